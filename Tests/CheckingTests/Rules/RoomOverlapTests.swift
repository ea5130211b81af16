import Checking
import TestProblems
import Testing
import TreatmentDomain

@Suite struct RoomOverlapTests {
  /// Two visits of 20 minutes; the first leaves at 08:20.
  private func pair(second start: String, room: Int = 0) -> Schedule {
    Schedule(appointments: [
      .test(course: 0, 1, .monday, "08:00"), .test(course: 1, 1, .monday, start, room: room),
    ])
  }

  private var problem: TestProblem {
    var result = TestProblem.singleFractions(3)
    result.courses.removeLast()
    result.rules.startGridMinutes = 1
    return result
  }

  @Test func `Exactly the turnaround may lie between two visits`() {
    #expect(problem.broken(pair(second: "08:22")) == [])
  }

  @Test func `A minute less than the turnaround is reported`() {
    let found = problem.violations(pair(second: "08:21"))
    #expect(found.map(\.rule) == [.roomOverlap])
    #expect(found.first?.units == 1)
    #expect(
      found.first?.message
        == "Fraction 1 of A1 enters R1 at 08:21 on 2026-11-30, but fraction 1 of A0 leaves at "
        + "08:20 and turnaround takes 2 minutes.")
  }

  @Test func `Another room is free`() {
    #expect(problem.broken(pair(second: "08:10", room: 1)) == [])
  }

  @Test func `A long visit overlaps every visit inside it`() {
    var problem = TestProblem.singleFractions(3)
    problem.phase.exitMinutes = 100
    let schedule = Schedule(appointments: [
      .test(course: 0, 1, .monday, "08:00"), .test(course: 1, 1, .monday, "08:30"),
      .test(course: 2, 1, .monday, "09:30"),
    ])
    #expect(problem.broken(schedule) == [.roomOverlap, .roomOverlap])
  }
}
