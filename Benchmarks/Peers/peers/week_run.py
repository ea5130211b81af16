"""Solves each centre's detail window as a whole, one centre after the other."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

from .composing import composed
from .open_window import OpenWindow, read
from .series import Judged
from .sweeps import LEAST_SECONDS, DayNote, rows_of_notes
from .task import Outcome, WeekPeer, WeekTask


@dataclass
class WeekRun:
    """The state of a run. `clock` holds greedy and solver seconds: what the time limit counts."""

    window: OpenWindow
    peer: WeekPeer
    is_hinted: bool
    seed: int
    limit: float
    work: Path
    schedule: Path
    clock: float
    notes: list[DayNote] = field(default_factory=list)
    attempts: list[list[Judged]] = field(default_factory=list)
    first_complete: int = 0
    lacking: list[str] = field(default_factory=list)
    is_late: bool = False

    def run(self) -> str:
        """Solves all centres; returns why it stopped, noImprovement or timeLimit."""
        centres = sorted({day["centre"] for day in self.window.days})
        ahead = sum(len(day["visits"]) for day in self.window.days)
        for centre in centres:
            visits = sum(len(day["visits"]) for day in self.window.days if day["centre"] == centre)
            self._solve(centre, visits, max(LEAST_SECONDS, (self.limit - self.clock) * visits / ahead))
            ahead -= visits
        return "timeLimit" if self.is_late else "noImprovement"

    def notes_as_rows(self) -> list[dict[str, object]]:
        return rows_of_notes(self.notes)

    def missing_in_words(self) -> str:
        """Why there is no schedule; empty when there is one."""
        return f"no placement found for the week of {', '.join(self.lacking)}" if self.lacking else ""

    def _solve(self, centre: str, visits: int, budget: float) -> None:
        current = read(self.schedule)
        days = [self.window.apart(day, current) for day in self.window.days if day["centre"] == centre]
        folder = self.work / f"week-{centre}"
        folder.mkdir(parents=True, exist_ok=True)
        outcome = self.peer.solve_week(WeekTask(days, folder, self.seed, budget, self.is_hinted))
        began, self.clock = self.clock, self.clock + outcome.seconds
        self.is_late = self.is_late or outcome.status != "optimal"
        result, message = self._take(centre, days, outcome, began, folder)
        self.notes.append(DayNote(
            centre, days[0]["date"], 1, visits, round(budget, 3), round(outcome.seconds, 3), result,
            outcome.status, message))

    def _take(
        self, centre: str, days: list[dict[str, object]], outcome: Outcome, began: float, folder: Path
    ) -> tuple[str, str | None]:
        """Takes over the incumbent that the referee finds cheapest."""
        current, judged, refusal = read(self.schedule), [], None
        for number, incumbent in enumerate(outcome.incumbents):
            places = json.loads(incumbent.solution.read_text(encoding="utf-8"))
            path = folder / f"schedule-{number}.json"
            cost, message = self.window.twinbeam.check(composed(current, days, places), path)
            refusal = refusal or message
            if cost is not None:
                judged.append((cost, -number, incumbent.seconds, path))
        if not judged:
            # A start from greedy's days stands where nothing better was found.
            if not self.is_hinted:
                self.lacking.append(centre)
            return ("refused" if refusal else "notFound"), refusal
        self.attempts.append([(began + seconds, cost) for cost, _, seconds, _ in judged])
        if not self.is_hinted:
            self.first_complete = len(self.attempts) - 1
        best = min(judged)
        if self.is_hinted and best[0] >= current["costs"]["total"]:
            return "noBetter", refusal
        self.schedule = best[3]
        return "improved", refusal
