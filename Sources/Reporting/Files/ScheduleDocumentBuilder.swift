import Checking
import ScenarioFiles
import TreatmentDomain

/// Turns a schedule and its judgement into `schedule.json`.
public struct ScheduleDocumentBuilder {
  private let problem: Problem

  /// Makes documents of a problem's schedules.
  public init(_ problem: Problem) {
    self.problem = problem
  }

  /// The document of a schedule; the same schedule gives the same bytes.
  public func document(_ schedule: Schedule, judgement: Judgement) -> ScheduleDocument {
    var document = ScheduleDocument(schedule, of: problem)
    document.breaches = judgement.breaches.map(breach)
    document.inherited = judgement.inherited.map(breach)
    document.costs = costs(judgement.costs)
    document.followUps = followUps(of: schedule)
    return document
  }

  private func id(_ course: Int) -> String { problem.courses[course].id }

  private func breach(_ violation: Violation) -> ScheduleDocument.BreachEntry {
    .init(
      rule: violation.rule.rawValue, course: violation.course.map(id) ?? "",
      fraction: violation.fraction, date: violation.day.map { "\($0)" }, units: violation.units,
      message: violation.message)
  }

  private func costs(_ breakdown: CostBreakdown) -> ScheduleDocument.CostsEntry {
    var entry = ScheduleDocument.CostsEntry()
    entry.total = breakdown.total
    entry.byCost = breakdown.perCost.map { .init(name: $0.name.rawValue, amount: $0.amount) }
    entry.byCourse = breakdown.perCourse.enumerated().filter { $0.element != 0 }
      .map { .init(course: id($0.offset), amount: $0.element) }
    entry.byCentre = zip(problem.centres, breakdown.perCentre)
      .map { .init(centre: $0.id, amount: $1) }
    entry.byWeek = breakdown.perWeek.map { .init(week: "\($0.week)", amount: $0.amount) }
    return entry
  }

  /// Follow-up dates of every course whose last fraction has a date, then those of finished courses
  /// that the scenario no longer lists.
  func followUps(of schedule: Schedule) -> [ScheduleDocument.FollowUpEntry] {
    ownFollowUps(of: schedule)
      + problem.followUps.map {
        .init(course: $0.course, dates: $0.dates.map { "\($0)" })
      }
  }

  private func ownFollowUps(of schedule: Schedule) -> [ScheduleDocument.FollowUpEntry] {
    var last: [Day?] = problem.courses.map(\.lastFractionOn)
    for (course, day) in schedule.appointments.map({ ($0.course, $0.day) })
      + schedule.reservations.map({ ($0.course, $0.day) })
      + schedule.tailDates.map({ ($0.course, $0.day) })
    {
      last[course] = max(last[course] ?? day, day)
    }
    let open = schedule.unplaced.map(\.course)
    return problem.courses.indices.compactMap { index in
      guard let day = last[index], !open.contains(index) else { return nil }
      let rules = problem.protocols[problem.courses[index].protocolIndex].followUp
      let dates = FollowUpDates(rules: rules, after: day).dates
      return dates.isEmpty
        ? nil : .init(course: id(index), dates: dates.map { "\($0)" })
    }
  }
}
