import TreatmentDomain

/// Values by date, looked up beforehand near the horizon and computed on demand elsewhere.
struct DayTable<Entry: Sendable>: Sendable {
  private let firstDay: Day
  private let entries: [Entry]
  private let compute: @Sendable (Day) -> Entry

  /// Looks up the values of `days`.
  init(_ days: Range<Day>, compute: @escaping @Sendable (Day) -> Entry) {
    firstDay = days.lowerBound
    entries = days.map(compute)
    self.compute = compute
  }

  /// The value of a date.
  subscript(day: Day) -> Entry {
    let offset = day - firstDay
    return entries.indices.contains(offset) ? entries[offset] : compute(day)
  }
}
