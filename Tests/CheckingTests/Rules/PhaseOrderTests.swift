import Checking
import TestProblems
import Testing
import TreatmentDomain

@Suite struct PhaseOrderTests {
  private func problem(free: ClosedRange<Int>, second particle: String = "carbon") -> TestProblem {
    var second = Phase.test(particle, fractions: 2)
    second.freeDaysBeforeMinimum = free.lowerBound
    second.freeDaysBeforeMaximum = free.upperBound
    var result = TestProblem(courses: [.test(phases: [.test(fractions: 2), second])])
    result.sources = [.test(particles: ["carbon", "photon"])]
    return result
  }

  @Test func `The least free days are every calendar day between`() {
    let dates: [Day] = [.monday, .tuesday, .thursday, .friday]
    #expect(problem(free: 1...3).broken(.dates(dates)) == [])
    let found = problem(free: 1...3).violations(.daily())
    #expect(found.map(\.rule) == [.phaseOrder])
    #expect(
      found.first?.message
        == "Phase 2 of A begins on 2026-12-02, 0 free days after phase 1; at least 1 are required.")
    #expect(problem(free: 0...3).broken(.daily()) == [])
  }

  @Test func `The most free days are limited`() {
    let three: [Day] = [.wednesday, .thursday, .nextMonday, .nextMonday.adding(1)]
    let four: [Day] = [.tuesday, .wednesday, .nextMonday, .nextMonday.adding(1)]
    #expect(problem(free: 0...3).broken(.dates(three)) == [])
    let found = problem(free: 0...3).violations(.dates(four))
    #expect(found.map(\.rule) == [.phaseOrder])
    #expect(found.first?.units == 1)
  }

  @Test func `Closures do not count towards the most free days`() {
    var problem = problem(free: 0...3)
    let closure = WorkingCalendar.Closure(days: .thursday ... .thursday)
    problem.centres = [.test(calendar: WorkingCalendar(closures: [closure]))]
    let dates: [Day] = [.tuesday, .wednesday, .nextMonday, .nextMonday.adding(1)]
    #expect(problem.broken(.dates(dates)) == [])
  }

  @Test func `A phase begins after the one before`() {
    let dates: [Day] = [.monday, .thursday, .tuesday, .wednesday]
    #expect(problem(free: 0...3).broken(.dates(dates)) == [.courseComplete, .phaseOrder])
  }

  @Test func `A day has one particle even for an approved pair`() {
    func pair(_ particle: String) -> [RuleName] {
      var problem = problem(free: 0...3, second: particle)
      problem.course.approvedPairs = [.tuesday]
      return problem.broken(
        Schedule(appointments: [
          .test(1, .monday), .test(2, .tuesday), .test(3, .tuesday, "14:05"),
          .test(4, .thursday),
        ]))
    }
    #expect(pair("carbon") == [])
    #expect(pair("photon") == [.phaseOrder])
  }
}
