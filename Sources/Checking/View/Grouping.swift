import TreatmentDomain

/// A resource on one date.
struct ResourceDay: Hashable, Comparable, Sendable {
  /// Index of the room, source or team.
  let resource: Int
  /// The date.
  let day: Day

  static func < (left: ResourceDay, right: ResourceDay) -> Bool {
    (left.resource, left.day) < (right.resource, right.day)
  }
}

/// A resource in one day part of one date.
struct ResourceDayPart: Hashable, Comparable, Sendable {
  /// Index of the room, source or team.
  let resource: Int
  /// The date.
  let day: Day
  /// Index of the day part at the resource's centre.
  let dayPart: Int

  static func < (left: ResourceDayPart, right: ResourceDayPart) -> Bool {
    (left.resource, left.day, left.dayPart) < (right.resource, right.day, right.dayPart)
  }
}

/// Visits that share a place.
struct VisitGroup<Key: Comparable & Sendable>: Sendable {
  /// The place.
  let key: Key
  /// The visits in their former order.
  let visits: [Visit]
}

extension [Visit] {
  /// The visits by key, in order of key; those without a key are left out.
  func grouped<Key: Comparable & Hashable>(by key: (Visit) -> Key?) -> [VisitGroup<Key>] {
    var places: [Key: Int] = [:]
    var groups: [(key: Key, visits: [Visit])] = []
    for visit in self {
      guard let key = key(visit) else { continue }
      if let place = places[key] {
        groups[place].visits.append(visit)
      } else {
        places[key] = groups.count
        groups.append((key, [visit]))
      }
    }
    return groups.sorted { $0.key < $1.key }.map { VisitGroup(key: $0.key, visits: $0.visits) }
  }

  /// The visits in order of a clock time.
  func ordered(by minute: (VisitTiming) -> MinuteOfDay) -> [Visit] {
    map { (visit: $0, minute: $0.timing.map { minute($0).minutes } ?? 0) }
      .sorted {
        ($0.minute, $0.visit.course, $0.visit.fraction)
          < ($1.minute, $1.visit.course, $1.visit.fraction)
      }.map(\.visit)
  }
}
