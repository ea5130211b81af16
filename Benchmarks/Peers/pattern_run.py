"""Runs a peer on a pattern model, or judges a solution; `peers.sh assign` and `peers.sh judge` call this.

`assign NAME --patterns FILE --time-limit-ms N --seed N --out FOLDER` writes solution.json and run.json; the cost there
is recomputed from the file. `judge FILE SOLUTION` prints the cost of a solution.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from peers.patterns.model import Refused, assignment, read_model
from peers.patterns.run import NAMES, Request, solve
from peers.task import NotInstalled, PeerCrashed

NOTHING_FOUND, REFUSED, USAGE, NOT_INSTALLED, FAILED = 5, 4, 64, 69, 70


def setting(text: str) -> tuple[str, str]:
    name, _, value = text.partition("=")
    return name, value


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="peers.sh", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    assign = commands.add_parser("assign")
    assign.add_argument("name", choices=NAMES)
    assign.add_argument("--patterns", type=Path, required=True)
    assign.add_argument("--seed", type=int, default=1)
    assign.add_argument("--time-limit-ms", type=int, required=True)
    assign.add_argument("--out", type=Path, required=True)
    assign.add_argument("--set", type=setting, action="append", default=[], help="an option of the solver: NAME=VALUE")
    judge = commands.add_parser("judge")
    judge.add_argument("patterns", type=Path)
    judge.add_argument("solution", type=Path)
    return parser.parse_args()


def run(options: argparse.Namespace) -> int:
    report = solve(Request(
        options.name, options.patterns, options.time_limit_ms / 1000, options.seed, options.out,
        dict(options.set)))
    (options.out / "run.json").write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    if report["cost"] is None:
        print(f"{options.name} found nothing in {report['seconds']} s", file=sys.stderr)
        return NOTHING_FOUND
    return 0


def main() -> int:
    options = arguments()
    try:
        if options.command == "assign":
            return run(options)
        rows = json.loads(options.solution.read_text(encoding="utf-8"))
        print(read_model(options.patterns).cost(assignment(rows)))
    except Refused as error:
        print(f"refused: {error}", file=sys.stderr)
        return REFUSED
    except (OSError, ValueError, KeyError, IndexError) as error:
        print(f"error: {error}", file=sys.stderr)
        return FAILED
    except NotInstalled as error:
        print(error, file=sys.stderr)
        return NOT_INSTALLED
    except PeerCrashed as error:
        print(f"error: {error}", file=sys.stderr)
        return FAILED
    return 0


if __name__ == "__main__":
    sys.exit(main())
