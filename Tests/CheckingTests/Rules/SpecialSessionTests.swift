import Checking
import TestProblems
import Testing
import TreatmentDomain

/// A course of ten fractions that lost two days in its first week, and a session on Saturday.
@Suite struct SpecialSessionTests {
  private func problem(delivered: [Day], categories: [Int] = [1, 2]) -> TestProblem {
    let course = Course.test(phases: [.test(fractions: 10)])
    var result = TestProblem(courses: [course.delivered(on: delivered)])
    let session = WorkingCalendar.SpecialSession(
      day: .saturday, hours: TimeWindow("08:00", "12:00"), categories: categories)
    result.centres = [.test(calendar: WorkingCalendar(compensationDays: [session]))]
    return result
  }

  private let lastWeek = [0, 3, 4].map { Day.monday.adding(-7 + $0) }
  private let schedule = Schedule.dates(
    first: 4, [.monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .nextMonday])

  @Test func `A course that is behind may come, and its week has room for one more`() {
    let judgement = problem(delivered: lastWeek).judge(schedule)
    #expect(judgement.violations == [])
    #expect(judgement.breaches == [])
  }

  @Test func `A course of another category may not come`() {
    let found = problem(delivered: lastWeek, categories: [1]).violations(schedule)
    #expect(found.map(\.rule) == [.treatmentHours])
    #expect(found.first?.message.hasSuffix("but category 2 is not admitted to it.") ?? false)
  }

  @Test func `A course on time may not come`() {
    let onTime = (0..<5).map { Day.monday.adding(-7 + $0) }
    let dates: [Day] = [.monday, .tuesday, .wednesday, .thursday, .saturday]
    let found = problem(delivered: onTime).violations(.dates(first: 6, dates))
    #expect(found.map(\.rule) == [.treatmentHours])
    #expect(found.first?.message.hasSuffix("but the course is not behind.") ?? false)
  }

  @Test func `A course that starts inside the horizon may not come`() {
    var problem = problem(delivered: lastWeek)
    problem.courses = [.test(phases: [.test(fractions: 3)])]
    let found = problem.violations(.dates([.thursday, .friday, .saturday]))
    #expect(found.map(\.rule) == [.treatmentHours])
    #expect(
      found.first?.message.hasSuffix("but the course had not started by the horizon.") ?? false)
  }

  @Test func `A count of delivered fractions is enough to tell who is behind`() {
    var problem = problem(delivered: lastWeek)
    problem.course.history = []
    #expect(problem.broken(schedule) == [])
  }
}
