"""CP-SAT's optimum is that of trying every placement."""

from __future__ import annotations

import sys
import unittest
from itertools import product
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from peers.day_cost import broken_pairs, broken_rules, day_cost
from peers.day_file import day_model
from peers.day_model import DayModel, Place
from tiny_days import tiny_day

try:
    from ortools.sat.python import cp_model

    from peers.cpsat.model import build
except ImportError:
    cp_model = None

SEEDS = range(1, 17)


def least_cost(day: DayModel) -> int | None:
    """The least cost over all placements that break no rule; None when there is none."""
    options = [
        [Place(c.room, start, minute) for c in visit.rooms
         for start, first, last in c.places for minute in range(first, last + 1)]
        for visit in day.visits]
    first, *others = options
    costs = [
        day_cost(day, [*pair, third]) for pair in product(first, others[0]) if not broken_pairs(day, list(pair))
        for third in others[1] if not broken_rules(day, [*pair, third])]
    return min(costs, default=None)


def solved(day: DayModel, is_exact: bool) -> tuple[int | None, list[Place]]:
    """Objective and places of CP-SAT's optimum."""
    program = build(day, is_exact=is_exact)
    if program is None:
        return None, []
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    status = solver.solve(program.model)
    if status == cp_model.INFEASIBLE:
        return None, []
    assert status == cp_model.OPTIMAL, solver.status_name()
    return round(solver.objective_value), program.places(solver.value)


@unittest.skipIf(cp_model is None, "OR-Tools is not installed")
class CpSatOnTinyDays(unittest.TestCase):
    def test_the_exact_model_finds_the_optimum_of_trying_every_placement(self) -> None:
        for seed in SEEDS:
            day = day_model(tiny_day(seed))
            with self.subTest(seed=seed):
                objective, places = solved(day, is_exact=True)
                self.assertEqual(objective, least_cost(day))
                if objective is not None:
                    self.assertEqual(broken_rules(day, places), [])
                    self.assertEqual(day_cost(day, places), objective)

    def test_the_model_without_succession_bounds_the_exact_one_from_below(self) -> None:
        for seed in SEEDS:
            day = day_model(tiny_day(seed))
            with self.subTest(seed=seed):
                exact, _ = solved(day, is_exact=True)
                relaxed, places = solved(day, is_exact=False)
                self.assertEqual(exact is None, relaxed is None)
                if exact is not None and relaxed is not None:
                    self.assertLessEqual(relaxed, exact)
                    self.assertEqual(broken_rules(day, places), [])


if __name__ == "__main__":
    unittest.main()
