import TreatmentDomain
import Yams

/// Reads hours written per group of weekdays, such as `{mon-fri: "08:00-18:00"}`.
struct HoursReader {
  let log: IssueLog

  /// Hours of a source: windows per weekday group and one `overtimeUntil` for all of them.
  func sourceHours(_ reader: MappingReader) -> [SourceHours?] {
    guard let hours = reader.mapping("hours", keys: []) else {
      if !reader.has("hours") {
        reader.reportMissing(
          "hours", remedy: "write hours: {mon-fri: \"08:00-18:00\", overtimeUntil: \"20:00\"}")
      }
      return week { _ in nil }
    }
    let overtime = hours.value("overtimeUntil")?.clock()
    let groups = hours.groups { node, key in
      sourceHours(node, key: key, in: hours, overtime: overtime)
    }
    return week { groups[$0.rawValue] }
  }

  /// Hours of a room, nil when they are those of the source.
  func roomHours(_ reader: MappingReader) -> [TimeWindow?]? {
    guard let hours = reader.mapping("hours", keys: []) else { return nil }
    let groups = hours.groups { node, key in hours.value(of: node, key: key)?.window() }
    return week { groups[$0.rawValue] }
  }

  /// Windows of a team; a team without windows works whenever its centre does.
  func teamWindows(_ reader: MappingReader) -> [[TimeWindow]] {
    guard reader.has("windows") else { return week { _ in [.wholeDay] } }
    guard let windows = reader.mapping("windows", keys: []) else { return week { _ in [] } }
    let groups = windows.groups { node, key -> [TimeWindow]? in
      windowList(node, key: key, in: windows)
    }
    return week { groups[$0.rawValue] ?? [] }
  }

  private func sourceHours(
    _ node: Node, key: String, in hours: MappingReader, overtime: MinuteOfDay?
  ) -> SourceHours? {
    var node = node
    var overtime = overtime
    if case .mapping = node {
      guard
        let own = hours.child(node, keys: KnownKeys.overtimeHours, subject: hours.subject)
      else { return nil }
      overtime = own.value("overtimeUntil")?.clock() ?? overtime
      guard let regular = own.node("regular") else {
        own.reportMissing("regular", remedy: "write regular: \"08:00-18:00\"")
        return nil
      }
      node = regular
    }
    guard let window = hours.value(of: node, key: key)?.window() else { return nil }
    if let overtime, overtime < window.end {
      log.report(
        .reversedHours, hours.place(of: key),
        "overtimeUntil is \(overtime) in \(hours.subject), before \(key) closes at \(window.end)",
        remedy: "overtime must end at or after the regular close")
    }
    return SourceHours(
      open: window.start, regularClose: window.end, overtimeUntil: overtime ?? window.end)
  }

  private func windowList(_ node: Node, key: String, in reader: MappingReader) -> [TimeWindow]? {
    let nodes: [Node] = if case .sequence(let list) = node { Array(list) } else { [node] }
    let windows = nodes.compactMap { reader.value(of: $0, key: key)?.window() }
    let sorted = windows.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    for (first, second) in zip(sorted, sorted.dropFirst()) where first.overlaps(second) {
      log.report(
        .reversedHours, reader.place(of: key),
        "windows \(first) and \(second) overlap in \(reader.subject)",
        remedy: "join them into one window")
    }
    return sorted
  }

  private func week<Value>(_ value: (Weekday) -> Value) -> [Value] {
    Weekday.allCases.map(value)
  }
}

extension MappingReader {
  /// One value per weekday from keys such as `mon-fri`; a weekday named twice is an issue.
  fileprivate func groups<Value>(_ read: (Node, String) -> Value?) -> [Value?] {
    var result = [Value?](repeating: nil, count: 7)
    var taken: Set<Weekday> = []
    for key in presentKeys where key != "overtimeUntil" {
      guard let node = node(key) else { continue }
      let name = TextValue(
        text: key, key: "a weekday", subject: subject, place: place(of: key), log: log)
      guard let weekdays = name.weekdays(), let value = read(node, key) else { continue }
      for weekday in weekdays {
        if !taken.insert(weekday).inserted {
          log.report(
            .duplicateKey, place(of: key), "\(weekday.key) stands twice in \(subject)",
            remedy: "name each weekday once")
        }
        result[weekday.rawValue] = value
      }
    }
    return result
  }
}
