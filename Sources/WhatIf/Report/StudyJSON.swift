import Reporting
import ScenarioFiles

/// `study.json`: all figures of a study with their differences, weeks, costs and bounds, for programs.
///
/// Shares are from 0; numbers have six decimals at most. A key whose value is not known is left out.
public struct StudyJSON: Encodable, Sendable {
  /// What a figure is counted of; everything when no key is there.
  struct Subject: Encodable {
    var waitingClass: String?
    var centre: String?
    var source: String?
    var room: String?
    var team: String?
  }

  /// A mean over `n` replications and its 95 % confidence interval; bounds instead for costs.
  struct Number: Encodable {
    let n: Int
    let value: Double
    var low: Double?
    var high: Double?
  }

  struct FigureEntry: Encodable {
    let measure: String
    let subject: Subject
    let unit: String
    let value: Number
    let difference: Number?
    let verdict: String?
    /// Means of the counted weeks, in order; null where a week has none.
    let weeks: [Double?]?
  }

  struct CostEntry: Encodable {
    let part: String
    let cost: Int
    let bound: Int?
    /// How far the cost may be above the best possible, as a share of it.
    let gap: Double?
    let difference: Int?
    let differenceLow: Int?
    let differenceHigh: Int?
    let verdict: String?
  }

  struct Moved: Encodable {
    let underWay: Int
    let waiting: Int
  }

  struct VariantEntry: Encodable {
    let id: String
    let name: [String: String]
    let replications: [Int]
    let figures: [FigureEntry]
    let costs: [CostEntry]?
    let moved: Moved?
  }

  private let schemaVersion = 1
  private let study: String
  private let name: [String: String]
  private let question: [String: String]?
  private let scenario: String
  private let mode: String
  private let solver: String
  private let steps: Int?
  private let seed: UInt64
  private let weeks: Int?
  private let warmUpWeeks: Int?
  private let replications: Int?
  private let expectedCells: Int
  private let presentCells: Int
  private let judgedDifferences: Int
  private let clearDifferences: Int
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
