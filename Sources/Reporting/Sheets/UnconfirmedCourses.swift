import TreatmentDomain

/// What the booking office has to ask after: courses whose ready date or preparation steps are not confirmed.
struct UnconfirmedFormat: ReportFormat {
  let name = "unconfirmed"
  let purpose = "courses whose ready date or preparation steps are not confirmed"

  func files(of content: ReportContent) -> [ReportFile] {
    let language = content.language
    let table = UnconfirmedCourses(content: content).table
    let body: HTML =
      table.count == 0
      ? "<p>\(SheetWords.nobodyUnconfirmed.text(language))</p>"
      : "<p class=\"note\">\(SheetWords.unconfirmedNote.text(language))</p>\(table.html)"
    return [SheetPage.file("unconfirmed.html", .unconfirmed, content, body)]
  }
}

/// The courses in question, the soonest start first.
struct UnconfirmedCourses {
  let content: ReportContent

  private var problem: Problem { content.problem }
  private var language: Language { content.language }

  var table: HTMLTable {
    let visits = VisitIndex(content.schedule, of: problem)
    let firsts = problem.courses.indices.map { visits.visits(ofCourse: $0).first }
    var table = HTMLTable(
      SheetWords.unconfirmed.text(language),
      [
        .init(title: VisitWords.course.text(language), isShort: true),
        .init(title: VisitWords.treatmentProtocol.text(language)),
        .init(title: VisitWords.waitingClass.text(language), isShort: true),
        .init(title: SheetWords.readyOn.text(language), isShort: true),
        .init(title: SheetWords.start.text(language), isShort: true),
        .init(title: SheetWords.daysLeft.text(language), isNumber: true),
        .init(title: SheetWords.gates.text(language)),
      ])
    let courses = problem.courses.indices.filter { isUnconfirmed(problem.courses[$0]) }
      .sorted { left, right in
        let none = problem.horizon.dayAfter
        return (firsts[left]?.day ?? none, left) < (firsts[right]?.day ?? none, right)
      }
    for index in courses { table.add(cells(index, firsts[index])) }
    return table
  }

  private func isUnconfirmed(_ course: Course) -> Bool {
    guard course.state == .waiting, !course.isStarted else { return false }
    return !course.readyConfirmed || !open(course).isEmpty
  }

  /// Steps that are open or only dated for later than the data.
  private func open(_ course: Course) -> [Course.Gate] {
    course.gates.filter { gate in gate.day.map { $0 > problem.asOf.day } ?? true }
  }

  private func cells(_ index: Int, _ first: ReportedVisit?) -> [HTML] {
    let course = problem.courses[index]
    let ready =
      "\(course.readyOn)"
      + (course.readyConfirmed ? "" : " (\(SheetWords.notConfirmed.text(language)))")
    let steps = open(course).map { gate in
      let name = language.named(gate.name)
      return gate.day.map { SheetWords.gateDated.text(language, name, "\($0)") }
        ?? SheetWords.gateOpen.text(language, name)
    }
    return [
      .text(course.id), .text(problem.protocols[course.protocolIndex].name.text(language)),
      .text(course.waitingClass.key), .text(ready),
      .text(first.map { language.date($0.day) } ?? SheetWords.noStart.text(language)),
      .text(first.map { "\($0.day - problem.asOf.day)" } ?? ""),
      .text(language.list(steps)),
    ]
  }
}
