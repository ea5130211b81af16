import TestProblems
import TreatmentDomain

@testable import Solving

/// Weeks of two to four visits, small enough to try every placement.
enum TinyWeek: String, CaseIterable, Sendable {
  case oneRoom, twoRooms, overtime, scarceTeam, sharedTeam, keptVisits, twoSources, slowSwitch
  case shortExit, unevenStays, spread, spreadWithKeptVisit, spreadOverThreeDays, oldGrid

  func problem(seed: Int) -> Problem {
    var random = SearchRandom(seed: UInt64(100 + seed))
    var test = isCoupled ? courses(&random) : singles(&random)
    test.weeks = 1
    test.objective.beamIdle = 0
    test.objective.preferredTolerance = random.below(2) * 5
    test.rules.startGridMinutes = self == .unevenStays ? 2 : 10
    test.rules.couchWaitMinutes = random.below(3)
    test.rooms = [.test("R1"), .test("R2")]
    test.sources = [.test(hours: .test("08:00", "08:50", overtime: "10:30"))]
    change(&test, &random)
    return test.problem
  }

  private var isCoupled: Bool {
    switch self {
    case .spread, .spreadWithKeptVisit, .spreadOverThreeDays: true
    default: false
    }
  }

  /// Three visits of Monday that want about the same time.
  private func singles(_ random: inout SearchRandom) -> TestProblem {
    var test = TestProblem.singleFractions(3)
    for index in test.courses.indices {
      test.courses[index].phases[0].setUpMinutes = 4 + random.below(9)
      test.courses[index].phases[0].beamMinutes = 4 + random.below(9)
      test.courses[index].phases[0].exitMinutes = 3 + random.below(6)
      test.courses[index].preference = .clock(MinuteOfDay(480 + random.below(30)))
      test.courses[index].pins = [Pin(fraction: 1, day: .monday)]
    }
    return test
  }

  /// Two courses in progress that come on the first days of the week, with wishes that differ by course.
  private func courses(_ random: inout SearchRandom) -> TestProblem {
    let fractions = self == .spreadOverThreeDays ? 5 : 4
    var test = TestProblem(
      courses: (0..<(self == .spreadOverThreeDays ? 1 : 2)).map { number in
        var course = Course.test("A\(number)", phases: [.test(fractions: fractions)])
          .delivered(on: [Day.monday.adding(-4), Day.monday.adding(-3)])
        course.phases[0].beamMinutes = 4 + random.below(9)
        course.preference = .clock(MinuteOfDay(480 + random.below(40)))
        return course
      })
    test.objective.spreadTolerance = 10 * random.below(2)
    // Somebody else wants the same time on Monday only.
    test.courses.append(.test("B", phases: [.test(fractions: 1)]))
    test.courses[test.courses.count - 1].pins = [Pin(fraction: 1, day: .monday)]
    test.courses[test.courses.count - 1].preference = .clock(MinuteOfDay(480 + random.below(20)))
    return test
  }

  private func change(_ test: inout TestProblem, _ random: inout SearchRandom) {
    switch self {
    case .oneRoom: test.rooms = [.test("R1")]
    case .twoRooms, .spread, .spreadOverThreeDays: break
    case .overtime: test.sources = [.test(hours: .test("08:00", "08:20", overtime: "10:00"))]
    case .scarceTeam, .sharedTeam:
      test.rooms.append(.test("R3"))
      test.teams = [
        .test(concurrentVisits: self == .scarceTeam ? 1 : 2, minutesAfterExit: random.below(15))
      ]
      for index in test.courses.indices { test.courses[index].phases[0].teams = ["ventilator"] }
    case .keptVisits:
      test.courses[0].pins = [Pin(fraction: 1, day: .monday, start: MinuteOfDay("08:10"))]
      test.sources = [.test(hours: .test("08:00", "08:20", overtime: "10:00"))]
    case .twoSources:
      test.sources.append(
        .test("S2", switchMinutes: 4, hours: .test("08:10", "08:30", overtime: "09:30")))
      test.rooms[1] = .test("R2", source: 1)
    case .slowSwitch:
      test.sources = [
        .test(switchMinutes: 19, hours: .test("08:00", "08:30", overtime: "10:00"))
      ]
    case .shortExit:
      test.sources = [.test(switchMinutes: 9, hours: .test("08:00", "08:30", overtime: "10:00"))]
      for index in test.courses.indices { test.courses[index].phases[0].exitMinutes = 1 }
    case .unevenStays:
      test.rooms = [.test("R1")]
      test.sources = [.test(switchMinutes: 9, hours: .test("08:00", "08:20", overtime: "09:30"))]
      for index in test.courses.indices {
        test.courses[index].phases[0].setUpMinutes = index == 0 ? 10 : 1
        test.courses[index].phases[0].exitMinutes = index == 0 ? 1 : 10
      }
    case .oldGrid:
      test.rooms = [.test("R1")]
      let start = MinuteOfDay("08:27") + random.below(4)
      test.courses[0].published = [
        PublishedVisit(
          fraction: 1, day: .monday, centre: 0, room: 0, start: start,
          beamStart: start + test.courses[0].phases[0].setUpMinutes, isFrozen: true)
      ]
    case .spreadWithKeptVisit:
      test.courses[0].pins = [Pin(fraction: 3, start: MinuteOfDay("08:40"))]
    }
  }
}
