import Checking
import TestProblems
import Testing
import TreatmentDomain

@Suite struct BeamContinuityTests {
  /// Rooms of two groups.
  private var problem: TestProblem {
    var result = TestProblem()
    result.rooms[1] = .test("R2", group: "H")
    return result
  }

  private var mixed: Schedule {
    var result = Schedule.daily()
    result.appointments[2].room = 1
    return result
  }

  @Test func `Rooms of one group are interchangeable`() {
    #expect(TestProblem().broken(mixed) == [])
  }

  @Test func `A visit in another group than the phase's first is reported`() {
    let found = problem.violations(mixed)
    #expect(found.map(\.rule) == [.beamContinuity])
    #expect(found.first?.fraction == 3)
    #expect(
      found.first?.evidence
        == [VisitReference(course: 0, fraction: 1), VisitReference(course: 0, fraction: 3)])
  }

  @Test func `Alternating beams lift the rule`() {
    var problem = problem
    problem.phase.alternatesBeams = true
    #expect(problem.broken(mixed) == [])
  }

  @Test func `Each phase may have its own group`() {
    var problem = problem
    problem.course = .test(phases: [.test(fractions: 2), .test(fractions: 2)])
    let schedule =
      Schedule.daily(count: 2) + .daily(from: .wednesday, first: 3, count: 2, room: 1)
    #expect(problem.broken(schedule) == [])
  }

  @Test func `The plan's group binds where a room of it fits the phase`() {
    var problem = problem
    problem.course.planGroup = "H"
    #expect(problem.broken(.daily()) == Array(repeating: .beamContinuity, count: 4))
    #expect(problem.broken(.daily(room: 1)) == [])
    problem.rooms[1] = .test("R2", beamLines: ["vertical"], group: "H")
    problem.phase.beamLines = [["horizontal"]]
    #expect(problem.broken(.daily()) == [])
  }

  @Test func `A phase with a delivered fraction keeps its group`() {
    var problem = problem
    let past: [Day] = [.monday.adding(-4), .monday.adding(-3)]
    problem.course = Course.test().delivered(on: past)
    #expect(problem.broken(.daily(first: 3, count: 2)) == [])
    #expect(
      problem.broken(.daily(first: 3, count: 2, room: 1)) == [.beamContinuity, .beamContinuity])
  }

  @Test func `The usual room stands for delivered fractions without a known room`() {
    var problem = problem
    problem.course = Course.test().delivered(
      on: [.monday.adding(-4), .monday.adding(-3)], room: nil, at: nil)
    #expect(problem.broken(.daily(first: 3, count: 2, room: 1)) == [])
    problem.course.usual[0].room = 0
    #expect(problem.broken(.daily(first: 3, count: 2, room: 1)).count == 2)
  }
}
