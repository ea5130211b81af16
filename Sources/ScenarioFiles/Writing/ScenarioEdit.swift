import TreatmentDomain

/// Changes the dates and counts of a `scenario.yaml` that somebody wrote, so that its comments and its order stay.
public struct ScenarioEdit {
  private let original: String
  private let document: ScenarioDocument

  /// Edits the text from which `document` was read.
  public init(_ original: String, of document: ScenarioDocument) {
    self.original = original
    self.document = document
  }

  /// The text of `wanted`: the original with name, `asOf`, first day and trial counts replaced; written
  /// anew, without comments, when the original cannot be edited so.
  public func text(of wanted: ScenarioDocument) -> String {
    let anew = ScenarioText.text(
      of: wanted, comment: "Comments of the original could not be kept in this copy.")
    guard let edited = edited(to: wanted), let read = Self.read(edited),
      ScenarioText.text(of: read, comment: "") == ScenarioText.text(of: wanted, comment: "")
    else { return anew }
    return edited
  }

  private static func read(_ text: String) -> ScenarioDocument? {
    let log = IssueLog()
    let file = "scenario.yaml"
    let document = YAMLFile.root(of: Array(text.utf8), file: file, log: log)
      .flatMap { ScenarioDocumentReader(file: file, log: log).read($0) }
    return log.issues.isEmpty ? document : nil
  }

  private func edited(to wanted: ScenarioDocument) -> String? {
    guard document.files == wanted.files else { return nil }
    var lines = original.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    func replace(_ old: String, by new: String, after key: String, from place: Place) -> Bool {
      guard old != new else { return true }
      guard let first = place.line else { return false }
      // A value may stand some lines below the key of its mapping.
      for index in lines.indices.dropFirst(first - 1).prefix(12) {
        guard let keyRange = lines[index].firstRange(of: key + ":") else { continue }
        let rest = lines[index][keyRange.upperBound...]
        guard let range = rest.firstRange(of: old) else { return false }
        lines[index].replaceSubrange(range, with: new)
        return true
      }
      return false
    }
    let origin = document.origin
    guard
      replace(document.name, by: wanted.name, after: "name", from: origin.place(of: "name")),
      replaceMoment(in: &lines, by: wanted.asOf),
      replace(
        "\(document.horizon.firstDay)", by: "\(wanted.horizon.firstDay)", after: "firstDay",
        from: origin.place(of: "horizon")), document.trials.count == wanted.trials.count
    else { return nil }
    for (before, after) in zip(document.trials, wanted.trials) {
      guard
        replace(
          "\(before.enrolled)", by: "\(after.enrolled)", after: "enrolled",
          from: before.origin.place(of: "enrolled"))
      else { return nil }
    }
    return lines.joined(separator: "\n")
  }

  /// The moment may be written with a T and with a single digit of hours.
  private func replaceMoment(in lines: inout [String], by wanted: Moment) -> Bool {
    guard document.asOf != wanted else { return true }
    guard let first = document.origin.place(of: "asOf").line, lines.indices.contains(first - 1),
      let written = lines[first - 1].firstMatch(of: /\d{4}-\d{2}-\d{2}[ T]\d{1,2}:\d{2}/)
    else { return false }
    lines[first - 1].replaceSubrange(written.range, with: "\(wanted)")
    return true
  }
}
