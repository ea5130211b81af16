import Reporting
import ScenarioFiles

/// `study.json`: all figures of a study with their differences, weeks, costs and bounds, for programs.
///
/// Shares are from 0; numbers have six decimals at most. A key whose value is not known is left out.
public struct StudyJSON: Encodable, Sendable {
  private let schemaVersion = 1
  /// Key of the study.
  private let study: String
  /// By language.
  private let name: [String: String]
  private let question: [String: String]?
  private let scenario: String
  private let mode: String
  private let solver: String
  /// Left out where the solver's own budget holds.
  private let steps: Int?
  private let seed: UInt64
  /// Counted weeks; left out in a study of schedules, as are the next two.
  private let weeks: Int?
  private let warmUpWeeks: Int?
  private let replications: Int?
  /// Cells of the whole study.
  private let expectedCells: Int
  /// Cells whose results are in here.
  private let presentCells: Int
  /// Differences of a simulation that are clear or undecided; 1 in 20 seems clear by chance alone.
  private let judgedDifferences: Int
  /// Those that are clear.
  private let clearDifferences: Int
  /// The baseline first.
  private let variants: [VariantEntry]

  /// Makes the JSON of results.
  public init(_ results: StudyResults) {
    let document = results.study
    let simulation = document.mode == .simulate ? document.simulation : nil
    let comparison = StudyComparison(results)
    let series = WeekTable(results)
    study = document.id
    name = Self.texts(document.name)
    question = document.question.map(Self.texts)
    scenario = document.scenario
    mode = document.mode.rawValue
    solver = document.solver.name
    steps = document.solver.steps
    seed = document.solver.seed
    weeks = simulation?.weeks
    warmUpWeeks = simulation?.warmUpWeeks
    replications = simulation?.replications
    expectedCells = results.expectedCells
    presentCells = results.presentCells
    judgedDifferences = comparison.judged.all
    clearDifferences = comparison.judged.clear
    variants = results.variants.indices.map {
      Self.entry($0, of: comparison, weeks: series)
    }
  }

  /// The text, keys in order.
  public func text() throws -> String { try jsonText() }
}
