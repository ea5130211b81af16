#!/usr/bin/env python3
"""Runs `twinbeam schedule` over instances and seeds and writes what run.json tells of whole courses.

    measure.py TWINBEAM INSTANCE... --time-limit 30s --seeds 1-5 --out FILE.csv

Each run is judged by the referee inside twinbeam; for RTSP files `twinbeam check` judges once more by the
published rules. Columns: instance, seed, status, course cost, course bound, gap in per cent of the cost, total cost, seconds,
peak memory of the main process in MB.
"""

import argparse
import csv
import json
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile


def seeds(text):
    first, _, last = text.partition("-")
    return range(int(first), int(last or first) + 1)


def peak_megabytes(before):
    """The largest child so far; only meaningful while it grows, so runs go from small to large."""
    return max(before, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)


def run(options, instance, seed, folder):
    command = [options.twinbeam, "schedule", instance, "--solver", options.solver, "--seed", str(seed)]
    command += ["--time-limit", options.time_limit, "--out", folder, "--quiet"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    if ended.returncode != 0:
        return {"status": f"exit {ended.returncode}"}
    record = json.loads((pathlib.Path(folder) / "run.json").read_text())
    cost, bound = record["courseCost"], record.get("courseBound")
    status = "legal"
    if instance.endswith((".json", ".json.gz")):
        checked = subprocess.run(
            [options.twinbeam, "check", instance, f"{folder}/schedule.json"],
            capture_output=True, text=True, check=False)
        status = "legal" if checked.returncode == 0 else "refused"
    gap = None if bound is None else 100 * (cost - bound) / cost if cost else 0.0
    return {"status": status, "cost": cost, "bound": bound, "gap": gap, "total": record["cost"],
            "seconds": record["seconds"]}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("twinbeam")
    parser.add_argument("instances", nargs="+")
    parser.add_argument("--solver", default="courses")
    parser.add_argument("--time-limit", default="30s")
    parser.add_argument("--seeds", type=seeds, default=seeds("1"))
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    rows, peak = [], 0
    with open(options.out, "w", newline="") as target:
        names = ["instance", "seed", "status", "cost", "bound", "gap", "total", "seconds", "peak MB"]
        table = csv.DictWriter(target, names)
        table.writeheader()
        for instance in options.instances:
            for seed in options.seeds:
                with tempfile.TemporaryDirectory() as folder:
                    row = run(options, instance, seed, folder)
                peak = peak_megabytes(peak)
                row |= {"instance": pathlib.Path(instance).name, "seed": seed, "peak MB": peak}
                table.writerow(row)
                target.flush()
                rows.append(row)
    gaps = [row["gap"] for row in rows if row.get("gap") is not None]
    legal = sum(row["status"] == "legal" for row in rows)
    print(f"{len(rows)} runs, {legal} legal")
    if gaps:
        proven = sum(gap <= 0 for gap in gaps)
        print(f"gap: mean {statistics.mean(gaps):.2f} %, median {statistics.median(gaps):.2f} %, "
              f"largest {max(gaps):.2f} %; proven optimal {proven} of {len(rows)}")
    return 0 if legal == len(rows) else 1


if __name__ == "__main__":
    sys.exit(main())
