import Foundation
import ScenarioFiles

/// Collects what is wrong with an RTSP file, and reads its numbers on the way.
struct RTSPIssues {
  /// A file that is wrong everywhere is told from its beginning.
  private static let most = 50

  let file: String
  private(set) var found: [ScenarioIssue] = []

  init(file: String) {
    self.file = file
  }

  /// Adds an issue.
  mutating func report(_ code: IssueCode, _ message: String, _ remedy: String) {
    guard found.count < Self.most else { return }
    found.append(issue(code, message, remedy))
  }

  /// Ends the reading when something was found.
  func throwIfAny() throws(ScenarioIssues) {
    guard found.isEmpty else { throw ScenarioIssues(found) }
  }

  /// What stands at a key; nil after reporting that nothing does.
  mutating func required<Value>(_ value: Value?, _ key: @autoclosure () -> String) -> Value? {
    if value == nil { report(.missingKey, "\(key()) is missing", "add it") }
    return value
  }

  /// A whole number in a range; nil after reporting what stands there instead.
  mutating func number(
    _ stated: RTSPNumber?, _ place: @autoclosure () -> String, in range: ClosedRange<Int>
  ) -> Int? {
    guard let stated = required(stated, place()) else { return nil }
    guard case .whole(let value) = stated else {
      report(.wrongType, "\(place()) is \(stated)", "write a whole number")
      return nil
    }
    guard range.contains(value) else {
      report(
        .outOfRange, "\(place()) is \(value)",
        "it must be from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return value
  }

  /// So many whole numbers in a range; nil after reporting what is wrong with them.
  mutating func numbers(
    _ stated: [RTSPNumber]?, _ place: @autoclosure () -> String, count: ClosedRange<Int>,
    in range: ClosedRange<Int>
  ) -> [Int]? {
    guard let stated = list(stated, place(), count: count) else { return nil }
    var result: [Int] = []
    result.reserveCapacity(stated.count)
    for (index, entry) in stated.enumerated() {
      if let value = number(entry, "\(place())[\(index)]", in: range) { result.append(value) }
    }
    return result.count == stated.count ? result : nil
  }

  /// A list of the right length; nil after reporting its length.
  mutating func list<Entry>(
    _ stated: [Entry]?, _ place: @autoclosure () -> String, count: ClosedRange<Int>
  ) -> [Entry]? {
    guard let stated = required(stated, place()) else { return nil }
    guard count.contains(stated.count) else {
      let wanted =
        count.lowerBound == count.upperBound
        ? "\(count.lowerBound)"
        : count.upperBound == .max
          ? "at least \(count.lowerBound)" : "\(count.lowerBound) to \(count.upperBound)"
      report(
        .outOfRange, "\(place()) has \(stated.count) entries", "it must have \(wanted)")
      return nil
    }
    return stated
  }

  /// What JSON decoding found, in a sentence.
  func issue(of error: any Error) -> ScenarioIssue {
    switch error {
    case DecodingError.keyNotFound(let key, let context):
      issue(.missingKey, "\(key.stringValue) is missing in \(path(context.codingPath))", "add it")
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      issue(
        .wrongType, "\(path(context.codingPath)) is of another kind",
        "compare it with a published instance")
    default:
      issue(
        .malformedJSON, "\(file) cannot be read as JSON",
        "fetch it again, or check quotes, commas and brackets")
    }
  }

  private func issue(_ code: IssueCode, _ message: String, _ remedy: String) -> ScenarioIssue {
    ScenarioIssue(code: code, file: file, line: nil, message: message, remedy: remedy)
  }

  private func path(_ keys: [any CodingKey]) -> String {
    let path = keys.reduce("") { path, key in
      if let index = key.intValue { return "\(path)[\(index)]" }
      return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
    }
    return path.isEmpty ? "the file" : path
  }
}
