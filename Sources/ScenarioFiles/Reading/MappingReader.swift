import TreatmentDomain
import Yams

/// Typed access to the keys of one YAML mapping.
///
/// Every accessor reports what is wrong and returns nil or the default, so that reading goes on and
/// all issues of a file are found at once.
struct MappingReader {
  let place: Place
  /// What the mapping describes, for instance `room W1`.
  let subject: String
  let log: IssueLog
  private let entries: [String: Node]
  private let lines: [String: Int]
  private let keys: [String]

  /// Opens a mapping.
  ///
  /// Keys outside `keys` are issues; an empty list accepts any key.
  init?(_ node: Node, keys: [String], subject: String, file: String, log: IssueLog) {
    place = Place(file: file, line: node.mark?.line)
    guard case .mapping(let mapping) = node else {
      log.report(
        .wrongType, place, "\(subject) is not a list of keys and values",
        remedy: keys.isEmpty ? "write key: value" : "write keys such as \(keys[0]): ...")
      return nil
    }
    var entries: [String: Node] = [:]
    var lines: [String: Int] = [:]
    var order: [String] = []
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      let keyPlace = Place(file: file, line: key.mark?.line ?? place.line)
      guard keys.isEmpty || keys.contains(name) else {
        Self.reportUnknown(name, known: keys, subject: subject, place: keyPlace, log: log)
        continue
      }
      lines[name] = keyPlace.line
      if !value.isEmptyScalar {
        entries[name] = value
        order.append(name)
      }
    }
    self.subject = subject
    self.log = log
    self.entries = entries
    self.lines = lines
    self.keys = order
  }

  /// The keys that have a value, in the order of the file.
  var presentKeys: [String] { keys }

  /// Where the mapping and its keys stand.
  var origin: Origin { Origin(place: place, lines: lines) }

  func place(of key: String) -> Place {
    Place(file: place.file, line: entries[key]?.mark?.line ?? lines[key] ?? place.line)
  }

  func has(_ key: String) -> Bool { entries[key] != nil }

  /// The node of a key, nil when the key is absent or empty.
  func node(_ key: String) -> Node? { entries[key] }

  /// Reports that a key is missing.
  func reportMissing(_ key: String, remedy: String) {
    log.report(.missingKey, place, "\(key) is missing in \(subject)", remedy: remedy)
  }

  /// The text of a scalar.
  func value(_ key: String) -> TextValue? {
    guard let node = entries[key] else { return nil }
    return value(of: node, key: key)
  }

  /// The text of a scalar node that belongs to a key.
  func value(of node: Node, key: String) -> TextValue? {
    let place = Place(file: place.file, line: node.mark?.line)
    guard case .scalar(let scalar) = node else {
      log.report(
        .wrongType, place, "\(key) is a list or mapping in \(subject)",
        remedy: "write a single value")
      return nil
    }
    return TextValue(text: scalar.string, key: key, subject: subject, place: place, log: log)
  }

  private static func reportUnknown(
    _ name: String, known: [String], subject: String, place: Place, log: IssueLog
  ) {
    log.report(
      .unknownKey, place, "\(name.isEmpty ? "a key" : name) is not a key of \(subject)",
      remedy: Spelling.remedy(for: name, among: known, kind: "key"))
  }
}

extension Node {
  /// True for a key without value, `~` or `null`.
  var isEmptyScalar: Bool {
    guard case .scalar(let scalar) = self, scalar.style == .plain || scalar.style == .any else {
      return false
    }
    return ["", "~", "null"].contains(scalar.string)
  }
}
