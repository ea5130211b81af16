/// What may be said of the difference of a variant to the baseline.
public enum Verdict: String, Codable, CaseIterable, Hashable, Sendable {
  /// The variant has less, and chance or gaps do not explain it.
  case lower
  /// The variant has more, and chance or gaps do not explain it.
  case higher
  /// The two are the same in every replication, or proven to be the same.
  case equal
  /// The difference may be chance, or smaller than the gaps.
  case undecided
  /// One replication cannot tell a difference from chance.
  case tooFewReplications
  /// A figure of the two schedules that were found; others of the same cost may have another one.
  case asFound

  /// What paired differences over replications tell.
  ///
  /// An interval that leaves out 0 is asked for. Where all differences are the same number, as counts may be, Student's t
  /// would believe two of them; then the sign test decides, which needs six: Dixon & Mood 1946, "The statistical sign
  /// test", Journal of the American Statistical Association 41.
  init(differences: [Double]) {
    guard differences.contains(where: { abs($0) > Self.rounding }) else {
      self = differences.isEmpty ? .tooFewReplications : .equal
      return
    }
    guard let estimate = Estimate(differences), let interval = estimate.interval else {
      self = .tooFewReplications
      return
    }
    let isConstant = interval.upperBound - interval.lowerBound < Self.rounding
    if isConstant && differences.count < Self.fewestEqualSigns {
      self = .undecided
    } else if interval.lowerBound > 0 {
      self = .higher
    } else if interval.upperBound < 0 {
      self = .lower
    } else {
      self = .undecided
    }
  }

  /// True where a difference is more than chance or gaps explain.
  public var isClear: Bool { self == .lower || self == .higher }

  /// Differences below this come from adding fractions in a computer.
  private static let rounding = 1e-9
  /// Six equal signs have a chance of 2 / 64, less than one in twenty.
  private static let fewestEqualSigns = 6
}
