/// Where something stands in the files.
public struct Place: Hashable, Sendable {
  /// The file, relative to the scenario folder or as the user gave it.
  public var file: String
  /// The line from 1, when there is one.
  public var line: Int?

  /// Makes a place; documents that come from no file have none.
  public init(file: String = "", line: Int? = nil) {
    self.file = file
    self.line = line
  }
}

/// Collects issues while a scenario is read.
///
/// A reference, because readers nest and all of them write into one list.
final class IssueLog {
  private(set) var issues: [ScenarioIssue] = []

  func report(_ code: IssueCode, _ place: Place, _ message: String, remedy: String) {
    issues.append(
      ScenarioIssue(
        code: code, file: place.file, line: place.line, message: message, remedy: remedy))
  }
}
