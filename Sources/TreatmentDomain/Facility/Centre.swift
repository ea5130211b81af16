/// A treatment centre: one site with its calendar, beam sources and teams.
public struct Centre: Hashable, Sendable {
  /// The key used in scenario files.
  public let id: String
  /// The name people read.
  public let name: LocalizedName
  /// Which dates the centre works on.
  public let calendar: WorkingCalendar
  /// The named stretches of the day, in time order, not overlapping.
  public let dayParts: [DayPart]
  /// Index of the therapist team that every visit needs, if rosters limit the rooms.
  public let therapistTeam: Int?

  /// Makes a centre.
  public init(
    id: String, name: LocalizedName, calendar: WorkingCalendar, dayParts: [DayPart],
    therapistTeam: Int? = nil
  ) {
    self.id = id
    self.name = name
    self.calendar = calendar
    self.dayParts = dayParts
    self.therapistTeam = therapistTeam
  }

  /// Index of the day part that holds `minute`; the nearest one when none does.
  public func dayPart(at minute: MinuteOfDay) -> Int {
    if let index = dayParts.firstIndex(where: { $0.window.contains(minute) }) { return index }
    let distances = dayParts.map {
      minute < $0.window.start ? $0.window.start - minute : minute - $0.window.end + 1
    }
    return distances.indices.min { distances[$0] < distances[$1] } ?? 0
  }
}
