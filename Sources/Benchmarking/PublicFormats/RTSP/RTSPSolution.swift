/// A solution of an RTSP instance: days and slots of every patient's fractions.
public struct RTSPSolution: Hashable, Sendable {
  /// One fraction.
  public struct Visit: Hashable, Sendable {
    /// The day, from 0.
    public var day: Int
    /// The slot: machine times number of windows, plus window.
    public var slot: Int
    /// Minutes that are taken, as stated.
    public var minutes: Int

    /// Makes a visit.
    public init(day: Int, slot: Int, minutes: Int) {
      self.day = day
      self.slot = slot
      self.minutes = minutes
    }
  }

  /// By patient, in order of day; empty for patients who are left out.
  public var visits: [[Visit]]
  /// By patient: the start day as stated; nil when none is.
  public var startDays: [Int?]

  /// Makes a solution whose start days are those of the first visits.
  public init(visits: [[Visit]]) {
    self.visits = visits
    startDays = visits.map { $0.map(\.day).min() }
  }

  /// The published layout: `patientAppointments[day][patient]` is `[slot, minutes]` or `[null, null]`,
  /// `startDays[patient]` a day or `null`.
  ///
  /// Has as many days as the instance, or more where visits lie later. The layout holds one visit a day;
  /// of two the first is written.
  public func text(days: Int) -> String {
    let last = visits.joined().map(\.day).max() ?? -1
    var rows = Array(
      repeating: Array(repeating: "[null, null]", count: visits.count),
      count: max(days, last + 1))
    for (patient, visits) in visits.enumerated() {
      for visit in visits.reversed() where visit.day >= 0 {
        rows[visit.day][patient] = "[\(visit.slot), \(visit.minutes)]"
      }
    }
    let days = rows.map { "[" + $0.joined(separator: ", ") + "]" }.joined(separator: ",\n  ")
    let starts = startDays.map { $0.map { "\($0)" } ?? "null" }.joined(separator: ", ")
    return "{\"patientAppointments\": [\n  \(days)],\n \"startDays\": [\(starts)]}\n"
  }
}
