import ScenarioFiles
import TreatmentDomain

/// What follows the hours of a source.
extension CentreDocument {
  /// Moves checks, rooms, roster and day parts with new hours; `before` is the centre as it was.
  mutating func follow(_ shifts: [HoursShift], source: Int, before: CentreDocument) {
    sources[source].qualityAssurance = before.sources[source].qualityAssurance.flatMap {
      Self.moved($0, shifts)
    }
    for shift in shifts {
      for room in sources[source].rooms.indices { moveRoom(room, of: source, shift) }
      moveTherapists(shift, before: before)
    }
    stretchDayParts(to: shifts.map { $0.to.whole })
  }

  /// Therapists work a weekday on which they did not.
  mutating func giveTherapists(_ window: TimeWindow, on weekday: Weekday) {
    if let team = teams.firstIndex(where: { $0.id == therapistTeam }),
      teams[team].weeklyWindows[weekday.rawValue].isEmpty
    {
      teams[team].weeklyWindows[weekday.rawValue] = [window]
    }
    stretchDayParts(to: [window])
  }

  /// Checks after the close or before the opening move with it; weekdays that move differently get windows of their own.
  private static func moved(
    _ window: QualityAssuranceWindow, _ shifts: [HoursShift]
  ) -> [QualityAssuranceWindow] {
    func minutes(on weekday: Weekday) -> Int {
      guard let shift = shifts.first(where: { $0.weekday == weekday }) else { return 0 }
      if window.window.start >= shift.from.regularClose { return shift.closing }
      return window.window.end <= shift.from.open ? shift.opening : 0
    }
    func copy(_ weekdays: [Weekday], _ minutes: Int) -> QualityAssuranceWindow {
      let length = window.window.minutes
      let start = min(max(0, window.window.start.minutes + minutes), 1440 - length)
      return QualityAssuranceWindow(
        weekdays: weekdays, day: window.day,
        window: TimeWindow(MinuteOfDay(start), MinuteOfDay(start + length)),
        yieldsToOvertime: window.yieldsToOvertime)
    }
    if let day = window.day { return [copy(window.weekdays, minutes(on: day.weekday))] }
    let moves = window.weekdays.map(minutes(on:))
    return Set(moves).sorted().map { move in
      copy(zip(window.weekdays, moves).filter { $0.1 == move }.map(\.0), move)
    }
  }

  /// A room with hours of its own opens and closes with its source if it did so before.
  private mutating func moveRoom(_ room: Int, of source: Int, _ shift: HoursShift) {
    guard let own = sources[source].rooms[room].weeklyHours?[shift.weekday.rawValue] else { return }
    let start = own.start == shift.from.open ? shift.to.open : own.start
    let end =
      own.end == shift.from.regularClose
      ? shift.to.regularClose
      : own.end == shift.from.overtimeUntil ? shift.to.overtimeUntil : own.end
    guard start < end else { return }
    sources[source].rooms[room].weeklyHours?[shift.weekday.rawValue] = TimeWindow(start, end)
  }

  /// Therapists who are there at the opening or the close are there as much longer; nobody goes home earlier.
  private mutating func moveTherapists(_ shift: HoursShift, before: CentreDocument) {
    guard let team = teams.firstIndex(where: { $0.id == therapistTeam }) else { return }
    let day = shift.weekday.rawValue
    let old = before.teams[team].weeklyWindows[day]
    guard let first = old.first, let last = old.last else { return }
    if shift.opening < 0, first.start <= shift.from.open {
      let start = MinuteOfDay(max(0, first.start.minutes + shift.opening))
      let window = teams[team].weeklyWindows[day][0]
      teams[team].weeklyWindows[day][0] = TimeWindow(min(window.start, start), window.end)
    }
    if shift.closing > 0, last.end >= shift.from.regularClose {
      let end = MinuteOfDay(min(1440, last.end.minutes + shift.closing))
      let window = teams[team].weeklyWindows[day][old.count - 1]
      teams[team].weeklyWindows[day][old.count - 1] = TimeWindow(
        window.start, max(window.end, end))
    }
  }

  private mutating func stretchDayParts(to windows: [TimeWindow]) {
    guard let start = windows.map(\.start).min(), let end = windows.map(\.end).max(),
      let first = dayParts.first, let last = dayParts.last
    else { return }
    if start < first.window.start {
      dayParts[0] = DayPart(id: first.id, window: TimeWindow(start, first.window.end))
    }
    if end > last.window.end {
      let from = dayParts[dayParts.count - 1].window.start
      dayParts[dayParts.count - 1] = DayPart(id: last.id, window: TimeWindow(from, end))
    }
  }
}
