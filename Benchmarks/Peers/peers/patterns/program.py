"""The pattern model as a program by columns: patterns, places of visits that have a choice, and courses left out.

A visit with one option has no column of its own: its patterns load the rows themselves.
"""

from __future__ import annotations

from dataclasses import dataclass

from .model import Assignment, PatternModel

Entry = tuple[int, int]  # row, coefficient


@dataclass(frozen=True)
class Program:
    """Columns with cost, most value and entries; rows are classes, visits with a choice, then capacities.

    The first `equal_rows` rows are equations, the others are at most their right-hand side.
    """

    model: PatternModel
    costs: list[int]
    uppers: list[int]
    columns: list[list[Entry]]
    right: list[int]
    equal_rows: int
    # Visit and option of each column between patterns and classes.
    places: list[tuple[int, int]]

    def assignment(self, values: list[int]) -> Assignment:
        """What values of all columns mean."""
        patterns = {number: values[number] for number in range(len(self.model.patterns)) if values[number]}
        first = len(self.model.patterns)
        options = {place: values[first + number] for number, place in enumerate(self.places) if values[first + number]}
        for number, count in patterns.items():
            for visit in self.model.patterns[number].visits:
                if len(self.model.visits[visit]) == 1:
                    options[visit, 0] = options.get((visit, 0), 0) + count
        return Assignment(patterns, options)

    def values(self, assignment: Assignment) -> list[int]:
        """Values of all columns for an assignment."""
        values = [0] * len(self.costs)
        left = list(self.model.courses)
        for number, count in assignment.patterns.items():
            values[number] = count
            left[self.model.patterns[number].course_class] -= count
        first = len(self.model.patterns)
        for number, place in enumerate(self.places):
            values[first + number] = assignment.options.get(place, 0)
        values[first + len(self.places):] = left
        return values


def build(model: PatternModel) -> Program:
    """Makes the program."""
    choices = [number for number, options in enumerate(model.visits) if len(options) > 1]
    row_of = {visit: len(model.courses) + number for number, visit in enumerate(choices)}
    equal_rows = len(model.courses) + len(choices)
    costs, uppers, columns = [], [], []
    for pattern in model.patterns:
        loads: dict[int, int] = {pattern.course_class: 1}
        cost = pattern.cost
        for visit in pattern.visits:
            if visit in row_of:
                loads[row_of[visit]] = loads.get(row_of[visit], 0) + 1
                continue
            option = model.visits[visit][0]
            cost += option.cost
            for row, amount in option.loads:
                loads[equal_rows + row] = loads.get(equal_rows + row, 0) + amount
        costs.append(cost)
        uppers.append(model.courses[pattern.course_class])
        columns.append(sorted(loads.items()))
    places = [(visit, option) for visit in choices for option in range(len(model.visits[visit]))]
    for visit, number in places:
        option = model.visits[visit][number]
        costs.append(option.cost)
        uppers.append(sum(model.courses))
        columns.append([(row_of[visit], -1)] + [(equal_rows + row, amount) for row, amount in option.loads])
    for number, courses in enumerate(model.courses):
        costs.append(model.unscheduled[number])
        uppers.append(courses)
        columns.append([(number, 1)])
    right = model.courses + [0] * len(choices) + model.capacities
    return Program(model, costs, uppers, columns, right, equal_rows, places)
