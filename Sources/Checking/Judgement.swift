/// What the referee found in a schedule.
public struct Judgement: Hashable, Sendable {
  /// Hard rules broken without excuse; a schedule with one of them must not be used.
  public let violations: [Violation]
  /// Clinical rules that gave way for courses begun or published, for a physician to see.
  public let breaches: [Violation]
  /// Rules that frozen visits break among themselves, whatever the schedule does.
  public let inherited: [Violation]
  /// What the schedule costs, breaches included.
  public let costs: CostBreakdown

  /// Makes a judgement.
  public init(
    violations: [Violation], breaches: [Violation], inherited: [Violation], costs: CostBreakdown
  ) {
    self.violations = violations
    self.breaches = breaches
    self.inherited = inherited
    self.costs = costs
  }

  /// True when no hard rule is broken without excuse.
  public var isAcceptable: Bool { violations.isEmpty }
}
