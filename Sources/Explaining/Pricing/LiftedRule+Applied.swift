import Checking
import TreatmentDomain

extension LiftedRule {
  /// What a problem can do without, in the order of the model; rules that it does not have are left out.
  static func all(in problem: Problem) -> [LiftedRule] {
    let costs: [CostName] = [
      .timeOfDayDrift, .weekSpread, .preferredTime, .dayPartChange, .roomChange,
      .centrePreference, .couchWait, .beamIdle, .disruption,
    ]
    var result = costs.map { LiftedRule.preference($0) }
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
      objective.switchOff(name)
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
      return problem.with(trials: problem.trials.map { $0.with(morePlaces: 1000) })
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

extension Objective {
  /// Sets the weight of a preference to 0; costs that are no preference stay.
  fileprivate mutating func switchOff(_ name: CostName) {
    switch name {
    case .timeOfDayDrift: timeOfDayDrift = 0
    case .weekSpread: weekSpread = 0
    case .preferredTime:
      preferredDayPart = 0
      preferredMinute = 0
    case .dayPartChange: dayPartChange = 0
    case .roomChange: roomChange = 0
    case .centrePreference: centrePreference = 0
    case .couchWait: couchWait = 0
    case .beamIdle: beamIdle = 0
    case .disruption: disruption = 0
    default: break
    }
  }
}
