import TreatmentDomain

/// One workbook for spreadsheet programs (Office Open XML).
public struct WorkbookFormat: ReportFormat {
  /// Makes the format.
  public init() {}

  /// The name on the command line.
  public var name: String { "xlsx" }

  /// What it is for.
  public var purpose: String { "a workbook with a sheet for each room and day" }

  /// `schedule.xlsx`: key figures, what is unscheduled, courses, beam by day, then each room-day that has
  /// appointments, by room and date.
  public func files(of content: ReportContent) -> [ReportFile] {
    let index = VisitIndex(content.schedule, of: content.problem)
    let figures = FigureTables(content)
    var names = SheetNames()
    let general = [
      figures.keyFigures, UnscheduledTable(content).table, CourseListTable(content).table(index),
      figures.beamByDay,
    ].map { ReportTable(name: names.name($0.name), header: $0.header, rows: $0.rows) }
    let days = roomDays(index, content, &names)
    let package = WorkbookPackage(
      sheets: general + days, footer: footer(content), created: content.problem.asOf)
    return [ReportFile(path: "schedule.xlsx", bytes: package.bytes)]
  }

  private func roomDays(
    _ index: VisitIndex, _ content: ReportContent, _ names: inout SheetNames
  ) -> [ReportTable] {
    let visitTable = VisitTable(content)
    var result: [ReportTable] = []
    for (room, positions) in index.ofRoom.enumerated() {
      let visits = positions.map { index.visits[$0] }.filter { $0.state == .appointment }
      // Visits are in order of date, so that each date is one stretch.
      for day in visits.split(whereChangesAt: \.day) {
        guard let date = day.first?.day else { continue }
        let name = names.name(content.problem.rooms[room].id, ending: " \(date)")
        result.append(visitTable.sheet(day, named: name))
      }
    }
    return result
  }

  /// Left the origin, right the page; `&` begins a code and is doubled, a footer may have 255 characters.
  private func footer(_ content: ReportContent) -> String {
    let origin = TableWords.origin.text(
      content.language, "\(PlainText.of(content.problem.name).prefix(80))",
      "\(content.problem.asOf)", "\(content.edition)")
    return "&L" + origin.replacing("&", with: "&&") + "&R"
      + TableWords.page.text(content.language, "&P", "&N")
  }
}

extension Array {
  /// Stretches of neighbours that agree in a value.
  fileprivate func split<Value: Equatable>(
    whereChangesAt value: KeyPath<Element, Value>
  ) -> [[Element]] {
    reduce(into: []) { stretches, element in
      if let last = stretches.last?.last, last[keyPath: value] == element[keyPath: value] {
        stretches[stretches.count - 1].append(element)
      } else {
        stretches.append([element])
      }
    }
  }
}
