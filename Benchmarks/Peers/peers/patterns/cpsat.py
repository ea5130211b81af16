"""CP-SAT on the pattern model: one literal a pattern, exactly one of them or none for each course."""

from __future__ import annotations

from importlib.metadata import version

from ortools.sat.python import cp_model

from ..child import Wire
from ..task import PeerCrashed
from .program import Program
from .run import AssignmentStore

WORKERS = 2
# Chosen by trial, see Benchmarks/CourseAssignment/README.md: from a start, neighbourhoods alone end cheaper.
HINTED = {"use_lns_only": True}


class CpSat:
    name = "cp-sat"

    def version(self) -> str:
        return version("ortools")

    def solve(
        self, program: Program, wire: Wire, store: AssignmentStore, *, seconds: float, seed: int, is_hinted: bool,
        settings: dict[str, str]
    ) -> None:
        model, variables = _model(program)
        if is_hinted:
            for variable, value in zip(variables, program.values(program.model.start)):
                model.add_hint(variable, value)
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = WORKERS
        solver.parameters.max_time_in_seconds = seconds
        solver.parameters.random_seed = seed
        for option, value in {**(HINTED if is_hinted else {}), **settings}.items():
            setattr(solver.parameters, option, type(getattr(solver.parameters, option))(value))
        wire.start()
        status = solver.solve(model, _Callback(variables, wire, store))
        if status == cp_model.MODEL_INVALID:
            raise PeerCrashed("CP-SAT refuses the model")
        wire.end("optimal" if status == cp_model.OPTIMAL else "timeLimit")


def _model(program: Program) -> tuple[cp_model.CpModel, list[cp_model.IntVar]]:
    model = cp_model.CpModel()
    variables = [
        model.new_bool_var("") if upper == 1 else model.new_int_var(0, upper, "") for upper in program.uppers]
    rows: list[tuple[list[cp_model.IntVar], list[int]]] = [([], []) for _ in program.right]
    for variable, column in zip(variables, program.columns):
        for row, value in column:
            rows[row][0].append(variable)
            rows[row][1].append(value)
    for number, (terms, values) in enumerate(rows):
        right = program.right[number]
        if number < len(program.model.courses) and right == 1:
            model.add_exactly_one(terms)
        elif number < program.equal_rows:
            model.add(cp_model.LinearExpr.weighted_sum(terms, values) == right)
        else:
            model.add(cp_model.LinearExpr.weighted_sum(terms, values) <= right)
    model.minimize(cp_model.LinearExpr.weighted_sum(variables, program.costs))
    return model, variables


class _Callback(cp_model.CpSolverSolutionCallback):
    def __init__(self, variables: list[cp_model.IntVar], wire: Wire, store: AssignmentStore) -> None:
        super().__init__()
        self._variables, self._wire, self._store = variables, wire, store

    def on_solution_callback(self) -> None:
        self._store.offer([self.value(variable) for variable in self._variables], self._wire)
