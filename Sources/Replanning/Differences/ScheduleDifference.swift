import ScenarioFiles

/// What differs between two schedules, course by course, as patients and staff would notice it.
///
/// Works on the files alone, so that schedules of different weeks can be compared: only dates on which both decide count.
public struct ScheduleDifference: Sendable {
  /// Where a fraction lies; texts as in the file.
  public struct Place: Hashable, Sendable, Codable {
    /// Number of the fraction.
    public let fraction: Int
    /// The date.
    public let date: String
    /// Id of the centre.
    public let centre: String
    /// Id of the room; nil for dates after the horizon.
    public let room: String?
    /// Entry into the room; nil for reservations.
    public let start: String?
    /// Id of the day part, of reservations.
    public let dayPart: String?
  }

  /// How a visit differs.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// To another date or centre.
    case moved
    /// To another room, minute or day part of the same date.
    case shifted
    /// A reservation got its minute, on the same date.
    case timed
    /// Only in the second schedule.
    case added
    /// Only in the first schedule.
    case dropped
  }

  /// One visit that differs.
  public struct Change: Hashable, Sendable, Codable {
    /// Id of the course.
    public let course: String
    /// How it differs.
    public let kind: Kind
    /// Where it lay in the first schedule.
    public let before: Place?
    /// Where it lies in the second.
    public let after: Place?
  }

  /// A cost in both schedules.
  public struct CostChange: Hashable, Sendable, Codable {
    /// Its name.
    public let name: String
    /// Its amount in the first schedule.
    public let before: Int
    /// Its amount in the second.
    public let after: Int
  }

  /// Changes in order of course id and date.
  public let changes: [Change]
  /// Costs that are not zero in both, in the order of the model; of schedules of different weeks they count different courses and dates.
  public let costs: [CostChange]
  /// Total costs.
  public let total: CostChange
  /// First date that both schedules decide.
  public let from: String
  /// True when the schedules begin on different dates.
  public let isAcrossWeeks: Bool
  /// Visits that are the same in both.
  public let unchanged: Int

  /// Compares two schedules.
  public init(from first: ScheduleDocument, to second: ScheduleDocument) {
    let from = max(first.horizon.firstDay, second.horizon.firstDay)
    self.from = from
    isAcrossWeeks = first.horizon.firstDay != second.horizon.firstDay
    let before = first.places(from: from)
    let after = second.places(from: from)
    var unchanged = 0
    let courses = Set(before.keys).union(after.keys).sorted()
    changes = courses.flatMap { course in
      let pairs = Self.pairs(before[course] ?? [], after[course] ?? [])
      let changes = pairs.compactMap { Self.change(of: course, $0, $1) }
      unchanged += pairs.count - changes.count
      return changes
    }
    self.unchanged = unchanged
    let old = Dictionary(
      first.costs.byCost.map { ($0.name, $0.amount) }, uniquingKeysWith: { first, _ in first })
    let new = Dictionary(
      second.costs.byCost.map { ($0.name, $0.amount) }, uniquingKeysWith: { first, _ in first })
    let names =
      second.costs.byCost.map(\.name)
      + first.costs.byCost.map(\.name).filter { new[$0] == nil }
    costs = names.map { CostChange(name: $0, before: old[$0] ?? 0, after: new[$0] ?? 0) }
      .filter { $0.before != 0 || $0.after != 0 }
    total = CostChange(name: "total", before: first.costs.total, after: second.costs.total)
  }

  /// Visits on the same date belong together, the rest in order of dates, as disruption is counted.
  private static func pairs(_ before: [Place], _ after: [Place]) -> [(Place?, Place?)] {
    var open = after
    var lost: [Place] = []
    var result: [(Place?, Place?)] = []
    for place in before {
      if let match = open.firstIndex(where: { $0.date == place.date }) {
        result.append((place, open.remove(at: match)))
      } else {
        lost.append(place)
      }
    }
    for index in 0..<max(lost.count, open.count) {
      result.append(
        (
          lost.indices.contains(index) ? lost[index] : nil,
          open.indices.contains(index) ? open[index] : nil
        ))
    }
    return result.sorted { ($0.0 ?? $0.1)?.date ?? "" < ($1.0 ?? $1.1)?.date ?? "" }
  }

  private static func change(of course: String, _ before: Place?, _ after: Place?) -> Change? {
    guard let before, let after else {
      return Change(
        course: course, kind: before == nil ? .added : .dropped, before: before, after: after)
    }
    func change(_ kind: Kind) -> Change {
      Change(course: course, kind: kind, before: before, after: after)
    }
    if before.date != after.date || before.centre != after.centre { return change(.moved) }
    if before.start == nil, after.start != nil { return change(.timed) }
    let keeps =
      before.room == after.room && before.start == after.start && before.dayPart == after.dayPart
    return keeps ? nil : change(.shifted)
  }
}

extension ScheduleDocument {
  /// Where every fraction lies on dates from one on, by course, in order of dates.
  fileprivate func places(from: String) -> [String: [ScheduleDifference.Place]] {
    var result: [String: [ScheduleDifference.Place]] = [:]
    func add(_ course: String, _ place: ScheduleDifference.Place) {
      if place.date >= from { result[course, default: []].append(place) }
    }
    for entry in appointments {
      add(
        entry.course,
        .init(
          fraction: entry.fraction, date: entry.date, centre: entry.centre, room: entry.room,
          start: entry.start, dayPart: nil))
    }
    for entry in reservations {
      add(
        entry.course,
        .init(
          fraction: entry.fraction, date: entry.date, centre: entry.centre, room: entry.room,
          start: nil, dayPart: entry.dayPart))
    }
    for entry in tailDates {
      add(
        entry.course,
        .init(
          fraction: entry.fraction, date: entry.date, centre: entry.centre, room: nil, start: nil,
          dayPart: nil))
    }
    return result.mapValues { $0.sorted { ($0.date, $0.fraction) < ($1.date, $1.fraction) } }
  }
}
