import TreatmentDomain

/// When a generated site is open.
struct SiteHours {
  /// When treatment begins everywhere.
  static let open = MinuteOfDay(480)
  /// Overtime after the regular close.
  static let overtimeMinutes = 120
  /// Longest regular day, so that overtime ends at midnight.
  static let longestDay = 1440 - 480 - overtimeMinutes

  /// Regular minutes a day of the synchrotron.
  let ionMinutes: Int
  /// Regular minutes a day of the linac; nil without one.
  let linacMinutes: Int?
  /// Into how many parts the day of the synchrotron is cut.
  let partCount: Int

  var ions: SourceHours { Self.hours(ionMinutes) }
  var linac: SourceHours? { linacMinutes.map(Self.hours) }
  var overtimeUntil: MinuteOfDay {
    max(ions.overtimeUntil, linac?.overtimeUntil ?? ions.overtimeUntil)
  }

  /// The parts of the regular day; the last one reaches to the end of overtime.
  var dayParts: [DayPart] {
    (0..<partCount).map { number in
      let end = number == partCount - 1 ? overtimeUntil : Self.open + cut(number + 1)
      return DayPart(id: partNames[number], window: TimeWindow(Self.open + cut(number), end))
    }
  }

  /// Regular minutes of the shortest part.
  var shortestPart: Int {
    (0..<partCount).map { cut($0 + 1) - cut($0) }.min() ?? ionMinutes
  }

  /// When a team is at work: ventilation from the second third on, anaesthesia in the first half.
  func window(of team: SiteTeam) -> TimeWindow {
    switch team {
    case .ventilator: TimeWindow(Self.open + rounded(ionMinutes / 3), ions.overtimeUntil)
    case .anaesthesia: TimeWindow(Self.open, Self.open + rounded(ionMinutes / 2))
    case .chair: ions.whole
    }
  }

  private func cut(_ number: Int) -> Int {
    number == partCount ? ionMinutes : rounded(ionMinutes * number / partCount)
  }

  private var partNames: [String] {
    switch partCount {
    case 1: ["day"]
    case 2: ["morning", "afternoon"]
    case 3: ["morning", "midday", "afternoon"]
    case 4: ["morning", "midday", "afternoon", "evening"]
    default: (1...partCount).map { "part-\($0)" }
    }
  }

  private func rounded(_ minutes: Int) -> Int { (minutes + 2) / 5 * 5 }

  private static func hours(_ minutes: Int) -> SourceHours {
    SourceHours(
      open: open, regularClose: open + minutes, overtimeUntil: open + minutes + overtimeMinutes)
  }
}
