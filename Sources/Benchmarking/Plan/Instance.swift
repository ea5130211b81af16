import Checking
import ScenarioFiles
import TreatmentDomain

/// A scenario that was read, with its referee.
public struct Instance: Sendable {
  /// Where it lies.
  public let path: String
  /// The problem.
  public let problem: Problem
  /// Who judges.
  public let referee: Referee
  /// What tables tell of it.
  public let facts: BenchmarkInstance

  /// Reads a scenario folder.
  ///
  /// - Throws: every issue of the scenario.
  public init(_ folder: BenchmarkPlan.Folder) throws(ScenarioIssues) {
    let problem = try ScenarioReader(folder: folder.path).read()
    path = folder.path
    self.problem = problem
    referee = Referee(problem)
    let open = problem.courses.filter { $0.remainingFractions > 0 && $0.state != .finished }
    facts = BenchmarkInstance(
      name: folder.name, hash: ContentHash.ofFiles(in: folder.path),
      courses: open.count, fractions: open.reduce(0) { $0 + $1.remainingFractions },
      bound: CostBound(problem).total)
  }
}
