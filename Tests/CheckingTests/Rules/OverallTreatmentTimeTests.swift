import Checking
import TestProblems
import Testing
import TreatmentDomain

@Suite struct OverallTreatmentTimeTests {
  private func closed(_ days: ClosedRange<Day>, _ category: InterruptionCategory) -> TestProblem {
    var result = TestProblem(courses: [.test(category: category)])
    result.centres = [
      .test(calendar: WorkingCalendar(closures: [WorkingCalendar.Closure(days: days)]))
    ]
    return result
  }

  @Test func `Category two may end five days late and not six`() {
    // Four fractions from Monday end on Thursday 3 December at best.
    let five: [Day] = [.monday, .thursday, .nextMonday, .nextMonday.adding(1)]
    let six: [Day] = [.monday, .thursday, .nextMonday, .nextMonday.adding(2)]
    #expect(TestProblem().broken(.dates(five)) == [])
    let found = TestProblem().violations(.dates(six))
    #expect(found.map(\.rule) == [.overallTreatmentTime])
    #expect(found.first?.units == 1)
    #expect(
      found.first?.message
        == "A ends on 2026-12-09, 6 days after 2026-12-03, the last date that closures allow; "
        + "category 2 allows 5.")
  }

  @Test func `The limit is that of the category`() {
    let five: [Day] = [.monday, .thursday, .nextMonday, .nextMonday.adding(1)]
    func units(_ category: InterruptionCategory) -> [Int] {
      TestProblem(courses: [.test(category: category)]).violations(.dates(five)).map(\.units)
    }
    #expect(units(.one) == [3])
    #expect(units(.three) == [])
  }

  @Test func `Closures may add three days to category one and not five`() {
    // Closed on Friday: five fractions end on Monday instead of Friday.
    var friday = closed(.friday ... .friday, .one)
    friday.phase.fractions = 5
    let four = Array(Day.monday.weekdays(4))
    #expect(friday.broken(.dates(four + [.nextMonday])) == [])
    // Closed from Wednesday: four fractions end on Tuesday instead of Thursday.
    let dates: [Day] = [.monday, .tuesday, .nextMonday, .nextMonday.adding(1)]
    let found = closed(.wednesday ... .friday, .one).violations(.dates(dates))
    #expect(found.map(\.rule) == [.overallTreatmentTime])
    #expect(found.first?.units == 2)
    #expect(
      found.first?.message
        == "Closures lengthen A by 5 days, from 2026-12-03 to 2026-12-08; category 1 allows 3.")
    #expect(closed(.wednesday ... .friday, .two).broken(.dates(dates)) == [])
  }

  @Test func `The weekly maximum slows the walk`() {
    // With two a week four fractions last until Tuesday of the second week.
    var problem = TestProblem(courses: [.test(phases: [.test(perWeek: 1...2)])])
    problem.phase.maxGapDays = 9
    let third = Day.monday.adding(14)
    let inTime: [Day] = [.wednesday, .friday, .nextMonday, .nextMonday.adding(4)]
    #expect(problem.broken(.dates(inTime)) == [])
    let late: [Day] = [.monday, .tuesday, .nextMonday, third.adding(2)]
    #expect(problem.violations(.dates(late)).map(\.units) == [3])
  }

  @Test func `Least free days between phases belong to the walk`() {
    var second = Phase.test(fractions: 2)
    second.freeDaysBeforeMinimum = 5
    second.freeDaysBeforeMaximum = 12
    var problem = TestProblem(
      courses: [.test(phases: [.test(fractions: 2), second], category: .one)])
    // Monday, Tuesday, five free days, Monday and Tuesday; two days more are the limit.
    let dates: [Day] = [.monday, .tuesday, .nextMonday.adding(2), .nextMonday.adding(3)]
    #expect(problem.broken(.dates(dates)) == [])
    problem.course.phases[1].freeDaysBeforeMinimum = 4
    #expect(problem.broken(.dates(dates)) == [])
    problem.course.phases[1].freeDaysBeforeMinimum = 2
    #expect(problem.broken(.dates(dates)) == [.overallTreatmentTime])
  }

  @Test func `A started course is measured from its actual first date`() {
    var problem = TestProblem(courses: [.test(category: .one)])
    problem.course = problem.course.delivered(on: [.monday.adding(-4), .monday.adding(-3)])
    // Thursday and Friday, then Monday and Tuesday at best; Thursday is two days late, Friday three.
    #expect(problem.judge(.dates(first: 3, [.monday, .thursday])).breaches == [])
    let late = problem.judge(.dates(first: 3, [.monday, .friday])).breaches
    #expect(late.map(\.rule) == [.overallTreatmentTime])
  }
}
