import Checking
import GLPK
import Solving
import TreatmentDomain

/// The course assignment that solver `courses` begins with, as a model for other programs.
public struct CourseModels {
  /// Why there is no model.
  public enum Failure: Error, Hashable, CustomStringConvertible {
    /// Pins contradict each other.
    case contradicted([String])
    /// More patterns than wanted.
    case tooMany(Int)
    /// The relaxation has no answer.
    case noBound
    /// The model has no rule for an order of starts.
    case ordered

    /// In a sentence.
    public var description: String {
      switch self {
      case .contradicted(let sentences): "no schedule exists: \(sentences.joined(separator: "; "))"
      case .tooMany(let most):
        "there are more than \(most) patterns; give --cost-limit with the cost of a known schedule, "
          + "or a larger --most-patterns"
      case .noBound: "the relaxation of the course assignment was not solved; try again"
      case .ordered: "courses start in a given order, for which the pattern model has no rule"
      }
    }
  }

  private let problem: Problem
  private let programs: any ProgramSolving

  /// Makes models of a problem.
  ///
  /// - Parameter programs: solves GLPK's programs.
  public init(_ problem: Problem, programs: any ProgramSolving = GuardedProgramSolver()) {
    self.problem = problem
    self.programs = programs
  }

  /// The pattern model; nil when no course can move.
  ///
  /// - Parameters:
  ///   - costLimit: cost of all courses, as in `courseCost` of run.json, above which an assignment is not wanted; nil for all
  ///     patterns.
  ///   - most: most patterns.
  public func patternModel(costLimit: Int?, most: Int) throws(Failure) -> PatternModel? {
    let request = SolveRequest(problem: problem)
    let (construction, schedule): (GreedyConstruction, Schedule)
    switch GreedyBeginning(request, progress: { _ in }) {
    case .contradicted(let result): throw .contradicted(result.contradictions)
    case .placed(let placed, let first): (construction, schedule) = (placed, first)
    }
    let assignment = CourseAssignment(construction)
    guard !assignment.instance.courses.isEmpty else { return nil }
    guard assignment.instance.startsAfter.allSatisfy({ $0 < 0 }) else { throw .ordered }
    let constant = CourseCosts(schedule, of: problem).total - assignment.cost
    let selection = try select(
      assignment, costLimit: costLimit.map { $0 - constant }, most: most, stop: request.stop)
    return PatternModelBuilder(problem, assignment: assignment).model(
      selection, constant: constant, costLimit: costLimit)
  }

  private func select(
    _ assignment: CourseAssignment, costLimit: Int?, most: Int, stop: StopSignal
  ) throws(Failure) -> PatternSelection {
    do {
      guard let costLimit else {
        return try PatternSelection(allOf: assignment.instance, most: most)
      }
      return try PatternSelection(
        of: assignment.instance, costLimit: costLimit, patterns: assignment.patterns,
        programs: programs, most: most, stop: stop)
    } catch {
      switch error {
      case .tooMany: throw .tooMany(most)
      case .noBound: throw .noBound
      }
    }
  }
}
