/// When resources are open on a date: facts of the files, before anyone schedules.
extension Problem {
  /// Hours of a source on a date; nil when the calendar or the weekday closes it.
  ///
  /// On special sessions the hours are the session's own, without overtime; who may come is
  /// another question. Downtime is not taken out.
  public func hours(ofSource source: Int, on day: Day) -> SourceHours? {
    hours(ofSource: source, on: day, longer: sources[source].longerDays[day] ?? 0)
  }

  private func hours(ofSource source: Int, on day: Day, longer: Int) -> SourceHours? {
    let candidate = sources[source]
    switch centres[candidate.centre].calendar.kind(of: day) {
    case .weekend, .closed:
      return nil
    case .working(let weekday):
      return candidate.weeklyHours[weekday.rawValue].map { $0.longer(longer) }
    case .short(let weekday, let window):
      guard let hours = candidate.weeklyHours[weekday.rawValue] else { return nil }
      let shortened = hours.whole.intersection(window)
      return shortened.isEmpty ? nil : Self.regularOnly(shortened)
    case .special(let session):
      return session.hours.isEmpty ? nil : Self.regularOnly(session.hours)
    }
  }

  /// Windows of a date in which the beam of a source is barred: downtime, and quality assurance that
  /// does not yield.
  public func barredBeam(ofSource source: Int, on day: Day) -> [TimeWindow] {
    let candidate = sources[source]
    return candidate.qualityAssurance
      .filter { $0.falls(on: day) && !$0.yieldsToOvertime }.map(\.window)
      + candidate.downtime.compactMap { $0.window(on: day) }
  }

  /// Quality assurance of a date that overtime may displace.
  public func yieldingQualityAssurance(ofSource source: Int, on day: Day) -> [TimeWindow] {
    let windows = sources[source].qualityAssurance
      .filter { $0.falls(on: day) && $0.yieldsToOvertime }.map(\.window)
    guard (sources[source].longerDays[day] ?? 0) > 0,
      let close = hours(ofSource: source, on: day, longer: 0)?.regularClose
    else { return windows }
    // What overtime displaced before, longer hours displace, too.
    return windows.clipped(to: TimeWindow(MinuteOfDay(0), close))
  }

  /// Windows of a date in which a room may hold patients, overtime included.
  public func windows(ofRoom room: Int, on day: Day) -> [TimeWindow] {
    let candidate = rooms[room]
    guard let hours = hours(ofSource: candidate.source, on: day) else { return [] }
    var window = hours.whole
    if let weekly = candidate.weeklyHours {
      let weekday = hoursWeekday(at: sources[candidate.source].centre, on: day)
      guard let own = weekly[weekday.rawValue] else { return [] }
      // Rooms with hours of their own stay open as much longer as their source.
      let longer = sources[candidate.source].longerDays[day] ?? 0
      window = window.intersection(own.longer(longer))
    }
    return window.isEmpty
      ? [] : [window].subtracting(candidate.downtime.compactMap { $0.window(on: day) })
  }

  /// Windows of a date in which a team works.
  public func windows(ofTeam team: Int, on day: Day) -> [TimeWindow] {
    let candidate = teams[team]
    switch centres[candidate.centre].calendar.kind(of: day) {
    case .weekend, .closed: return []
    case .working, .short, .special: break
    }
    var windows = candidate.weeklyWindows[hoursWeekday(at: candidate.centre, on: day).rawValue]
    if let longer = candidate.longerDays[day], let last = windows.popLast() {
      windows.append(last.longer(longer))
    }
    return windows.subtracting(candidate.downtime.compactMap { $0.window(on: day) })
  }

  /// Regular minutes in which a source can beam: hours less quality assurance and downtime.
  public func regularBeamWindows(ofSource source: Int, on day: Day) -> [TimeWindow] {
    guard let hours = hours(ofSource: source, on: day) else { return [] }
    return [hours.regular].subtracting(
      barredBeam(ofSource: source, on: day) + yieldingQualityAssurance(ofSource: source, on: day))
  }

  /// True when a source treats on a date as on an ordinary working day.
  ///
  /// Special sessions do not count, nor days on which downtime leaves no regular minute.
  public func isOrdinarilyOpen(source: Int, on day: Day) -> Bool {
    centres[sources[source].centre].calendar.isWorkingDay(day)
      && !regularBeamWindows(ofSource: source, on: day).isEmpty
  }

  /// The special session of a centre on a date, if any.
  public func specialSession(at centre: Int, on day: Day) -> WorkingCalendar.SpecialSession? {
    if case .special(let session) = centres[centre].calendar.kind(of: day) { return session }
    return nil
  }

  /// The weekday whose hours and rosters apply on a date at a centre.
  public func hoursWeekday(at centre: Int, on day: Day) -> Weekday {
    let calendar = centres[centre].calendar
    switch calendar.kind(of: day) {
    case .weekend, .closed: return day.weekday
    case .working(let like), .short(let like, _): return like
    case .special(let session):
      return calendar.workingWeekdays.contains(day.weekday) ? day.weekday : session.like
    }
  }

  private static func regularOnly(_ window: TimeWindow) -> SourceHours {
    SourceHours(open: window.start, regularClose: window.end, overtimeUntil: window.end)
  }
}
