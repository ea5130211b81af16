"""The parts of a run that need no solver."""

from __future__ import annotations

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from peers import console
from peers.days import Day, share
from peers.registry import NAMES
from peers.series import lowering


class RunParts(unittest.TestCase):
    def test_a_series_holds_only_what_lowers_the_total(self) -> None:
        series = lowering([(0.1, 50)], [[(0.2, 60), (0.3, 45)], [(0.4, 45), (0.5, 40)]])
        self.assertEqual([row["cost"] for row in series], [50, 45, 40])

    def test_a_series_may_begin_with_the_first_schedule_of_a_peer_without_hints(self) -> None:
        self.assertEqual(lowering([], [[(0.2, 60)]]), [{"seconds": 0.2, "cost": 60}])

    def test_a_day_gets_time_by_its_visits_among_those_still_to_come(self) -> None:
        days = [Day("a", "2026-11-30", 5, True), Day("b", "2026-11-30", 10, True), Day("a", "2026-12-01", 30, True)]
        self.assertAlmostEqual(share(days, 1, version=0), 0.25)

    def test_settled_days_take_no_time(self) -> None:
        days = [Day("a", "2026-11-30", 5, True), Day("b", "2026-11-30", 15, True, settled_at=7)]
        self.assertEqual(share(days, 0, version=7), 1)
        self.assertEqual(share(days, 0, version=8), 0.25)

    def test_a_program_that_runs_on_is_ended_after_its_time_from_the_end_of_reading(self) -> None:
        said = console.run(["/bin/sh", "-c", "echo read; sleep 60"], "read", seconds=0.1, wait_for_file=0)
        self.assertTrue(said.was_ended)
        self.assertLess(said.seconds, 10)

    def test_a_program_that_ends_by_itself_tells_its_code(self) -> None:
        said = console.run(["/bin/sh", "-c", "echo read; exit 3"], "read", seconds=5, wait_for_file=0)
        self.assertEqual((said.was_ended, said.code, said.text.strip()), (False, 3, "read"))

    def test_the_names_are_those_of_the_list(self) -> None:
        self.assertEqual(
            NAMES, [
                "cp-sat", "cp-sat-hinted", "cp-sat-week", "cp-sat-week-hinted", "highs", "highs-hinted", "cbc",
                "cbc-hinted", "glpsol"])


if __name__ == "__main__":
    unittest.main()
