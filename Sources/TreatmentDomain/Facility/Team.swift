/// People or a device that visits need: therapists, anaesthesia, a ventilator, a movable chair.
public struct Team: Hashable, Sendable {
  /// The key used in scenario files.
  public let id: String
  /// What the team does, for instance `ventilator`; protocols name this or the id.
  public let role: String
  /// The name people read.
  public let name: LocalizedName
  /// Index of the centre.
  public let centre: Int
  /// Windows from Monday (0) to Sunday (6); an empty list is a day off.
  public let weeklyWindows: [[TimeWindow]]
  /// Visits the team can attend at once.
  public let concurrentVisits: Int
  /// Most visits a day, appointments and reservations together; nil without limit.
  public let visitsPerDay: Int?
  /// Minutes the team stays busy after the patient has left the room.
  public let minutesAfterExit: Int
  /// Absences.
  public let downtime: [Downtime]
  /// Visits beyond `visitsPerDay` on single dates; no scenario file sets it, prices do.
  public let extraVisits: [Day: Int]
  /// Minutes by which the last window of single dates ends later; no scenario file sets it, prices and explanations do.
  public let longerDays: [Day: Int]

  /// Makes a team; `weeklyWindows` has seven entries, Monday first; the role defaults to the id.
  public init(
    id: String, role: String? = nil, name: LocalizedName, centre: Int,
    weeklyWindows: [[TimeWindow]],
    concurrentVisits: Int = 1, visitsPerDay: Int? = nil, minutesAfterExit: Int = 0,
    downtime: [Downtime] = [], extraVisits: [Day: Int] = [:],
    longerDays: [Day: Int] = [:]
  ) {
    self.id = id
    self.role = role ?? id
    self.name = name
    self.centre = centre
    self.weeklyWindows = weeklyWindows
    self.concurrentVisits = concurrentVisits
    self.visitsPerDay = visitsPerDay
    self.minutesAfterExit = minutesAfterExit
    self.downtime = downtime
    self.extraVisits = extraVisits
    self.longerDays = longerDays
  }

  /// Most visits on a date; nil without limit.
  public func visitsPerDay(on day: Day) -> Int? {
    visitsPerDay.map { $0 + (extraVisits[day] ?? 0) }
  }
}
