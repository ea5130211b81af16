"""Lists peers and runs one on a scenario; `peers.sh` calls this with the right Python."""

from __future__ import annotations

import argparse
import json
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from peers.open_window import OpenWindow, missing_fractions, open_window, read
from peers.registry import NAMES, load
from peers.series import lowering
from peers.sweeps import Sweeps
from peers.task import NotInstalled, Peer, PeerCrashed, WeekPeer
from peers.twinbeam import NothingFound, ToolFailed, Twinbeam, total_cost
from peers.week_run import WeekRun

NOTHING_FOUND, USAGE, NOT_INSTALLED, FAILED, TERMINATED = 5, 64, 69, 70, 143


class Parser(argparse.ArgumentParser):
    def error(self, message: str) -> None:  # type: ignore[override]
        print(f"error: {message}", file=sys.stderr)
        sys.exit(USAGE)


def arguments() -> argparse.Namespace:
    parser = Parser(prog="peers.sh")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("list")
    commands.add_parser("version").add_argument("name", choices=NAMES)
    solve = commands.add_parser("solve")
    solve.add_argument("name", choices=NAMES)
    solve.add_argument("--twinbeam", type=Path, required=True)
    solve.add_argument("--scenario", type=Path, required=True)
    solve.add_argument("--seed", type=int, default=1)
    solve.add_argument("--time-limit-ms", type=int, required=True)
    solve.add_argument("--out", type=Path, required=True)
    solve.add_argument("--keep-work", action="store_true")
    return parser.parse_args()


def list_peers() -> None:
    """One line a peer: name and version; each is loaded in a process of its own."""
    for name in NAMES:
        done = subprocess.run(
            [sys.executable, __file__, "version", name], capture_output=True, text=True, check=False)
        print(f"{name}: {done.stdout.strip() if done.returncode == 0 else 'not installed'}")


def tell_version(name: str) -> None:
    peer, _ = load(name)
    print(peer.version())


def start(
    options: argparse.Namespace, peer: Peer | WeekPeer, is_hinted: bool, work: Path
) -> Sweeps | WeekRun:
    """The greedy schedule; its solving time counts, as it does for TwinBeam's own solvers."""
    twinbeam = Twinbeam(options.twinbeam.resolve(), options.scenario.resolve())
    schedule, seconds = twinbeam.greedy(options.seed, work / "greedy")
    is_weekly = hasattr(peer, "solve_week")
    # Where greedy placed everybody, days by themselves need no more than its dates.
    base: Twinbeam | OpenWindow = twinbeam
    if is_weekly or missing_fractions(read(schedule)):
        window = open_window(twinbeam, schedule, options.seed, work)
        if is_weekly or window.unplaced_cost is not None and window.suits(peer.model_format):
            base = window
    common = {
        "is_hinted": is_hinted, "seed": options.seed, "limit": options.time_limit_ms / 1000, "work": work,
        "schedule": schedule, "clock": seconds}
    if is_weekly:
        return WeekRun(window=base, peer=peer, **common)
    return Sweeps(twinbeam=base, peer=peer, **common)


def solve(options: argparse.Namespace) -> None:
    """Solves a scenario; writes schedule.json and run.json."""
    peer, is_hinted = load(options.name)
    version = peer.version()
    out = options.out.resolve()
    work = out / "work"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    began = time.monotonic()
    try:
        sweeps = start(options, peer, is_hinted, work)
        greedy = (sweeps.clock, total_cost(sweeps.schedule))
        termination = sweeps.run()
        if sweeps.missing_in_words():
            raise NothingFound(sweeps.missing_in_words())
        # Before it has placed every day itself, a peer without hints has no schedule of its own.
        first = [greedy] if is_hinted or not sweeps.attempts else []
        series = lowering(first, sweeps.attempts[sweeps.first_complete:])
        shutil.copyfile(sweeps.schedule, out / "schedule.json")
        report = {
            "solver": options.name, "version": version, "termination": termination,
            "seconds": round(sweeps.clock, 4), "steps": None,
            "overheadSeconds": round(time.monotonic() - began - sweeps.clock, 4),
            "days": sweeps.notes_as_rows(), "incumbents": series}
        (out / "run.json").write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    finally:
        if not options.keep_work:
            shutil.rmtree(work, ignore_errors=True)


def terminate(*_: object) -> None:
    # Raised in the main thread: whoever waits for a child ends it on the way out.
    sys.exit(TERMINATED)


def main() -> int:
    signal.signal(signal.SIGTERM, terminate)
    # The harness waits for signals itself, and its children inherit that they are blocked.
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT, signal.SIGTERM})
    options = arguments()
    try:
        if options.command == "list":
            list_peers()
        elif options.command == "version":
            tell_version(options.name)
        else:
            solve(options)
    except NotInstalled as error:
        print(error, file=sys.stderr)
        return NOT_INSTALLED
    except NothingFound as error:
        print(error, file=sys.stderr)
        return NOTHING_FOUND
    except (PeerCrashed, ToolFailed) as error:
        print(f"error: {error}", file=sys.stderr)
        return FAILED
    return 0


if __name__ == "__main__":
    sys.exit(main())
