import ScenarioFiles
import TreatmentDomain

extension ScheduleDocument {
  /// True when two schedules cannot be of one clinic's weeks: no course of both, or no date that both decide.
  public func sharesNothing(with other: ScheduleDocument) -> Bool {
    let own = courseIds
    let others = other.courseIds
    // An empty schedule says nothing about where it comes from.
    if !own.isEmpty && !others.isEmpty && own.isDisjoint(with: others) { return true }
    guard let days = horizon.days, let otherDays = other.horizon.days else { return false }
    return !days.overlaps(otherDays)
  }

  private var courseIds: Set<String> {
    Set(
      appointments.map(\.course) + reservations.map(\.course) + tailDates.map(\.course)
        + unscheduled.map(\.course) + unplaced.map(\.course))
  }
}

extension ScheduleDocument.HorizonEntry {
  /// The days of the horizon; nil when the file does not say them.
  fileprivate var days: Range<Day>? {
    guard let first = Day(iso: firstDay), weeks > 0, weeks < 1000 else { return nil }
    return Horizon(firstDay: first, weeks: weeks, detailWeeks: 0).days
  }
}
