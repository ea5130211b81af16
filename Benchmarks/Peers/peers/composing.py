"""Writes a day's places into a schedule.json; visits may join it, or be left out."""

from __future__ import annotations

import copy
from collections import Counter
from typing import Any

Schedule = dict[str, Any]
Row = dict[str, Any]


def clock(minute: int) -> str:
    """HH:mm of a minute after midnight."""
    return f"{minute // 60:02}:{minute % 60:02}"


def minutes(text: str) -> int:
    """The minute after midnight that HH:mm names."""
    hours, rest = text.split(":")
    return 60 * int(hours) + int(rest)


def composed(schedule: Schedule, models: list[Row], solutions: list[list[Row]]) -> Schedule:
    """The schedule in which the visits of each model lie as its solution says, and nowhere else.

    `solutions[i]` holds the places of `models[i]`; a visit without one is left out. Fractions of the
    courses concerned are numbered anew in order of dates, so the last ones count as missing.
    """
    result = copy.deepcopy(schedule)
    before = Counter(row["course"] for row in schedule["appointments"])
    for model, places in zip(models, solutions):
        _replace(result, model, places)
    courses = {visit["course"] for model in models for visit in model["visits"]}
    for course in sorted(courses):
        _number(result, schedule, models, course)
        _count(result, course, before[course])
    return result


def _replace(schedule: Schedule, model: Row, places: list[Row]) -> None:
    moving = {visit["course"] for visit in model["visits"]}
    schedule["appointments"] = [
        row for row in schedule["appointments"]
        if row["date"] != model["date"] or row["centre"] != model["centre"] or row["course"] not in moving]
    for place in places:
        visit = model["visits"][place["visit"]]
        exit_end = place["beamStart"] + visit["beamMinutes"] + visit["exitMinutes"]
        schedule["appointments"].append({
            "course": visit["course"], "fraction": visit["fraction"], "centre": model["centre"],
            "date": model["date"], "room": place["room"], "start": clock(place["start"]),
            "beamStart": clock(place["beamStart"]), "exit": clock(exit_end)})


def _number(schedule: Schedule, before: Schedule, models: list[Row], course: str) -> None:
    rows = sorted(
        (row for row in schedule["appointments"] if row["course"] == course),
        key=lambda row: (row["date"], row["start"]))
    known = [row["fraction"] for row in before["appointments"] if row["course"] == course]
    known += [visit["fraction"] for model in models for visit in model["visits"] if visit["course"] == course]
    for fraction, row in enumerate(rows, start=min(known)):
        row["fraction"] = fraction


def _count(schedule: Schedule, course: str, before: int) -> None:
    now = sum(row["course"] == course for row in schedule["appointments"])
    listed = next((row for row in schedule["unplaced"] if row["course"] == course), None)
    missing = (listed["count"] if listed else 0) + before - now
    schedule["unplaced"] = [row for row in schedule["unplaced"] if row["course"] != course]
    if missing > 0:
        reasons = listed["reasons"] if listed else []
        schedule["unplaced"].append({"course": course, "count": missing, "reasons": reasons})
