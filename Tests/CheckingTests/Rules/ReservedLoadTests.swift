import Checking
import TestProblems
import Testing
import TreatmentDomain

/// The morning lasts 240 minutes: 216 are usable at a source, 204 in a room, 240 of a team.
@Suite struct ReservedLoadTests {
  /// So many reservations on the second Monday, in these rooms by turns.
  private func morning(_ count: Int, rooms: [Int] = [0], dayPart: Int = 0) -> Schedule {
    Schedule(
      reservations: (0..<count).map {
        .test(course: $0, 1, .nextMonday, room: rooms[$0 % rooms.count], dayPart: dayPart)
      })
  }

  private func problem(_ count: Int, beamMinutes: Int = 5) -> TestProblem {
    var result = TestProblem.singleFractions(count)
    for index in result.courses.indices {
      result.courses[index].phases[0].beamMinutes = beamMinutes
    }
    return result
  }

  @Test func `Nine visits of 22 minutes fit a room and ten do not`() {
    #expect(problem(9).broken(morning(9)) == [])
    let found = problem(10).violations(morning(10))
    #expect(found.map(\.rule) == [.reservedLoad])
    #expect(found.first?.units == 16)
    #expect(found.first?.evidence.count == 10)
    #expect(
      found.first?.message
        == "R1 has 220 minutes reserved in the morning of 2026-12-07; 204 of 240 open minutes are "
        + "usable.")
  }

  @Test func `Five beams of 42 minutes with switching fit a source and six do not`() {
    #expect(problem(5, beamMinutes: 40).broken(morning(5, rooms: [0, 1])) == [])
    let found = problem(6, beamMinutes: 40).violations(morning(6, rooms: [0, 1]))
    #expect(found.map(\.rule) == [.reservedLoad])
    #expect(found.first?.resource == .source(0))
    #expect(found.first?.units == 36)
  }

  @Test func `A load exactly as large as the usable share fits`() {
    // 2 x (106 + 2) = 216 minutes of the source.
    #expect(problem(2, beamMinutes: 106).broken(morning(2, rooms: [0, 1])) == [])
    #expect(problem(2, beamMinutes: 107).broken(morning(2, rooms: [0, 1])) == [.reservedLoad])
  }

  @Test func `Minutes kept free are taken from the day parts in proportion, rounded up`() {
    var problem = problem(5, beamMinutes: 40)
    // 61 x 240 / 600 is 24.4, so 25 are kept free and 90 % of 215 is 193.5.
    problem.sources = [.test(keepFreeMinutes: 61)]
    #expect(problem.broken(morning(4, rooms: [0, 1])) == [])
    #expect(problem.violations(morning(5, rooms: [0, 1])).first?.units == 210 - 193)
  }

  @Test func `Quality assurance takes minutes from the source and not from the room`() {
    var problem = problem(2, beamMinutes: 40)
    let window = QualityAssuranceWindow(day: .nextMonday, window: TimeWindow("08:00", "11:00"))
    problem.sources = [.test(qualityAssurance: [window])]
    #expect(problem.broken(morning(1)) == [])
    #expect(problem.violations(morning(2)).map(\.resource) == [.source(0)])
  }

  @Test func `Overtime adds nothing to the afternoon`() {
    // The afternoon has 360 regular minutes: 306 are usable in a room, 13 visits take 286.
    #expect(problem(13).broken(morning(13, dayPart: 1)) == [])
    #expect(problem(14).broken(morning(14, dayPart: 1)) == [.reservedLoad])
  }

  @Test func `A team's minutes count its work after the exit`() {
    var problem = problem(2)
    for index in problem.courses.indices { problem.courses[index].phases[0].teams = ["ventilator"] }
    problem.teams = [.test("ventilator", "08:00", "09:19", minutesAfterExit: 20)]
    #expect(problem.broken(morning(1)) == [])
    #expect(problem.violations(morning(2)).map(\.units) == [1])
    problem.teams = [.test("ventilator", "08:00", "09:20", minutesAfterExit: 20)]
    #expect(problem.broken(morning(2)) == [])
  }

  @Test func `In the detail window time stays free of all but urgent visits`() {
    var problem = problem(3)
    // 600 regular minutes less 586 leave 14: two visits of 5 + 2 minutes.
    problem.sources = [.test(keepFreeMinutes: 586)]
    func visits(_ count: Int, last: String = "10:00") -> Schedule {
      Schedule(
        appointments: (0..<count).map {
          .test(course: $0, 1, .monday, ["08:00", "09:00", last][$0])
        })
    }
    #expect(problem.broken(visits(2)) == [])
    #expect(problem.violations(visits(3)).map(\.units) == [7])
    #expect(problem.broken(visits(3, last: "18:00")) == [])
    problem.courses[2].waitingClass = .p1
    #expect(problem.broken(visits(3)) == [])
  }
}
