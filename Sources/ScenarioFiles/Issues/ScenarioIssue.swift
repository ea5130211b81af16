/// One mistake in the files: what, where, and what to do about it.
public struct ScenarioIssue: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of mistake.
  public let code: IssueCode
  /// The file, relative to the scenario folder or as the user gave it.
  public let file: String
  /// The line from 1, when there is one.
  public let line: Int?
  /// The value, where it stands and what is wrong with it.
  public let message: String
  /// What to write instead.
  public let remedy: String

  /// Makes an issue.
  public init(code: IssueCode, file: String, line: Int?, message: String, remedy: String) {
    self.code = code
    self.file = file
    self.line = line
    self.message = message
    self.remedy = remedy
  }

  /// `courses.csv:14: [danglingReference] message; remedy`.
  public var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): [\(code.rawValue)] \(message); \(remedy)"
  }
}

/// Every mistake found, sorted by file and line.
public struct ScenarioIssues: Error, Sendable, CustomStringConvertible {
  /// The issues, at least one.
  public let issues: [ScenarioIssue]

  /// Sorts the issues by file and line; the same issue is kept once.
  public init(_ issues: [ScenarioIssue]) {
    var seen = Set<ScenarioIssue>()
    self.issues = issues.filter { seen.insert($0).inserted }.sorted {
      ($0.file, $0.line ?? 0, $0.code.rawValue, $0.message)
        < ($1.file, $1.line ?? 0, $1.code.rawValue, $1.message)
    }
  }

  /// One issue a line.
  public var description: String { issues.map(\.description).joined(separator: "\n") }
}
