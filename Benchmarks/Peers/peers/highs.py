"""HiGHS on the exported MPS file, through highspy."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from typing import Any

import highspy
import numpy

from .child import Wire, solve_in_child
from .task import DayTask, Outcome, PeerCrashed

THREADS = 2


class Highs:
    name = "highs"
    model_format = "mps"
    takes_hints = True

    def version(self) -> str:
        return version("highspy")

    def solve(self, task: DayTask) -> Outcome:
        return solve_in_child(lambda wire: _solve(task, wire), task.seconds)


def _solve(task: DayTask, wire: Wire) -> None:
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    if solver.readModel(str(task.model)) == highspy.HighsStatus.kError:
        raise PeerCrashed(f"HiGHS cannot read {task.model.name}")
    names = list(solver.getLp().col_names_)
    solver.setOptionValue("time_limit", task.seconds)
    solver.setOptionValue("random_seed", task.seed)
    solver.setOptionValue("threads", THREADS)
    # Its probing takes more than the whole time on these models and does not look at the clock.
    solver.setOptionValue("presolve", "off")
    if task.has_hint:
        _give_start(solver, names, task.current_columns())
    store = _Store(names, task.folder, wire)
    solver.cbMipImprovingSolution.subscribe(store.on_improvement)
    wire.start()
    solver.run()
    wire.end(_status(solver.getModelStatus()))


def _give_start(solver: Any, names: list[str], current: dict[str, float]) -> None:
    """Every column is given a value: those the map does not name are zero."""
    solution = highspy.HighsSolution()
    solution.col_value = [float(current.get(name, 0)) for name in names]
    solver.setSolution(solution)


class _Store:
    """Writes each improving solution as lines of a name and a value."""

    def __init__(self, names: list[str], folder: Path, wire: Wire) -> None:
        self._names, self._folder, self._wire, self._count = names, folder, wire, 0

    def on_improvement(self, event: Any) -> None:
        values = numpy.asarray(event.data_out.mip_solution)
        path = self._folder / f"solution-{self._count}.txt"
        self._count += 1
        lines = [f"{self._names[i]} {values[i]:.9g}" for i in numpy.flatnonzero(numpy.abs(values) > 1e-9)]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        self._wire.found(path)


def _status(status: Any) -> str:
    kinds = highspy.HighsModelStatus
    return {kinds.kOptimal: "optimal", kinds.kInfeasible: "infeasible"}.get(status, "timeLimit")
