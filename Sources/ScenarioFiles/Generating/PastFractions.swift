import TreatmentDomain

/// Dates of fractions before the horizon.
enum PastFractions {
  /// The last `count` dates of treatment before the horizon, in order, without any gap.
  static func days(_ count: Int, of phases: [Phase]) -> [Day] {
    guard let phase = phases.first else { return [] }
    let weekdays = CourseDraft.weekdays(phase).filter(\.isMondayToFriday)
    var result: [Day] = []
    var day = GeneratedCalendar.firstDay.adding(-1)
    while result.count < count && day.number > 0 {
      let inWeek = result.reversed().prefix { $0.week == day.week }.count
      if weekdays.contains(day.weekday) && inWeek < phase.perWeekMaximum { result.append(day) }
      day = day.adding(-1)
    }
    return result.reversed()
  }

  /// A count near `wanted` that fits rules of the past: no start on the last day of a week, and
  /// no phase that is just about to begin, as its first room would be known to nobody.
  static func plausible(_ wanted: Int, of phases: [Phase]) -> Int {
    guard wanted > 0 else { return 0 }
    let total = CourseDraft.total(phases)
    let lastWeekday = phases.first.flatMap {
      CourseDraft.weekdays($0).last(where: \.isMondayToFriday)
    }
    let nearby = [wanted, wanted + 1, wanted - 1, wanted + 2, wanted - 2]
    return nearby.first { count in
      guard (1..<total).contains(count) else { return false }
      let startsLate = days(count, of: phases).first?.weekday == lastWeekday
      return !startsLate && !isBetweenPhases(count, phases)
    } ?? wanted
  }

  private static func isBetweenPhases(_ count: Int, _ phases: [Phase]) -> Bool {
    var sum = 0
    return phases.contains { phase in
      sum += phase.fractions
      return sum == count
    }
  }
}
