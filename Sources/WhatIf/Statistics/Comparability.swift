/// What a variant and the baseline share, as far as judging their difference needs it.
struct Comparability: Hashable, Sendable {
  /// True when the patients differ: arrivals of a simulation, courses of a schedule.
  let hasOtherPatients: Bool
  /// True when the weights differ, so that costs are no longer numbers of the same kind.
  let hasOtherWeights: Bool

  /// Compares cells replication by replication; what a cell does not tell counts as shared.
  ///
  /// Takes linear time; cells without a schedule tell nothing.
  init(_ cells: [CellResult?], baseline: [CellResult?]) {
    let pairs = zip(cells, baseline).compactMap { own, other in
      own.flatMap { own in other.map { (own, $0) } }
    }.filter { $0.obstacles.isEmpty && $1.obstacles.isEmpty }
    hasOtherPatients = pairs.contains { own, other in
      Self.differ(own.arrivals, other.arrivals)
        || Set(own.courses.map(\.course)) != Set(other.courses.map(\.course))
    }
    hasOtherWeights = pairs.contains { Self.differ($0.objective, $1.objective) }
  }

  /// False where differences of a measure would be differences of weights.
  func compares(_ measure: StudyMeasure) -> Bool { !(hasOtherWeights && measure == .cost) }

  /// True where less is better, nil where neither is said, as of counts of other patients.
  func isLowerBetter(_ measure: StudyMeasure) -> Bool? {
    hasOtherPatients && measure.growsWithPatients ? nil : measure.isLowerBetter
  }

  private static func differ(_ own: String?, _ other: String?) -> Bool {
    own != nil && other != nil && own != other
  }
}

extension StudyMeasure {
  /// True for sums over patients, which fewer patients lower without anything being better.
  fileprivate var growsWithPatients: Bool {
    switch self {
    case .unscheduled, .unplacedFractions, .lateStarts, .waitingList, .prolongationDays,
      .prolongationBreaches,
      .lostFractions, .cost:
      true
    default: false
    }
  }
}
