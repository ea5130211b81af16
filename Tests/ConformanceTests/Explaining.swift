import Checking
import Explaining
import ScenarioFiles
import Solving
import TestProblems
import Testing
import TreatmentDomain

/// Referrals that find no place beside the schedule of the default scenario.
@Suite struct ExplainingReferrals {
  private struct Case {
    let problem: Problem
    let schedule: Schedule
    let course: Int

    init(_ row: String) throws {
      let made = try DefaultScenario.solved(by: .greedy)
      var documents = try ScenarioReader(folder: DefaultScenario.folder).readDocuments()
      documents.courses += try CoursesFile(text: row).rows
      problem = try documents.problem()
      course = problem.courses.count - 1
      var schedule = made.schedule
      schedule.unscheduled.append(UnscheduledCourse(course: course, reasons: []))
      self.schedule = schedule
    }
  }

  /// Referrals, and whether a way is found for them: nothing brings a far release near enough.
  static let rows = [
    (
      "course=C-9001, protocol=pancreas-15, centres=wuwei, readyOn=2026-12-01, arrivesOn=2026-12-02, "
        + "departsOn=2026-12-12", true
    ),
    (
      "course=C-9002, protocol=breast-4, centres=wuwei, readyOn=2026-12-01, arrivesOn=2026-12-13, "
        + "departsOn=2026-12-15", true
    ),
    ("course=C-9003, protocol=prostate-16, centres=lanzhou, readyOn=2027-03-01", false),
  ]

  @Test(arguments: rows)
  func `Reasons and ways are true on a real scenario`(row: String, hasWay: Bool) throws {
    let example = try Case(row)
    let referee = Referee(example.problem)
    let found = Explanation(
      example.problem, schedule: example.schedule, course: example.course,
      budget: GivingWayBudget(steps: 3000, stop: StopSignal()))
    let reasons = try #require(found.reasons)
    #expect(reasons.free.isEmpty && !reasons.blockers.isEmpty)
    // Every tenth start is confirmed beside the whole schedule.
    for (number, start) in reasons.blocked.enumerated() where number % 10 == 0 {
      for refusal in start.refusals {
        let whole = example.schedule.without(course: example.course).with(refusal.own)
        let said = Set(referee.violations(of: whole).map(\.message))
        #expect(refusal.violations.allSatisfy { said.contains($0.message) })
      }
    }
    let total = referee.judge(example.schedule).costs.total
    let ways = try #require(found.givingWay).relaxed
    #expect(ways.isEmpty != hasWay)
    for way in ways {
      let relaxed = way.relaxations.reduce(example.problem) {
        $1.applied(to: $0, course: example.course)
      }
      #expect(Referee(relaxed).judge(way.schedule).isAcceptable)
      #expect(referee.judge(way.schedule).costs.total - total == way.costDifference)
    }
  }
}
