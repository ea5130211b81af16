"""CP-SAT of OR-Tools as a peer."""

from __future__ import annotations

import math
import threading
import time
from importlib.metadata import version

from ortools.sat.python import cp_model

from ..child import Wire, solve_in_child
from ..day_cost import day_cost
from ..day_file import read_day, write_places
from ..day_model import DayModel, Place
from ..task import DayTask, Outcome, PeerCrashed
from .model import DayProgram, build, cheapest_places

# Chosen by trials on dense days, see README.md.
PARAMETERS = {
    "num_workers": 2,
    "linearization_level": 0,
    "lns_initial_deterministic_limit": 0.01,
    "lns_initial_difficulty": 0.2,
}

# For days on which visits may be left out: full ones, on which the search must first fill the day.
FULL_DAYS = {
    "lns_initial_difficulty": 0.1,
    "use_lns_only": True,
    "use_dynamic_precedence_in_disjunctive": True,
    "use_strong_propagation_in_disjunctive": True,
}

# Share of a day's time after which a search without a solution first looks for any placement.
PATIENCE = 0.4


class CpSat:
    name = "cp-sat"
    model_format = "json"
    takes_hints = True

    def version(self) -> str:
        return version("ortools")

    def solve(self, task: DayTask) -> Outcome:
        return solve_in_child(lambda wire: _solve(task, wire), task.seconds)


def _solve(task: DayTask, wire: Wire) -> None:
    day = read_day(task.model)
    hint = [visit.hint for visit in day.visits] if task.has_hint else None
    program = build(day, hint, is_exact=False)
    wire.start()
    if program is None:
        wire.end("infeasible")
        return
    wire.end(_Run(day, task, wire).solve(program))


class _Run:
    """One day: the search, any placement when it finds none for long, the exact model where it pays."""

    def __init__(self, day: DayModel, task: DayTask, wire: Wire) -> None:
        self._day, self._task = day, task
        self._best = _Best(day, task, wire)
        self._deadline = time.monotonic() + task.seconds

    def solve(self, program: DayProgram) -> str:
        """Returns the status of an Outcome."""
        status, bound = self._search(program.model, program, PATIENCE * self._task.seconds)
        if status == cp_model.UNKNOWN:
            self._look_for_any_placement(program)
            status, bound = self._search(program.model, program)
        # Solved, but for beams that follow one another in one room: then the exact model is worth its size.
        if status == cp_model.OPTIMAL and self._best.least > bound:
            exact = build(self._day, self._best.places)
            assert exact is not None
            status, bound = self._search(exact.model, exact)
        if status == cp_model.INFEASIBLE:
            return "infeasible"
        return "optimal" if self._best.least <= bound else "timeLimit"

    def _look_for_any_placement(self, program: DayProgram) -> None:
        """On a very full day the costs keep the search from its first solution; without them it finds one."""
        program.hint(cheapest_places(self._day))
        without_costs = program.model.clone()
        without_costs.clear_objective()
        self._search(without_costs, program)
        if self._best.places:
            program.hint(self._best.places)

    def _search(
        self, model: cp_model.CpModel, program: DayProgram, patience: float | None = None
    ) -> tuple[int, int]:
        """Returns the status and a lower bound on the cost; without any solution it ends after `patience`."""
        solver = cp_model.CpSolver()
        solver.parameters.max_time_in_seconds = max(0.0, self._deadline - time.monotonic())
        solver.parameters.random_seed = self._task.seed
        is_full = any(visit.unplaced_cost is not None for visit in self._day.visits)
        for name, value in (PARAMETERS | FULL_DAYS if is_full else PARAMETERS).items():
            setattr(solver.parameters, name, value)
        timer = threading.Timer(patience or 0, lambda: self._best.places or solver.stop_search())
        if patience is not None:
            timer.start()
        status = solver.solve(model, _Callback(program, self._best))
        timer.cancel()
        if status == cp_model.MODEL_INVALID:
            raise PeerCrashed(f"CP-SAT refuses the model: {model.validate()}")
        return status, math.ceil(solver.best_objective_bound - 1e-6)


class _Best:
    """Stores each solution that costs less than all before, by the plain sum of the day's costs."""

    def __init__(self, day: DayModel, task: DayTask, wire: Wire) -> None:
        self._day, self._task, self._wire, self._count = day, task, wire, 0
        self.least: float = math.inf
        self.places: list[Place | None] = []

    def offer(self, places: list[Place | None]) -> None:
        cost = day_cost(self._day, places)
        if cost < self.least:
            path = self._task.folder / f"solution-{self._count}.json"
            write_places(path, places)
            self._wire.found(path)
            self.least, self.places, self._count = cost, places, self._count + 1


class _Callback(cp_model.CpSolverSolutionCallback):
    def __init__(self, program: DayProgram, best: _Best) -> None:
        super().__init__()
        self._program, self._best = program, best

    def on_solution_callback(self) -> None:
        self._best.offer(self._program.places(self.value))
