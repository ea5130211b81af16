"""The commands of `twinbeam` that peers need."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

NOTHING_FOUND = (4, 5)
NOTHING_TO_EXPORT = 5
REFUSED = 6


class NothingFound(Exception):
    """There is no schedule; the text says why."""


class ToolFailed(Exception):
    """`twinbeam` failed in a way that is no result."""


@dataclass(frozen=True)
class Twinbeam:
    """One `twinbeam` binary and one scenario."""

    binary: Path
    scenario: Path

    def greedy(self, seed: int, folder: Path) -> tuple[Path, float]:
        """The greedy schedule, dates of all courses and a first day for every visit; and its solving seconds."""
        done = self._run(
            "schedule", self.scenario, "--solver", "greedy", "--seed", seed, "--out", folder, "--quiet",
            allowed=(0, *NOTHING_FOUND))
        if done.returncode != 0:
            raise NothingFound(f"greedy placement found no schedule: {done.stderr.strip()}")
        record = json.loads((folder / "run.json").read_text(encoding="utf-8"))
        return folder / "schedule.json", float(record["seconds"])

    def search(self, seed: int, seconds: int, folder: Path) -> Path:
        """The schedule that the search finds; peers use the dates in it."""
        self._run(
            "schedule", self.scenario, "--solver", "search", "--seed", seed, "--time-limit", f"{seconds}s",
            "--out", folder, "--quiet")
        return folder / "schedule.json"

    def export(
        self, schedule: Path, model_format: str, folder: Path, centre: str = "", date: str = "",
        is_apart: bool = False
    ) -> list[Path]:
        """Writes one centre-day, or all of the detail window; returns the models without their maps.

        Empty when no visit can move. Apart, every day is as if nobody came on the others.
        """
        apart = ["--apart"] if is_apart else []
        only = ["--centre", centre, "--date", date] if centre else []
        self._run(
            "export", self.scenario, "--schedule", schedule, *only, *apart, "--format", model_format, "--out", folder,
            allowed=(0, NOTHING_TO_EXPORT))
        models = folder.glob(f"*.{model_format}")
        return sorted(path for path in models if not path.name.endswith(".map.json"))

    def take_over(self, model: Path, solution: Path, schedule: Path, out: Path) -> str | None:
        """Writes the schedule with the day replaced; returns the referee's words when it refuses."""
        done = self._run(
            "import", self.scenario, described(model), solution, "--schedule", schedule, "--out", out,
            allowed=(0, REFUSED))
        return None if done.returncode == 0 else (done.stderr or done.stdout).strip()[:500]

    def judge(self, model: Path, solutions: list[Path], schedule: Path) -> list[int | None]:
        """Total cost of the schedule with each solution of one day; nil for what the referee refuses."""
        done = self._run(
            "import", self.scenario, described(model), *solutions, "--schedule", schedule, "--json",
            allowed=(0, REFUSED))
        return [row["cost"] if row["acceptable"] else None for row in json.loads(done.stdout)]

    def check(self, schedule: dict[str, Any], out: Path) -> tuple[int | None, str | None]:
        """Writes a schedule with the referee's total; its cost, or why the referee refuses it."""
        out.write_text(json.dumps(schedule), encoding="utf-8")
        done = self._run("check", self.scenario, out, "--json", allowed=(0, REFUSED))
        said = json.loads(done.stdout) if done.stdout.startswith("{") else {}
        if done.returncode != 0:
            first = next((row["message"] for row in said.get("violations", [])), done.stderr.strip())
            return None, first[:500]
        out.write_text(
            json.dumps(schedule | {"costs": schedule["costs"] | {"total": said["total"]}}), encoding="utf-8")
        return said["total"], None

    def _run(self, *words: Any, allowed: tuple[int, ...] = (0,)) -> subprocess.CompletedProcess[str]:
        command = [str(self.binary), *(str(word) for word in words)]
        try:
            # Not a group of its own: run() ends the child when SIGTERM raises in here.
            done = subprocess.run(command, capture_output=True, text=True, check=False)
        except OSError as error:
            raise ToolFailed(f"{self.binary} cannot be run: {error.strerror}") from error
        if done.returncode not in allowed:
            raise ToolFailed(
                f"twinbeam {command[1]} ended with code {done.returncode}: {done.stderr.strip()[-500:]}")
        return done


def described(model: Path) -> Path:
    """The file that says what a model's names mean: itself, or the map beside an MPS file."""
    return model if model.suffix == ".json" else model.with_suffix(".map.json")


def total_cost(schedule: Path) -> int:
    """The total that the evaluator wrote into a schedule."""
    return json.loads(schedule.read_text(encoding="utf-8"))["costs"]["total"]
