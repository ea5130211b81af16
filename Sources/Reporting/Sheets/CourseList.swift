import Checking
import TreatmentDomain

/// What physicians look through: overall treatment time, gaps and category of every course, flagged against their limits.
struct CourseListFormat: ReportFormat {
  let name = "course-list"
  let purpose = "overall treatment time, gaps and flags of every course for physicians"

  func files(of content: ReportContent) -> [ReportFile] {
    [
      SheetPage.file(
        "course-list.html", .courseList, content, CourseList(content: content).table.html)
    ]
  }
}

/// One course of the list, as every format shows it.
struct CourseListEntry {
  let course: Int
  /// Nil for a course under way that lost all its dates.
  let dates: CourseDates?
  /// What a physician should look at, in words.
  let flags: [String]
}

/// The courses that the schedule gives dates, those with flags first.
struct CourseList {
  let content: ReportContent

  private var problem: Problem { content.problem }
  private var language: Language { content.language }

  /// The entries: flagged ones first, then by course.
  var entries: [CourseListEntry] {
    let breaches = Dictionary(grouping: content.judgement.breaches) { $0.course ?? -1 }
    var missing = Array(repeating: 0, count: problem.courses.count)
    for entry in content.schedule.unplaced { missing[entry.course] += entry.count }
    let dated = Referee(problem).courseDates(of: content.schedule)
    var datesOf = [CourseDates?](repeating: nil, count: problem.courses.count)
    for dates in dated { datesOf[dates.course] = dates }
    let all = problem.courses.indices.filter { datesOf[$0] != nil || missing[$0] > 0 }.map {
      CourseListEntry(
        course: $0, dates: datesOf[$0],
        flags: flags(datesOf[$0], missing: missing[$0], breaches[$0] ?? []))
    }
    return all.filter { !$0.flags.isEmpty } + all.filter(\.flags.isEmpty)
  }

  private func flags(_ dates: CourseDates?, missing: Int, _ breaches: [Violation]) -> [String] {
    let lost =
      missing > 0 ? [SheetWords.flagMissing.text(language, "\(missing)")] : []
    return lost + (dates.map(flags) ?? [])
      + breaches.map { SheetWords.flagBreach.text(language, $0.rule.text(language)) }
  }

  private func flags(_ dates: CourseDates) -> [String] {
    var flags: [String] = []
    if let latest = dates.latestLast {
      if dates.last > latest { flags.append(SheetWords.flagOver.text(language)) }
      if dates.last == latest { flags.append(SheetWords.flagTight.text(language)) }
    }
    if dates.prolongationDays > 0 { flags.append(SheetWords.flagProlonged.text(language)) }
    if dates.gapAfter != nil {
      if dates.gapSlack < 0 { flags.append(SheetWords.flagGap.text(language)) }
      if dates.gapSlack == 0 { flags.append(SheetWords.flagNoGap.text(language)) }
    }
    return flags
  }

  var table: HTMLTable {
    var table = HTMLTable(
      SheetWords.courseList.text(language),
      [
        .init(title: VisitWords.course.text(language), isShort: true),
        .init(title: VisitWords.treatmentProtocol.text(language)),
        .init(title: SheetWords.categoryHead.text(language), isNumber: true),
        .init(title: TableWords.delivered.text(language), isNumber: true),
        .init(title: SheetWords.firstDate.text(language), isShort: true),
        .init(title: SheetWords.lastDate.text(language), isShort: true),
        .init(title: SheetWords.treatmentDays.text(language), isNumber: true),
        .init(title: SheetWords.nominalLast.text(language), isShort: true),
        .init(title: SheetWords.latestLast.text(language), isShort: true),
        .init(title: SheetWords.prolongation.text(language), isNumber: true),
        .init(title: SheetWords.gap.text(language), isNumber: true),
        .init(title: SheetWords.flags.text(language)),
      ])
    for entry in entries { table.add(cells(entry)) }
    return table
  }

  private func cells(_ entry: CourseListEntry) -> [HTML] {
    let course = problem.courses[entry.course]
    let dates = entry.dates
    func day(_ value: Day?) -> HTML { .text(value.map { "\($0)" } ?? "") }
    func number(_ value: Int?) -> HTML { .text(value.map { "\($0)" } ?? "") }
    let flags = language.list(entry.flags)
    return [
      .text(course.id), .text(problem.protocols[course.protocolIndex].name.text(language)),
      "\(course.category.rawValue)",
      "\(course.fractionsBehind(at: problem.asOf))/\(course.totalFractions)",
      day(dates?.first ?? course.startedOn), day(dates?.last), number(dates?.treatmentDays),
      day(dates?.nominalLast), day(dates?.latestLast), number(dates?.prolongationDays),
      number(dates?.largestGap), "<span class=\"flag\">\(flags)</span>",
    ]
  }
}
