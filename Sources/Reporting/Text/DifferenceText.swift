import Foundation
import Replanning

/// What differs between two schedules, for people and for programs.
public struct DifferenceText {
  private let difference: ScheduleDifference

  /// Tells of a difference.
  public init(_ difference: ScheduleDifference) {
    self.difference = difference
  }

  /// The lines of a summary: counts, one line a change, costs.
  public var lines: [String] {
    var lines = [counts]
    if difference.isAcrossWeeks {
      lines.append(
        "Compared from \(difference.from), the first date that both decide; costs count different weeks."
      )
    }
    if !difference.changes.isEmpty { lines.append("") }
    // Minutes that were announced are no news, and too many to list.
    lines += difference.changes.filter { $0.kind != .timed }.map(line)
    return lines + [""] + costLines
  }

  /// The same as JSON, keys in order.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let document = Document(
      from: difference.from, unchanged: difference.unchanged, changes: difference.changes,
      costs: difference.costs, total: difference.total)
    return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
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
      return count == 0 ? nil : "\(Readable.number(count)) \(kind.rawValue)"
    }
    let same = "\(Readable.count(difference.unchanged, "visit", "visits")) unchanged"
    return parts.isEmpty ? "No difference, \(same)." : "\(parts.joined(separator: ", ")), \(same)."
  }

  private func line(_ change: ScheduleDifference.Change) -> String {
    let head = "  \(change.course): "
    switch (change.before, change.after) {
    case (let before?, let after?):
      return head + "\(change.kind.rawValue) from \(text(before)) to \(text(after))"
    case (let before?, nil): return head + "dropped, was \(text(before))"
    case (nil, let after?): return head + "added \(text(after))"
    case (nil, nil): return head
    }
  }

  private func text(_ place: ScheduleDifference.Place) -> String {
    let parts = [place.date, place.start ?? place.dayPart, place.room ?? place.centre]
    return parts.compactMap(\.self).joined(separator: " ") + " (fraction \(place.fraction))"
  }

  private var costLines: [String] {
    var table = TextTable([
      ("cost", .left), ("before", .right), ("after", .right), ("difference", .right),
    ])
    for cost in difference.costs + [difference.total] {
      let change = cost.after - cost.before
      table.add([
        cost.name, Readable.number(cost.before), Readable.number(cost.after),
        (change > 0 ? "+" : "") + Readable.number(change),
      ])
    }
    return table.lines()
  }
}
