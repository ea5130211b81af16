import TestProblems
import TreatmentDomain

@testable import Solving

/// Small weeks, each of which makes one part of the search work for its money.
enum SearchedCase: String, CaseIterable, Sendable {
  case usualTimes, dayParts, clockTimes, usualRooms, consecutiveRooms, alternateRooms, spread
  case overtime, longWait, noWait, idleBeam, yieldingAssurance, overlappingBars, published
  case severalSources, twoCentres, keptFree, teams, order, slowSwitch, everyMinute, quarterHours
  case twoWeeks, pairs, pins, unevenStays, slowSources, keptFreeElsewhere, manyTeams
  case loneRoom, shortHours, phases, longSpacing, oldGrid

  func problem(seed: Int) -> Problem {
    var test = Self.crowd(seed: seed)
    change(&test, seed: seed)
    return test.problem
  }

  /// Nine courses, begun and waiting, of mixed minutes, in three rooms of one beam.
  private static func crowd(seed: Int) -> TestProblem {
    var random = SearchRandom(seed: UInt64(seed))
    let lastWeek = (0..<4).map { Day.monday.adding($0 - 7) }
    var test = TestProblem(
      courses: (0..<9).map { number in
        var phase = Phase.test(fractions: number % 2 == 0 ? 10 : 2 + random.below(3))
        phase.setUpMinutes = 4 + random.below(12)
        phase.beamMinutes = 2 + random.below(9)
        phase.exitMinutes = 1 + random.below(6)
        phase.firstFractionExtraMinutes = 5 * random.below(2)
        let course = Course.test("A\(number)", phases: [phase])
        guard number % 2 == 0 else { return course }
        return course.delivered(on: lastWeek, room: number % 3, at: "0\(8 + random.below(2)):10")
      })
    test.weeks = 2
    test.rooms = [.test("R1"), .test("R2"), .test("R3")]
    test.sources = [.test(hours: .test("08:00", "11:00", overtime: "15:00"))]
    test.objective.driftTolerance = 10
    return test
  }

  private func change(_ test: inout TestProblem, seed: Int) {
    switch self {
    case .usualTimes: usualTimes(&test, seed)
    case .dayParts, .clockTimes: preferences(&test)
    case .usualRooms, .consecutiveRooms, .alternateRooms: rooms(&test)
    case .spread:
      test.objective.spreadTolerance = 5
      test.objective.weekSpread = 2
    case .overtime:
      test.sources = [.test(hours: .test("08:00", "08:40", overtime: "15:00"))]
      test.objective.overtime = 3
    case .longWait, .noWait:
      test.rules.couchWaitMinutes = self == .longWait ? 12 : 0
      test.objective.couchWait = 3
    case .idleBeam, .yieldingAssurance, .overlappingBars: barBeam(&test)
    case .published: publish(&test)
    case .severalSources, .twoCentres: moreSources(&test)
    case .keptFree: keepFree(&test)
    case .teams: teams(&test)
    case .order: order(&test)
    case .slowSwitch: slowSwitch(&test)
    case .everyMinute: test.rules.startGridMinutes = 1
    case .quarterHours: test.rules.startGridMinutes = 15
    case .twoWeeks: twoWeeks(&test)
    case .pairs: pairs(&test)
    case .pins: pins(&test)
    case .unevenStays, .loneRoom: unevenStays(&test)
    case .slowSources: slowSources(&test)
    case .keptFreeElsewhere: keepFreeElsewhere(&test)
    case .manyTeams: manyTeams(&test)
    case .shortHours: shortenHours(&test)
    case .phases: phases(&test)
    case .longSpacing: test.rules.spacingHours = 23
    case .oldGrid: freezeBetweenSteps(&test)
    }
  }

  private func usualTimes(_ test: inout TestProblem, _ seed: Int) {
    for index in test.courses.indices {
      test.courses[index].usual = [
        Course.Usual(
          room: (index + seed) % 3, start: index % 4 == 1 ? nil : MinuteOfDay(480 + 13 * index))
      ]
    }
    test.objective.timeOfDayDrift = 2
  }

  private func preferences(_ test: inout TestProblem) {
    if self == .dayParts {
      test.centres = [
        .test(dayParts: [
          .test("early", "08:00", "08:50"), .test("morning", "09:00", "10:00"),
          .test("late", "10:20", "12:00"),
        ])
      ]
    }
    let parts = ["early", "late", "morning", "unknown"]
    for index in test.courses.indices {
      test.courses[index].preference =
        self == .dayParts
        ? .dayPart(parts[index % 4]) : .clock(MinuteOfDay("08:40") + 15 * (index % 3))
    }
    test.objective.preferredMinute = 2
    test.objective.preferredTolerance = 5
    test.objective.dayPartChange = 11
  }

  private func rooms(_ test: inout TestProblem) {
    test.rooms = [.test("R1"), .test("R2"), .test("R3", group: "H"), .test("R4", group: "H")]
    if self != .usualRooms { test.objective.roomChangeMode = .consecutive }
    for index in test.courses.indices {
      test.courses[index].phases[0].alternatesBeams = self == .alternateRooms
      guard test.courses[index].isStarted else { continue }
      test.courses[index].usual = [Course.Usual(room: index % 3 == 2 ? 3 : 1)]
    }
  }

  private func barBeam(_ test: inout TestProblem) {
    let yields = self == .yieldingAssurance
    let assurance = QualityAssuranceWindow(
      weekdays: [.tuesday, .wednesday, .thursday], window: TimeWindow("08:30", "09:00"),
      yieldsToOvertime: yields)
    let downtime: [Downtime] =
      self == .overlappingBars
      ? [.test(.tuesday, "08:50", "09:20"), .test(.wednesday, "08:40", "08:50")]
      : [.test(.friday, "08:45", "09:05")]
    test.sources = [
      .test(
        hours: .test("08:00", yields ? "08:40" : "10:00", overtime: "15:00"),
        qualityAssurance: [assurance], downtime: downtime)
    ]
    test.objective.beamIdle = 4
    test.objective.beamIdleStep = 3
  }

  /// Everybody was told another time of the day on which greedy placement puts them.
  private func publish(_ test: inout TestProblem) {
    var construction = GreedyConstruction(test.problem)
    construction.run(stop: StopSignal())
    for visit in construction.schedule().appointments {
      let isFrozen = visit.day == .monday && visit.course < 2
      let shift = isFrozen ? 0 : 20 * (visit.course % 3)
      test.courses[visit.course].published.append(
        PublishedVisit(
          fraction: visit.fraction, day: visit.day, centre: 0,
          room: isFrozen ? visit.room : visit.course % 3, start: visit.start + shift,
          beamStart: visit.beamStart + shift, isFrozen: isFrozen))
    }
  }

  private func moreSources(_ test: inout TestProblem) {
    if self == .twoCentres {
      test.centres.append(.test("C2"))
      test.sources.append(.test("S2", centre: 1, hours: .test("09:00", "10:00", overtime: "15:00")))
      test.rooms.append(.test("Q1", source: 1))
      test.rooms.append(.test("Q2", source: 1))
      for index in test.courses.indices where index % 2 == 1 {
        test.courses[index].centres = index % 4 == 1 ? [1, 0] : [1]
      }
    } else {
      test.sources.append(
        .test("S2", switchMinutes: 9, hours: .test("08:30", "09:00", overtime: "15:00")))
      test.rooms[2] = .test("R3", source: 1)
      test.rooms.append(.test("R4", source: 1))
    }
  }

  private func keepFree(_ test: inout TestProblem) {
    test.sources = [
      .test(hours: .test("08:00", "09:00", overtime: "15:00"), keepFreeMinutes: 25)
    ]
    for index in test.courses.indices where index % 3 == 0 {
      test.courses[index].waitingClass = .p1
    }
    test.objective.overtime = 1
  }

  private func teams(_ test: inout TestProblem) {
    test.teams = [
      .test("therapists", "08:00", "15:00", concurrentVisits: 2),
      .test("anaesthesia", "08:00", "15:00", minutesAfterExit: 17),
      .test("chair", "08:30", "14:00"),
    ]
    test.centres = [.test(therapistTeam: 0)]
    for index in test.courses.indices where index % 3 != 0 {
      test.courses[index].phases[0].teams = index % 3 == 1 ? ["anaesthesia"] : ["chair"]
    }
    test.courses[4].phases[0].teams = ["chair", "anaesthesia"]
  }

  private func order(_ test: inout TestProblem) {
    test.courses[0].phases[0].order = .first
    test.courses[1].phases[0].order = .last
    test.courses[2].phases[0].order = .first
    test.courses[3].phases[0].order = .last
  }

  private func slowSwitch(_ test: inout TestProblem) {
    test.sources = [.test(switchMinutes: 17, hours: .test("08:00", "10:00", overtime: "15:00"))]
    for index in test.courses.indices {
      test.courses[index].phases[0].setUpMinutes = 1 + index % 3
      test.courses[index].phases[0].exitMinutes = 1 + index % 2
    }
    test.rules.couchWaitMinutes = 6
  }

  private func pairs(_ test: inout TestProblem) {
    for index in test.courses.indices where test.courses[index].isStarted {
      test.courses[index].approvedPairs = [.tuesday, .thursday]
    }
    test.sources = [.test(hours: .test("08:00", "17:00", overtime: "19:00"))]
  }

  private func pins(_ test: inout TestProblem) {
    test.courses[0].pins = [Pin(fraction: 5, day: .monday, start: MinuteOfDay("09:00"))]
    test.courses[1].pins = [Pin(fraction: 1, day: .tuesday, room: 2)]
    test.courses[2].pins = [Pin(fraction: 6, room: 2)]
    test.courses[3].pins = [Pin(fraction: 1, start: MinuteOfDay("08:15"))]
  }

  /// Leaving and entering takes 11 minutes for each course, and two for some that follow each other.
  private func unevenStays(_ test: inout TestProblem) {
    test.sources = [.test(switchMinutes: 6, hours: .test("08:00", "08:20", overtime: "15:00"))]
    test.rooms = [.test("R1"), .test("R2", beamLines: ["oblique"], group: "H")]
    if self == .loneRoom { test.rooms.removeLast() }
    test.rules.startGridMinutes = 1
    test.courses = (0..<8).map { number in
      var phase = Phase.test(fractions: 2)
      phase.setUpMinutes = number % 2 == 0 ? 1 : 10
      phase.exitMinutes = number % 2 == 0 ? 10 : 1
      phase.beamLines = [number % 4 == 3 && self == .unevenStays ? ["oblique"] : ["horizontal"]]
      return .test("A\(number)", phases: [phase])
    }
  }

  private func slowSources(_ test: inout TestProblem) {
    test.sources = [
      .test(switchMinutes: 20, hours: .test("08:00", "09:00", overtime: "15:00")),
      .test("S2", switchMinutes: 25, hours: .test("08:00", "09:00", overtime: "15:00")),
    ]
    test.rooms[2] = .test("R3", source: 1)
    test.rooms.append(.test("R4", source: 1))
    for index in test.courses.indices {
      test.courses[index].phases[0].setUpMinutes = 2
      test.courses[index].phases[0].exitMinutes = 1
    }
  }

  private func keepFreeElsewhere(_ test: inout TestProblem) {
    test.sources = [
      .test(hours: .test("08:00", "09:00", overtime: "15:00")),
      .test(
        "S2", switchMinutes: 4, hours: .test("08:00", "09:00", overtime: "15:00"),
        keepFreeMinutes: 50),
    ]
    test.rooms[2] = .test("R3", source: 1)
    test.rooms.append(.test("R4", source: 1))
  }

  private func manyTeams(_ test: inout TestProblem) {
    let names = ["t1", "t2", "t3", "t4", "t5", "t6"]
    test.teams = names.map { .test($0, "08:00", "15:00", concurrentVisits: 1) }
    for index in test.courses.indices where index % 2 == 0 {
      test.courses[index].phases[0].teams = names
    }
  }

  private func twoWeeks(_ test: inout TestProblem) {
    test.detailWeeks = 2
    test.weeks = 3
    test.courses.removeLast(3)
    for index in test.courses.indices where test.courses[index].isStarted {
      test.courses[index].phases[0].fractions = 14
    }
  }

  /// A short day, rooms with hours and downtime of their own, patients who come in some hours only.
  private func shortenHours(_ test: inout TestProblem) {
    let short: [Day: TimeWindow] = [.wednesday: TimeWindow("08:15", "11:00")]
    test.centres = [.test(calendar: WorkingCalendar(shortDays: short))]
    let hours = TimeWindow("08:30", "12:00")
    test.rooms = [
      .test("R1", downtime: [.test(.tuesday, "08:20", "09:10")]),
      .test("R2", weeklyHours: [hours, hours, nil, hours, hours, nil, nil]), .test("R3"),
    ]
    for index in test.courses.indices where index % 3 == 0 {
      test.courses[index].hours = TimeWindow("08:00", index == 0 ? "09:00" : "13:00")
    }
  }

  /// Courses that go on with a second phase, in another group, with a usual place of its own.
  private func phases(_ test: inout TestProblem) {
    test.rooms = [.test("R1"), .test("R2"), .test("R3", beamLines: ["oblique"], group: "H")]
    test.objective.roomChangeMode = .consecutive
    for index in test.courses.indices where index % 2 == 0 {
      var second = Phase.test(fractions: 3)
      second.beamLines = [["oblique"], ["horizontal"]]
      second.setUpMinutes = 7
      second.firstFractionExtraMinutes = 10
      test.courses[index].phases[0].fractions = 6
      test.courses[index].phases.append(second)
      test.courses[index].usual = [
        Course.Usual(start: MinuteOfDay("08:20")), Course.Usual(start: MinuteOfDay("09:20")),
      ]
      test.courses[index] = Self.inRooms(test.courses[index])
    }
    test.objective.spreadTolerance = 15
  }

  /// The same course with its past in the first room.
  private static func inRooms(_ course: Course) -> Course {
    course.delivered(on: course.history.map(\.day))
  }

  /// Some visits of Monday and Tuesday were frozen when starts lay on another grid.
  private func freezeBetweenSteps(_ test: inout TestProblem) {
    test.rules.startGridMinutes = 10
    for (index, start) in [(0, "08:27"), (2, "08:53"), (4, "09:21")] {
      for day in [Day.monday, .tuesday] {
        let setUp = test.courses[index].phases[0].setUpMinutes
        test.courses[index].published.append(
          PublishedVisit(
            fraction: 5 + (day - .monday), day: day, centre: 0, room: index / 2,
            start: MinuteOfDay(start), beamStart: MinuteOfDay(start) + setUp, isFrozen: true))
      }
    }
  }
}
