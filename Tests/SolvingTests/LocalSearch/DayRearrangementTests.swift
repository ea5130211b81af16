import Checking
import TestProblems
import Testing
import TreatmentDomain

@testable import Solving

/// A place on one date for who has none, and who makes way for it.
@Suite struct DayRearrangementTests {
  /// One room open for an hour; somebody told to come at 08:25, and a visit without a place that takes so long before its beam.
  private func rearranged(
    setUp: Int, worth: Int = 8, movesFreely: Bool = false
  ) throws -> (outcome: DayRearrangement.Outcome?, problem: Problem) {
    var test = TestProblem.singleFractions(2)
    test.rooms = [.test("R1")]
    test.sources = [.test(hours: .test("08:00", "09:00", overtime: "09:00"))]
    test.courses[1].phases[0].setUpMinutes = setUp
    test.courses[0].published = [
      PublishedVisit(
        fraction: 1, day: .monday, centre: 0, room: 0, start: MinuteOfDay("08:25"))
    ]
    let problem = test.problem
    let outcome = DayRearrangement(problem, on: .monday).run(
      Schedule(appointments: [.test(1, .monday, "08:25")]),
      wishes: [.init(course: 1, fraction: 1, day: .monday, room: 0)], worth: worth, steps: 500
    ) { _ in movesFreely }
    return (outcome, problem)
  }

  @Test func `Nobody moves where there is a place besides`() throws {
    let (outcome, _) = try rearranged(setUp: 10)
    #expect(outcome?.found.map(\.start) == [MinuteOfDay("08:00")])
    #expect(outcome?.moved == [])
  }

  @Test func `Who stands in the way comes at another time, and both are treated`() throws {
    let (outcome, problem) = try rearranged(setUp: 25)
    let found = try #require(outcome)
    #expect(found.moved.map(\.course) == [0])
    let schedule = Schedule(appointments: found.found + found.moved)
    #expect(Referee(problem).judge(schedule).violations.map(\.message) == [])
  }

  @Test func `A wish that is worth no move moves nobody who was told a time`() throws {
    #expect(try rearranged(setUp: 25, worth: 0).outcome == nil)
    #expect(try rearranged(setUp: 25, worth: 1, movesFreely: true).outcome?.moved.count == 1)
  }

  @Test func `Nobody loses a place for a wish`() throws {
    #expect(try rearranged(setUp: 40).outcome == nil)
  }
}
