"""The rules between visits, one function each, under the names of the hard rules."""

from __future__ import annotations

from itertools import combinations
from typing import Any

from ortools.sat.python import cp_model

from ..day_model import DayModel, Source, Stayed, Team
from .variables import Placing


def room_overlap(model: cp_model.CpModel, day: DayModel, placings: list[Placing]) -> None:
    """Visits of a room do not overlap, turnaround included. Places already avoid visits that stay."""
    for room in day.rooms.values():
        intervals = []
        for placing in placings:
            literal = placing.rooms.get(room.id)
            if literal is not None:
                intervals.append(model.new_optional_interval_var(
                    placing.start, placing.length() + room.turnaround,
                    placing.exit_end() + room.turnaround, literal, ""))
        if len(intervals) > 1:
            model.add_no_overlap(intervals)


def beam_conflict(model: cp_model.CpModel, day: DayModel, placings: list[Placing]) -> None:
    """One beam a source; a switch between beams in different rooms."""
    for source in day.sources.values():
        rooms = [room.id for room in day.rooms.values() if room.source == source.id]
        present = [(p, p.presence(model, rooms)) for p in placings]
        users = [(p, literal) for p, literal in present if not (isinstance(literal, int) and literal == 0)]
        if len(users) < 2:
            continue
        covers = _room_rule_covers_switch(day, source, rooms, users)
        switch = source.switch if covers else 0
        model.add_no_overlap([
            model.new_optional_fixed_size_interval_var(p.beam_start, p.visit.beam + switch, literal, "")
            for p, literal in users])
        if not covers:
            _switch_between_pairs(model, source, rooms, users)


def _room_rule_covers_switch(
    day: DayModel, source: Source, rooms: list[str], users: list[tuple[Placing, Any]]
) -> bool:
    """True when two visits of one room are a switch apart anyway: then every beam may be followed by one."""
    least = min(p.visit.exit for p, _ in users) + min(p.visit.set_up for p, _ in users)
    return least + min(day.rooms[room].turnaround for room in rooms) >= source.switch


def _switch_between_pairs(
    model: cp_model.CpModel, source: Source, rooms: list[str], users: list[tuple[Placing, Any]]
) -> None:
    for (one, is_one), (other, is_other) in combinations(users, 2):
        is_same, is_first = model.new_bool_var(""), model.new_bool_var("")
        for room in rooms:
            model.add(one.rooms.get(room, 0) == other.rooms.get(room, 0)).only_enforce_if(is_same)
        for before, after, order in ((one, other, is_first), (other, one, ~is_first)):
            model.add(
                after.beam_start >= before.beam_start + before.visit.beam + source.switch
            ).only_enforce_if(order, ~is_same, is_one, is_other)


def team_capacity(model: cp_model.CpModel, day: DayModel, placings: list[Placing]) -> None:
    """A team is at most at `concurrentVisits` visits at once, those that stay included."""
    for team in day.teams.values():
        members = [p for p in placings if team.id in p.visit.teams]
        stayed = [s for s in day.stayed if team.id in s.teams]
        if len(members) + len(stayed) <= team.capacity or _rooms_suffice(day, team, members, stayed):
            continue
        intervals = [
            model.new_optional_interval_var(
                p.start, p.length() + team.after_exit, p.exit_end() + team.after_exit, p.placed, "")
            for p in members]
        taken = _taken(team, stayed)
        intervals += [
            model.new_fixed_size_interval_var(first, until - first, "") for first, until, _ in taken]
        if team.capacity == 1:
            model.add_no_overlap(intervals)
        else:
            model.add_cumulative(
                intervals, [1] * len(members) + [count for _, _, count in taken], team.capacity)


def _rooms_suffice(day: DayModel, team: Team, members: list[Placing], stayed: list[Stayed]) -> bool:
    """True when the rooms alone keep a team within its capacity: each room holds one visit at a time."""
    rooms = {room for p in members for room in p.rooms}
    turnaround = min((day.rooms[room].turnaround for room in rooms), default=0)
    return not stayed and len(rooms) <= team.capacity and team.after_exit <= turnaround


def _taken(team: Team, stayed: list[Stayed]) -> list[tuple[int, int, int]]:
    """(from, until, visits): what visits that stay take of a team, at most all of it."""
    spans = [(s.start, s.exit_end + team.after_exit) for s in stayed]
    minutes = sorted({minute for span in spans for minute in span})
    rows = []
    for first, until in zip(minutes, minutes[1:]):
        count = sum(a <= first < b for a, b in spans)
        if count:
            rows.append((first, until, min(count, team.capacity)))
    return rows


def reserved_load(model: cp_model.CpModel, day: DayModel, placings: list[Placing]) -> None:
    """Regular beam minutes that visits without urgency may take."""
    for source in day.sources.values():
        if source.unreserved_minutes is None:
            continue
        rooms = [room.id for room in day.rooms.values() if room.source == source.id]
        taken: list[Any] = []
        most = 0
        for placing in placings:
            if placing.visit.urgent or placing.beam_starts[0] >= source.regular_close:
                continue
            present = placing.presence(model, rooms)
            if isinstance(present, int) and present == 0:
                continue
            is_regular = model.new_bool_var("")
            model.add(placing.beam_start >= source.regular_close).only_enforce_if(~is_regular, present)
            taken.append((placing.visit.beam + source.switch) * is_regular)
            most += placing.visit.beam + source.switch
        if most > source.unreserved_minutes:
            model.add(sum(taken) <= source.unreserved_minutes)
