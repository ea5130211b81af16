"""GLPK's own program on the exported MPS file."""

from __future__ import annotations

from .console import first_version, require, run
from .task import DayTask, Incumbent, Outcome, PeerCrashed

WRITING_SECONDS = 0.5


class Glpsol:
    name = "glpsol"
    model_format = "mps"
    takes_hints = False  # glpsol has no option for a start

    def version(self) -> str:
        return first_version([require("glpsol"), "--version"], r"Solver\s+v?(\d\S*)", self.name)

    def solve(self, task: DayTask) -> Outcome:
        solution = task.folder / "solution.txt"
        # Whole seconds only; the clock outside ends what takes longer than it may.
        limit = max(1, int(task.seconds))
        said = run(
            [require("glpsol"), "--freemps", str(task.model), "--tmlim", str(limit),
             "--seed", str(task.seed), "-w", str(solution)],
            "records were read", task.seconds, WRITING_SECONDS)
        if said.code != 0 and not said.was_ended:
            raise PeerCrashed(f"glpsol ended with code {said.code}")
        if "HAS NO PRIMAL FEASIBLE SOLUTION" in said.text or "HAS NO INTEGER FEASIBLE" in said.text:
            return Outcome("infeasible", said.seconds)
        kind = _status(solution.read_text(encoding="utf-8")) if solution.exists() else ""
        if kind not in ("o", "f"):
            return Outcome("timeLimit", said.seconds)
        return Outcome(
            "optimal" if kind == "o" else "timeLimit", said.seconds, [Incumbent(said.seconds, solution)])


def _status(text: str) -> str:
    """The fifth word of the line `s mip ROWS COLUMNS STATUS OBJECTIVE`: o optimal, f feasible, u unknown."""
    for line in text.splitlines():
        words = line.split()
        if words[:2] == ["s", "mip"]:
            return words[4]
    return ""
