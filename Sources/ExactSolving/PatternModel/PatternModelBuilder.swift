import Solving
import TreatmentDomain

/// Makes the pattern model of families: their program by the names of the scenario.
struct PatternModelBuilder {
  let problem: Problem
  let assignment: CourseAssignment
  let instance: CourseInstance

  init(_ problem: Problem, assignment: CourseAssignment) {
    self.problem = problem
    self.assignment = assignment
    instance = assignment.instance
  }

  /// The model.
  ///
  /// - Parameters:
  ///   - selection: which families; those of the assignment come on top.
  ///   - constant: what the other courses cost.
  ///   - costLimit: the limit by which families were left out; nil when none was.
  func model(_ selection: PatternSelection, constant: Int, costLimit: Int?) -> PatternModel {
    let program = PatternProgram(
      instance, families: selection.entries, assignment: assignment.patterns)
    return PatternModel(
      schemaVersion: 1, scenario: problem.name, constant: constant,
      selection: PatternModel.Selection(
        holdsOptimum: selection.holdsOptimum, costLimit: costLimit,
        rootBound: selection.bound.map { $0 + constant }, reducedCostLimit: selection.slack,
        combinations: program.combinations),
      classes: classes, rows: program.rows.map(describe), visits: program.visits.map(describe),
      patterns: program.patterns.map {
        PatternModel.Pattern(courseClass: $0.courseClass, cost: $0.cost, visits: $0.visits)
      },
      start: PatternModel.Start(
        patterns: program.start.patterns.sorted { $0.key < $1.key }.map { [$0.key, $0.value] },
        options: program.start.options.sorted { $0.key < $1.key }
          .map { [$0.key.visit, $0.key.option, $0.value] }))
  }

  private var classes: [PatternModel.CourseClass] {
    instance.classes.indices.map { number in
      PatternModel.CourseClass(
        courses: instance.courses.indices.filter { instance.classOf[$0] == number }
          .map { problem.courses[instance.courses[$0]].id },
        unscheduledCost: instance.classes[number].unscheduledCost)
    }
  }
}
