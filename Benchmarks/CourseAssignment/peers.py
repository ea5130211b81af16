#!/usr/bin/env python3
"""TwinBeam's course assignment and other solvers on its pattern model, each with the same time.

    peers.py TWINBEAM INSTANCE... --time-limit 30 --out FILE.csv [--peers highs,cp-sat] [--complete]

For every instance `twinbeam schedule --solver courses` runs first. Then `twinbeam export --patterns` writes the model,
without the patterns that no schedule as cheap as that one holds (with --complete: all patterns), and every peer runs on
it, for as long. Costs are those of all courses, recomputed: by the referee for TwinBeam, from the model's file for
the peers. `model cost` is TwinBeam's before visits got minutes, which is what peers answer too. Peers read and build their
models uncharged.
"""

import argparse
import csv
import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
PEERS = HERE.parent / "Peers" / "peers.sh"
NAMES = ["instance", "solver", "time limit", "cost", "model cost", "bound", "seconds", "first", "status", "patterns",
         "rows", "holds optimum"]


def run(command):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)


def our_run(options, instance, folder):
    ended = run([options.twinbeam, "schedule", instance, "--solver", "courses", "--seed", options.seed,
                 "--time-limit", f"{options.time_limit}s", "--out", folder, "--quiet"])
    if ended.returncode != 0:
        sys.exit(f"{instance}: exit {ended.returncode}: {ended.stderr}")
    return json.loads((folder / "run.json").read_text())


def export(options, instance, cost, folder):
    command = [options.twinbeam, "export", instance, "--patterns", "--format", "json", "--out", folder,
               "--most-patterns", options.most_patterns]
    ended = run(command if options.complete else [*command, "--cost-limit", cost])
    if ended.returncode != 0:
        sys.exit(f"{instance}: exit {ended.returncode}: {ended.stderr}")
    model = json.loads((folder / "patterns.json").read_text())
    return {"patterns": len(model["patterns"]), "rows": len(model["rows"]),
            "holds optimum": model["selection"]["holdsOptimum"]}, model["constant"]


def peer_run(options, name, folder):
    ended = run([PEERS, "assign", name, "--patterns", folder / "patterns.json", "--seed", options.seed,
                 "--time-limit-ms", 1000 * options.time_limit, "--out", folder / name])
    if ended.returncode not in (0, 5):
        return {"status": f"exit {ended.returncode}"}
    record = json.loads((folder / name / "run.json").read_text())
    first = record["incumbents"][0]["seconds"] if record["incumbents"] else None
    if record["cost"] is not None:
        judged = run([PEERS, "judge", folder / "patterns.json", folder / name / "solution.json"])
        if judged.stdout.strip() != str(record["cost"]):
            return {"status": f"refused: {judged.stderr.strip()}"}
    return {"model cost": record["cost"], "seconds": record["seconds"], "first": first,
            "status": record["termination"]}


def measure(options, instance, table, target, folder):
    def write(solver, row):
        table.writerow({"instance": pathlib.Path(instance).name, "time limit": options.time_limit, "solver": solver, **row})
        target.flush()

    ours = our_run(options, instance, folder / "ours")
    size, constant = export(options, instance, ours["courseCost"], folder)
    joint = ours.get("jointCourseCost")
    write("twinbeam", {
        "cost": ours["courseCost"], "model cost": None if joint is None else joint + constant,
        "bound": ours.get("courseBound"), "seconds": round(ours["seconds"], 2), "status": ours["termination"], **size})
    for name in options.peers.split(","):
        write(name, {**peer_run(options, name, folder), **size})


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("twinbeam")
    parser.add_argument("instances", nargs="+")
    parser.add_argument("--time-limit", type=int, default=30, help="seconds")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--peers", default="highs,highs-hinted,cp-sat,cp-sat-hinted")
    parser.add_argument("--complete", action="store_true")
    parser.add_argument("--most-patterns", type=int, default=200_000)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    with open(options.out, "w", newline="") as target:
        table = csv.DictWriter(target, NAMES)
        table.writeheader()
        for instance in options.instances:
            with tempfile.TemporaryDirectory() as folder:
                measure(options, instance, table, target, pathlib.Path(folder))


if __name__ == "__main__":
    main()
