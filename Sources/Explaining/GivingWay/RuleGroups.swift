import TreatmentDomain

/// The rules that could give way for a course, those that give way least easily first.
///
/// The order decides which irreducible set is found: groups are enforced again from the first on, so that the set
/// prefers what staff can change on their own to what a physician or an engineer must decide.
struct RuleGroups {
  let groups: [RuleGroup]

  init(_ problem: Problem, course index: Int) {
    let course = problem.courses[index]
    groups =
      Self.care(course, problem) + Self.trial(course, problem) + Self.dates(course, problem)
      + Self.resources(course, problem) + Self.patient(course, problem)
      + Self.capacity(course, problem) + [RuleGroup(.untoldVisits)]
  }

  /// What a physician decides.
  private static func care(_ course: Course, _ problem: Problem) -> [RuleGroup] {
    var result: [RuleGroup] = []
    if course.phases.contains(where: { !$0.beamLines.isEmpty || !$0.equipment.isEmpty }) {
      result.append(RuleGroup(.capability))
    }
    if course.planGroup != nil || !course.phases.allSatisfy(\.alternatesBeams) {
      result.append(RuleGroup(.roomGroup))
    }
    result += [
      RuleGroup(.treatmentTime(days: 3), .treatmentTime(days: 7)),
      RuleGroup(.rhythm(days: 1), .rhythm(days: 3)),
    ]
    if !course.isStarted && !course.mayStartBeforeBreak && course.totalFractions > 1 {
      result.append(RuleGroup(.startBeforeBreak))
    }
    return result
  }

  private static func trial(_ course: Course, _ problem: Problem) -> [RuleGroup] {
    guard let trial = course.trial, !course.isStarted else { return [] }
    let limits = problem.trials[trial]
    var result: [RuleGroup] = []
    if limits.enrolsFrom != nil || limits.enrolsUntil != nil {
      result.append(RuleGroup(.trialDates(trial: trial)))
    }
    if limits.maximum != nil {
      result.append(
        RuleGroup(.trialPlaces(trial: trial, more: 1), .trialPlaces(trial: trial, more: 3)))
    }
    return result
  }

  /// What fixes dates before anybody looks at rooms.
  private static func dates(_ course: Course, _ problem: Problem) -> [RuleGroup] {
    var result: [RuleGroup] = []
    if course.fixedFrom != nil || course.fixedUntil != nil {
      result.append(RuleGroup(.fixedWindow))
    }
    guard !course.isStarted else { return result }
    if !course.pins.isEmpty || course.promisedStart != nil { result.append(RuleGroup(.pins)) }
    for centre in course.centres where problem.centres[centre].calendar.startBlackout != nil {
      result.append(RuleGroup(.startBlackout(centre: centre)))
    }
    result.append(RuleGroup(.readyEarlier(days: 3), .readyEarlier(days: 7)))
    return result
  }

  /// What the centres keep back.
  private static func resources(_ course: Course, _ problem: Problem) -> [RuleGroup] {
    let sources = sources(for: course, problem)
    return sources.filter { !problem.sources[$0].downtime.isEmpty }
      .map { RuleGroup(.downtime(source: $0)) }
      + sources.filter { problem.sources[$0].keepFreeMinutes > 0 }
      .map { RuleGroup(.keepFree(source: $0)) } + [RuleGroup(.usableShare)]
  }

  private static func patient(_ course: Course, _ problem: Problem) -> [RuleGroup] {
    var result: [RuleGroup] = []
    if !course.unavailableOn.isEmpty { result.append(RuleGroup(.unavailableDates)) }
    if course.arrivesOn != nil || course.departsOn != nil {
      result.append(RuleGroup([7, 14, 28, 84].map { .travelDates(days: $0) }))
    }
    if course.hours != nil || !course.lateOn.isEmpty { result.append(RuleGroup(.dailyHours)) }
    let others = problem.centres.indices.filter { centre in
      !course.centres.contains(centre) && canTreat(course, at: centre, problem)
    }
    if !others.isEmpty && !course.isStarted { result.append(RuleGroup(.otherCentres(others))) }
    return result
  }

  /// What more money or more people would change.
  private static func capacity(_ course: Course, _ problem: Problem) -> [RuleGroup] {
    let teams = Set(
      course.centres.flatMap { centre in
        course.phases.flatMap { problem.teams(for: $0, at: centre) ?? [] }
      }
    ).sorted()
    return sources(for: course, problem).map { source in
      RuleGroup(
        .sourceHours(source: source, minutes: 30), .sourceHours(source: source, minutes: 60),
        .sourceHours(source: source, minutes: 120))
    }
      + teams.map {
        RuleGroup(.teamHours(team: $0, minutes: 60), .teamHours(team: $0, minutes: 120))
      } + teams.map { RuleGroup(.teamVisits(team: $0, more: 1), .teamVisits(team: $0, more: 2)) }
  }

  private static func sources(for course: Course, _ problem: Problem) -> [Int] {
    problem.sources.indices.filter { source in
      course.centres.contains(problem.sources[source].centre)
        && course.phases.contains { problem.sources[source].particles.contains($0.particle) }
    }
  }

  private static func canTreat(_ course: Course, at centre: Int, _ problem: Problem) -> Bool {
    course.phases.allSatisfy { phase in
      problem.teams(for: phase, at: centre) != nil
        && problem.rooms.indices.contains {
          problem.centre(ofRoom: $0) == centre && problem.room($0, fits: phase)
        }
    }
  }
}
