import TreatmentDomain

/// Which key of `scenario.yaml` sets which number, and its highest value; the reader and the writer
/// go through the same table.
struct NumberKey<Root> {
  let key: String
  let path: WritableKeyPath<Root, Int>
  let range: ClosedRange<Int>

  init(_ key: String, _ path: WritableKeyPath<Root, Int>, _ range: ClosedRange<Int>) {
    self.key = key
    self.path = path
    self.range = range
  }
}

extension Objective {
  /// Highest weight of a single unit; keeps every sum far below the largest integer.
  static let highestWeight = 1_000_000

  static var numberKeys: [NumberKey<Objective>] {
    let weight = 0...highestWeight
    let minutes = 0...1440
    return [
      NumberKey("unscheduled", \.unscheduledFactor, weight),
      NumberKey("unplacedFraction", \.unplacedFraction, weight),
      NumberKey("breach", \.breach, weight),
      NumberKey("breachUnit", \.breachUnit, weight),
      NumberKey("timeOfDayDrift", \.timeOfDayDrift, weight),
      NumberKey("driftToleranceMinutes", \.driftTolerance, minutes),
      NumberKey("weekSpread", \.weekSpread, weight),
      NumberKey("spreadToleranceMinutes", \.spreadTolerance, minutes),
      NumberKey("preferredDayPart", \.preferredDayPart, weight),
      NumberKey("preferredMinute", \.preferredMinute, weight),
      NumberKey("preferredToleranceMinutes", \.preferredTolerance, minutes),
      NumberKey("dayPartChange", \.dayPartChange, weight),
      NumberKey("roomChange", \.roomChange, weight),
      NumberKey("centrePreference", \.centrePreference, weight),
      NumberKey("overtime", \.overtime, weight),
      NumberKey("couchWait", \.couchWait, weight),
      NumberKey("beamIdle", \.beamIdle, weight),
      NumberKey("beamIdleStepMinutes", \.beamIdleStep, 1...1440),
      NumberKey("disruption", \.disruption, weight),
      NumberKey("imbalance", \.imbalance, weight),
      NumberKey("imbalanceTolerance", \.imbalanceTolerance, 0...1000),
    ]
  }

  static var latenessKeys: [NumberKey<Objective>] {
    [
      NumberKey("linear", \.latenessLinear, 0...10_000),
      NumberKey("quadratic", \.latenessQuadratic, 0...100),
    ]
  }
}

extension PlanningRules {
  static var numberKeys: [NumberKey<PlanningRules>] {
    [
      NumberKey("startGridMinutes", \.startGridMinutes, 1...60),
      NumberKey("couchWaitMinutes", \.couchWaitMinutes, 0...120),
      NumberKey("transferWorkingDays", \.transferWorkingDays, 0...60),
      NumberKey("freezeWorkingDays", \.freezeWorkingDays, 0...60),
      NumberKey("promiseDays", \.promiseDays, 0...366),
      NumberKey("spacingHours", \.spacingHours, 0...48),
      NumberKey("pairHours", \.pairHours, 0...23),
    ]
  }
}

extension GeneratorSettings {
  static var numberKeys: [NumberKey<GeneratorSettings>] {
    [
      NumberKey("switchMinutes", \.switchMinutes, 0...120),
      NumberKey("turnaroundMinutes", \.turnaroundMinutes, 0...240),
    ]
  }
}
