import TreatmentDomain

extension Centre {
  /// A centre with a morning from 08:00 and an afternoon from 12:00 to 20:00.
  public static func test(
    _ id: String = "C1", calendar: WorkingCalendar = WorkingCalendar(),
    dayParts: [DayPart] = DayPart.morningAndAfternoon, therapistTeam: Int? = nil
  ) -> Centre {
    Centre(
      id: id, name: LocalizedName(english: id), calendar: calendar, dayParts: dayParts,
      therapistTeam: therapistTeam)
  }
}

extension DayPart {
  /// A morning from 08:00 to 12:00 and an afternoon from 12:00 to 20:00.
  public static let morningAndAfternoon = [
    test("morning", "08:00", "12:00"), test("afternoon", "12:00", "20:00"),
  ]

  /// A day part between two clock times.
  public static func test(_ id: String, _ from: String, _ to: String) -> DayPart {
    DayPart(id: id, window: TimeWindow(from, to))
  }
}

extension SourceHours {
  /// Treatment hours between clock times.
  public static func test(
    _ open: String = "08:00", _ close: String = "18:00", overtime: String = "20:00"
  ) -> SourceHours {
    SourceHours(
      open: MinuteOfDay(open), regularClose: MinuteOfDay(close),
      overtimeUntil: MinuteOfDay(overtime))
  }
}

extension BeamSource {
  /// A synchrotron that treats on weekdays from 08:00 to 18:00 with overtime until 20:00.
  public static func test(
    _ id: String = "S1", centre: Int = 0, particles: [String] = ["carbon"], switchMinutes: Int = 2,
    hours: SourceHours = .test(), qualityAssurance: [QualityAssuranceWindow] = [],
    downtime: [Downtime] = [], keepFreeMinutes: Int = 0
  ) -> BeamSource {
    BeamSource(
      id: id, name: LocalizedName(english: id), centre: centre, particles: particles,
      switchMinutes: switchMinutes, weeklyHours: Array(repeating: hours, count: 5) + [nil, nil],
      qualityAssurance: qualityAssurance, downtime: downtime, keepFreeMinutes: keepFreeMinutes)
  }
}

extension Room {
  /// A room with a horizontal line in the beam-matched group `G`.
  public static func test(
    _ id: String, source: Int = 0, beamLines: [String] = ["horizontal"], equipment: [String] = [],
    weeklyHours: [TimeWindow?]? = nil, group: String = "G", downtime: [Downtime] = []
  ) -> Room {
    Room(
      id: id, source: source, beamLines: beamLines, equipment: equipment, turnaroundMinutes: 2,
      weeklyHours: weeklyHours, beamMatchedGroup: group, downtime: downtime)
  }
}

extension Team {
  /// A team that works on weekdays between two clock times and attends one visit at once.
  public static func test(
    _ id: String = "ventilator", centre: Int = 0, _ from: String = "08:00", _ to: String = "18:00",
    concurrentVisits: Int = 1, visitsPerDay: Int? = nil, minutesAfterExit: Int = 0,
    downtime: [Downtime] = []
  ) -> Team {
    Team(
      id: id, name: LocalizedName(english: id), centre: centre,
      weeklyWindows: Array(repeating: [TimeWindow(from, to)], count: 5) + [[], []],
      concurrentVisits: concurrentVisits, visitsPerDay: visitsPerDay,
      minutesAfterExit: minutesAfterExit, downtime: downtime)
  }
}

extension Downtime {
  /// A downtime within one date.
  public static func test(_ day: Day, _ from: String, _ until: String) -> Downtime {
    Downtime(from: Moment(day, from), until: Moment(day, until))
  }
}
