"""CBC on the exported MPS file, through its own program."""

from __future__ import annotations

from pathlib import Path

from .console import first_version, require, run
from .task import DayTask, Incumbent, Outcome, PeerCrashed

THREADS = 2
# CBC writes its solution after its time is out; only then is there anything to read.
WRITING_SECONDS = 0.5


class Cbc:
    name = "cbc"
    model_format = "mps"
    takes_hints = True

    def version(self) -> str:
        return first_version([require("cbc"), "-quit"], r"Version:\s*(\S+)", self.name)

    def solve(self, task: DayTask) -> Outcome:
        solution = task.folder / "solution.txt"
        said = run(_command(task, solution), "ENDATA", task.seconds, WRITING_SECONDS)
        if said.code != 0:
            raise PeerCrashed(f"cbc ended with code {said.code}")
        head = _first_line(solution)
        if head.startswith("Infeasible"):
            return Outcome("infeasible", said.seconds)
        # Without a solution CBC still writes a file, which holds the relaxation; "Integer infeasible" is
        # what it says of a start it could not complete.
        if not head.startswith(("Optimal", "Stopped on")) or "no integer solution" in head:
            return Outcome("timeLimit", said.seconds)
        status = "optimal" if head.startswith("Optimal") else "timeLimit"
        return Outcome(status, said.seconds, [Incumbent(said.seconds, solution)])


def _command(task: DayTask, solution: Path) -> list[str]:
    # Preprocessing eats the time of these models, and beside a start it crashes CBC 2.10.8.
    start: list[str] = []
    if task.has_hint:
        start = ["-mipstart", str(_write_start(task))]
    return [
        require("cbc"), str(task.model), "-timeMode", "elapsed", "-seconds", f"{task.seconds:.3f}",
        "-threads", str(THREADS), "-randomSeed", str(task.seed), "-randomCbcSeed", str(task.seed),
        "-preprocess", "off", *start, "-solve", "-solution", str(solution), "-quit"]


def _write_start(task: DayTask) -> Path:
    """The current day in the form of a CBC solution file; columns it does not name are zero."""
    path = task.folder / "start.txt"
    lines = [f"{i} {name} {value} 0" for i, (name, value) in enumerate(task.current_columns().items())]
    path.write_text("Stopped on time - objective value 0\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return path


def _first_line(path: Path) -> str:
    if not path.exists():
        return ""
    with path.open(encoding="utf-8") as file:
        return file.readline()
