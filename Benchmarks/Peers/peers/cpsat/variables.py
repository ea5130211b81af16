"""The variables of each visit: its start, beam start and room, with the domains that its places allow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Iterable

from ortools.sat.python import cp_model

from ..day_model import DayModel, Place, Visit


def domain(values: Iterable[int]) -> cp_model.Domain:
    return cp_model.Domain.from_values(sorted(values))


@dataclass
class Placing:
    """One visit in the model. A room's entry is a literal, or 1 when there is no other room."""

    visit: Visit
    start: cp_model.IntVar
    beam_start: cp_model.IntVar
    wait: cp_model.IntVar
    rooms: dict[str, Any]
    starts: list[int]
    beam_starts: list[int]
    # 1, or a literal that is true when the visit is not left out.
    placed: Any = 1

    def exit_end(self) -> Any:
        return self.beam_start + (self.visit.beam + self.visit.exit)

    def length(self) -> Any:
        """Minutes in the room."""
        return self.wait + (self.visit.set_up + self.visit.beam + self.visit.exit)

    def presence(self, model: cp_model.CpModel, rooms: list[str]) -> Any:
        """1, or a literal that is true when the visit lies in one of these rooms; 0 when it cannot."""
        inside = [literal for room, literal in self.rooms.items() if room in rooms]
        if len(inside) == len(self.rooms):
            return self.placed
        if len(inside) <= 1:
            return inside[0] if inside else 0
        present = model.new_bool_var("")
        model.add(sum(inside) == present)
        return present


def place_visit(model: cp_model.CpModel, day: DayModel, visit: Visit) -> Placing:
    """Makes a visit's variables: it lies at exactly one of its listed places."""
    runs = [run for choice in visit.rooms for run in choice.places]
    starts = sorted({start for start, _, _ in runs})
    beam_starts = sorted({minute for _, first, last in runs for minute in range(first, last + 1)})
    name = f"visit{visit.index}"
    placed = 1 if visit.unplaced_cost is None else model.new_bool_var(f"{name} placed")
    placing = Placing(
        visit,
        model.new_int_var_from_domain(domain(starts), f"{name} start"),
        model.new_int_var_from_domain(domain(beam_starts), f"{name} beam"),
        model.new_int_var(0, day.couch_wait, f"{name} wait"),
        _room_literals(model, visit, placed), starts, beam_starts, placed)
    model.add(placing.start + placing.wait + visit.set_up == placing.beam_start)
    if day.couch_wait < day.grid:
        _restrict_by_beam_start(model, placing)
    else:
        _restrict_by_table(model, placing)
    return placing


def _room_literals(model: cp_model.CpModel, visit: Visit, placed: Any) -> dict[str, Any]:
    if len(visit.rooms) == 1:
        return {visit.rooms[0].room: placed}
    literals = {c.room: model.new_bool_var(f"visit{visit.index} in {c.room}") for c in visit.rooms}
    if isinstance(placed, int):
        model.add_exactly_one(literals.values())
    else:
        model.add_exactly_one(*literals.values(), ~placed)
    return literals


def _restrict_by_beam_start(model: cp_model.CpModel, placing: Placing) -> None:
    """Exact where the wait is shorter than the grid: a beam start then leaves one start only."""
    for choice in placing.visit.rooms:
        allowed = {minute for _, first, last in choice.places for minute in range(first, last + 1)}
        if len(allowed) < len(placing.beam_starts):
            model.add_linear_expression_in_domain(
                placing.beam_start, domain(allowed)).only_enforce_if(placing.rooms[choice.room])


def _restrict_by_table(model: cp_model.CpModel, placing: Placing) -> None:
    """All triples of room, start and beam start: general, and larger."""
    room = model.new_int_var(0, len(placing.visit.rooms) - 1, "")
    rows = []
    for number, choice in enumerate(placing.visit.rooms):
        literal = placing.rooms[choice.room]
        if not isinstance(literal, int):
            model.add(room == number).only_enforce_if(literal)
        rows += [
            (number, start, minute)
            for start, first, last in choice.places for minute in range(first, last + 1)]
    model.add_allowed_assignments([room, placing.start, placing.beam_start], rows)


def add_hint(model: cp_model.CpModel, placing: Placing, place: Place | None) -> None:
    """Starts the search from where the visit lies now, or without it."""
    is_optional = not isinstance(placing.placed, int)
    if is_optional:
        model.add_hint(placing.placed, place is not None)
    if place is None:
        return
    model.add_hint(placing.start, place.start)
    model.add_hint(placing.beam_start, place.beam_start)
    model.add_hint(placing.wait, place.beam_start - place.start - placing.visit.set_up)
    for room, literal in placing.rooms.items():
        if not isinstance(literal, int) and len(placing.rooms) > 1:
            model.add_hint(literal, room == place.room)
