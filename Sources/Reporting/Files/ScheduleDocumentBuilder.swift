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

  /// Follow-up dates of every course whose last fraction has a date.
  private func followUps(of schedule: Schedule) -> [ScheduleDocument.FollowUpEntry] {
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

/// Dates so many months after a day; a date that a month lacks falls on the month's last day.
public struct FollowUpDates {
  /// The dates in order, each once.
  public let dates: [Day]

  /// Works out the dates of a protocol's rules after a last fraction.
  public init(rules: [FollowUp], after day: Day) {
    var months: [Int] = []
    for rule in rules {
      switch rule {
      case .month(let month): months.append(month)
      case .every(let step, let until):
        var month = (months.max() ?? 0) + step
        while step > 0 && month <= until {
          months.append(month)
          month += step
        }
      }
    }
    var result: [Day] = []
    for month in months.sorted() {
      let date = Self.adding(months: month, to: day)
      if result.last != date { result.append(date) }
    }
    dates = result
  }

  private static func adding(months: Int, to day: Day) -> Day {
    let (year, month, dayOfMonth) = day.components
    let index = year * 12 + month - 1 + months
    for last in stride(from: dayOfMonth, through: 1, by: -1) {
      if let date = Day(year: index / 12, month: index % 12 + 1, day: last) { return date }
    }
    return day
  }
}
