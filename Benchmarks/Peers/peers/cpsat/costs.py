"""The costs of a day as linear terms, one function each.

Each auxiliary variable is bounded from the side that costs, and minimising makes it exact.
"""

from __future__ import annotations

from typing import Any

from ortools.sat.python import cp_model

from ..day_cost import beam_start_cost, source_cost
from ..day_model import DayModel, Source
from .succession import same_room_successions
from .variables import Placing, domain

Terms = list[Any]


def unplaced_costs(placing: Placing) -> Terms:
    """What leaving the visit out costs, where it may be left out."""
    if placing.visit.unplaced_cost is None:
        return []
    return [placing.visit.unplaced_cost * (1 - placing.placed)]


def room_costs(placing: Placing) -> Terms:
    return [choice.cost * placing.rooms[choice.room] for choice in placing.visit.rooms if choice.cost]


def time_costs(model: cp_model.CpModel, placing: Placing) -> Terms:
    """weight x minutes before and after a window."""
    terms = []
    for weight, before, after in placing.visit.time_costs:
        for sign, edge in ((-1, before), (1, after)):
            terms += _hinge(model, placing, weight, sign, edge, 1)
    return terms


def stepped_costs(model: cp_model.CpModel, placing: Placing) -> Terms:
    """weight x whole steps away from a clock time; rounding down is `step x n >= minutes - step + 1`."""
    terms = []
    for weight, minute, free, step in placing.visit.stepped_costs:
        for sign in (-1, 1):
            terms += _hinge(model, placing, weight, sign, minute + sign * free, step)
    return terms


def _hinge(model: cp_model.CpModel, placing: Placing, weight: int, sign: int, edge: int, step: int) -> Terms:
    farthest = placing.starts[-1] if sign > 0 else placing.starts[0]
    most = (sign * (farthest - edge)) // step
    if most <= 0 or weight == 0:
        return []
    steps = model.new_int_var(0, most, "")
    counts = model.add(step * steps >= sign * (placing.start - edge) - step + 1)
    if not isinstance(placing.placed, int):
        counts.only_enforce_if(placing.placed)
    return [weight * steps]


def beam_start_costs(model: cp_model.CpModel, placing: Placing) -> Terms:
    """Costs by day part: one literal for each amount that can occur."""
    by_cost: dict[int, list[int]] = {}
    for minute in placing.beam_starts:
        by_cost.setdefault(beam_start_cost(placing.visit, minute), []).append(minute)
    if len(by_cost) == 1:
        return [cost * placing.placed for cost in by_cost]
    literals = {cost: model.new_bool_var("") for cost in sorted(by_cost)}
    model.add(sum(literals.values()) == placing.placed)
    for cost, literal in literals.items():
        model.add_linear_expression_in_domain(
            placing.beam_start, domain(by_cost[cost])).only_enforce_if(literal)
    return [cost * literal for cost, literal in literals.items() if cost]


def source_costs(
    model: cp_model.CpModel, day: DayModel, placings: list[Placing], is_exact: bool
) -> Terms:
    """Overtime and idle beam of every source."""
    terms: Terms = []
    for source in day.sources.values():
        rooms = [room.id for room in day.rooms.values() if room.source == source.id]
        present = [(p, p.presence(model, rooms)) for p in placings]
        users = [(p, literal) for p, literal in present if not (isinstance(literal, int) and literal == 0)]
        if not users:
            terms.append(source_cost(day, source, []))
            continue
        terms += _overtime(model, day, source, users)
        terms += _idle(model, day, source, users, is_exact)
    return terms


def _overtime(model: cp_model.CpModel, day: DayModel, source: Source, users: list[tuple[Placing, Any]]) -> Terms:
    stayed = max((s.exit_end for s in day.stayed if day.source_of(s.room) is source), default=0)
    latest = max(max(p.visit.exit_end(p.beam_starts[-1]) for p, _ in users), stayed)
    if latest <= source.regular_close or source.overtime_weight == 0:
        return []
    minutes = model.new_int_var(max(0, stayed - source.regular_close), latest - source.regular_close, "")
    for placing, literal in users:
        if placing.visit.exit_end(placing.beam_starts[-1]) > source.regular_close:
            model.add(minutes >= placing.exit_end() - source.regular_close).only_enforce_if(literal)
    return [source.overtime_weight * minutes]


def _idle(
    model: cp_model.CpModel, day: DayModel, source: Source, users: list[tuple[Placing, Any]], is_exact: bool
) -> Terms:
    """Idle beam; unless exact, as if every two beams in a row lay in different rooms.

    A beam after another one in its own room is rare and costs a switch more than said then, so the
    model that is not exact bounds the cost from below.
    """
    if source.idle is None or source.idle.weight == 0:
        return []
    stayed = [s for s in day.stayed if day.source_of(s.room) is source]
    first, last = model.new_int_var(0, 1440, ""), model.new_int_var(0, 1440, "")
    for placing, literal in users:
        model.add(first <= placing.beam_start).only_enforce_if(literal)
        model.add(last >= placing.beam_start + placing.visit.beam).only_enforce_if(literal)
    for visit in stayed:
        model.add(first <= visit.beam_start)
        model.add(last >= visit.beam_end)
    busy = sum((p.visit.beam + source.switch) * literal for p, literal in users) - source.switch
    busy += sum(s.beam_end - s.beam_start + source.switch for s in stayed)
    closed = sum(_closed_inside(model, window, first, last) for window in source.idle.closed)
    if is_exact:
        beams = [(p.beam_start, p.visit.beam, literal, p.rooms) for p, literal in users]
        beams += [(s.beam_start, s.beam_end - s.beam_start, 1, {s.room: 1}) for s in stayed]
        busy -= source.switch * sum(same_room_successions(model, beams))
    steps = model.new_int_var(0, 1440 // source.idle.step, "")
    model.add(source.idle.step * steps >= last - first - busy - closed - source.idle.step + 1)
    return [source.idle.weight * steps]


def _closed_inside(model: cp_model.CpModel, window: tuple[int, int], first: Any, last: Any) -> Any:
    """Minutes of a closed window between the first and the last beam, at most."""
    begin, until = window
    is_inside = model.new_bool_var("")
    minutes = model.new_int_var(0, until - begin, "")
    model.add(minutes == 0).only_enforce_if(~is_inside)
    model.add(minutes <= last - begin).only_enforce_if(is_inside)
    model.add(minutes <= until - first).only_enforce_if(is_inside)
    model.add(minutes <= last - first).only_enforce_if(is_inside)
    return minutes
