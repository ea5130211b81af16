"""One run of a solver on a pattern model, judged by the file alone."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from ..child import Wire, solve_in_child
from ..task import NotInstalled
from .model import Refused, assignment, read_model
from .program import Program, build

HINTED = "-hinted"
_MODULES = {"cp-sat": (".cpsat", "CpSat"), "highs": (".highs", "Highs")}
NAMES = [name for base in _MODULES for name in (base, base + HINTED)]


class AssignmentStore:
    """Writes each incumbent as a file."""

    def __init__(self, program: Program, folder: Path) -> None:
        self._program, self._folder, self._count = program, folder, 0

    def offer(self, values: list[int], wire: Wire) -> None:
        path = self._folder / f"incumbent-{self._count}.json"
        self._count += 1
        path.write_text(json.dumps(self._program.assignment(values).as_rows()), encoding="utf-8")
        wire.found(path)


@dataclass(frozen=True)
class Request:
    """What is asked of a peer."""

    name: str
    patterns: Path
    seconds: float
    seed: int
    folder: Path
    settings: dict[str, str]


def solve(request: Request) -> dict[str, Any]:
    """Solves; writes solution.json when something was found, and returns the report."""
    base = request.name.removesuffix(HINTED)
    module, class_name = _MODULES[base]
    try:
        peer = getattr(import_module(module, __package__), class_name)()
    except ImportError as error:
        raise NotInstalled(base) from error
    model = read_model(request.patterns)
    program = build(model)
    request.folder.mkdir(parents=True, exist_ok=True)
    store = AssignmentStore(program, request.folder)
    outcome = solve_in_child(
        lambda wire: peer.solve(
            program, wire, store, seconds=request.seconds, seed=request.seed,
            is_hinted=request.name != base, settings=request.settings),
        request.seconds)
    series: list[dict[str, Any]] = []
    for found in outcome.incumbents:
        rows = json.loads(found.solution.read_text(encoding="utf-8"))
        found.solution.unlink()
        try:
            cost = model.cost(assignment(rows))
        except Refused:
            continue
        if not series or cost < series[-1]["cost"]:
            series.append({"seconds": round(found.seconds, 3), "cost": cost})
            (request.folder / "solution.json").write_text(json.dumps(rows) + "\n", encoding="utf-8")
    for left in request.folder.glob("incumbent-*.json"):
        left.unlink()
    return {
        "solver": request.name, "version": peer.version(), "termination": outcome.status,
        "seconds": round(outcome.seconds, 3), "startCost": model.cost(model.start),
        "cost": series[-1]["cost"] if series else None, "incumbents": series}
