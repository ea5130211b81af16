import ScenarioFiles
import TreatmentDomain

/// What events can change in a schedule, judged by dates and courses alone.
public struct EventReach {
  private let problem: Problem
  private let schedule: Schedule
  private let courses: [String: Int]
  private let daysByCourse: [Int: Set<Day>]

  /// Looks at the schedule that events happen to.
  public init(_ problem: Problem, schedule: Schedule) {
    self.problem = problem
    self.schedule = schedule
    courses = Dictionary(
      problem.courses.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var days: [Int: Set<Day>] = [:]
    for visit in schedule.appointments { days[visit.course, default: []].insert(visit.day) }
    for visit in schedule.reservations { days[visit.course, default: []].insert(visit.day) }
    for visit in schedule.tailDates { days[visit.course, default: []].insert(visit.day) }
    daysByCourse = days
  }

  /// True when an event touches no visit: its course has none on its dates, or it lies beside the horizon and every date after it.
  public func isNowhere(_ event: EventRow) -> Bool {
    switch event.kind {
    case .urgent: false
    case .missed, .late, .unfit, .pause: hasNoVisit(event)
    case .sourceDown, .roomDown, .teamAbsent, .closure, .extraSession: isBesideHorizon(event)
    }
  }

  /// What is wrong with events that say what became of a visit where there is none, or none that a repair could move.
  public func issues(of events: [EventRow]) -> [ScenarioIssue] {
    missedBeforeHorizon(events) + withoutVisit(events)
  }

  /// The schedule decides no date before its horizon: what was missed there is told to the next week.
  private func missedBeforeHorizon(_ events: [EventRow]) -> [ScenarioIssue] {
    let first = problem.horizon.firstDay
    return events.filter { event in
      event.kind == .missed && courses[event.subject] != nil && event.days.contains { $0 < first }
    }.map { event in
      ScenarioIssue(
        code: .visitContradiction, file: event.place.file, line: event.place.line,
        message:
          "missed \(event.subject): the date lies before \(first), where the schedule begins",
        remedy:
          "write it into the treatment record with which you roll to a later date"
      )
    }
  }

  private func withoutVisit(_ events: [EventRow]) -> [ScenarioIssue] {
    let first = problem.horizon.firstDay
    return events.filter { event in
      [.missed, .late].contains(event.kind) && event.days.allSatisfy { $0 >= first }
        && hasNoVisit(event)
    }.map { event in
      let dates = event.days.map { "\($0)" }
      let date =
        dates.count > 1 ? "from \(dates[0]) to \(dates[dates.count - 1])" : "on \(dates[0])"
      return ScenarioIssue(
        code: .visitContradiction, file: event.place.file, line: event.place.line,
        message: "\(event.kind.rawValue) \(event.subject): the course has no visit \(date)",
        remedy: remedy(for: event))
    }
  }

  private func remedy(for event: EventRow) -> String {
    let last = problem.horizon.dayAfter.adding(-1)
    guard let day = event.from, day <= last else {
      return "the schedule ends on \(last); write a date on which the course has a visit"
    }
    let days = courses[event.subject].flatMap { daysByCourse[$0] } ?? []
    // Most slips are of a day or two.
    let nearest = days.min { (abs($0 - day), $0) < (abs($1 - day), $1) }
    return nearest.map { "correct the course or the date; its nearest visit is on \($0)" }
      ?? "correct the course; it has no visits in this schedule"
  }

  /// False for a course that is not known and an event without dates, which the scenario's own checks tell of.
  private func hasNoVisit(_ event: EventRow) -> Bool {
    guard let course = courses[event.subject], !event.days.isEmpty else { return false }
    let days = daysByCourse[course] ?? []
    return event.days.allSatisfy { !days.contains($0) }
  }

  private func isBesideHorizon(_ event: EventRow) -> Bool {
    guard !event.days.isEmpty else { return false }
    let tails = Set(schedule.tailDates.map(\.day))
    return event.days.allSatisfy { !problem.horizon.days.contains($0) && !tails.contains($0) }
  }
}
