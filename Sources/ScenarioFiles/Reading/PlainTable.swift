import Foundation

/// A CSV file with a header, its cells by column name; for tables that are no part of a scenario.
public struct PlainTable: Sendable {
  /// One row.
  public struct Row: Sendable {
    /// Its line in the file, from 1.
    public let line: Int
    fileprivate let cells: [String: String]

    /// The cell in a column; empty when the file lacks the column.
    public subscript(column: String) -> String { cells[column] ?? "" }
  }

  /// The rows below the header.
  public let rows: [Row]

  /// Reads a file.
  ///
  /// - Throws: what keeps it from being read; missing columns among `required`.
  public init(path: String, required: [String]) throws(ScenarioIssues) {
    let log = IssueLog()
    let file = TextFile(folder: "", log: log)
    let bytes = file.bytes(of: path, remedy: "check the path")
    let scanned = bytes.map { CSVScanner($0, file: path, log: log).rows } ?? []
    let header = scanned.first?.fields.map { $0.trimmingCharacters(in: .whitespaces) } ?? []
    if log.issues.isEmpty {
      for name in required where !header.contains(name) {
        log.report(
          .missingKey, Place(file: path, line: 1), "column \(name) is missing in \(path)",
          remedy: "add it to the first line, or remove the file to have it written anew")
      }
    }
    guard log.issues.isEmpty else { throw ScenarioIssues(log.issues) }
    rows = scanned.dropFirst().map { row in
      Row(
        line: row.line,
        cells: Dictionary(zip(header, row.fields), uniquingKeysWith: { first, _ in first }))
    }
  }
}
