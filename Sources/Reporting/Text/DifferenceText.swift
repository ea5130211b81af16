import Checking
import Replanning

/// What differs between two schedules, for people and for programs.
public struct DifferenceText {
  private let difference: ScheduleDifference
  private let language: Language

  /// Tells of a difference.
  public init(_ difference: ScheduleDifference, language: Language = .english) {
    self.difference = difference
    self.language = language
  }

  /// The lines of a summary: counts, one line a change, costs.
  public var lines: [String] {
    var lines = head
    if !difference.changes.isEmpty { lines.append("") }
    // Minutes that were announced are no news, and too many to list.
    lines += difference.changes.filter { $0.kind != .timed }.map(line)
    return lines + [""] + costLines
  }

  /// How much differs, and from when on.
  var head: [String] {
    difference.isAcrossWeeks
      ? [counts, DifferenceWords.acrossWeeks.text(language, difference.from)] : [counts]
  }

  /// The same as JSON, keys in order.
  public func json() throws -> String {
    let document = Document(
      from: difference.from, unchanged: difference.unchanged, changes: difference.changes,
      costs: difference.costs, total: difference.total)
    return try document.jsonText() + "\n"
  }

  private struct Document: Encodable {
    let schemaVersion = 1
    let from: String
    let unchanged: Int
    let changes: [ScheduleDifference.Change]
    let costs: [ScheduleDifference.CostChange]
    let total: ScheduleDifference.CostChange
  }

  private var counts: String {
    let parts = ScheduleDifference.Kind.allCases.compactMap { kind -> String? in
      let count = difference.changes.filter { $0.kind == kind }.count
      return count == 0
        ? nil
        : DifferenceWords.count.text(language, Readable.number(count), kind.text(language))
    }
    let same = DifferenceWords.same.text(
      language, language.count(difference.unchanged, .visit, .visits))
    let all = (parts.isEmpty ? [DifferenceWords.none.text(language)] : parts) + [same]
    return language == .english
      ? all.joined(separator: ", ") + "." : all.joined(separator: "，") + "。"
  }

  private func line(_ change: ScheduleDifference.Change) -> String {
    let head = "  \(ForeignText.clean(change.course)): "
    switch (change.before, change.after) {
    case (let before?, let after?):
      return head
        + DifferenceWords.fromTo.text(
          language, change.kind.text(language), place(before), place(after))
    case (let before?, nil): return head + DifferenceWords.droppedFrom.text(language, place(before))
    case (nil, let after?): return head + DifferenceWords.addedAt.text(language, place(after))
    case (nil, nil): return head
    }
  }

  /// Where a fraction lies, in words.
  func place(_ place: ScheduleDifference.Place) -> String {
    let parts = [
      place.date, place.start ?? place.dayPart.map(language.named), place.room ?? place.centre,
    ]
    let fraction = DifferenceWords.fraction.text(language, "\(place.fraction)")
    return parts.compactMap(\.self).joined(separator: " ") + " (\(fraction))"
  }

  /// A row a cost: its name, before, after, difference.
  var costCells: [[String]] {
    (difference.costs + [difference.total]).map { cost in
      let change = cost.after - cost.before
      let isTotal = cost.name == difference.total.name
      return [
        isTotal ? DifferenceWords.total.text(language) : name(ofCost: cost.name),
        Readable.number(cost.before), Readable.number(cost.after),
        (change > 0 ? "+" : "") + Readable.number(change),
      ]
    }
  }

  private func name(ofCost name: String) -> String {
    CostName(rawValue: name)?.terminalText(language) ?? name
  }

  private var costLines: [String] {
    var table = TextTable([
      (DifferenceWords.cost.text(language), .left), (DifferenceWords.before.text(language), .right),
      (DifferenceWords.after.text(language), .right),
      (DifferenceWords.difference.text(language), .right),
    ])
    for cells in costCells { table.add(cells) }
    return table.lines()
  }
}
