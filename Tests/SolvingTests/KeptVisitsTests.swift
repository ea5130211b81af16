import Checking
import Solving
import TestProblems
import Testing
import TreatmentDomain

private func solve(_ test: TestProblem) throws -> SolveResult {
  try GreedySolver().solve(SolveRequest(problem: test.problem)) { _ in }
}

/// The judgement of the greedy schedule.
private func judged(_ test: TestProblem) throws -> Judgement {
  Referee(test.problem).judge(try #require(try solve(test).incumbent))
}

@Suite struct KeptVisitsTests {
  @Test(arguments: [
    [Pin(fraction: 2, day: .tuesday), Pin(fraction: 1, day: .wednesday)],
    [Pin(fraction: 1, day: .tuesday), Pin(fraction: 2, day: .tuesday)],
    [Pin(fraction: 1, start: MinuteOfDay("09:00")), Pin(fraction: 1, start: MinuteOfDay("10:00"))],
    [Pin(fraction: 1, room: 0), Pin(fraction: 1, room: 1)],
  ])
  func `Pins of one course that contradict each other are proven infeasible`(pins: [Pin]) throws {
    var test = TestProblem()
    test.course.pins = pins
    #expect(try solve(test).termination == .provenInfeasible)
  }

  @Test func `A pinned start that a start rule bars is proven infeasible and names the rule`()
    throws
  {
    var test = TestProblem()
    test.course.pins = [Pin(fraction: 1, day: .friday)]
    #expect(try solve(test).contradictions.first?.contains("startRule") == true)
    test.course.readyOn = .wednesday
    test.course.pins = [Pin(fraction: 1, day: .tuesday)]
    #expect(try solve(test).contradictions.first?.contains("not ready before") == true)
  }

  @Test func `The same pinned Friday is fine for a course of one fraction`() throws {
    var test = TestProblem.singleFractions(1)
    test.course.pins = [Pin(fraction: 1, day: .friday)]
    #expect(try judged(test).isAcceptable)
  }

  @Test func `A frozen start before the ready date is kept and inherited`() throws {
    var test = TestProblem(courses: [.test(readyOn: .wednesday)])
    test.course.published = [
      PublishedVisit(
        fraction: 1, day: .monday, centre: 0, room: 0, start: MinuteOfDay("10:00"),
        beamStart: MinuteOfDay("10:10"), isFrozen: true)
    ]
    let judgement = try judged(test)
    #expect(judgement.isAcceptable)
    #expect(judgement.inherited.contains { $0.rule == .startRule })
  }

  @Test func `A plan made for another group leaves the course unscheduled`() throws {
    var test = TestProblem.twoCentres(courses: [.test(centres: [0])])
    test.course.planGroup = "H"
    let schedule = try #require(try solve(test).incumbent)
    #expect(schedule.unscheduled.count == 1)
    #expect(Referee(test.problem).judge(schedule).isAcceptable)
  }

  @Test func `An approved pair keeps to the visits that a team takes a day`() throws {
    let days = (0..<3).map { Day.monday.adding($0 - 20) }
    var test = TestProblem(
      courses: [Course.test(phases: [.test(fractions: 9)]).delivered(on: days)])
    test.teams = [.test(visitsPerDay: 1, minutesAfterExit: 30)]
    test.phase.teams = ["ventilator"]
    test.course.approvedPairs = [.monday, .tuesday, .wednesday]
    #expect(try judged(test).isAcceptable)
  }

  @Test func `Pins of a finished course are past`() throws {
    var test = TestProblem()
    test.course.state = .finished
    test.course.pins = [Pin(fraction: 2, day: .tuesday)]
    #expect(try judged(test).isAcceptable)
  }
}
