import Checking
import TestProblems
import Testing
import TreatmentDomain

@Suite struct CostBoundTests {
  @Test func `A waiting course costs at least its days until the first open date`() {
    var test = TestProblem(courses: [.test(readyOn: .monday.adding(-3))])
    test.course.waitingClass = .p2
    #expect(CostBound(test.problem).total == 100 * 3)
    test.course.readyOn = .monday.adding(5)
    // Saturday and Sunday are closed.
    #expect(CostBound(test.problem).total == 100 * 2)
  }

  @Test func `A started course costs at least the days that it is behind`() {
    let days = (0..<4).map { Day.monday.adding($0 - 14) }
    var test = TestProblem(
      courses: [.test(phases: [.test(fractions: 6)], readyOn: days[0]).delivered(on: days)])
    test.course.category = .two
    // Nominally fraction 6 was due on the Monday before; fractions 5 and 6 come a week later.
    #expect(CostBound(test.problem).total == 300 * 8)
    test.objective.breach = 1000
    test.objective.breachUnit = 10
    #expect(CostBound(test.problem).total == 1010)
    test.objective.unplacedFraction = 200
    #expect(CostBound(test.problem).total == 400)
  }

  @Test func `Courses with published visits are bounded by nothing they may inherit`() {
    var test = TestProblem(courses: [.test(readyOn: .monday.adding(-3))])
    test.course.published = [PublishedVisit(fraction: 1, day: .tuesday, centre: 0)]
    #expect(CostBound(test.problem).total == 0)
  }

  @Test func `A start after the horizon costs its days and no more`() {
    var test = TestProblem(courses: [.test(readyOn: .monday.adding(28))])
    #expect(CostBound(test.problem).total == 0)
    test.course.readyOn = .monday.adding(26)
    test.course.waitingClass = .p2
    #expect(CostBound(test.problem).total == 100 * 2)
  }

  @Test func `A day of the detail window that is open in overtime only counts as open`() {
    var test = TestProblem(courses: [.test(readyOn: .monday)])
    test.sources = [.test(downtime: [.test(.monday, "08:00", "18:00")])]
    #expect(CostBound(test.problem).total == 0)
  }

  @Test func `The schedule of a course alone costs no less`() {
    let test = TestProblem(courses: [.test(readyOn: .monday.adding(-3))])
    let judgement = Referee(test.problem).judge(.daily())
    #expect(judgement.isAcceptable)
    #expect(CostBound(test.problem).total <= judgement.costs.total)
  }
}
