import TreatmentDomain

/// What rooms and minutes of single centre-days cost, the other days being as they are.
///
/// A day's figure holds every in-day cost that its appointments decide: drift, preferred time, day part
/// and room changes to either side, couch wait, overtime, idle beam, disruption on its date, and what
/// its visits add to their courses' weekly spread. Figures of neighbouring days overlap, so they
/// are not added; the sum over the window is `windowTotal`.
public struct DayCosts: Sendable {
  private static let inDay: [CostName] = [
    .timeOfDayDrift, .preferredTime, .dayPartChange, .roomChange, .overtime, .couchWait,
    .beamIdle, .disruption,
  ]

  private let items: [CostItem]
  private let view: ScheduleView
  /// In-day costs of the whole detail window, weekly spread included.
  public let windowTotal: Int

  /// Judges a schedule day by day.
  public init(_ schedule: Schedule, of problem: Problem, referee: Referee) {
    view = referee.view(of: schedule)
    let all = referee.judge(view).costs.items
    items = all.filter { Self.inDay.contains($0.name) && !$0.days.isEmpty }
    let spread = all.reduce(0) { $1.name == .weekSpread ? $0 + $1.amount : $0 }
    let window = problem.horizon.detailDays
    windowTotal =
      spread
      + items.reduce(0) { $1.days.contains(where: window.contains) ? $0 + $1.amount : $0 }
  }

  /// The figure of one centre-day.
  public func cost(centre: Int, day: Day) -> Int {
    let own = items.reduce(0) {
      $1.centre == centre && $1.days.contains(day) ? $0 + $1.amount : $0
    }
    return own + spread(centre: centre, day: day)
  }

  /// What the visits of a centre-day add to the spread of their courses' weeks.
  private func spread(centre: Int, day: Day) -> Int {
    let present = Set(
      view.appointments.filter { $0.day == day && $0.centre == centre }.map(\.course))
    let term = WeekSpread()
    return present.reduce(0) { sum, course in
      let all = view.courses[course].all
      let others = all.filter { !$0.isPlaced || $0.day != day || $0.centre != centre }
      return sum + term.amount(of: all, in: view) - term.amount(of: others, in: view)
    }
  }
}
