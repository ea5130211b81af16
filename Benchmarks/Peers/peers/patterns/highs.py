"""HiGHS on the pattern model."""

from __future__ import annotations

from importlib.metadata import version
from typing import Any

import highspy
import numpy

from ..child import Wire
from ..task import PeerCrashed
from .program import Program
from .run import AssignmentStore

THREADS = 2
# Chosen by trial, see Benchmarks/CourseAssignment/README.md: with presolve it found nothing in 30 s.
PRESOLVE = "off"


class Highs:
    name = "highs"

    def version(self) -> str:
        return version("highspy")

    def solve(
        self, program: Program, wire: Wire, store: AssignmentStore, *, seconds: float, seed: int, is_hinted: bool,
        settings: dict[str, str]
    ) -> None:
        solver = highspy.Highs()
        for option, value in {
                "output_flag": False, "time_limit": seconds, "random_seed": seed, "threads": THREADS,
                "presolve": PRESOLVE, **settings}.items():
            solver.setOptionValue(option, value)
        if solver.passModel(_linear(program)) == highspy.HighsStatus.kError:
            raise PeerCrashed("HiGHS refuses the model")
        if is_hinted:
            solution = highspy.HighsSolution()
            solution.col_value = [float(value) for value in program.values(program.model.start)]
            solver.setSolution(solution)
        solver.cbMipImprovingSolution.subscribe(lambda event: store.offer(_whole(event.data_out.mip_solution), wire))
        wire.start()
        solver.run()
        status = solver.getModelStatus()
        values = solver.getSolution().col_value
        if len(values):
            store.offer(_whole(values), wire)
        wire.end("optimal" if status == highspy.HighsModelStatus.kOptimal else "timeLimit")


def _whole(values: Any) -> list[int]:
    return numpy.rint(numpy.asarray(values)).astype(int).tolist()


def _linear(program: Program) -> Any:
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(program.costs), len(program.right)
    lp.col_cost_ = numpy.array(program.costs, dtype=float)
    lp.col_lower_ = numpy.zeros(lp.num_col_)
    lp.col_upper_ = numpy.array(program.uppers, dtype=float)
    lower = numpy.full(lp.num_row_, -highspy.kHighsInf)
    lower[:program.equal_rows] = program.right[:program.equal_rows]
    lp.row_lower_ = lower
    lp.row_upper_ = numpy.array(program.right, dtype=float)
    lp.integrality_ = [highspy.HighsVarType.kInteger] * lp.num_col_
    lp.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    lp.a_matrix_.start_ = numpy.concatenate(
        ([0], numpy.cumsum([len(column) for column in program.columns]))).astype(numpy.int32)
    entries = numpy.array([entry for column in program.columns for entry in column])
    lp.a_matrix_.index_ = entries[:, 0].astype(numpy.int32)
    lp.a_matrix_.value_ = entries[:, 1].astype(float)
    return lp
