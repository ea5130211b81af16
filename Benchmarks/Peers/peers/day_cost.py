"""What a day costs and which rules it breaks, computed plainly from the places.

Written apart from every model: tests hold the models against it. `twinbeam` has the last word.
"""

from __future__ import annotations

from datetime import date
from itertools import combinations
from typing import Sequence

from .day_model import DayModel, Place, Source, Visit


def day_cost(day: DayModel, places: Sequence[Place | None]) -> int:
    """The cost of the day when visit i lies at `places[i]`, or nowhere."""
    total = day.fixed_cost
    for visit, place in zip(day.visits, places):
        if place is None:
            total += visit.unplaced_cost or 0
            continue
        total += room_cost(visit, place.room)
        total += start_cost(visit, place.start) + beam_start_cost(visit, place.beam_start)
        total += day.couch_wait_weight * (place.beam_start - place.start - visit.set_up)
    return total + sum(source_cost(day, source, places) for source in day.sources.values())


def week_cost(days: Sequence[DayModel], places: Sequence[Sequence[Place | None]]) -> int:
    """The cost of days that were exported apart, the spread of each course's weeks included."""
    total = sum(day_cost(day, own) for day, own in zip(days, places))
    starts: dict[tuple[str, object], list[int]] = {}
    for day, own in zip(days, places):
        for visit, place in zip(day.visits, own):
            if day.across and place is not None and visit.index in day.across.spreading:
                calendar = date.fromisoformat(day.date).isocalendar()
                starts.setdefault((visit.course, calendar[:2]), []).append(place.start)
    across = days[0].across
    if across:
        for minutes in starts.values():
            total += across.spread_weight * max(0, max(minutes) - min(minutes) - across.spread_free)
    return total


def broken_spacing(days: Sequence[DayModel], places: Sequence[Sequence[Place | None]]) -> list[str]:
    """Visits of a course on two dates whose beams are too near one another."""
    beams: dict[str, list[tuple[int, int, int]]] = {}
    for day, own in zip(days, places):
        midnight = 1440 * date.fromisoformat(day.date).toordinal()
        for visit, place in zip(day.visits, own):
            if place is not None and day.across:
                begin = midnight + place.beam_start
                row = (begin, begin + visit.beam, day.across.spacing)
                beams.setdefault(visit.course, []).append(row)
    return [
        "fractionSpacing" for rows in beams.values() for one, other in combinations(sorted(rows), 2)
        if other[0] < one[1] + one[2]]


def room_cost(visit: Visit, room: str) -> int:
    return next(choice.cost for choice in visit.rooms if choice.room == room)


def start_cost(visit: Visit, start: int) -> int:
    """Everything that depends on the start alone."""
    cost = sum(w * (max(0, before - start) + max(0, start - after)) for w, before, after in visit.time_costs)
    for weight, minute, free, step in visit.stepped_costs:
        cost += weight * (max(0, abs(start - minute) - free) // step)
    return cost


def beam_start_cost(visit: Visit, beam_start: int) -> int:
    return sum(cost for first, until, cost in visit.beam_start_costs if first <= beam_start < until)


def source_cost(day: DayModel, source: Source, places: Sequence[Place | None]) -> int:
    """Overtime and idle beam; without places, those of the visits that stay."""
    return _overtime(day, source, places) + _idle(day, source, places)


def _beams(day: DayModel, source: Source, places: Sequence[Place | None]) -> list[tuple[int, int, int, str]]:
    """(beam start, beam end, exit end, room) of all visits of a source, in order of time."""
    rows = [
        (p.beam_start, p.beam_start + v.beam, v.exit_end(p.beam_start), p.room)
        for v, p in zip(day.visits, places) if p is not None and day.source_of(p.room) is source]
    rows += [
        (s.beam_start, s.beam_end, s.exit_end, s.room)
        for s in day.stayed if day.source_of(s.room) is source]
    return sorted(rows)


def _overtime(day: DayModel, source: Source, places: Sequence[Place | None]) -> int:
    latest = max((row[2] for row in _beams(day, source, places)), default=source.regular_close)
    return source.overtime_weight * max(0, latest - source.regular_close)


def _idle(day: DayModel, source: Source, places: Sequence[Place | None]) -> int:
    beams = _beams(day, source, places)
    if source.idle is None or not beams:
        return 0
    first, last = beams[0][0], max(row[1] for row in beams)
    idle = last - first - sum(row[1] - row[0] for row in beams)
    idle -= source.switch * sum(a[3] != b[3] for a, b in zip(beams, beams[1:]))
    idle -= sum(max(0, min(until, last) - max(begin, first)) for begin, until in source.idle.closed)
    return source.idle.weight * (max(0, idle) // source.idle.step)


def broken_rules(day: DayModel, places: Sequence[Place | None]) -> list[str]:
    """Names of rules that the places break; empty when they break none."""
    found = [
        "places" for v, p in zip(day.visits, places)
        if not (_is_listed(v, p) if p is not None else v.unplaced_cost is not None)]
    return found or broken_pairs(day, places) or _teams(day, places) + _urgent(day, places)


def broken_pairs(day: DayModel, places: Sequence[Place | None]) -> list[str]:
    """Conflicts of two moving visits in a room or on a beam; the last visits may lack a place."""
    found: list[str] = []
    placed = [(v, p) for v, p in zip(day.visits, places) if p is not None]
    for one, other in combinations(placed, 2):
        found += _pair(day, one, other)
    return found


def _is_listed(visit: Visit, place: Place) -> bool:
    return any(
        choice.room == place.room and start == place.start and first <= place.beam_start <= last
        for choice in visit.rooms for start, first, last in choice.places)


def _pair(day: DayModel, one: tuple[Visit, Place], other: tuple[Visit, Place]) -> list[str]:
    (v, p), (w, q) = sorted((one, other), key=lambda pair: pair[1].beam_start)
    if p.room == q.room:
        ready = v.exit_end(p.beam_start) + day.rooms[p.room].turnaround
        return ["roomOverlap"] if q.start < ready else []
    source = day.source_of(p.room)
    if source is not day.source_of(q.room):
        return []
    return ["beamConflict"] if q.beam_start < p.beam_start + v.beam + source.switch else []


def _teams(day: DayModel, places: Sequence[Place | None]) -> list[str]:
    found = []
    for team in day.teams.values():
        moving = [
            (p.start, v.exit_end(p.beam_start) + team.after_exit)
            for v, p in zip(day.visits, places) if p is not None and team.id in v.teams]
        spans = moving + [(s.start, s.exit_end + team.after_exit) for s in day.stayed if team.id in s.teams]
        # A team is busiest when somebody starts; minutes with stayed visits alone are not ours.
        for minute, _ in spans:
            busy = sum(a <= minute < b for a, b in spans)
            if busy > team.capacity and any(a <= minute < b for a, b in moving):
                found.append("teamCapacity")
    return found


def _urgent(day: DayModel, places: Sequence[Place | None]) -> list[str]:
    found = []
    for source in day.sources.values():
        used = sum(
            v.beam + source.switch for v, p in zip(day.visits, places)
            if p is not None and not v.urgent and day.source_of(p.room) is source
            and p.beam_start < source.regular_close)
        if source.unreserved_minutes is not None and used > source.unreserved_minutes:
            found.append("reservedLoad")
    return found
