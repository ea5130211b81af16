extension StudyJSON {
  /// One variant.
  struct VariantEntry: Encodable {
    let id: String
    /// By language.
    let name: [String: String]
    /// Numbers of the replications that are there.
    let replications: [Int]
    /// Why there is no schedule, in sentences; left out when there is one.
    let obstacles: [String]?
    /// True when other patients are treated than in the baseline; left out otherwise.
    let otherPatients: Bool?
    /// True when the weights are not those of the baseline, so that costs have no difference; left out otherwise.
    let otherWeights: Bool?
    let figures: [FigureEntry]
    /// In a study of schedules.
    let costs: [CostEntry]?
    /// In a study of schedules, and not of the baseline.
    let moved: Moved?
  }

  /// One measure of one subject.
  struct FigureEntry: Encodable {
    let measure: String
    let subject: Subject
    /// `days`, `courses`, `fractions`, `minutes`, `share` from 0, or `cost`.
    let unit: String
    let value: Number
    /// To the baseline, replication by replication.
    let difference: Number?
    /// A `Verdict`.
    let verdict: String?
    /// Means of the counted weeks, of a schedule those of its horizon, in order; null where a week has none.
    let weeks: [Double?]?
  }

  /// What a figure is counted of; everything when no key is there.
  struct Subject: Encodable {
    var waitingClass: String?
    var centre: String?
    var source: String?
    var room: String?
    var team: String?
  }

  /// A mean over `n` replications; `low` and `high` are its 95 % confidence interval.
  struct Number: Encodable {
    let n: Int
    let value: Double
    var low: Double?
    var high: Double?
  }

  /// Costs that have a bound of their own; parts are not to be added.
  struct CostEntry: Encodable {
    /// `courseCost` or `windowCost`.
    let part: String
    let cost: Int
    /// Proven lower bound.
    let bound: Int?
    /// How far the cost may be above the best possible, as a share of it.
    let gap: Double?
    /// Of the costs that were found, to the baseline.
    let difference: Int?
    /// The least that the difference of the best possible costs can be.
    let differenceLow: Int?
    /// The most that it can be.
    let differenceHigh: Int?
    /// A `Verdict`.
    let verdict: String?
  }

  /// Courses with other dates or another centre than in the baseline.
  struct Moved: Encodable {
    let underWay: Int
    let waiting: Int
  }
}
