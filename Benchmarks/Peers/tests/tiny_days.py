"""Random days of a few visits, small enough to try every placement."""

from __future__ import annotations

import random
from typing import Any

OPEN, CLOSE, UNTIL = 480, 530, 560


def tiny_day(seed: int) -> dict[str, Any]:
    """A day of three visits in the form of the contract; seeds vary which rules and costs there are."""
    draw = random.Random(seed)
    grid = 5 if seed % 3 else 10
    wait = draw.choice([0, 2, 4]) if seed % 4 else grid + 2
    rooms = [{"id": name, "source": source, "turnaroundMinutes": draw.choice([0, 2])}
             for name, source in (("A", "s1"), ("B", "s1"), ("C", "s2" if seed % 5 == 0 else "s1"))]
    day = {
        "schemaVersion": 1, "scenario": "tiny", "centre": "c", "date": "2026-11-30",
        "startGridMinutes": grid, "couchWaitMinutes": wait, "couchWaitWeight": draw.choice([1, 3]),
        "fixedCost": draw.randrange(50), "rooms": rooms,
        "sources": [_source(draw, name) for name in sorted({room["source"] for room in rooms})],
        "teams": [{"id": "t", "concurrentVisits": draw.choice([1, 2]), "minutesAfterExit": draw.choice([0, 9])}],
        "visits": [_visit(draw, index, grid, wait) for index in range(3)],
        "stayed": [_stayed(draw)] if seed % 2 else []}
    for visit in day["visits"]:
        for choice in visit["rooms"]:
            choice["places"] = [
                run for run in choice["places"]
                if not any(_meets(day, visit, choice["room"], run, stayed) for stayed in day["stayed"])]
    return day


def _meets(day: dict[str, Any], visit: dict[str, Any], room: str, run: list[int], stayed: dict[str, Any]) -> bool:
    """True when some beam start of a run conflicts with a visit that stays, in its room or on its beam."""
    start, first, last = run
    rooms = {row["id"]: row for row in day["rooms"]}
    if room == stayed["room"]:
        turnaround = rooms[room]["turnaroundMinutes"]
        leaves = last + visit["beamMinutes"] + visit["exitMinutes"]
        return start < stayed["exitEnd"] + turnaround and stayed["start"] < leaves + turnaround
    if rooms[room]["source"] != rooms[stayed["room"]]["source"]:
        return False
    switch = next(row["switchMinutes"] for row in day["sources"] if row["id"] == rooms[room]["source"])
    return first < stayed["beamEnd"] + switch and stayed["beamStart"] < last + visit["beamMinutes"] + switch


def _source(draw: random.Random, name: str) -> dict[str, Any]:
    row: dict[str, Any] = {
        "id": name, "switchMinutes": draw.choice([0, 2, 30]), "regularClose": CLOSE,
        "overtimeWeight": draw.choice([1, 5])}
    if draw.random() < 0.7:
        row["idle"] = {"weight": draw.choice([1, 2]), "stepMinutes": 5, "closed": [[510, 520]]}
    if draw.random() < 0.4:
        row["unreservedMinutes"] = draw.randrange(0, 30)
    return row


def _visit(draw: random.Random, index: int, grid: int, wait: int) -> dict[str, Any]:
    set_up, beam, leaving = draw.choice([3, 8, 11]), draw.choice([3, 5, 8]), draw.choice([2, 5])
    rooms = []
    for room in draw.sample("ABC", draw.choice([1, 2])):
        places = []
        for start in range(OPEN, UNTIL - set_up - wait - beam - leaving, grid):
            first, last = start + set_up, start + set_up + wait
            if draw.random() < 0.3:  # something fixed cuts the run
                first += draw.randrange(0, wait + 1)
            if draw.random() < 0.6:
                places.append([start, first, last])
        rooms.append({"room": room, "cost": draw.choice([0, 7, 20]), "places": places})
    minute = draw.randrange(OPEN, CLOSE)
    return {
        "index": index, "course": f"C-{index}", "fraction": 1, "setUpMinutes": set_up, "beamMinutes": beam,
        "exitMinutes": leaving, "urgent": draw.random() < 0.3, "teams": ["t"] if draw.random() < 0.6 else [],
        "rooms": rooms,
        "timeCosts": [{"weight": draw.choice([1, 2]), "before": minute - 10, "after": minute + 7}],
        "steppedCosts": [{"weight": 2, "minute": minute, "free": 6, "stepMinutes": 4}] if draw.random() < 0.5 else [],
        "beamStartCosts": [[OPEN, 510, draw.choice([0, 10])], [530, UNTIL, 4]]}


def _stayed(draw: random.Random) -> dict[str, Any]:
    start = draw.randrange(OPEN, CLOSE, 5)
    return {
        "course": "C-9", "fraction": 1, "room": draw.choice("ABC"), "start": start, "beamStart": start + 5,
        "beamEnd": start + 10, "exitEnd": start + 12, "teams": ["t"], "urgent": False}
