import TreatmentDomain

/// An entry of the schedule that names no fraction, date or minute that could exist.
struct ImpossibleEntry: Sendable {
  /// Index of the course.
  let course: Int
  /// The number it states.
  let fraction: Int
  /// The date it states, if it could exist.
  let day: Day?
  /// The rule that reports it.
  let rule: RuleName
  /// What is wrong, as the end of a sentence.
  let fault: String
}

/// A schedule read once, indexed for all rules and costs.
struct ScheduleView: Sendable {
  let problem: Problem
  let schedule: Schedule
  let openings: Openings
  let requirements: Requirements
  /// Appointments in their order in the schedule.
  let appointments: [Visit]
  /// Reservations in their order in the schedule.
  let reservations: [Visit]
  /// Tail dates in their order in the schedule.
  let tails: [Visit]
  /// Entries that are reported and then left out of everything else.
  let impossible: [ImpossibleEntry]
  /// One entry a course of the problem.
  let courses: [CourseVisits]
  /// Appointments by room and date, in order of entry.
  let roomDays: [VisitGroup<ResourceDay>]
  /// Appointments by source and date, in order of beam.
  let sourceDays: [VisitGroup<ResourceDay>]

  init(_ schedule: Schedule, openings: Openings, requirements: Requirements) {
    let problem = openings.problem
    var reader = EntryReader(problem)
    let appointments = schedule.appointments.compactMap { reader.visit($0) }
    let reservations = schedule.reservations.compactMap { reader.visit($0) }
    let tails = schedule.tailDates.compactMap { reader.visit($0) }
    var placed = Array(repeating: [Visit](), count: problem.courses.count)
    for visit in appointments + reservations + tails { placed[visit.course].append(visit) }
    self.problem = problem
    self.schedule = schedule
    self.openings = openings
    self.requirements = requirements
    self.appointments = appointments
    self.reservations = reservations
    self.tails = tails
    impossible = reader.impossible
    courses = problem.courses.indices.map { CourseVisits($0, placed: placed[$0], in: problem) }
    roomDays = Self.days(of: appointments, \.room) { $0.start }
    sourceDays = Self.days(of: appointments, \.source) { $0.beamStart }
  }

  private static func days(
    of appointments: [Visit], _ resource: KeyPath<Visit, Int?>,
    order minute: (VisitTiming) -> MinuteOfDay
  ) -> [VisitGroup<ResourceDay>] {
    appointments
      .grouped { visit in
        visit[keyPath: resource].map { ResourceDay(resource: $0, day: visit.day) }
      }
      .map { VisitGroup(key: $0.key, visits: $0.visits.ordered(by: minute)) }
  }
}

extension ScheduleView {
  /// Every visit that the schedule placed.
  var placed: [Visit] { appointments + reservations + tails }

  /// The phase of a visit.
  func phase(of visit: Visit) -> Phase { problem.courses[visit.course].phases[visit.phase] }

  /// Teams that a visit needs; nil when its centre lacks one, empty when no place is known.
  func teams(for visit: Visit) -> [Int]? {
    guard let centre = visit.centre else { return [] }
    return requirements.teams(forPhase: visit.phase, ofCourse: visit.course, at: centre)
  }

  /// The visits that each team attends, in their former order.
  func byTeam(_ visits: [Visit]) -> [[Visit]] {
    var result = Array(repeating: [Visit](), count: problem.teams.count)
    for visit in visits {
      for team in teams(for: visit) ?? [] { result[team].append(visit) }
    }
    return result
  }

  /// How sentences begin, for instance `Fraction 3 of C-0412`.
  func subject(_ visit: Visit) -> String {
    "Fraction \(visit.fraction) of \(problem.courses[visit.course].id)"
  }

  /// How sentences go on, for instance `fraction 3 of C-0412`.
  func object(_ visit: Visit) -> String {
    "fraction \(visit.fraction) of \(problem.courses[visit.course].id)"
  }

  /// Id of a room, for sentences.
  func roomName(_ room: Int?) -> String { room.map { problem.rooms[$0].id } ?? "no room" }

  /// Id of a centre, for sentences.
  func centreName(_ centre: Int?) -> String { centre.map { problem.centres[$0].id } ?? "no centre" }
}
