"""Which beam follows which on a source: what the exact count of switches needs."""

from __future__ import annotations

from typing import Any

from ortools.sat.python import cp_model

Beam = tuple[Any, int, Any, dict[str, Any]]  # beam start, minutes, presence, rooms


def same_room_successions(model: cp_model.CpModel, beams: list[Beam]) -> list[Any]:
    """One literal a pair that follows one another in one room; a circuit through all beams finds the pairs."""
    arcs = [(0, 0, model.new_bool_var(""))]  # a day without beams
    same: list[Any] = []
    for i, (_, _, present, _) in enumerate(beams, start=1):
        arcs += [(0, i, model.new_bool_var("")), (i, 0, model.new_bool_var(""))]
        if not isinstance(present, int):
            arcs.append((i, i, ~present))
    for i, one in enumerate(beams, start=1):
        for j, other in enumerate(beams, start=1):
            if i == j:
                continue
            follows = model.new_bool_var("")
            arcs.append((i, j, follows))
            model.add(other[0] >= one[0] + one[1]).only_enforce_if(follows)
            same += _in_one_room(model, follows, one[3], other[3])
    model.add_circuit(arcs)
    return same


def _in_one_room(model: cp_model.CpModel, follows: Any, one: dict[str, Any], other: dict[str, Any]) -> list[Any]:
    common = [room for room in one if room in other]
    if not common:
        return []
    if len(one) == len(other) == 1:
        return [follows]
    is_same = model.new_bool_var("")
    for room in common:
        model.add(is_same >= follows + one[room] + other[room] - 2)
    return [is_same]
