import Reporting

/// A sentence on what the runs show.
struct Finding: Hashable, Sendable {
  /// Whether it limits what the runs can tell.
  let isWarning: Bool
  /// The sentence, plain text.
  let text: String

  /// A plain sentence.
  init(_ text: String) {
    isWarning = false
    self.text = text
  }

  /// A sentence that limits what the runs can tell.
  init(warning text: String) {
    isWarning = true
    self.text = text
  }

  /// Everything to say of runs, the most telling first.
  static func all(_ content: ReportContent) -> [Finding] {
    guard !content.table.instances.isEmpty else {
      return [Finding("There are no runs, so there is nothing to compare.")]
    }
    return content.rankings.flatMap { BudgetFindings(content, ranking: $0).all }
      + CoverageFindings(content: content).all + MachineWarnings(content: content).all
      + EvidenceWarnings(content: content).all
  }

  /// Words with commas and a final `and`; after `limit` words only how many more there are.
  static func list(_ words: [String], limit: Int = 6) -> String {
    let shown =
      words.count > limit
      ? words.prefix(limit - 1) + ["\(Readable.number(words.count - limit + 1)) more"] : words
    guard let last = shown.last, shown.count > 1 else { return shown.first ?? "" }
    return shown.dropLast().joined(separator: ", ") + " and " + last
  }
}
