"""Exported MPS files of days in which visits may be left out, and their solutions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from .day_file import day_model
from .day_model import Place

Row = dict[str, Any]


def with_optional_visits(path: Path, day: Row) -> None:
    """Adds a column `u<visit>` to a day's program: 1 when the visit is left out, at its cost.

    The start in the map becomes the places that the visits have in `day`.
    """
    costs = {visit["index"]: visit["unplacedCost"] for visit in day["visits"]}
    lines = path.read_text(encoding="utf-8").split("\n")
    mark = next(i for i, line in enumerate(lines) if "'INTORG'" in line)
    added = [f" u{i} cost {cost}\n u{i} assign_{i} 1" for i, cost in costs.items() if cost is not None]
    bounds = [f" UP bound u{i} 1" for i, cost in costs.items() if cost is not None]
    end = lines.index("ENDATA")
    lines = [*lines[:mark + 1], *added, *lines[mark + 1:end], *bounds, *lines[end:]]
    path.write_text("\n".join(lines), encoding="utf-8")
    names_file = path.with_suffix(".map.json")
    names = json.loads(names_file.read_text(encoding="utf-8"))
    names["start"] = _start(names, day)
    # The constant is the first column, before those of whole numbers.
    names["columns"][1:1] = [f"u{i}" for i, cost in costs.items() if cost is not None]
    names_file.write_text(json.dumps(names), encoding="utf-8")


def _start(names: Row, day: Row) -> dict[str, int]:
    """Columns of the places that visits have; overtime as it then is."""
    hints = [visit["hint"] for visit in day["visits"]]
    start = {"constant": 1} | {f"u{i}": 1 for i, hint in enumerate(hints) if hint is None}
    for i, hint in enumerate(hints):
        if hint is not None:
            room = names["rooms"].index(hint["room"])
            start[f"x{i}_{room}_{hint['start']}_{hint['beamStart']}"] = 1
    model = day_model(day)
    places = [Place(h["room"], h["start"], h["beamStart"]) if h else None for h in hints]
    for number, source in enumerate(model.sources.values()):
        exits = [
            visit.exit_end(place.beam_start) for visit, place in zip(model.visits, places)
            if place is not None and model.source_of(place.room) is source]
        start[f"overtime_{number}"] = max(0, max(exits, default=0) - source.regular_close)
    return {name: value for name, value in start.items() if value}


def places_of_columns(text: str, names: Row) -> list[Row]:
    """The places of a solution: lines with a name and a value after it, or glpsol's `j <column> <value>`."""
    columns = set(names["columns"])
    places = []
    for line in text.splitlines():
        words = line.split()
        if len(words) == 3 and words[0] == "j":
            words = [names["columns"][int(words[1]) - 1], words[2]]
        found = next((i for i, word in enumerate(words[:-1]) if word in columns), None)
        if found is None or words[found][0] != "x" or float(words[found + 1]) < 0.5:
            continue
        visit, room, start, beam_start = map(int, words[found][1:].split("_"))
        places.append({"visit": visit, "room": names["rooms"][room], "start": start, "beamStart": beam_start})
    return places
