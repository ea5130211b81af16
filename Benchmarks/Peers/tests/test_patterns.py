"""Solvers on the pattern model find what trying every assignment finds, and wrong assignments are refused."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
import unittest
from itertools import product
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from peers.patterns.model import Assignment, Option, Pattern, PatternModel, Refused, assignment, read_model
from peers.patterns.program import build

SCRIPT = Path(__file__).resolve().parents[1] / "pattern_run.py"
NOT_INSTALLED = 69
NOTHING = {"patterns": [], "options": []}


def tiny_rows(seed: int) -> dict:
    """Two classes, one of two equal courses, whose visits on three dates share two rooms a date."""
    draw = random.Random(seed)
    visits = []
    for day in range(3):
        both = [{"cost": draw.choice([0, 5]), "loads": [[2 * day + room, draw.choice([20, 30])]]} for room in range(2)]
        visits += [{"options": both}, {"options": both[:1]}]
    patterns = [
        {"courseClass": number, "cost": draw.randrange(50), "visits": [2 * day + draw.randrange(2) for day in days]}
        for number in range(2) for days in ([0, 1], [1, 2], [0, 2], [2])]
    return {
        "schemaVersion": 1, "constant": 7, "rows": [{"capacity": draw.choice([25, 35])} for _ in range(6)],
        "classes": [{"courses": ["A", "B"], "unscheduledCost": 90}, {"courses": ["C"], "unscheduledCost": 80}],
        "visits": visits, "patterns": patterns, "start": NOTHING}


def least_cost(model: PatternModel) -> int:
    """The least cost of all ways to choose a pattern and places for each of the three courses."""
    ways = []
    for number in (0, 0, 1):
        own: list[tuple[int, tuple[int, ...]] | None] = [None]
        for index, pattern in enumerate(model.patterns):
            if pattern.course_class == number:
                own += [(index, places) for places in product(*(range(len(model.visits[v])) for v in pattern.visits))]
        ways.append(own)
    costs = []
    for chosen in product(*ways):
        patterns: dict[int, int] = {}
        options: dict[tuple[int, int], int] = {}
        for way in filter(None, chosen):
            patterns[way[0]] = patterns.get(way[0], 0) + 1
            for key in zip(model.patterns[way[0]].visits, way[1]):
                options[key] = options.get(key, 0) + 1
        try:
            costs.append(model.cost(Assignment(patterns, options)))
        except Refused:
            continue
    return min(costs)


class PatternTests(unittest.TestCase):
    def setUp(self) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self.addCleanup(self._folder.cleanup)
        self.folder = Path(self._folder.name)

    def file(self, seed: int) -> Path:
        path = self.folder / f"{seed}.json"
        path.write_text(json.dumps(tiny_rows(seed)), encoding="utf-8")
        return path

    def run_peer(self, name: str, path: Path, out: Path, *settings: str) -> dict:
        """Runs a peer in a process of its own: two solver libraries in one process disturb each other."""
        done = subprocess.run(
            [sys.executable, SCRIPT, "assign", name, "--patterns", path, "--time-limit-ms", "20000", "--out", out, *settings],
            capture_output=True, text=True, check=False)
        if done.returncode == NOT_INSTALLED:
            self.skipTest(done.stderr)
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads((out / "run.json").read_text(encoding="utf-8"))

    def test_solvers_find_the_optimum(self) -> None:
        for name in ("cp-sat", "cp-sat-hinted", "highs", "highs-hinted"):
            for seed in range(1, 5):
                with self.subTest(name=name, seed=seed):
                    path, out = self.file(seed), self.folder / name
                    report = self.run_peer(name, path, out)
                    self.assertEqual(report["cost"], least_cost(read_model(path)))
                    self.assertEqual(report["termination"], "optimal")
                    written = json.loads((out / "solution.json").read_text(encoding="utf-8"))
                    self.assertEqual(read_model(path).cost(assignment(written)), report["cost"])

    def test_values_and_assignments_are_the_same(self) -> None:
        model = read_model(self.file(1))
        program = build(model)
        first, second = model.patterns[0], model.patterns[4]
        chosen = Assignment({0: 1, 4: 1}, {})
        for pattern in (first, second):
            for visit in pattern.visits:
                chosen.options[visit, 0] = chosen.options.get((visit, 0), 0) + 1
        values = program.values(chosen)
        self.assertEqual(program.assignment(values), chosen)
        for row in range(program.equal_rows):
            total = sum(value * entry[1] for value, column in zip(values, program.columns) for entry in column
                        if entry[0] == row)
            self.assertEqual(total, program.right[row])
        try:
            cost = model.cost(chosen)
        except Refused:
            return
        self.assertEqual(cost, model.constant + sum(a * b for a, b in zip(values, program.costs)))

    def test_wrong_assignments_are_refused(self) -> None:
        option = Option(3, [(0, 20)])
        model = PatternModel(5, [1], [50], [30], [[option]], [Pattern(0, 10, [0]), Pattern(0, 0, [])], Assignment({}, {}))
        self.assertEqual(model.cost(Assignment({}, {})), 55)
        self.assertEqual(model.cost(Assignment({0: 1}, {(0, 0): 1})), 18)
        for wrong in (
                Assignment({0: 1}, {}), Assignment({0: 1, 1: 1}, {(0, 0): 1}), Assignment({1: 1}, {(0, 0): 1}),
                Assignment({0: -1}, {(0, 0): -1}), Assignment({0: 2}, {(0, 0): 2})):
            with self.assertRaises(Refused):
                model.cost(wrong)


if __name__ == "__main__":
    unittest.main()
