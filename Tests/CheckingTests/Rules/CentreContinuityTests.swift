import Checking
import TestProblems
import Testing
import TreatmentDomain

@Suite struct CentreContinuityTests {
  /// Two phases of two fractions that may lie at different centres.
  private var twoPhases: TestProblem {
    var course = Course.test(phases: [.test(fractions: 2), .test(fractions: 2)], centres: [0, 1])
    course.mayChangeCentre = true
    return .twoCentres(courses: [course])
  }

  /// The first phase on Monday and Tuesday at centre 0, the second from `day` on at centre 1.
  private func change(on day: Day) -> Schedule {
    .daily(count: 2) + .daily(from: day, first: 3, count: 2, room: 1)
  }

  @Test func `A course goes only to the centres it may go to`() {
    let problem = TestProblem.twoCentres(courses: [.test(centres: [0])])
    #expect(problem.broken(.daily()) == [])
    let found = problem.violations(.daily(room: 1))
    #expect(found.map(\.rule) == Array(repeating: .centreContinuity, count: 4))
    #expect(
      found.first?.message
        == "Fraction 1 of A lies at C2 on 2026-11-30; the course may go to C1.")
  }

  @Test func `A phase stays at one centre`() {
    var problem = TestProblem.twoCentres()
    problem.phase.alternatesBeams = true
    problem.course.mayChangeCentre = true
    let found = problem.violations(change(on: .thursday))
    #expect(found.map(\.fraction) == [3, 4])
    #expect(found.map(\.rule) == [.centreContinuity, .centreContinuity])
  }

  @Test func `A phase with a delivered fraction stays where it began`() {
    var problem = TestProblem.twoCentres()
    problem.phase.alternatesBeams = true
    problem.course = problem.course.delivered(on: [.monday.adding(-4), .monday.adding(-3)])
    #expect(problem.broken(.daily(first: 3, count: 2)) == [])
    #expect(
      problem.broken(.daily(first: 3, count: 2, room: 1)) == [.centreContinuity, .centreContinuity]
    )
  }

  @Test func `A change between phases needs leave and one free day`() {
    var problem = twoPhases
    #expect(problem.broken(change(on: .thursday)) == [])
    #expect(problem.broken(change(on: .wednesday)) == [.centreContinuity])
    problem.course.mayChangeCentre = false
    #expect(problem.broken(change(on: .thursday)) == [.centreContinuity])
  }

  @Test func `A later phase elsewhere waits until the plan is transferred`() {
    var problem = twoPhases
    problem.course.plannedFor = 0
    // Five working days after Thursday is the Thursday of the change, after Friday a day later.
    problem.course.readyOn = .monday.adding(-4)
    #expect(problem.broken(change(on: .thursday)) == [])
    problem.course.readyOn = .monday.adding(-3)
    let found = problem.violations(change(on: .thursday))
    #expect(found.map(\.rule) == [.centreContinuity])
    #expect(found.first?.units == 1)
  }
}
