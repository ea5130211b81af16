"""Reads day models as `twinbeam export --format json` writes them (schemaVersion 1), and writes solutions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from .day_model import AcrossDays, DayModel, Idle, Place, Room, RoomChoice, Source, Stayed, Team, Visit


def read_day(path: Path) -> DayModel:
    """Reads a model file; raises KeyError or ValueError when it is not one."""
    return day_model(json.loads(path.read_text(encoding="utf-8")))


def day_model(raw: dict[str, Any]) -> DayModel:
    """The model that a parsed JSON document describes."""
    if raw.get("schemaVersion") != 1:
        raise ValueError(f"day model has schemaVersion {raw.get('schemaVersion')}, expected 1")
    return DayModel(
        centre=raw["centre"], date=raw["date"], grid=raw["startGridMinutes"],
        couch_wait=raw["couchWaitMinutes"], couch_wait_weight=raw["couchWaitWeight"],
        fixed_cost=raw["fixedCost"],
        rooms={r["id"]: Room(r["id"], r["source"], r["turnaroundMinutes"]) for r in raw["rooms"]},
        sources={s["id"]: _source(s) for s in raw["sources"]},
        teams={t["id"]: Team(t["id"], t["concurrentVisits"], t["minutesAfterExit"]) for t in raw["teams"]},
        visits=tuple(_visit(v) for v in raw["visits"]),
        stayed=tuple(_stayed(s) for s in raw["stayed"]),
        across=_across(raw["acrossDays"]) if "acrossDays" in raw else None)


def _across(raw: dict[str, Any]) -> AcrossDays:
    return AcrossDays(
        raw["spacingMinutes"], raw["spreadWeight"], raw["spreadFreeMinutes"], tuple(raw["spreading"]))


def _source(raw: dict[str, Any]) -> Source:
    idle = raw.get("idle")
    return Source(
        raw["id"], raw["switchMinutes"], raw["regularClose"], raw["overtimeWeight"],
        Idle(idle["weight"], idle["stepMinutes"], _rows(idle["closed"])) if idle else None,
        raw.get("unreservedMinutes"))


def _visit(raw: dict[str, Any]) -> Visit:
    hint = raw.get("hint")
    return Visit(
        index=raw["index"], set_up=raw["setUpMinutes"], beam=raw["beamMinutes"], exit=raw["exitMinutes"],
        urgent=raw["urgent"], teams=tuple(raw["teams"]),
        rooms=tuple(RoomChoice(r["room"], r["cost"], _rows(r["places"])) for r in raw["rooms"]),
        time_costs=tuple((c["weight"], c["before"], c["after"]) for c in raw.get("timeCosts", [])),
        stepped_costs=tuple(
            (c["weight"], c["minute"], c["free"], c["stepMinutes"]) for c in raw.get("steppedCosts", [])),
        beam_start_costs=_rows(raw.get("beamStartCosts", [])),
        hint=Place(hint["room"], hint["start"], hint["beamStart"]) if hint else None,
        course=raw["course"], unplaced_cost=raw.get("unplacedCost"))


def _stayed(raw: dict[str, Any]) -> Stayed:
    return Stayed(
        raw["room"], raw["start"], raw["beamStart"], raw["beamEnd"], raw["exitEnd"], tuple(raw["teams"]))


def _rows(raw: list[list[int]]) -> tuple[Any, ...]:
    return tuple(tuple(row) for row in raw)


def write_places(path: Path, places: list[Place | None]) -> None:
    """Writes a solution as `twinbeam import` reads it; `places[i]` belongs to visit i."""
    path.write_text(json.dumps({"places": rows_of(places)}), encoding="utf-8")


def rows_of(places: list[Place | None]) -> list[dict[str, Any]]:
    """The rows of a solution; visits that are left out have none."""
    return [
        {"visit": i, "room": p.room, "start": p.start, "beamStart": p.beam_start}
        for i, p in enumerate(places) if p is not None]
