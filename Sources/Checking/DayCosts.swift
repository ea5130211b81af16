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

  private let problem: Problem
  private let appointments: [Appointment]
  private let items: [CostItem]
  private let referee: Referee
  private let spread: Int
  /// In-day costs of the whole detail window, weekly spread included.
  public let windowTotal: Int

  /// Judges a schedule day by day.
  public init(_ schedule: Schedule, of problem: Problem, referee: Referee) {
    self.problem = problem
    self.referee = referee
    appointments = schedule.appointments
    let all = referee.judge(schedule).costs.items
    items = all.filter { Self.inDay.contains($0.name) && !$0.days.isEmpty }
    spread = all.reduce(0) { $1.name == .weekSpread ? $0 + $1.amount : $0 }
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
    let others = appointments.filter {
      $0.day != day || problem.centre(ofRoom: $0.room) != centre
    }
    return own + spread - referee.weekSpread(of: others)
  }
}
