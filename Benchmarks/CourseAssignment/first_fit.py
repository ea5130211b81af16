#!/usr/bin/env python3
"""Compares costs of RTSP runs with the published first-fit solutions, weight set 1.

    first_fit.py RESULTS.csv INSTANCE...

RESULTS.csv is what measure.py wrote. Prints how far the costs lie below first-fit, and every run that does not.
"""

import csv
import gzip
import json
import pathlib
import statistics
import sys


def objective(path):
    """The published objective of the first-fit solution."""
    text = gzip.open(path, "rt") if path.suffix == ".gz" else path.open()
    with text as source:
        content = json.load(source)
    instance, solution = content["instance"], content["firstFit"]
    windows = instance["timeWindowsQty"]
    matching = instance["machineBeamMatching"]
    total = 1
    for number, patient in enumerate(instance["patientInfo"]):
        start = solution["startDays"][number]
        slots = [solution["patientAppointments"][start + day][number][0]
                 for day in range(patient["numFractions"])]
        total += 50 * patient["cost"] * (start - patient["dMin"])
        total += 100 * patient["cost"] * max(0, start - patient["dTarget"])
        total += sum(10 for slot in slots
                     if instance["machineEligibility"][number][slot // windows] != 2)
        for before, after in zip(slots, slots[1:]):
            total += before % windows != after % windows
            total += 10 * (matching[before // windows][after // windows] != 2)
    return total


def main():
    with open(sys.argv[1], newline="") as source:
        costs = {row["instance"]: int(row["cost"]) for row in csv.DictReader(source)}
    shares, first, own = [], 0, 0
    for path in map(pathlib.Path, sys.argv[2:]):
        fit, cost = objective(path), costs[path.name] + 1
        shares.append(1 - cost / fit)
        first += fit
        own += cost
        if cost > fit:
            print(f"{path.name}: {cost}, first-fit {fit}")
    print(f"{len(shares)} instances: mean of the reductions {100 * statistics.mean(shares):.1f} %, "
          f"least {100 * min(shares):.1f} %, mean objective {100 * (1 - own / first):.1f} % lower")


if __name__ == "__main__":
    main()
