import Checking
import TestProblems
import Testing
import TreatmentDomain

@Suite struct DayOrderTests {
  private func problem(_ order: Phase.Order) -> TestProblem {
    var result = TestProblem.singleFractions(3)
    result.phase.order = order
    return result
  }

  /// The ordered visit at one time, two others at 09:00 and 10:00.
  private func schedule(_ start: String, room: Int = 0) -> Schedule {
    Schedule(appointments: [
      .test(course: 0, 1, .monday, start, room: room), .test(course: 1, 1, .monday, "09:00"),
      .test(course: 2, 1, .monday, "10:00"),
    ])
  }

  @Test func `A visit that comes first has no other visit before it`() {
    #expect(problem(.first).broken(schedule("08:00")) == [])
    let found = problem(.first).violations(schedule("11:00"))
    #expect(found.map(\.rule) == [.dayOrder])
    #expect(found.first?.course == 0)
    #expect(found.first?.units == 2)
    #expect(
      found.first?.message
        == "Fraction 1 of A0 must come first in R1 on 2026-11-30, but fraction 1 of A2 comes "
        + "before it.")
  }

  @Test func `A visit that comes last has no other visit after it`() {
    #expect(problem(.last).broken(schedule("11:00")) == [])
    #expect(problem(.last).violations(schedule("09:30")).map(\.units) == [1])
  }

  @Test func `Two visits that come first may follow each other`() {
    var problem = problem(.first)
    problem.courses[1].phases[0].order = .first
    #expect(problem.broken(schedule("09:30")) == [])
  }

  @Test func `Other rooms do not matter`() {
    #expect(problem(.first).broken(schedule("11:00", room: 1)) == [])
  }
}
