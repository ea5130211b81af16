import TreatmentDomain

/// Merges published files into the scenario's own appointments.
enum PublishedRows {
  /// A course that a published file mentions takes its visits from the horizon on from there.
  ///
  /// What was delivered or missed stays, and so does what lies before the horizon. A visit that
  /// was frozen stays frozen when the published file still has it on the same date.
  static func merge(
    _ published: [AppointmentRow], into rows: [AppointmentRow], from firstDay: Day
  ) -> [AppointmentRow] {
    guard !published.isEmpty else { return rows }
    let mentioned = Set(published.map(\.course))
    var frozen: Set<Key> = []
    let kept = rows.filter { row in
      guard mentioned.contains(row.course), row.day >= firstDay,
        row.state == .published || row.state == .frozen || row.state == .released
      else { return true }
      if row.state == .frozen { frozen.insert(Key(row)) }
      return false
    }
    return kept
      + published.map { row in
        var row = row
        if row.state == .published && frozen.contains(Key(row)) { row.state = .frozen }
        return row
      }
  }

  private struct Key: Hashable {
    let course: String
    let fraction: Int
    let day: Day

    init(_ row: AppointmentRow) {
      course = row.course
      fraction = row.fraction
      day = row.day
    }
  }
}
