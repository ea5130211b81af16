import TestProblems
import TreatmentDomain

@testable import Solving

/// Problems with one course that may move, small enough to try all its dates; each is about some rule.
enum LoneCourse: String, CaseIterable, Sendable {
  case weeklyLimits, thinWeeks, gaps, closures, makeUpDays, absences, departure, categories
  case twoPhases, phasesWithLimits, slowerPhase, phaseClosures, twoCentres, transfer, awayCost
  case breaks, blackout, trial, barredStarts
  case preferredPart, hours, usualRoom, usualElsewhere, consecutiveRooms, groups, alternatingBeams
  case groupChanges, preferredRooms, planGroup
  case noGaps, shortDays, scarceSource, scarceRoom, team, teamVisits, otherCourses
  case fullTrial, enrolled
  case detailWindow, detailRooms, detailBlackout

  func problem(seed: Int) -> Problem {
    var random = SearchRandom(seed: UInt64(1000 + seed))
    var test = TestProblem(
      courses: [.test(phases: [.test(fractions: 3 + random.below(2))])])
    test.weeks = 2
    test.detailWeeks = 0
    test.rooms = [.test("R1")]
    test.centres = [.test(dayParts: [.test("day", "08:00", "20:00")])]
    test.course.readyOn = .monday.adding(random.below(5) - 1)
    test.phase.maxGapDays = 2 + random.below(2)
    changeDates(&test, &random)
    changePhases(&test, &random)
    changePlaces(&test, &random)
    changeCapacity(&test, &random)
    return test.problem
  }

  private func changeDates(_ test: inout TestProblem, _ random: inout SearchRandom) {
    let early = Day.monday.adding(random.below(9))
    switch self {
    case .weeklyLimits:
      test.phase = .test(fractions: 4, perWeek: 1...(2 + random.below(3)))
      test.phase.maxGapDays = 1 + random.below(4)
    case .thinWeeks:
      let most = 2 + random.below(2)
      test.phase = .test(fractions: 4, perWeek: (most - random.below(2))...most)
      test.phase.maxGapDays = 5
      test.rules.prolongationLimits = [7, 12, 14]
      test.course.unavailableOn = (0..<3).map { _ in Day.monday.adding(random.below(18)) }.sorted()
      test.objective.prolongation = [0, 0, 0]
      // Dates of the horizon cost something, so that only the weekly minimum asks for them.
      test.centres = [.test()]
      test.sources = [.test(hours: .test("08:00", "12:00", overtime: "12:00"))]
      test.course.preference = .dayPart("afternoon")
    case .gaps: test.phase.maxGapDays = random.below(3)
    case .closures, .detailBlackout:
      test.centres = [
        calendar(
          WorkingCalendar(closures: [
            .init(days: early...early.adding(random.below(3)))
          ]))
      ]
    case .makeUpDays:
      test.centres = [
        calendar(
          WorkingCalendar(
            closures: [.init(days: Day.friday...Day.friday)],
            makeUpDays: [.init(day: .saturday), .init(day: .saturday.adding(8))]))
      ]
    case .absences:
      test.course.unavailableOn = (0..<4).map { _ in Day.monday.adding(random.below(14)) }.sorted()
    case .departure:
      test.course.departsOn = .monday.adding(4 + random.below(10))
      if random.flip() { test.course.arrivesOn = .tuesday }
    case .categories:
      test.course.category = [.one, .two, .three][random.below(3)]
      test.rules.prolongationLimits = [random.below(2), random.below(3), random.below(4)]
      test.course.unavailableOn = [early, early.adding(1)]
      test.rules.maxClosureDays = [0, 1, 2]
      test.centres = [
        calendar(
          WorkingCalendar(closures: [.init(days: early.adding(2)...early.adding(3))]))
      ]
    case .breaks:
      test.course.mayStartBeforeBreak = random.flip()
      test.centres = [
        calendar(
          WorkingCalendar(
            closures: [.init(days: early...early.adding(1))], makeUpDays: [.init(day: .saturday)]))
      ]
    case .blackout:
      test.phase.fractions = 3
      test.centres = [
        calendar(
          WorkingCalendar(
            closures: [.init(days: Day.nextMonday...Day.nextMonday.adding(3 + random.below(2)))],
            startBlackout: .init(workingDays: 2 + random.below(3), closureDays: 5)))
      ]
      test.course.mayStartBeforeBreak = random.flip()
    case .trial:
      test.trials = [
        Trial(
          id: "T", name: LocalizedName(english: "T"), enrolsFrom: .tuesday.adding(random.below(3)),
          enrolsUntil: .nextMonday.adding(random.below(3)))
      ]
      test.course.trial = 0
    case .barredStarts:
      test.course.noStartOn = (0..<5).map { _ in Day.monday.adding(random.below(10)) }.sorted()
    default: break
    }
    if self == .detailBlackout || self == .detailWindow || self == .detailRooms {
      test.detailWeeks = 1
      test.phase.fractions = 4
    }
  }

  private func calendar(_ calendar: WorkingCalendar) -> Centre {
    .test(calendar: calendar, dayParts: [.test("day", "08:00", "20:00")])
  }

  private func changePhases(_ test: inout TestProblem, _ random: inout SearchRandom) {
    switch self {
    case .twoPhases, .phasesWithLimits, .slowerPhase, .phaseClosures:
      var second = Phase.test("photon", fractions: 1 + random.below(2))
      second.freeDaysBeforeMinimum = random.below(3)
      second.freeDaysBeforeMaximum = second.freeDaysBeforeMinimum + random.below(3)
      test.course.phases = [.test(fractions: 1 + random.below(2)), second]
      if self == .phasesWithLimits {
        second.freeDaysBeforeMinimum = 0
        second.fractions = 3
        test.course.phases = [.test(fractions: 1 + random.below(3)), second]
        for index in 0..<2 {
          let most = 1 + random.below(4)
          test.course.phases[index].perWeekMinimum = 1 + random.below(most)
          test.course.phases[index].perWeekMaximum = most
        }
      }
      if self == .slowerPhase {
        second.freeDaysBeforeMinimum = 0
        second.fractions = 3
        second.perWeekMinimum = 1
        second.perWeekMaximum = 2
        test.course.phases = [.test(fractions: 1, perWeek: 1...(4 + random.below(2))), second]
      }
      test.course.usual = [.init(), .init()]
      test.sources.append(.test("linac", particles: ["photon"]))
      test.rooms.append(.test("X1", source: 1, group: "X"))
      if self == .phaseClosures {
        test.sources[1].addDowntime(.monday.adding(random.below(4)), days: 2)
      }
    case .twoCentres, .transfer, .awayCost:
      test = Self.twoCentres(test, &random)
      test.course.preferredCentre = random.flip() ? 0 : 1
      if self == .transfer {
        test.course.plannedFor = random.below(2)
        test.rules.transferWorkingDays = 1 + random.below(4)
      }
      if self == .awayCost { test.course.awayCost = [0, 90, 5000][random.below(3)] }
    default: break
    }
  }

  /// Two centres with different closures; the second phase may be treated at both.
  private static func twoCentres(
    _ test: TestProblem, _ random: inout SearchRandom
  ) -> TestProblem {
    var result = TestProblem.twoCentres(courses: [.test(centres: [0, 1])])
    result.weeks = 2
    result.detailWeeks = 0
    var second = Phase.test(fractions: 2)
    second.freeDaysBeforeMinimum = random.below(2)
    result.course.phases = [.test(fractions: 2), second]
    result.course.usual = [.init(), .init()]
    result.course.mayChangeCentre = random.below(3) > 0
    result.course.readyOn = test.course.readyOn
    let parts = [DayPart.test("day", "08:00", "20:00")]
    result.centres = (0..<2).map { number in
      let day = Day.monday.adding(random.below(8))
      return .test(
        "C\(number)",
        calendar: WorkingCalendar(closures: [.init(days: day...day.adding(random.below(3)))]),
        dayParts: parts)
    }
    return result
  }

  private func changePlaces(_ test: inout TestProblem, _ random: inout SearchRandom) {
    let isAboutPlaces: [LoneCourse] = [
      .preferredPart, .hours, .usualRoom, .consecutiveRooms, .groups, .alternatingBeams,
      .groupChanges, .preferredRooms, .detailRooms, .planGroup,
    ]
    if isAboutPlaces.contains(self) {
      test.phase.fractions = 3
      test.centres = [.test()]
      test.rooms = [.test("R1"), .test("R2")]
      closeSomeRooms(&test, &random)
      if random.flip() { test.course.preference = .dayPart("afternoon") }
    }
    switch self {
    case .hours:
      // The first visit is longer and fits into fewer day parts than later ones.
      test.course.hours = TimeWindow(
        MinuteOfDay("11:30") + random.below(11), MinuteOfDay("12:15") + random.below(30))
      test.phase.firstFractionExtraMinutes = 5 + random.below(15)
    case .usualRoom: test.course.usual[0].room = random.below(2)
    case .usualElsewhere:
      test = Self.twoCentres(test, &random)
      test.centres = [.test("C1"), .test("C2")]
      test.course.phases = [.test(fractions: 2)]
      test.course.preference = .dayPart("afternoon")
      test.course.usual = [.init(room: 0, start: MinuteOfDay("09:00"))]
      test.rooms[1] = .test("R2", source: 1)
      test.sources[1] = .test("S2", centre: 1, hours: .test("08:00", "12:00", overtime: "12:00"))
      test.course.preferredCentre = 1
      test.course.awayCost = 5000
      test.objective.roomChange = 7
    case .consecutiveRooms, .detailRooms: test.objective.roomChangeMode = .consecutive
    case .groups: test.rooms[1] = .test("R2", group: "H")
    case .planGroup:
      test.rooms[1] = .test("R2", group: "H")
      test.course.planGroup = "H"
    case .alternatingBeams, .groupChanges:
      test.rooms = [.test("R1"), .test("R2"), .test("R3", group: "H")]
      closeSomeRooms(&test, &random)
      test.phase.alternatesBeams = true
      test.objective.roomChangeMode = .consecutive
      test.objective.roomChange = 15
      test.objective.dayPartChange = [10, 40][random.below(2)]
      if self == .groupChanges { test.objective.beamGroupChange = [5, 15, 50][random.below(3)] }
    case .preferredRooms:
      test.objective.roomPreference = 15
      test.course.preferredRooms = [random.below(2)]
      test.objective.roomChangeMode = .consecutive
    default: break
    }
  }

  /// Rooms that are closed now and then make changes worth their cost.
  private func closeSomeRooms(_ test: inout TestProblem, _ random: inout SearchRandom) {
    for index in test.rooms.indices {
      let closed = (5 * test.detailWeeks..<10).filter { _ in random.below(3) == 0 }
      let old = test.rooms[index]
      test.rooms[index] = .test(
        old.id, source: old.source, group: old.beamMatchedGroup,
        downtime: closed.map { number in
          let day = Day.monday.adding(number + number / 5 * 2)
          return random.flip() ? .test(day, "08:00", "12:00") : .test(day, "11:50", "20:00")
        })
    }
  }

  private func changeCapacity(_ test: inout TestProblem, _ random: inout SearchRandom) {
    switch self {
    case .shortDays:
      test.centres = [.test()]
      test.sources = [
        .test(
          hours: .test("11:30", "12:10"),
          downtime: (0..<4).map { _ in
            .test(.monday.adding(random.below(12)), "11:50", "12:10")
          })
      ]
    case .noGaps, .scarceSource, .scarceRoom, .otherCourses:
      if self == .noGaps { test.phase.maxGapDays = 0 }
      test.centres = [.test()]
      test.sources = [.test(hours: .test("11:00", "13:00"))]
      test.phase.fractions = 3
      addOthers(&test, &random)
    case .team, .teamVisits:
      test.centres = [.test()]
      test.phase.teams = ["ventilator"]
      test.phase.fractions = 3
      test.teams = [
        .test(
          "ventilator", "10:00", "13:00", visitsPerDay: self == .teamVisits ? 1 : nil,
          minutesAfterExit: 40)
      ]
      addOthers(&test, &random)
    case .fullTrial, .enrolled:
      test.trials = [
        Trial(
          id: "T", name: LocalizedName(english: "T"), maximum: 3, enrolled: 3 - random.below(2))
      ]
      test.course.trial = 0
      if self == .enrolled { test.course.enrolledOn = Day.monday.adding(-6) }
    default: break
    }
  }

  /// Single visits pinned to days, long enough to fill a day part or all of it.
  private func addOthers(_ test: inout TestProblem, _ random: inout SearchRandom) {
    for number in 0..<6 where random.below(4) > 0 {
      var phase = Phase.test(fractions: 1)
      switch self {
      case .noGaps, .scarceSource: phase.beamMinutes = 15 + random.below(20)
      case .scarceRoom: phase.setUpMinutes = 10 + random.below(20)
      case .team, .teamVisits:
        phase.teams = ["ventilator"]
        phase.setUpMinutes = 10 + random.below(40)
      default: phase.setUpMinutes = 5
      }
      var other = Course.test("B\(number)", phases: [phase])
      other.pins = [Pin(fraction: 1, day: .monday.adding([0, 1, 2, 3, 7, 8][number]))]
      test.courses.append(other)
    }
  }
}

extension BeamSource {
  /// Closes whole days from a date on.
  fileprivate mutating func addDowntime(_ day: Day, days: Int) {
    self = .test(
      id, centre: centre, particles: particles,
      downtime: (0..<days).map { .test(day.adding($0), "00:00", "23:59") })
  }
}
