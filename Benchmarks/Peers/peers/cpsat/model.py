"""A day as a CP-SAT model: reads as the list of its rules and costs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Callable

from ortools.sat.python import cp_model

from ..day_cost import beam_start_cost, room_cost, start_cost
from ..day_model import DayModel, Place
from . import costs, rules
from .variables import Placing, add_hint, place_visit


@dataclass
class DayProgram:
    """The model and the variables of each visit."""

    model: cp_model.CpModel
    placings: list[Placing]

    def hint(self, places: list[Place | None]) -> None:
        """Starts the search from these places, and forgets other hints."""
        self.model.clear_hints()
        self.add_hints(places)

    def add_hints(self, places: list[Place | None]) -> None:
        """Adds these places to the hints."""
        for placing, place in zip(self.placings, places):
            add_hint(self.model, placing, place)

    def places(self, value: Callable[[object], int]) -> list[Place | None]:
        """Reads where the visits lie; `value` tells a variable's value."""
        found: list[Place | None] = []
        for placing in self.placings:
            if not isinstance(placing.placed, int) and not value(placing.placed):
                found.append(None)
                continue
            room = next(
                room for room, literal in placing.rooms.items() if isinstance(literal, int) or value(literal))
            found.append(Place(room, value(placing.start), value(placing.beam_start)))
        return found


def build(
    day: DayModel, hint: list[Place | None] | None = None, is_exact: bool = True
) -> DayProgram | None:
    """The model of a day; None when a visit has no place at all.

    Not exact leaves out which beams follow one another in one room; its optimum is a lower bound.
    """
    model = cp_model.CpModel()
    parts = add_day(model, day, is_exact)
    if parts is None:
        return None
    placings, terms = parts
    model.minimize(sum(terms))
    program = DayProgram(model, placings)
    if hint:
        program.hint(hint)
    return program


def add_day(
    model: cp_model.CpModel, day: DayModel, is_exact: bool
) -> tuple[list[Placing], costs.Terms] | None:
    """Adds a day's visits and rules; the visits' variables and the costs, or None as `build`."""
    if any(not choice.places for visit in day.visits for choice in visit.rooms):
        day = _without_empty_rooms(day)
    if any(not visit.rooms for visit in day.visits):
        return None
    placings = [place_visit(model, day, visit) for visit in day.visits]
    rules.room_overlap(model, day, placings)
    rules.beam_conflict(model, day, placings)
    rules.team_capacity(model, day, placings)
    rules.reserved_load(model, day, placings)
    terms: costs.Terms = [day.fixed_cost]
    for placing in placings:
        terms += costs.unplaced_costs(placing)
        terms += costs.room_costs(placing)
        terms += costs.time_costs(model, placing)
        terms += costs.stepped_costs(model, placing)
        terms += costs.beam_start_costs(model, placing)
        terms.append(day.couch_wait_weight * placing.wait)
    terms += costs.source_costs(model, day, placings, is_exact)
    return placings, terms


def cheapest_places(day: DayModel) -> list[Place]:
    """Where each visit alone would cost least: not a placement, but a good direction to search in."""
    return [
        min(
            (Place(c.room, start, first) for c in visit.rooms for start, first, _ in c.places),
            key=lambda p: (
                room_cost(visit, p.room) + start_cost(visit, p.start) + beam_start_cost(visit, p.beam_start),
                p.start),
            default=Place("", 0, 0))
        for visit in day.visits]


def _without_empty_rooms(day: DayModel) -> DayModel:
    visits = tuple(
        replace(visit, rooms=tuple(choice for choice in visit.rooms if choice.places)) for visit in day.visits)
    return replace(day, visits=visits)
