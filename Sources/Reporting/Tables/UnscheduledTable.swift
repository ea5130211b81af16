import TreatmentDomain

/// Waiting courses without dates and missing fractions of started ones, one row a reason.
struct UnscheduledTable {
  private let content: ReportContent
  private var problem: Problem { content.problem }
  private var language: Language { content.language }

  init(_ content: ReportContent) {
    self.content = content
  }

  /// Courses without dates first, then those that lack fractions.
  var table: ReportTable {
    let columns: [any Words] = [
      VisitWords.course, VisitWords.waitingClass, VisitWords.treatmentProtocol,
      TableWords.withoutDate, TableWords.rule, TableWords.resource, TableWords.barredDays,
      TableWords.from, TableWords.until, TableWords.reason,
    ]
    let schedule = content.schedule.sorted()
    let missing =
      schedule.unscheduled.map {
        ($0.course, problem.courses[$0.course].remainingFractions, $0.reasons)
      } + schedule.unplaced.map { ($0.course, $0.count, $0.reasons) }
    return ReportTable(
      name: TableWords.unscheduled.text(language), header: columns.map { $0.text(language) },
      rows: missing.flatMap { course, count, reasons in
        rows(problem.courses[course], count: count, reasons: reasons)
      })
  }

  private func rows(_ course: Course, count: Int, reasons: [RefusalReason]) -> [[TableCell]] {
    let lead: [TableCell] = [
      .text(course.id), .text(course.waitingClass.key),
      .text(problem.protocols[course.protocolIndex].name.text(language)), .number(count),
    ]
    guard !reasons.isEmpty else { return [lead + Array(repeating: .empty, count: 6)] }
    return reasons.map { reason in
      lead + [
        .text(reason.ruleText(language)), .text(reason.obstacleText(language, of: problem)),
        .number(reason.days), .date(reason.between.lowerBound), .date(reason.between.upperBound),
        .text(reason.text(language, of: problem)),
      ]
    }
  }
}
