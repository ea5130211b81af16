"""The pattern model as it stands in patterns.json, and what an assignment costs by the file alone."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

Load = tuple[int, int]  # row, amount


class Refused(Exception):
    """An assignment breaks the model; the text says where."""


@dataclass(frozen=True)
class Option:
    """A place for a visit."""

    cost: int
    loads: list[Load]


@dataclass(frozen=True)
class Pattern:
    """A whole course, apart from its places."""

    course_class: int
    cost: int
    visits: list[int]


@dataclass(frozen=True)
class Assignment:
    """How many courses follow each pattern, and each option of each visit; zeros are left out."""

    patterns: dict[int, int]
    options: dict[tuple[int, int], int]

    def as_rows(self) -> dict[str, list[list[int]]]:
        return {
            "patterns": [[pattern, count] for pattern, count in sorted(self.patterns.items())],
            "options": [[*key, count] for key, count in sorted(self.options.items())]}


@dataclass(frozen=True)
class PatternModel:
    """Classes by their number of courses and what one left out costs, capacities by row."""

    constant: int
    courses: list[int]
    unscheduled: list[int]
    capacities: list[int]
    visits: list[list[Option]]
    patterns: list[Pattern]
    start: Assignment

    def cost(self, assignment: Assignment) -> int:
        """What an assignment costs; raises Refused when it breaks the model."""
        left, free, open_visits = list(self.courses), list(self.capacities), [0] * len(self.visits)
        total = self.constant
        for number, count in assignment.patterns.items():
            _require(count > 0, f"pattern {number} is followed {count} times")
            pattern = self.patterns[number]
            left[pattern.course_class] -= count
            total += pattern.cost * count
            for visit in pattern.visits:
                open_visits[visit] += count
        for (visit, place), count in assignment.options.items():
            _require(count > 0, f"option {place} of visit {visit} is used {count} times")
            option = self.visits[visit][place]
            open_visits[visit] -= count
            total += option.cost * count
            for row, amount in option.loads:
                free[row] -= amount * count
        for number, count in enumerate(left):
            _require(count >= 0, f"class {number} has {-count} courses too many")
        for number, count in enumerate(open_visits):
            _require(count == 0, f"visit {number} has {count} courses without a place")
        for number, amount in enumerate(free):
            _require(amount >= 0, f"row {number} is overloaded by {-amount}")
        return total + sum(cost * count for cost, count in zip(self.unscheduled, left))


def _require(holds: bool, sentence: str) -> None:
    if not holds:
        raise Refused(sentence)


def assignment(rows: dict[str, list[list[int]]]) -> Assignment:
    """Reads the form in which a start stands in the model, and a solution in its file."""
    return Assignment(
        {pattern: count for pattern, count in rows["patterns"]},
        {(visit, option): count for visit, option, count in rows["options"]})


def read_model(path: Path) -> PatternModel:
    """Reads patterns.json."""
    rows = json.loads(path.read_text(encoding="utf-8"))
    if rows["schemaVersion"] != 1:
        raise ValueError(f"schemaVersion of {path} is {rows['schemaVersion']}; this version reads 1")
    return PatternModel(
        rows["constant"],
        [len(entry["courses"]) for entry in rows["classes"]],
        [entry["unscheduledCost"] for entry in rows["classes"]],
        [row["capacity"] for row in rows["rows"]],
        [[Option(option["cost"], [(row, amount) for row, amount in option["loads"]])
          for option in visit["options"]] for visit in rows["visits"]],
        [Pattern(row["courseClass"], row["cost"], row["visits"]) for row in rows["patterns"]],
        assignment(rows["start"]))
