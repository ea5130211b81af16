"""A detail window in which every visit with a date is to be decided, also those greedy left out.

It stands in for `Twinbeam` where days are exported and taken over. Days are exported apart, once, from a
schedule that has all dates; what couples them to the days of the current schedule is added here.
"""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .composing import composed, minutes
from .mps_file import places_of_columns, with_optional_visits
from .twinbeam import Twinbeam, described

Row = dict[str, Any]

# Seconds for which dates are looked for, one after the other, until no fraction lacks one.
DATE_SECONDS = (2, 10, 30)


@dataclass
class OpenWindow:
    """`days` are the models exported apart; `unplaced_cost` is None where no visit may be left out."""

    twinbeam: Twinbeam
    work: Path
    dated: Path
    days: list[Row]
    unplaced_cost: int | None

    def suits(self, model_format: str) -> bool:
        """True unless programs of single days would have to say what couples the days."""
        return model_format == "json" or len({day["date"] for day in self.days}) == 1

    def day(self, centre: str, date: str) -> Row:
        return next(row for row in self.days if (row["centre"], row["date"]) == (centre, date))

    def export(
        self, schedule: Path, model_format: str, folder: Path, centre: str = "", date: str = ""
    ) -> list[Path]:
        """As `Twinbeam.export`, with the visits that the schedule lacks."""
        current = read(schedule)
        days = [self.day(centre, date)] if centre else self.days
        folder.mkdir(parents=True, exist_ok=True)
        if model_format == "mps":
            return [self._mps(day, current, folder) for day in days]
        paths = []
        for day in days:
            path = folder / f"{day['centre']}-{day['date']}.json"
            path.write_text(json.dumps(self.beside(day, current)), encoding="utf-8")
            paths.append(path)
        return sorted(paths)

    def beside(self, day: Row, current: Row) -> Row:
        """A day's model with the other days as they are in a schedule."""
        others = self._visits(current, except_for=day)
        visits = [
            coupled(visit, day, others.get(visit["course"], []))
            for visit in self.apart(day, current)["visits"]]
        return {key: value for key, value in day.items() if key != "acrossDays"} | {"visits": visits}

    def apart(self, day: Row, current: Row) -> Row:
        """A day's model without the others; hints say where its visits lie in a schedule."""
        hints = {
            row["course"]: {
                "room": row["room"], "start": minutes(row["start"]), "beamStart": minutes(row["beamStart"])}
            for row in current["appointments"]
            if (row["centre"], row["date"]) == (day["centre"], day["date"])}
        visits = [
            visit | {"hint": hints.get(visit["course"]), "unplacedCost": self.unplaced_cost}
            for visit in day["visits"]]
        return day | {"visits": visits}

    def take_over(self, model: Path, solution: Path, schedule: Path, out: Path) -> str | None:
        """As `Twinbeam.take_over`."""
        return self.twinbeam.check(self._composed(model, solution, schedule), out)[1]

    def judge(self, model: Path, solutions: list[Path], schedule: Path) -> list[int | None]:
        """As `Twinbeam.judge`."""
        out = self.work / "judged.json"
        return [
            self.twinbeam.check(self._composed(model, solution, schedule), out)[0] for solution in solutions]

    def _composed(self, model: Path, solution: Path, schedule: Path) -> Row:
        names = json.loads(described(model).read_text(encoding="utf-8"))
        day = self.day(names["centre"], names["date"])
        places = (
            json.loads(solution.read_text(encoding="utf-8"))["places"] if model.suffix == ".json"
            else places_of_columns(solution.read_text(encoding="utf-8"), names))
        return composed(read(schedule), [day], [places])

    def _mps(self, day: Row, current: Row, folder: Path) -> Path:
        """The day's program, with a column for every visit that may be left out; it couples no days."""
        [path] = self.twinbeam.export(self.dated, "mps", folder, day["centre"], day["date"])
        with_optional_visits(path, self.apart(day, current))
        return path

    def _visits(self, current: Row, except_for: Row) -> dict[str, list[Row]]:
        """The visits of each course on other days of a schedule, as far as they can move."""
        known = {
            (visit["course"], day["date"]): visit | {"spreads": index in day["acrossDays"]["spreading"]}
            for day in self.days for index, visit in enumerate(day["visits"])
            if day["centre"] == except_for["centre"] and day["date"] != except_for["date"]}
        found: dict[str, list[Row]] = {}
        for row in current["appointments"]:
            visit = known.get((row["course"], row["date"]))
            if visit is not None and row["centre"] == except_for["centre"]:
                beam_start = minutes(row["beamStart"])
                found.setdefault(row["course"], []).append({
                    "date": row["date"], "start": minutes(row["start"]), "beamStart": beam_start,
                    "beamEnd": beam_start + visit["beamMinutes"], "spreads": visit["spreads"]})
        return found


def coupled(visit: Row, day: Row, others: list[Row]) -> Row:
    """A visit that keeps its hours to the course's visits on other days and pays for the week's spread."""
    across = day["acrossDays"]
    first, last = 0, 1440
    for other in others:
        apart = 1440 * days_between(other["date"], day["date"])
        if apart > 0:
            first = max(first, other["beamEnd"] + across["spacingMinutes"] - apart)
        else:
            last = min(last, other["beamStart"] - visit["beamMinutes"] - across["spacingMinutes"] - apart)
    rooms = [
        room | {"places": [
            [start, max(first, low), min(last, high)] for start, low, high in room["places"]
            if max(first, low) <= min(last, high)]}
        for room in visit["rooms"]]
    return visit | {"rooms": rooms, "timeCosts": visit["timeCosts"] + _spread(visit, day, others)}


def _spread(visit: Row, day: Row, others: list[Row]) -> list[Row]:
    across = day["acrossDays"]
    starts = [row["start"] for row in others if row["spreads"] and week(row["date"]) == week(day["date"])]
    if not starts or visit["index"] not in across["spreading"] or across["spreadWeight"] == 0:
        return []
    free = max(0, across["spreadFreeMinutes"] - (max(starts) - min(starts)))
    return [{"weight": across["spreadWeight"], "before": min(starts) - free, "after": max(starts) + free}]


def days_between(first: str, second: str) -> int:
    return (datetime.date.fromisoformat(second) - datetime.date.fromisoformat(first)).days


def week(date: str) -> tuple[int, int]:
    """ISO year and week."""
    return datetime.date.fromisoformat(date).isocalendar()[:2]


def read(path: Path) -> Row:
    return json.loads(path.read_text(encoding="utf-8"))


def missing_fractions(schedule: Row) -> int:
    return sum(row["count"] for row in schedule["unplaced"])


def open_window(twinbeam: Twinbeam, greedy: Path, seed: int, work: Path) -> OpenWindow:
    """The window with greedy's dates; where greedy leaves fractions out, with those that find all a date.

    Finding dates is not charged to the peer, and of what found them only the dates are used.
    """
    schedule = read(greedy)
    missing, dated, unplaced_cost = missing_fractions(schedule), greedy, None
    for seconds in DATE_SECONDS if missing else ():
        found = twinbeam.search(seed, seconds, work / "dates")
        if missing_fractions(read(found)) < missing_fractions(read(dated)) and _keeps_dates(schedule, read(found)):
            # The same search for longer writes to the same folder.
            dated = found.rename(work / f"dated-{seconds}.json")
        if dated != greedy and missing_fractions(read(dated)) == 0:
            break
    if dated != greedy:
        amount = next(row["amount"] for row in schedule["costs"]["byCost"] if row["name"] == "unplacedFraction")
        unplaced_cost = amount // missing
    days = [read(path) for path in twinbeam.export(dated, "json", work / "apart", is_apart=True)]
    return OpenWindow(twinbeam, work, dated, [day for day in days if day["visits"]], unplaced_cost)


def _keeps_dates(schedule: Row, other: Row) -> bool:
    """True when every visit of the one has its date in the other too."""
    def dates(rows: Row) -> set[tuple[str, str, str]]:
        return {(row["course"], row["centre"], row["date"]) for row in rows["appointments"]}
    return dates(schedule) <= dates(other)
