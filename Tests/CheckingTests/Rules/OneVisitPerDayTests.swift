import Checking
import TestProblems
import Testing
import TreatmentDomain

@Suite struct OneVisitPerDayTests {
  /// Two visits on Tuesday; the beam of the first ends at 08:15.
  private func pair(second start: String, beam: String? = nil) -> Schedule {
    Schedule(appointments: [
      .test(1, .monday), .test(2, .tuesday), .test(3, .tuesday, start, beam: beam),
      .test(4, .thursday),
    ])
  }

  private var approved: TestProblem {
    var result = TestProblem()
    result.course.approvedPairs = [.tuesday]
    return result
  }

  @Test func `Two visits on a date need approval`() {
    let found = TestProblem().violations(pair(second: "14:05"))
    #expect(found.map(\.rule) == [.oneVisitPerDay])
    #expect(found.first?.message == "A has 2 visits on 2026-12-01; at most 1 is allowed.")
  }

  @Test func `An approved pair lies exactly six hours apart or more`() {
    #expect(approved.broken(pair(second: "14:05")) == [])
    let close = approved.violations(pair(second: "14:00", beam: "14:14"))
    #expect(close.map(\.rule) == [.oneVisitPerDay])
    #expect(close.first?.units == 1)
    // 300 minutes less than six hours are five hours short.
    #expect(approved.violations(pair(second: "09:05")).first?.units == 5)
  }

  @Test func `Three visits on a date are too many even with approval`() {
    var schedule = pair(second: "14:05")
    schedule.appointments[3] = .test(4, .tuesday, "18:00")
    #expect(approved.violations(schedule).map(\.rule) == [.oneVisitPerDay])
  }

  @Test func `Approval holds for its own date only`() {
    var problem = TestProblem()
    problem.course.approvedPairs = [.wednesday]
    #expect(problem.broken(pair(second: "14:05")) == [.oneVisitPerDay])
  }

  @Test func `Hours between two reservations are not judged`() {
    var problem = TestProblem()
    problem.course.approvedPairs = [.nextMonday]
    let days: [Day] = [.thursday, .friday, .nextMonday, .nextMonday]
    #expect(problem.broken(.dates(days)) == [])
  }
}
