import Checking
import Solving
import TreatmentDomain

/// A start that can be offered to a patient, with everything that follows from it.
public struct StartOption: Sendable {
  /// Index of the centre of the first visit.
  public let centre: Int
  /// Date of the first visit.
  public let start: Day
  /// Date of the last visit.
  public let last: Day
  /// All dates in order.
  public let days: [Day]
  /// Index of the first visit's room.
  public let room: Int?
  /// Entry of the first visit, when it lies in the detail window.
  public let time: MinuteOfDay?
  /// Index of the day part of the first visit.
  public let dayPart: Int?
  /// Total cost of the schedule with it, by the referee, less the total without the course, whose being unscheduled costs nothing here.
  public let cost: Int
  /// Indices of the courses that nobody was told about yet and that would be planned otherwise.
  public let moved: [Int]
  /// The whole schedule once it is accepted.
  public let schedule: Schedule
  /// What the referee finds in that schedule.
  public let judgement: Judgement
}

/// The best starts of a new referral beside a schedule in force.
public struct Recommendation: Sendable {
  /// The cheapest first.
  public let options: [StartOption]
  /// What bars starts before the earliest option, with everybody else in place.
  public let againstEarlier: [RefusalReason]

  /// Looks for starts of a course that the schedule does not hold; no other patient who was told a date moves.
  ///
  /// - Parameters:
  ///   - from: first date worth offering.
  ///   - most: how many options at most.
  public init(
    _ problem: Problem, schedule: Schedule, course index: Int, from: Day, most: Int = 5
  ) {
    var without = schedule
    without.unscheduled.removeAll { $0.course == index }
    let search = StartSearch(problem, schedule: without, course: index, from: from)
    let undisturbed = search.undisturbed(most: most)
    let earliest = undisturbed.map(\.day).min() ?? problem.horizon.dayAfter
    let starts = undisturbed + search.displacing(before: earliest, most: 2)
    let referee = Referee(problem)
    let base = Self.costWithout(index, without, of: problem, referee: referee)
    options = starts.compactMap { Self.option($0, course: index, base: base, of: problem, referee) }
      .sorted { ($0.cost, $0.start, $0.centre) < ($1.cost, $1.start, $1.centre) }
      .prefix(most).map(\.self)
    againstEarlier = search.reasonsAgainst(
      startsBefore: options.map(\.start).min() ?? problem.horizon.dayAfter)
  }

  /// What the schedule costs without the course and without the charge for leaving it out.
  private static func costWithout(
    _ index: Int, _ schedule: Schedule, of problem: Problem, referee: Referee
  ) -> Int {
    let costs = referee.judge(schedule).costs
    let charge = costs.items.filter { $0.name == .unscheduled && $0.course == index }
    return costs.total - charge.reduce(0) { $0 + $1.amount }
  }

  private static func option(
    _ start: StartSearch.Start, course index: Int, base: Int, of problem: Problem,
    _ referee: Referee
  ) -> StartOption? {
    let judgement = referee.judge(start.schedule)
    let days = start.schedule.daysByCourse()[index] ?? []
    guard judgement.isAcceptable, let first = days.first, let last = days.last else { return nil }
    let appointment = start.schedule.appointments.first { $0.course == index }
    let reservation = start.schedule.reservations.first { $0.course == index }
    let isTimed = appointment?.day == first
    return StartOption(
      centre: start.centre, start: first, last: last, days: days,
      room: isTimed ? appointment?.room : reservation?.room,
      time: isTimed ? appointment?.start : nil,
      dayPart: isTimed ? nil : reservation?.dayPart, cost: judgement.costs.total - base,
      moved: start.moved, schedule: start.schedule, judgement: judgement)
  }
}
