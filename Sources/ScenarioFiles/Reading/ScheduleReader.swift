import Foundation
import TreatmentDomain

/// Reads `schedule.json` back into a schedule of a problem.
///
/// A schedule may break every rule, that is for the referee to say; but its ids must exist and its
/// dates and times must be written correctly.
public struct ScheduleReader {
  private let problem: Problem

  /// Reads schedules of this problem.
  public init(problem: Problem) {
    self.problem = problem
  }

  /// The schedule in a file.
  ///
  /// - Throws: everything that is wrong with it, with paths such as `appointments[3].room`.
  public func read(path: String) throws(ScenarioIssues) -> Schedule {
    try schedule(from: Self.document(path: path), file: path)
  }

  /// The document in a file, without looking at its ids.
  ///
  /// - Throws: what keeps the file from being read.
  public static func document(path: String) throws(ScenarioIssues) -> ScheduleDocument {
    let log = IssueLog()
    let remedy = "give the path of a schedule.json that TwinBeam wrote"
    if let bytes = TextFile(folder: "", log: log).bytes(of: path, remedy: remedy) {
      do {
        return try JSONDecoder().decode(ScheduleDocument.self, from: Data(bytes))
      } catch {
        JSONProblem(file: path, log: log).report(error)
      }
    }
    throw ScenarioIssues(log.issues)
  }

  /// The schedule that a document describes.
  ///
  /// - Throws: unknown ids, bad dates and times, numbers out of range.
  public func schedule(
    from document: ScheduleDocument, file: String = "schedule.json"
  ) throws(ScenarioIssues) -> Schedule {
    let log = IssueLog()
    let resolver = ScheduleResolver(problem: problem, file: file, log: log)
    let schedule = resolver.schedule(document)
    guard log.issues.isEmpty else { throw ScenarioIssues(log.issues) }
    return schedule
  }
}

/// Says in the project's own words what JSON decoding found.
struct JSONProblem {
  let file: String
  let log: IssueLog

  func report(_ error: any Error) {
    switch error {
    case let unknown as ScheduleDocument.UnknownKey:
      let known = ScheduleDocument.CodingKeys.allCases.map(\.rawValue)
      report(
        .unknownKey, "\(unknown.name) is not a key of a schedule",
        remedy: Spelling.remedy(for: unknown.name, among: known, kind: "key"))
    case DecodingError.keyNotFound(let key, let context):
      report(
        .missingKey, "\(key.stringValue) is missing in \(path(context.codingPath))",
        remedy: "add it")
    case DecodingError.typeMismatch(let type, let context),
      DecodingError.valueNotFound(let type, let context):
      report(
        .wrongType, "\(path(context.codingPath)) is of another kind",
        remedy: "it must be \(Self.kind(type))")
    default:
      report(
        .malformedJSON, "\(file) cannot be read as JSON",
        remedy: "check quotes, commas and brackets, or write the schedule again")
    }
  }

  /// What JSON calls a value that is decoded into a type.
  private static func kind(_ type: any Any.Type) -> String {
    switch type {
    case is Bool.Type: "true or false"
    case is any Numeric.Type: "a number"
    case is String.Type: "a text"
    case is any RangeReplaceableCollection.Type: "a list"
    // A dictionary, or an entry with keys of its own.
    default: "an object"
    }
  }

  private func report(_ code: IssueCode, _ message: String, remedy: String) {
    log.report(code, Place(file: file), message, remedy: remedy)
  }

  private func path(_ keys: [any CodingKey]) -> String {
    let path = keys.reduce("") { path, key in
      if let index = key.intValue { return "\(path)[\(index)]" }
      return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
    }
    return path.isEmpty ? "the schedule" : path
  }
}
