import TreatmentDomain

extension Relaxation {
  /// The problem with the rule given way; other courses are as before.
  ///
  /// What makes others yield is no change of the problem but of the search: see `untoldVisits`.
  public func applied(to problem: Problem, course index: Int) -> Problem {
    switch self {
    case .dailyHours, .travelDates, .unavailableDates, .fixedWindow, .readyEarlier, .pins,
      .startBeforeBreak, .otherCentres, .rhythm, .roomGroup, .capability:
      return problem.changing(course: index) { change(&$0) }
    case .trialPlaces(let trial, let more):
      return problem.changing(trial: trial) { $0.with(morePlaces: more) }
    case .trialDates(let trial):
      return problem.changing(trial: trial) { $0.enrollingAlways }
    case .startBlackout(let centre):
      return problem.changing(centre: centre) {
        $0.with(calendar: $0.calendar.withoutStartBlackout)
      }
    case .teamVisits(let team, let more):
      return problem.changing(team: team) { $0.with(moreVisits: more) }
    case .teamHours(let team, let minutes):
      return problem.withLongerWindows(ofTeam: team, minutes)
    case .sourceHours(let source, let minutes):
      return problem.withLongerHours(ofSource: source, minutes)
    case .keepFree(let source):
      return problem.changing(source: source) { $0.with(keepFreeMinutes: 0) }
    case .downtime(let source):
      return problem.changing(source: source) { $0.with(downtime: []) }
    case .usableShare, .treatmentTime:
      var rules = problem.rules
      change(&rules)
      return problem.with(rules: rules)
    case .untoldVisits:
      return problem
    }
  }

  private func change(_ course: inout Course) {
    switch self {
    case .dailyHours:
      course.hours = nil
      course.lateOn = []
    case .travelDates(let days):
      course.arrivesOn = course.arrivesOn?.adding(-days)
      course.departsOn = course.departsOn?.adding(days)
    case .unavailableDates: course.unavailableOn = []
    case .fixedWindow:
      course.fixedFrom = nil
      course.fixedUntil = nil
    case .readyEarlier(let days): course.readyOn = course.readyOn.adding(-days)
    case .pins:
      course.pins = []
      course.promisedStart = nil
    case .startBeforeBreak: course.mayStartBeforeBreak = true
    case .otherCentres(let centres): course.centres += centres
    default:
      for phase in course.phases.indices { change(&course.phases[phase]) }
      if self == .roomGroup { course.planGroup = nil }
    }
  }

  private func change(_ phase: inout Phase) {
    switch self {
    case .rhythm(let days):
      phase.maxGapDays += days
      phase.freeDaysBeforeMaximum += days
      phase.perWeekMinimum = min(1, phase.perWeekMinimum)
    case .roomGroup: phase.alternatesBeams = true
    case .capability:
      phase.beamLines = []
      phase.equipment = []
    default: break
    }
  }

  private func change(_ rules: inout PlanningRules) {
    switch self {
    case .usableShare:
      rules.usableSourceShare = max(1000, rules.usableSourceShare)
      rules.usableRoomShare = max(1000, rules.usableRoomShare)
      rules.usableTeamShare = max(1000, rules.usableTeamShare)
    case .treatmentTime(let days):
      rules.prolongationLimits = rules.prolongationLimits.map { $0 + days }
      rules.maxClosureDays = rules.maxClosureDays.map { $0 + days }
    default: break
    }
  }
}
