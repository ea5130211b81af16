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
  /// The published rules; nil for scenarios, and for formats that publish no solutions.
  public let published: (any PublishedForm)?
  /// What tables tell of it.
  public let facts: BenchmarkInstance

  /// Reads a scenario folder or the file of a public instance.
  ///
  /// - Throws: every issue of the scenario.
  public init(_ folder: BenchmarkPlan.Folder) throws(ScenarioIssues) {
    let (problem, bound, published) = try Self.read(folder.path)
    path = folder.path
    self.published = published
    self.problem = problem
    referee = Referee(problem)
    let open = problem.courses.filter { $0.remainingFractions > 0 && $0.state != .finished }
    facts = BenchmarkInstance(
      name: folder.name, hash: ContentHash.ofFiles(in: folder.path),
      courses: open.count, fractions: open.reduce(0) { $0 + $1.remainingFractions },
      bound: max(CostBound(problem).total, bound))
  }

  /// The problem, and what is known of its cost beforehand.
  private static func read(
    _ path: String
  ) throws(ScenarioIssues) -> (Problem, bound: Int, published: (any PublishedForm)?) {
    guard let format = PublicFormat(path: path) else {
      return (try ScenarioReader(folder: path).read(), 0, nil)
    }
    let known = try format.read(path: path)
    return (known.problem, known.bound, known.published)
  }
}
