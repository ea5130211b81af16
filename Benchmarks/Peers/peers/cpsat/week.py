"""All days of a centre's detail window in one CP-SAT model."""

from __future__ import annotations

import json
import math
import time
from dataclasses import dataclass
from importlib.metadata import version
from itertools import combinations
from pathlib import Path
from typing import Any, Callable, Sequence

from ortools.sat.python import cp_model

from ..child import Wire, solve_in_child
from ..day_cost import broken_spacing, week_cost
from ..day_file import day_model, rows_of
from ..day_model import DayModel, Place
from ..open_window import coupled, days_between, week
from ..task import Outcome, PeerCrashed, WeekTask
from . import costs
from .model import DayProgram, add_day, build, cheapest_places
from .peer import FULL_DAYS, PARAMETERS
from .variables import Placing

Places = list[list[Place | None]]

# Chosen by trials on weeks, see README.md.
WEEKS = {
    "num_workers": 2,
    "linearization_level": 0,
    "lns_initial_deterministic_limit": 0.05,
    "lns_initial_difficulty": 0.1,
}

# For full days in turn: with more propagation a first placement takes too long.
FULL_DAYS_IN_TURN = {"lns_initial_difficulty": 0.1, "use_lns_only": True}

# Share of the time for the days one after the other, which the search of the week starts from.
FIRST_SHARE = 0.8


class CpSatWeek:
    name = "cp-sat-week"
    model_format = "json"
    takes_hints = True

    def version(self) -> str:
        return version("ortools")

    def solve_week(self, task: WeekTask) -> Outcome:
        return solve_in_child(lambda wire: _solve(task, wire), task.seconds)


@dataclass
class WeekProgram:
    """The model and its days, each with the variables of its visits."""

    model: cp_model.CpModel
    days: list[DayProgram]

    def hint(self, places: Places) -> None:
        self.model.clear_hints()
        for day, own in zip(self.days, places):
            day.add_hints(own)

    def places(self, value: Callable[[object], int]) -> Places:
        return [day.places(value) for day in self.days]


def build_week(days: Sequence[DayModel], is_exact: bool = False) -> WeekProgram | None:
    """The model of a centre's days, exported apart; None when a visit has no place at all."""
    model = cp_model.CpModel()
    programs, terms = [], []
    for day in days:
        parts = add_day(model, day, is_exact)
        if parts is None:
            return None
        programs.append(DayProgram(model, parts[0]))
        terms += parts[1]
    courses = _by_course(days, programs)
    for visits in courses.values():
        fraction_spacing(model, days, visits)
        terms += week_spread(model, days, visits)
    model.minimize(sum(terms))
    return WeekProgram(model, programs)


Dated = tuple[int, Placing]  # number of the day, visit


def _by_course(days: Sequence[DayModel], programs: list[DayProgram]) -> dict[str, list[Dated]]:
    """The visits of each course in order of dates."""
    courses: dict[str, list[Dated]] = {}
    for number in sorted(range(len(days)), key=lambda i: days[i].date):
        for placing in programs[number].placings:
            courses.setdefault(placing.visit.course, []).append((number, placing))
    return courses


def fraction_spacing(model: cp_model.CpModel, days: Sequence[DayModel], visits: list[Dated]) -> None:
    """Hours between the beams of a course on two dates, where they can be too near."""
    for (one, earlier), (other, later) in combinations(visits, 2):
        across = days[one].across
        assert across is not None
        least = earlier.visit.beam + across.spacing - 1440 * days_between(days[one].date, days[other].date)
        if days[one].date < days[other].date and later.beam_starts[0] - earlier.beam_starts[-1] < least:
            model.add(later.beam_start - earlier.beam_start >= least).only_enforce_if(
                *[p.placed for p in (earlier, later) if not isinstance(p.placed, int)])


def week_spread(model: cp_model.CpModel, days: Sequence[DayModel], visits: list[Dated]) -> costs.Terms:
    """Minutes beyond those free between the earliest and the latest entry of a course's week."""
    weeks: dict[tuple[int, int], list[Dated]] = {}
    for number, placing in visits:
        across = days[number].across
        assert across is not None
        if placing.visit.index in across.spreading and across.spread_weight:
            weeks.setdefault(week(days[number].date), []).append((number, placing))
    terms: costs.Terms = []
    for members in weeks.values():
        across = days[members[0][0]].across
        assert across is not None
        first = min(p.starts[0] for _, p in members)
        last = max(p.starts[-1] for _, p in members)
        if len(members) < 2 or last - first <= across.spread_free:
            continue
        minutes = model.new_int_var(0, last - first - across.spread_free, "")
        earliest, latest = model.new_int_var(first, last, ""), model.new_int_var(first, last, "")
        for _, placing in members:
            for row in (model.add(earliest <= placing.start), model.add(latest >= placing.start)):
                if not isinstance(placing.placed, int):
                    row.only_enforce_if(placing.placed)
        model.add(minutes >= latest - earliest - across.spread_free)
        terms.append(across.spread_weight * minutes)
    return terms


def _solve(task: WeekTask, wire: Wire) -> None:
    days = [day_model(raw) for raw in task.days]
    program = build_week(days)
    hints = [[visit.hint for visit in day.visits] for day in days]
    if program is not None and task.has_hint:
        program.hint(hints)
    wire.start()
    if program is None:
        wire.end("infeasible")
        return
    deadline = time.monotonic() + task.seconds
    store = _Store(days, program, task.folder, wire)
    # On full weeks a hint places more visits than days in turn do in that time.
    if len(days) > 1 and not (task.has_hint and _is_full(days)):
        places = days_in_turn(task, time.monotonic() + FIRST_SHARE * task.seconds)
        # Fewer places than the hint has are no better start than the hint.
        is_better = _is_complete(days, places) and week_cost(days, places) < week_cost(days, hints)
        if is_better or not task.has_hint:
            program.hint(places)
        if _is_complete(days, places) and not broken_spacing(days, places):
            store.offer(places)
    parameters = WEEKS if len(days) > 1 else PARAMETERS | (FULL_DAYS if _is_full(days) else {})
    solver = _solver(task.seed, deadline, parameters)
    status = solver.solve(program.model, store)
    if status == cp_model.MODEL_INVALID:
        raise PeerCrashed(f"CP-SAT refuses the model: {program.model.validate()}")
    store.close()
    bound = math.ceil(solver.best_objective_bound - 1e-6)
    if status == cp_model.INFEASIBLE:
        wire.end("infeasible")
    else:
        wire.end("optimal" if status == cp_model.OPTIMAL and store.least <= bound else "timeLimit")


def _is_complete(days: Sequence[DayModel], places: Places) -> bool:
    """True when only visits that may be left out have no place."""
    return all(
        place is not None or visit.unplaced_cost is not None
        for day, own in zip(days, places) for visit, place in zip(day.visits, own))


def days_in_turn(task: WeekTask, deadline: float) -> Places:
    """Each day by itself beside those before it, from its hint; empty where nothing was found in time."""
    places: Places = [[None for _ in day["visits"]] for day in task.days]
    done: dict[str, list[dict[str, Any]]] = {}
    ahead = sum(len(day["visits"]) for day in task.days)
    for number, raw in sorted(enumerate(task.days), key=lambda pair: pair[1]["date"]):
        visits = [coupled(visit, raw, done.get(visit["course"], [])) for visit in raw["visits"]]
        day = day_model(raw | {"visits": visits})
        share = (deadline - time.monotonic()) * len(visits) / ahead
        ahead -= len(visits)
        # Without a direction the search leaves everybody out at first, which takes too long here.
        start = cheapest_places(day) if _is_full([day]) else None
        if task.has_hint:
            start = [visit.hint for visit in day.visits]
        program = build(day, start, is_exact=False)
        parameters = PARAMETERS | (FULL_DAYS_IN_TURN if _is_full([day]) else {})
        solver = _solver(task.seed, time.monotonic() + share, parameters)
        if program and solver.solve(program.model) in (cp_model.FEASIBLE, cp_model.OPTIMAL):
            places[number] = program.places(solver.value)
        for visit, place in zip(day.visits, places[number]):
            if place is not None:
                done.setdefault(visit.course, []).append({
                    "date": day.date, "start": place.start, "beamStart": place.beam_start,
                    "beamEnd": place.beam_start + visit.beam,
                    "spreads": visit.index in raw["acrossDays"]["spreading"]})
    return places


def _solver(seed: int, deadline: float, parameters: dict[str, Any]) -> cp_model.CpSolver:
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = max(0.01, deadline - time.monotonic())
    solver.parameters.random_seed = seed
    for name, value in parameters.items():
        setattr(solver.parameters, name, value)
    return solver


def _is_full(days: Sequence[DayModel]) -> bool:
    return any(visit.unplaced_cost is not None for day in days for visit in day.visits)


class _Store(cp_model.CpSolverSolutionCallback):
    """Writes solutions that cost less than all before, at most ten a second and the last one."""

    def __init__(self, days: Sequence[DayModel], program: WeekProgram, folder: Path, wire: Wire) -> None:
        super().__init__()
        self._days, self._program, self._folder, self._wire = days, program, folder, wire
        self._count, self._written, self._pending = 0, 0.0, None
        self.least: float = math.inf

    def on_solution_callback(self) -> None:
        self.offer(self._program.places(self.value))

    def offer(self, places: Places) -> None:
        """Keeps places that cost less than all before."""
        cost = week_cost(self._days, places)
        if cost >= self.least:
            return
        self.least, self._pending = cost, places
        if time.monotonic() - self._written > 0.1:
            self.close()

    def close(self) -> None:
        """Writes what has not been written yet."""
        if self._pending is None:
            return
        path = self._folder / f"solution-{self._count}.json"
        path.write_text(json.dumps([rows_of(own) for own in self._pending]), encoding="utf-8")
        self._wire.found(path)
        self._count, self._written, self._pending = self._count + 1, time.monotonic(), None
