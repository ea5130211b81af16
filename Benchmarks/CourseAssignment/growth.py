#!/usr/bin/env python3
"""Time and gap of the course assignment against the number of courses that may move, 35 to 1,400.

    growth.py TWINBEAM FOLDER --out growth.csv [--sizes S,M,L,XL,XXL] [--seeds 1-2] [--budgets first,10,60]

Instances are generated into FOLDER unless they are there (90 % load, one day part). A budget is a number of seconds, or
`first`: a step limit of 1, after which greedy placement, the relaxation's root with its cuts and the first search are done. Columns:
courses, seed, budget, seconds, course cost, proven bound, gap in per cent of the cost, peak memory in MB of the largest
process, seconds until greedy placement.
"""

import argparse
import csv
import json
import os
import pathlib
import subprocess
import sys
import tempfile

COURSES = {"S": 35, "M": 105, "L": 350, "XL": 700, "XXL": 1400}
NAMES = ["courses", "seed", "budget", "seconds", "cost", "bound", "gap", "peak MB", "greedy seconds"]


def seeds(text):
    first, _, last = text.partition("-")
    return range(int(first), int(last or first) + 1)


def instance(options, size, seed):
    folder = pathlib.Path(options.folder) / f"{size}-parts-1-seed-{seed}"
    if not folder.exists():
        subprocess.run(
            [options.twinbeam, "generate", "--size", size, "--seed", str(seed), "--load", "0.9", "--day-parts", "1", "--out",
             folder], check=True, stdout=subprocess.DEVNULL)
    return folder


def run(options, folder, budget, out):
    limit = ["--step-limit", "1", "--time-limit", "10m"] if budget == "first" else ["--time-limit", f"{budget}s"]
    process = subprocess.Popen(
        [options.twinbeam, "schedule", folder, "--solver", "courses", "--seed", "1", "--out", out, "--quiet", *limit])
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{folder}: exit {process.returncode}")
    record = json.loads((pathlib.Path(out) / "run.json").read_text())
    cost, bound = record["courseCost"], record.get("courseBound")
    return {
        "seconds": round(record["seconds"], 2), "cost": cost, "bound": bound,
        "gap": None if bound is None else round(100 * (cost - bound) / cost, 3), "peak MB": usage.ru_maxrss // 1024,
        "greedy seconds": round(record["incumbents"][0]["seconds"], 2)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("twinbeam")
    parser.add_argument("folder")
    parser.add_argument("--sizes", default=",".join(COURSES))
    parser.add_argument("--seeds", type=seeds, default=seeds("1-2"))
    parser.add_argument("--budgets", default="first,10,60")
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    with open(options.out, "w", newline="") as target:
        table = csv.DictWriter(target, NAMES)
        table.writeheader()
        for seed in options.seeds:
            for size in options.sizes.split(","):
                folder = instance(options, size, seed)
                for budget in options.budgets.split(","):
                    with tempfile.TemporaryDirectory() as out:
                        row = run(options, folder, budget, out)
                    table.writerow({"courses": COURSES[size], "seed": seed, "budget": budget, **row})
                    target.flush()


if __name__ == "__main__":
    main()
