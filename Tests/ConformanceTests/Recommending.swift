import Checking
import Replanning
import ScenarioFiles
import TestProblems
import Testing
import TreatmentDomain

/// A referral rings while a schedule is in force, and a centre is overloaded.
@Suite struct Recommending {
  private struct Call {
    let problem: Problem
    let schedule: Schedule
    let course: Int

    init(_ text: String) throws {
      let made = try DefaultScenario.solved(by: .greedy)
      var documents = try ScenarioReader(folder: DefaultScenario.folder).readDocuments()
      documents.courses += try CoursesFile(text: text).rows
      problem = try documents.problem()
      schedule = made.schedule
      course = problem.courses.count - 1
    }

    func recommendation(most: Int = 5) -> Recommendation {
      Recommendation(
        problem, schedule: schedule, course: course, from: Day("2026-12-01"), most: most)
    }
  }

  static let referrals = [
    "course=C-9001, protocol=prostate-16, centres=wuwei|lanzhou, readyOn=2026-12-01",
    "course=C-9002, protocol=lung-20, centres=wuwei, readyOn=2026-12-01, class=P1",
  ]

  @Test(arguments: referrals)
  func `An option that is accepted costs what was said`(referral: String) throws {
    let call = try Call(referral)
    let found = call.recommendation()
    #expect(!found.options.isEmpty && found.options.count <= 5)
    let referee = Referee(call.problem)
    let judged = referee.judge(call.schedule).costs
    let charge = judged.items.filter { $0.name == .unscheduled }.reduce(0) { $0 + $1.amount }
    for option in found.options {
      let judgement = referee.judge(option.schedule)
      #expect(judgement.isAcceptable)
      #expect(judgement.costs.total - (judged.total - charge) == option.cost)
      #expect(option.days.count == call.problem.courses[call.course].totalFractions)
    }
    #expect(found.options.map(\.cost) == found.options.map(\.cost).sorted())
  }

  @Test(arguments: referrals)
  func `Nobody who was told a time moves for a referral`(referral: String) throws {
    let call = try Call(referral)
    for option in call.recommendation().options {
      let kept = Set(option.schedule.appointments)
      #expect(call.schedule.appointments.allSatisfy(kept.contains))
      let moved = Set(option.moved)
      let reserved = Set(option.schedule.reservations)
      for visit in call.schedule.reservations where !moved.contains(visit.course) {
        #expect(reserved.contains(visit))
      }
      #expect(moved.allSatisfy { call.problem.courses[$0].state == .waiting })
    }
  }

  @Test func `What bars earlier starts is told`() throws {
    let call = try Call(
      "course=C-9003, protocol=prostate-16, centres=wuwei, readyOn=2026-12-09, class=P3")
    let found = call.recommendation(most: 2)
    let first = try #require(found.options.map(\.start).min())
    #expect(first >= Day("2026-12-09"))
    #expect(found.againstEarlier.first?.rule == "startRule")
  }

  @Test func `Proposed transfers are worth what is said, together and each`() throws {
    let made = try DefaultScenario.solved(by: .greedy)
    let transfers = Transfers(
      made.problem, schedule: made.schedule, asksForConsent: true, most: 5)
    #expect(transfers.costBefore == made.judgement.costs.total)
    let after = Referee(transfers.problem).judge(transfers.schedule)
    #expect(after.isAcceptable)
    #expect(after.costs.total == transfers.costAfter)
    #expect(
      transfers.proposals.reduce(0) { $0 + $1.saving } == transfers.costBefore
        - transfers.costAfter)
    #expect(!transfers.proposals.isEmpty)
    for proposal in transfers.proposals {
      #expect(proposal.saving > 0)
      let visit = transfers.schedule.reservations.first { $0.course == proposal.course }
      #expect(visit.map { transfers.problem.centre(ofRoom: $0.room) } == proposal.to)
    }
  }

  @Test func `Without a choice nothing is proposed`() throws {
    let test = TestProblem()
    let transfers = Transfers(test.problem, schedule: Schedule(), asksForConsent: true)
    #expect(transfers.proposals.isEmpty)
    #expect(transfers.costAfter == transfers.costBefore)
  }
}
