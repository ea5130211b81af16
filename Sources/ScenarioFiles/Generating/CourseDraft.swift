import TreatmentDomain

/// A course that is going to be generated, before it has times and wishes.
struct CourseDraft {
  /// One day of the course when it goes on daily.
  struct Visit {
    let day: Day
    let phase: Int
    let isFirst: Bool
  }

  /// Index in the catalogue.
  let protocolIndex: Int
  /// Index of the site.
  let site: Int
  /// A room for each phase.
  let rooms: [RoomKind]
  /// Fractions before the horizon; none for a waiting course.
  let delivered: Int
  /// Date from which it goes on: the release of a waiting course.
  let from: Day
  /// The phases with the minutes of this scenario.
  var phases: [Phase]
  /// The visits in weeks 1 to 4; minutes may change afterwards, dates do not.
  private(set) var loadVisits: [Visit] = []

  init(
    protocolIndex: Int, site: Int, rooms: [RoomKind], delivered: Int, from: Day, phases: [Phase]
  ) {
    self.protocolIndex = protocolIndex
    self.site = site
    self.rooms = rooms
    self.delivered = delivered
    self.from = from
    self.phases = phases
    loadVisits = visits(before: GeneratedCalendar.loadDays.upperBound)
  }

  var isActive: Bool { delivered > 0 }
  var totalFractions: Int { Self.total(phases) }
  /// Index of the phase of the next fraction.
  var nextPhase: Int { phase(ofFraction: delivered + 1).phase }

  static func total(_ phases: [Phase]) -> Int { phases.reduce(0) { $0 + $1.fractions } }

  /// Weekdays on which every team of a phase works.
  static func weekdays(_ phase: Phase) -> [Weekday] {
    Weekday.allCases.filter { weekday in
      phase.teams.allSatisfy { SiteTeam(rawValue: $0)?.weekdays.contains(weekday) ?? true }
    }
  }

  /// The visits before `end` when the course goes on on every working day it may.
  func visits(before end: Day) -> [Visit] {
    var result: [Visit] = []
    var fraction = delivered + 1
    var day = max(from, GeneratedCalendar.firstDay)
    while fraction <= totalFractions && day < end {
      let (phase, isFirst) = phase(ofFraction: fraction)
      let inWeek = result.reversed().prefix { $0.day.week == day.week }.count
      if GeneratedCalendar.working.isWorkingDay(day), inWeek < phases[phase].perWeekMaximum,
        Self.weekdays(phases[phase]).contains(day.weekday)
      {
        result.append(Visit(day: day, phase: phase, isFirst: isFirst))
        fraction += 1
      }
      day = day.adding(1)
    }
    return result
  }

  /// Minutes a visit keeps its room, the turnaround included.
  func roomMinutes(_ visit: Visit) -> Int {
    phases[visit.phase].visitMinutes(isFirstFraction: visit.isFirst) + SiteMinutes.turnaround
  }

  private func phase(ofFraction fraction: Int) -> (phase: Int, isFirst: Bool) {
    var first = 1
    for (index, phase) in phases.enumerated() {
      if fraction < first + phase.fractions { return (index, fraction == first) }
      first += phase.fractions
    }
    return (phases.count - 1, false)
  }
}
