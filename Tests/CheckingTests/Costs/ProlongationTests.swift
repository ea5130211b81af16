import Checking
import TestProblems
import Testing
import TreatmentDomain

@Suite struct ProlongationTests {
  private let lateByOne: [Day] = [.monday, .tuesday, .thursday, .friday]

  private func cost(_ category: InterruptionCategory, _ schedule: Schedule) -> Int {
    TestProblem(courses: [.test(category: category)]).cost(.prolongation, schedule)
  }

  @Test func `Each day past the nominal last date costs the weight of the category`() {
    #expect(cost(.two, .daily()) == 0)
    #expect(cost(.one, .dates(lateByOne)) == 600)
    #expect(cost(.two, .dates(lateByOne)) == 300)
    #expect(cost(.three, .dates(lateByOne)) == 100)
  }

  @Test func `Closures prolong too`() {
    var problem = TestProblem()
    let closure = WorkingCalendar.Closure(days: .wednesday ... .friday)
    problem.centres = [.test(calendar: WorkingCalendar(closures: [closure]))]
    let dates: [Day] = [.monday, .tuesday, .nextMonday, .nextMonday.adding(1)]
    #expect(problem.cost(.prolongation, .dates(dates)) == 5 * 300)
  }

  @Test func `A course that ends early costs nothing`() {
    var problem = TestProblem()
    problem.course.approvedPairs = [.tuesday]
    let dates: [Day] = [.monday, .tuesday, .tuesday, .wednesday]
    #expect(problem.cost(.prolongation, .dates(dates)) == 0)
  }

  @Test func `A started course is measured from its actual first date, known by rows or not`() {
    var problem = TestProblem()
    problem.course = problem.course.delivered(on: [.monday.adding(-4), .monday.adding(-3)])
    #expect(problem.cost(.prolongation, .dates(first: 3, [.monday, .thursday])) == 600)
    problem.course.history = []
    #expect(problem.cost(.prolongation, .dates(first: 3, [.monday, .thursday])) == 600)
    problem.course.startedOn = nil
    #expect(problem.cost(.prolongation, .dates(first: 3, [.monday, .thursday])) == 0)
  }
}
