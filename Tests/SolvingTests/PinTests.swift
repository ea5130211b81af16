import Checking
import Solving
import TestProblems
import Testing
import TreatmentDomain

private func solve(_ test: TestProblem) throws -> SolveResult {
  try GreedySolver().solve(SolveRequest(problem: test.problem)) { _ in }
}

@Suite struct PinTests {
  @Test func `A pinned date, minute and room are kept`() throws {
    var test = TestProblem.singleFractions(2)
    test.courses[1].pins = [
      Pin(fraction: 1, day: .wednesday, start: MinuteOfDay("10:00"), room: 1)
    ]
    let schedule = try #require(try solve(test).incumbent)
    let visit = try #require(schedule.appointments.first { $0.course == 1 })
    #expect(visit.day == .wednesday)
    #expect(visit.start == MinuteOfDay("10:00"))
    #expect(visit.room == 1)
    #expect(Referee(test.problem).judge(schedule).isAcceptable)
  }

  @Test func `Two pins on one room and minute are proven infeasible`() throws {
    var test = TestProblem.singleFractions(2)
    for index in 0..<2 {
      test.courses[index].pins = [
        Pin(fraction: 1, day: .monday, start: MinuteOfDay("10:00"), room: 0)
      ]
    }
    let result = try solve(test)
    #expect(result.termination == .provenInfeasible)
    #expect(result.incumbent == nil)
    #expect(result.contradictions.first?.contains("roomOverlap") == true)
  }

  @Test func `Two pins that need one beam at once are proven infeasible`() throws {
    var test = TestProblem.singleFractions(2)
    for index in 0..<2 {
      test.courses[index].pins = [
        Pin(fraction: 1, day: .monday, start: MinuteOfDay("10:00"), room: index)
      ]
    }
    #expect(try solve(test).contradictions.first?.contains("beamConflict") == true)
  }

  @Test func `Pins whose beams fit inside the couch wait are not contradicting`() throws {
    var test = TestProblem.singleFractions(2)
    test.sources = [.test(switchMinutes: 0)]
    test.courses[1].phases[0].setUpMinutes = 15
    for index in 0..<2 {
      test.courses[index].pins = [
        Pin(fraction: 1, day: .monday, start: MinuteOfDay("10:00"), room: index)
      ]
    }
    let schedule = try #require(try solve(test).incumbent)
    #expect(Referee(test.problem).judge(schedule).isAcceptable)
  }

  @Test func `A pin on a closed day is proven infeasible`() throws {
    var test = TestProblem.singleFractions(1)
    test.courses[0].pins = [Pin(fraction: 1, day: .saturday)]
    #expect(try solve(test).contradictions.first?.contains("closed") == true)
  }

  @Test func `Frozen visits that overlap are inherited, not infeasible`() throws {
    var test = TestProblem.singleFractions(2)
    for index in 0..<2 {
      test.courses[index].published = [
        PublishedVisit(
          fraction: 1, day: .monday, centre: 0, room: 0, start: MinuteOfDay("10:00"),
          beamStart: MinuteOfDay("10:10"), isFrozen: true)
      ]
    }
    let schedule = try #require(try solve(test).incumbent)
    let judgement = Referee(test.problem).judge(schedule)
    #expect(judgement.violations == [])
    #expect(judgement.inherited.contains { $0.rule == .roomOverlap })
  }

  @Test func `A published visit in a room that went down moves, the others stay`() throws {
    var test = TestProblem.singleFractions(3)
    for index in 0..<3 {
      test.courses[index].published = [
        PublishedVisit(
          fraction: 1, day: .thursday, centre: 0, room: index == 0 ? 0 : 1,
          start: MinuteOfDay("10:00") + 30 * index,
          beamStart: MinuteOfDay("10:10") + 30 * index)
      ]
    }
    test.rooms[0] = .test("R1", downtime: [.test(.thursday, "08:00", "20:00")])
    let schedule = try #require(try solve(test).incumbent)
    #expect(Referee(test.problem).judge(schedule).isAcceptable)
    for index in 1..<3 {
      let visit = try #require(schedule.appointments.first { $0.course == index })
      #expect(visit.start == MinuteOfDay("10:00") + 30 * index)
    }
    let moved = try #require(schedule.appointments.first { $0.course == 0 })
    #expect(moved.day == .thursday)
    #expect(moved.room == 1)
  }
}
