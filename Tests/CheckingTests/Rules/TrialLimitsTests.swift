import Checking
import TestProblems
import Testing
import TreatmentDomain

@Suite struct TrialLimitsTests {
  /// Courses of one fraction in trial `T`.
  private func problem(_ trial: Trial, courses: Int = 1) -> TestProblem {
    var result = TestProblem.singleFractions(courses)
    for index in result.courses.indices { result.courses[index].trial = 0 }
    result.trials = [trial]
    return result
  }

  private func starts(_ days: [Day]) -> Schedule {
    Schedule(
      appointments: days.enumerated().map { .test(course: $0, 1, $1, room: $0 % 2) })
  }

  private func trial(
    from: Day? = nil, until: Day? = nil, maximum: Int? = nil, enrolled: Int = 0,
    protocols: [String] = [], centres: [Int] = []
  ) -> Trial {
    Trial(
      id: "T", name: LocalizedName(english: "T"), protocols: protocols, centres: centres,
      enrolsFrom: from, enrolsUntil: until, maximum: maximum, enrolled: enrolled)
  }

  @Test func `The first fraction lies in the dates of enrolment`() {
    let problem = problem(trial(from: .tuesday, until: .wednesday))
    #expect(problem.broken(starts([.tuesday])) == [])
    #expect(problem.broken(starts([.wednesday])) == [])
    #expect(problem.broken(starts([.monday])) == [.trialLimits])
    let late = problem.violations(starts([.friday]))
    #expect(late.map(\.units) == [2])
    #expect(
      late.first?.message == "A0 enrols in T on 2026-12-04, after enrolment ends on 2026-12-02.")
  }

  @Test func `A known date of enrolment counts instead of the first fraction`() {
    var problem = problem(trial(until: .tuesday))
    problem.course.enrolledOn = .monday.adding(-7)
    #expect(problem.broken(starts([.friday])) == [])
  }

  @Test func `The maximum counts those enrolled before and those newly started`() {
    let limit = trial(maximum: 3, enrolled: 1)
    #expect(problem(limit, courses: 2).broken(starts([.monday, .tuesday])) == [])
    let found = problem(limit, courses: 3).violations(starts([.wednesday, .tuesday, .monday]))
    #expect(found.map(\.rule) == [.trialLimits])
    #expect(found.first?.course == 0)
    #expect(
      found.first?.message
        == "A0 starts on 2026-12-02 as one of 4 patients of T; its maximum is 3.")
  }

  @Test func `A course enrolled before the data does not count again`() {
    var problem = problem(trial(maximum: 2, enrolled: 1), courses: 2)
    #expect(problem.broken(starts([.monday, .tuesday])) == [.trialLimits])
    problem.courses[1].enrolledOn = .monday.adding(-7)
    #expect(problem.broken(starts([.monday, .tuesday])) == [])
  }

  @Test func `A trial treats with its protocols and at its centres`() {
    #expect(problem(trial(protocols: ["P"])).broken(starts([.monday])) == [])
    #expect(problem(trial(protocols: ["Q"])).broken(starts([.monday])) == [.trialLimits])
    var two = TestProblem.twoCentres()
    two.course.trial = 0
    two.trials = [trial(centres: [0])]
    #expect(two.broken(.daily()) == [])
    let found = two.violations(.daily(room: 1))
    #expect(found.map(\.rule) == [.trialLimits])
    #expect(found.first?.evidence.count == 4)
  }
}
