"""Solves the centre-days one after the other, sweep after sweep, until nothing improves or time is out."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from itertools import count
from pathlib import Path

from .days import Day, days_of, digest, share
from .open_window import OpenWindow
from .series import Judged
from .task import DayTask, Outcome, Peer
from .twinbeam import Twinbeam, total_cost

LEAST_SECONDS = 0.01


@dataclass(frozen=True)
class DayNote:
    """What run.json says about one attempt at a day."""

    centre: str
    date: str
    sweep: int
    visits: int
    budget: float
    seconds: float
    result: str  # improved, noBetter, notFound, refused or noTime
    status: str | None = None
    message: str | None = None


@dataclass
class Sweeps:
    """The state of a run. `clock` holds greedy and solver seconds: what the time limit counts."""

    twinbeam: Twinbeam | OpenWindow
    peer: Peer
    is_hinted: bool
    seed: int
    limit: float
    work: Path
    schedule: Path
    clock: float
    days: list[Day] = field(default_factory=list)
    notes: list[DayNote] = field(default_factory=list)
    # What the referee says of the incumbents of each attempt: the run's clock, the total.
    attempts: list[list[Judged]] = field(default_factory=list)
    # Attempts before this one left days without a placement of the peer's own.
    first_complete: int = 0
    # Rises with every change of the schedule.
    version: int = 0

    def run(self) -> str:
        """Sweeps; returns why it stopped, noImprovement or timeLimit."""
        models = self.twinbeam.export(self.schedule, "json", self.work / "days")
        self.days = days_of(models, are_found=self.is_hinted)
        for sweep in count(1):
            if not self._sweep(sweep):
                break
        unsettled = any(not day.is_settled(self.version) for day in self.days)
        return "timeLimit" if unsettled and self._left() < LEAST_SECONDS else "noImprovement"

    def missing(self) -> list[Day]:
        """The days for which the peer found no placement."""
        return [day for day in self.days if not day.is_found]

    def missing_in_words(self) -> str:
        """Why there is no schedule; empty when there is one."""
        missing = self.missing()
        if not missing:
            return ""
        names = ", ".join(day.name for day in missing)
        words = f"no placement found for {len(missing)} of {len(self.days)} centre-days: {names}"
        refused = [note.message for note in self.notes if note.result == "refused" and note.message]
        return f"{words}; the referee refused {len(refused)}, first: {refused[0]}" if refused else words

    def _left(self) -> float:
        return self.limit - self.clock

    def _sweep(self, sweep: int) -> bool:
        improved, before = False, self.clock
        for position, day in enumerate(self.days):
            if day.is_settled(self.version):
                continue
            budget = self._left() * share(self.days, position, self.version)
            if budget < LEAST_SECONDS:
                self._note(day, sweep, 0, Outcome("timeLimit", 0), "noTime")
                continue
            improved = self._attempt(day, sweep, budget) or improved
        # A day without a placement is tried again as long as trying takes time.
        is_open = bool(self.missing()) and self.clock - before >= LEAST_SECONDS
        return (improved or is_open) and self._left() >= LEAST_SECONDS

    def _attempt(self, day: Day, sweep: int, budget: float) -> bool:
        folder = self.work / f"{sweep}-{day.centre}-{day.date}"
        models = self.twinbeam.export(
            self.schedule, self.peer.model_format, folder, day.centre, day.date)
        fingerprint = digest(models[0])
        if day.proven == fingerprint:
            day.settled_at = self.version
            return False
        may_hint = day.is_found and self.peer.takes_hints
        outcome = self.peer.solve(DayTask(models[0], folder, self.seed + sweep - 1, budget, may_hint))
        began, self.clock = self.clock, self.clock + outcome.seconds
        result, message = self._take(day, models[0], outcome, began)
        if outcome.status == "optimal" and result != "refused":
            day.proven, day.settled_at = fingerprint, self.version
        self._note(day, sweep, budget, outcome, result, message)
        return result == "improved"

    def _take(self, day: Day, model: Path, outcome: Outcome, began: float) -> tuple[str, str | None]:
        """Takes over the incumbent that the referee finds cheapest; a peer's own claim decides nothing."""
        if not outcome.incumbents:
            return ("noBetter" if day.is_found else "notFound"), None
        solutions = [incumbent.solution for incumbent in outcome.incumbents]
        costs = self.twinbeam.judge(model, solutions, self.schedule)
        accepted = [(cost, -i) for i, cost in enumerate(costs) if cost is not None]
        out = model.parent / "schedule.json"
        best = solutions[-min(accepted)[1]] if accepted else solutions[-1]
        refusal = self.twinbeam.take_over(model, best, self.schedule, out)
        if refusal is not None:
            return "refused", refusal
        # A peer's own first placement counts even where the greedy one is better.
        if day.is_found and total_cost(out) >= total_cost(self.schedule):
            return "noBetter", None
        self.attempts.append([
            (began + incumbent.seconds, cost)
            for incumbent, cost in zip(outcome.incumbents, costs) if cost is not None])
        if not day.is_found:
            day.is_found, self.first_complete = True, len(self.attempts) - 1
        self.schedule, self.version = out, self.version + 1
        return "improved", None

    def _note(
        self, day: Day, sweep: int, budget: float, outcome: Outcome, result: str, message: str | None = None
    ) -> None:
        self.notes.append(DayNote(
            day.centre, day.date, sweep, day.visits, round(budget, 3), round(outcome.seconds, 3),
            result, outcome.status, message))

    def notes_as_rows(self) -> list[dict[str, object]]:
        return rows_of_notes(self.notes)


def rows_of_notes(notes: list[DayNote]) -> list[dict[str, object]]:
    """What run.json holds about the attempts."""
    return [{k: v for k, v in asdict(note).items() if v is not None} for note in notes]
