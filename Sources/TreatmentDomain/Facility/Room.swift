/// A treatment room at the end of one or more beam lines of a source.
public struct Room: Hashable, Sendable {
  /// The key used in scenario files.
  public let id: String
  /// Index of the source whose beam it receives.
  public let source: Int
  /// The beam lines that enter the room, for instance `horizontal`.
  public let beamLines: [String]
  /// What the room is equipped with, for instance `chair` or `gating`.
  public let equipment: [String]
  /// Minutes between the exit of a patient and the entry of the next.
  public let turnaroundMinutes: Int
  /// Hours from Monday (0) to Sunday (6) when shorter than the source's; nil for the source's hours.
  public let weeklyHours: [TimeWindow?]?
  /// Rooms of one group are interchangeable within a phase; a room without group is its own.
  public let beamMatchedGroup: String
  /// Maintenance and faults.
  public let downtime: [Downtime]

  /// Makes a room; without a group the room is its own.
  public init(
    id: String, source: Int, beamLines: [String], equipment: [String] = [],
    turnaroundMinutes: Int = 2, weeklyHours: [TimeWindow?]? = nil,
    beamMatchedGroup: String? = nil, downtime: [Downtime] = []
  ) {
    self.id = id
    self.source = source
    self.beamLines = beamLines
    self.equipment = equipment
    self.turnaroundMinutes = turnaroundMinutes
    self.weeklyHours = weeklyHours
    self.beamMatchedGroup = beamMatchedGroup ?? id
    self.downtime = downtime
  }
}
