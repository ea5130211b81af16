import Checking
import Replanning
import ScenarioFiles
import TestProblems
import Testing
import TreatmentDomain

/// Twelve Thursdays in a row: solve, treat, roll, refer.
@Suite struct RollingWeeks {
  @Test func `Twelve weeks of the default scenario follow each other`() throws {
    var documents = try ScenarioReader(folder: DefaultScenario.folder).readDocuments()
    var referrals = Referrals(documents.scenario.arrivals)
    var seen = Tally()
    for week in 0..<12 {
      let problem = try documents.problem()
      let made = try solve(problem)
      let to = Moment(problem.asOf.day.adding(7), problem.asOf.minute)
      let log = DeliveryLog(
        file: "delivered.csv", rows: missed(of: made.schedule, in: problem, before: to),
        othersAsPlanned: true)
      let roll = try RollForward(
        documents: documents, problem: problem, schedule: made.schedule, log: log,
        period: RollPeriod(to: to)
      ).next()
      seen.add(roll.report)
      #expect(roll.report.missed.count == log.rows.count, "week \(week)")
      expectNothingForgotten(documents, roll, in: problem, week: week)
      documents = roll.documents
      documents.courses += referrals.week(before: to.day, number: week)
    }
    #expect(documents.scenario.asOf.day == Day("2027-02-18"))
    #expect(documents.scenario.name == "wuwei-lanzhou-2027w08")
    #expect(seen.delivered > 2500)
    #expect(seen.finished > 150)
    #expect(seen.promised > 100)
    #expect(documents.followUps.allSatisfy { $0.day >= Day("2027-02-18") })
    #expect(!documents.followUps.isEmpty)
  }

  private struct Tally {
    var delivered = 0
    var finished = 0
    var promised = 0

    mutating func add(_ report: RollReport) {
      delivered += report.delivered
      finished += report.finished.count
      promised += report.promised.count
    }
  }

  /// Every 37th appointment before the next data is missed.
  private func missed(
    of schedule: Schedule, in problem: Problem, before to: Moment
  ) -> [AppointmentRow] {
    schedule.appointments.filter { Moment($0.day, $0.start) < to }.enumerated()
      .filter { $0.offset % 37 == 36 }
      .map { _, visit in
        var row = AppointmentRow(
          course: problem.courses[visit.course].id, fraction: visit.fraction, day: visit.day)
        row.state = .missed
        return row
      }
  }

  /// Each course goes on with what it had and got, or is finished with all its fractions.
  private func expectNothingForgotten(
    _ before: ScenarioDocuments, _ roll: RollForward.Outcome, in problem: Problem, week: Int
  ) {
    let next = roll.documents
    var had = 0
    for (index, row) in before.courses.enumerated() {
      let course = problem.courses[index]
      had += row.delivered ?? 0
      guard let now = next.courses.first(where: { $0.course == row.course }) else {
        #expect(roll.report.finished.contains(row.course))
        had -= course.totalFractions
        continue
      }
      had -= now.delivered ?? 0
      #expect(now.delivered ?? 0 < course.totalFractions)
      if now.delivered ?? 0 > 0 { #expect(now.startedOn != nil && now.lastFractionOn != nil) }
    }
    #expect(had + roll.report.delivered == 0, "fractions were lost or invented in week \(week)")
  }
}

/// New courses at the rates of the scenario, the same ones in every run.
private struct Referrals {
  private let rates: [ArrivalsDocument]
  private var open: [Int]

  init(_ rates: [ArrivalsDocument]) {
    self.rates = rates
    open = rates.indices.map { 137 * $0 % 1000 }
  }

  mutating func week(before thursday: Day, number: Int) -> [CourseRow] {
    rates.indices.flatMap { index -> [CourseRow] in
      let rate = rates[index]
      open[index] += rate.perWeek
      defer { open[index] %= 1000 }
      return (0..<open[index] / 1000).map { count in
        let referred = thursday.adding(-(index + count) % 7)
        var row = CourseRow(
          course: "N-\(number)-\(index)-\(count)", treatmentProtocol: rate.treatmentProtocol,
          centres: [rate.centre], readyOn: referred.adding(rate.daysToStart))
        row.referredOn = referred
        return row
      }
    }
  }
}
