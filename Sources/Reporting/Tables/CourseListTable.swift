import Checking
import TreatmentDomain

/// Every course with its count of visits and its dates, one row each.
struct CourseListTable {
  private let content: ReportContent
  private var problem: Problem { content.problem }
  private var language: Language { content.language }

  init(_ content: ReportContent) {
    self.content = content
  }

  /// The courses in the order of the scenario.
  func table(_ index: VisitIndex) -> ReportTable {
    let columns: [any Words] = [
      VisitWords.course, VisitWords.treatmentProtocol, VisitWords.waitingClass,
      TableWords.numberOfFractions, TableWords.delivered, TableWords.beforeHorizon,
      TableWords.appointments, TableWords.reservations, TableWords.tailDates,
      TableWords.withoutDate,
      TableWords.nextCentre, TableWords.firstDate, TableWords.lastDate, TableWords.firstFollowUp,
    ]
    let followUps = Dictionary(
      ScheduleDocumentBuilder(problem).followUps(of: content.schedule)
        .map { ($0.course, $0.dates.first.flatMap { Day(iso: $0) }) }
    ) { first, _ in first }
    let dates = Referee(problem).courseDates(of: content.schedule)
    let firstOf = Dictionary(dates.map { ($0.course, $0.first) }) { first, _ in first }
    return ReportTable(
      name: TableWords.courseList.text(language), header: columns.map { $0.text(language) },
      rows: problem.courses.indices.map { course in
        row(
          problem.courses[course], visits: index.ofCourse[course].map { index.visits[$0] },
          first: firstOf[course] ?? problem.courses[course].startedOn,
          followUp: followUps[problem.courses[course].id] ?? nil)
      })
  }

  private func row(_ course: Course, visits: [ReportedVisit], first: Day?, followUp: Day?)
    -> [TableCell]
  {
    let behind = course.fractionsBehind(at: problem.asOf)
    func count(_ state: ReportedVisit.State) -> TableCell {
      .number(visits.filter { $0.state == state }.count)
    }
    return [
      .text(course.id), .text(problem.protocols[course.protocolIndex].name.text(language)),
      .text(course.waitingClass.key), .number(course.totalFractions),
      .number(behind), .number(course.deliveredCount - behind), count(.appointment),
      count(.reservation), count(.tailDate),
      .number(max(0, course.remainingFractions - visits.count)),
      visits.first.map { .text(problem.centres[$0.centre].name.text(language)) } ?? .empty,
      .date(first), .date(visits.last?.day), .date(followUp),
    ]
  }
}
