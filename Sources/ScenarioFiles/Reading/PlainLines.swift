/// The lines of a text file with their numbers; for formats that are no part of a scenario.
public struct PlainLines: Sendable {
  /// One line.
  public struct Line: Hashable, Sendable {
    /// Its number in the file, from 1.
    public let number: Int
    /// What stands between blanks.
    public let fields: [String]
  }

  /// The lines that hold something, without those that begin with `#`.
  public let lines: [Line]

  /// Reads a file.
  ///
  /// - Throws: what keeps it from being read.
  public init(path: String) throws(ScenarioIssues) {
    let log = IssueLog()
    let bytes = TextFile(folder: "", log: log).bytes(of: path, remedy: "check the path")
    guard log.issues.isEmpty, let bytes else { throw ScenarioIssues(log.issues) }
    let rows = bytes.split(omittingEmptySubsequences: false) { $0 == 0x0A }
    lines = rows.enumerated().compactMap { index, row in
      let fields = row.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }
      guard let first = fields.first, !first.hasPrefix("#") else { return nil }
      return Line(number: index + 1, fields: fields)
    }
  }
}
