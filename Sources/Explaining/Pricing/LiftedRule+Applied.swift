import Checking
import TreatmentDomain

extension LiftedRule {
  /// What a problem can do without, in the order of the model; rules that it does not have are left out.
  static func all(in problem: Problem) -> [LiftedRule] {
    var result = CostName.allCases.filter { !$0.preferenceWeights.isEmpty }
      .map { LiftedRule.preference($0) }
    if problem.sources.contains(where: { $0.keepFreeMinutes > 0 }) { result.append(.keepFree) }
    let shares = [problem.rules.usableSourceShare, problem.rules.usableRoomShare]
    if shares.contains(where: { $0 < 1000 }) { result.append(.usableShare) }
    if problem.trials.contains(where: { $0.maximum != nil }) { result.append(.trialPlaces) }
    if problem.courses.contains(where: { $0.hours != nil }) { result.append(.patientHours) }
    if problem.courses.contains(where: { !$0.unavailableOn.isEmpty }) {
      result.append(.unavailableDates)
    }
    if problem.rules.protectedShare > 0 { result.append(.protectedMinutes) }
    return result
  }

  /// Wishes within a day are compared with dates kept; what decides dates needs the whole problem.
  var way: SolvedAgain {
    switch self {
    case .preference(.centrePreference), .preference(.disruption), .usableShare, .trialPlaces,
      .unavailableDates, .protectedMinutes:
      .whole
    case .preference, .keepFree, .patientHours: .minutes
    }
  }

  /// The cost that is left out of both sides of the comparison.
  var ownCost: CostName? {
    if case .preference(let name) = self { return name }
    return nil
  }

  /// The problem without the rule.
  public func applied(to problem: Problem) -> Problem {
    switch self {
    case .preference(let name):
      var objective = problem.objective
      for weight in name.preferenceWeights { objective[keyPath: weight] = 0 }
      let courses = problem.courses.map { course in
        var changed = course
        if name == .centrePreference { changed.awayCost = nil }
        return changed
      }
      return problem.with(courses: courses, objective: objective)
    case .keepFree:
      return problem.with(sources: problem.sources.map { $0.with(keepFreeMinutes: 0) })
    case .usableShare:
      var rules = problem.rules
      rules.usableSourceShare = max(1000, rules.usableSourceShare)
      rules.usableRoomShare = max(1000, rules.usableRoomShare)
      return problem.with(rules: rules)
    case .trialPlaces:
      return problem.with(trials: problem.trials.map(\.withoutMaximum))
    case .patientHours:
      return problem.with(courses: problem.courses.map { $0.with(\.hours, nil) })
    case .unavailableDates:
      return problem.with(courses: problem.courses.map { $0.with(\.unavailableOn, []) })
    case .protectedMinutes:
      return problem.with(protectedShare: 0)
    }
  }
}

extension Course {
  fileprivate func with<Value>(_ path: WritableKeyPath<Course, Value>, _ value: Value) -> Course {
    var result = self
    result[keyPath: path] = value
    return result
  }
}

extension CostName {
  /// Weights of the cost where it is a preference, which a plan can do without; none where it counts harm.
  fileprivate var preferenceWeights: [WritableKeyPath<Objective, Int>] {
    switch self {
    case .timeOfDayDrift: [\.timeOfDayDrift]
    case .weekSpread: [\.weekSpread]
    case .preferredTime: [\.preferredDayPart, \.preferredMinute]
    case .dayPartChange: [\.dayPartChange]
    case .roomChange: [\.roomChange]
    case .centrePreference: [\.centrePreference]
    case .couchWait: [\.couchWait]
    case .beamIdle: [\.beamIdle]
    case .disruption: [\.disruption]
    case .waiting, .lateness, .unscheduled, .prolongation, .roomPreference, .beamGroupChange,
      .overtime, .imbalance, .breach, .unplacedFraction:
      []
    }
  }
}
