"""Visits that may be left out, and days that are solved together."""

from __future__ import annotations

import json
import sys
import tempfile
import unittest
from dataclasses import replace
from itertools import product
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from peers.composing import composed
from peers.day_cost import broken_rules, broken_spacing, day_cost, week_cost
from peers.day_file import day_model
from peers.day_model import AcrossDays, DayModel, Place, RoomChoice
from peers.mps_file import places_of_columns, with_optional_visits
from peers.open_window import coupled
from tiny_days import tiny_day

try:
    from ortools.sat.python import cp_model

    from peers.cpsat.model import build
    from peers.cpsat.week import build_week
except ImportError:
    cp_model = None

MONDAY, TUESDAY = "2026-11-30", "2026-12-01"


def options(day: DayModel) -> list[list[Place | None]]:
    """All places of each visit, and none where it may be left out."""
    return [
        [Place(c.room, start, minute) for c in visit.rooms
         for start, first, last in c.places for minute in range(first, last + 1)]
        + ([None] if visit.unplaced_cost is not None else [])
        for visit in day.visits]


def shortened(raw: dict, every: int) -> dict:
    """The same day with every so manieth place, so that all placements can be tried."""
    for visit in raw["visits"]:
        for choice in visit["rooms"]:
            choice["places"] = choice["places"][::every]
    return raw


def optional_day(seed: int, cost: int) -> DayModel:
    raw = shortened(tiny_day(seed), 2)
    for visit in raw["visits"]:
        visit["unplacedCost"] = cost
    return day_model(raw)


def tiny_week(seed: int) -> list[DayModel]:
    """Two days of two visits; the courses come on both, an evening and a morning too near one another."""
    days = []
    for number, date in enumerate((MONDAY, TUESDAY)):
        raw = shortened(tiny_day(seed + 100 * number), 3)
        raw |= {"date": date, "rooms": tiny_day(seed)["rooms"], "sources": tiny_day(seed)["sources"], "stayed": []}
        raw["visits"] = raw["visits"][:2]
        for source in raw["sources"]:
            source.pop("idle", None)
        raw["acrossDays"] = {
            "spacingMinutes": 1440 - 10, "spreadWeight": 2, "spreadFreeMinutes": 10, "spreading": [0, 1]}
        if seed % 2:
            for visit in raw["visits"]:
                visit["unplacedCost"] = 40
        days.append(day_model(raw))
    return days


def least_week(days: list[DayModel]) -> int | None:
    legal = [[places for places in product(*options(day)) if not broken_rules(day, list(places))] for day in days]
    return min(
        (week_cost(days, week) for week in product(*legal) if not broken_spacing(days, week)), default=None)


def solved(model: object) -> object | None:
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    status = solver.solve(model)
    assert status in (cp_model.OPTIMAL, cp_model.INFEASIBLE), solver.status_name()
    return solver if status == cp_model.OPTIMAL else None


@unittest.skipIf(cp_model is None, "OR-Tools is not installed")
class CpSatWithChoices(unittest.TestCase):
    def test_visits_are_left_out_where_that_is_cheaper_than_any_placement(self) -> None:
        left_out = 0
        for seed in range(1, 9):
            day = optional_day(seed, cost=25)
            with self.subTest(seed=seed):
                program = build(day)
                if program is None:
                    continue
                solver = solved(program.model)
                assert solver is not None
                places = program.places(solver.value)
                least = min(
                    day_cost(day, places) for places in product(*options(day))
                    if not broken_rules(day, list(places)))
                self.assertEqual(broken_rules(day, places), [])
                self.assertEqual((round(solver.objective_value), day_cost(day, places)), (least, least))
                left_out += places.count(None)
        self.assertGreater(left_out, 0)

    def test_a_week_finds_the_optimum_of_trying_every_placement_of_both_days(self) -> None:
        for seed in range(1, 13):
            days = tiny_week(seed)
            with self.subTest(seed=seed):
                program = build_week(days, is_exact=True)
                solver = solved(program.model) if program else None
                if program is None or solver is None:
                    self.assertIsNone(least_week(days) if program else None)
                    continue
                places = program.places(solver.value)
                self.assertEqual(broken_spacing(days, places), [])
                self.assertEqual(round(solver.objective_value), least_week(days))
                self.assertEqual(week_cost(days, places), least_week(days))


class WindowParts(unittest.TestCase):
    def test_a_visit_keeps_its_hours_to_other_days_and_pays_for_the_spread(self) -> None:
        day = {"date": TUESDAY, "acrossDays": {
            "spacingMinutes": 1080, "spreadWeight": 1, "spreadFreeMinutes": 60, "spreading": [0]}}
        visit = {
            "index": 0, "beamMinutes": 5, "timeCosts": [],
            "rooms": [{"room": "A", "cost": 0, "places": [[600, 610, 614], [660, 670, 674], [700, 710, 714]]}]}
        other = {"date": MONDAY, "start": 1000, "beamStart": 1025, "beamEnd": 1032, "spreads": True}
        found = coupled(visit, day, [other])
        self.assertEqual(found["rooms"][0]["places"], [[660, 672, 674], [700, 710, 714]])
        self.assertEqual(found["timeCosts"], [{"weight": 1, "before": 940, "after": 1060}])

    def test_fractions_are_numbered_anew_when_one_of_them_is_left_out(self) -> None:
        def row(date: str, fraction: int) -> dict:
            return {"course": "C", "fraction": fraction, "centre": "c", "date": date, "room": "A",
                    "start": "09:00", "beamStart": "09:10", "exit": "09:20"}
        schedule = {"appointments": [row(MONDAY, 4), row(TUESDAY, 5)], "unplaced": []}
        model = {"centre": "c", "date": MONDAY, "visits": [
            {"course": "C", "fraction": 4, "beamMinutes": 5, "exitMinutes": 3}]}
        found = composed(schedule, [model], [[]])
        self.assertEqual([(r["date"], r["fraction"]) for r in found["appointments"]], [(TUESDAY, 4)])
        self.assertEqual([(r["course"], r["count"]) for r in found["unplaced"]], [("C", 1)])
        back = composed(found, [model], [[{"visit": 0, "room": "B", "start": 480, "beamStart": 490}]])
        self.assertEqual([r["fraction"] for r in back["appointments"]], [5, 4])
        self.assertEqual((back["appointments"][1]["exit"], back["unplaced"]), ("08:18", []))

    def test_a_program_gets_a_column_for_every_visit_that_may_be_left_out(self) -> None:
        raw = tiny_day(1)
        for visit in raw["visits"]:
            visit |= {"unplacedCost": 70, "hint": None}
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "day.mps"
            path.write_text("ROWS\nCOLUMNS\n constant cost 0\n mark 'MARKER' 'INTORG'\nRHS\nBOUNDS\nENDATA\n")
            path.with_suffix(".map.json").write_text(
                json.dumps({"columns": ["constant", "x0_1_480_490"], "rooms": ["A", "B"], "start": {}}))
            with_optional_visits(path, raw)
            lines = path.read_text().splitlines()
            names = json.loads(path.with_suffix(".map.json").read_text())
        self.assertIn(" u2 cost 70", lines)
        self.assertIn(" u2 assign_2 1", lines)
        self.assertLess(lines.index(" u2 cost 70"), lines.index("RHS"))
        self.assertEqual(names["start"], {"constant": 1, "u0": 1, "u1": 1, "u2": 1})
        place = {"visit": 0, "room": "B", "start": 480, "beamStart": 490}
        self.assertEqual(places_of_columns("x0_1_480_490 1\nu1 1", names), [place])
        self.assertEqual(places_of_columns("j 5 1\nj 2 1", names), [place])

    def test_a_spread_costs_beyond_what_is_free_and_only_within_a_week(self) -> None:
        base = optional_day(1, 0)
        visit = replace(
            base.visits[0], time_costs=(), stepped_costs=(), beam_start_costs=(), rooms=(RoomChoice("A", 0, ()),))
        monday = replace(
            base, date=MONDAY, fixed_cost=0, couch_wait_weight=0, sources={}, visits=(visit,),
            across=AcrossDays(0, 3, 10, (0,)))
        days = [monday, replace(monday, date=TUESDAY), replace(monday, date="2026-12-07")]
        places = [[Place("A", start, start)] for start in (500, 530, 900)]
        self.assertEqual(week_cost(days, places), 3 * 20)


if __name__ == "__main__":
    unittest.main()
