/// Tables as comma-separated values (RFC 4180).
public struct TableFormat: ReportFormat {
  /// Makes the format.
  public init() {}

  /// The name on the command line.
  public var name: String { "csv" }

  /// What it is for.
  public var purpose: String { "tables of visits, courses, what is unscheduled, and figures" }

  /// `visits.csv`, `course-list.csv`, `unscheduled.csv` and `figures.csv`.
  public func files(of content: ReportContent) -> [ReportFile] {
    let index = VisitIndex(content.schedule, of: content.problem)
    let tables = [
      ("visits", VisitTable(content).table(index)),
      ("course-list", CourseListTable(content).table(index)),
      ("unscheduled", UnscheduledTable(content).table),
      ("figures", FigureTables(content).beamByDay),
    ]
    return tables.map { name, table in
      ReportFile(
        path: "tables/\(name).csv",
        bytes: Array((content.marksByteOrder ? "\u{FEFF}" : "").utf8) + Array(table.csv.utf8))
    }
  }
}

extension ReportTable {
  /// The table as comma-separated values, its titles first; every line ends as RFC 4180 says.
  var csv: String {
    let lines = [header.map(CSVField.quoted)] + rows.map { $0.map(\.csv) }
    return lines.reduce(into: "") { $0 += $1.joined(separator: ",") + "\r\n" }
  }
}

extension TableCell {
  /// Numbers, dates and times as they are; text quoted and guarded.
  fileprivate var csv: String {
    switch self {
    case .empty: ""
    // A reader in a terminal or editor must not be led astray either.
    case .text(let text): CSVField.quoted(ForeignText.clean(text))
    case .number(let value): "\(value)"
    case .share(let thousandths): Self.decimal(thousandths)
    case .date(let day): "\(day)"
    case .time(let minute): "\(minute)"
    }
  }

  /// Thousandths as a decimal number, for instance `0.853`.
  private static func decimal(_ thousandths: Int) -> String {
    let digits = String(abs(thousandths) % 1000)
    return (thousandths < 0 ? "-" : "") + "\(abs(thousandths) / 1000)."
      + String(repeating: "0", count: 3 - digits.utf8.count) + digits
  }
}
