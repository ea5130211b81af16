import TreatmentDomain

/// A room that a study adds.
public struct AddedRoom: Hashable, Sendable {
  /// Id of the new room.
  public var id: String
  /// Id of the room that it resembles.
  public var like: String
  /// Beam lines when they differ.
  public var beamLines: [String]?
  /// Equipment when it differs.
  public var equipment: [String]?
}

/// Other hours of a source; exactly one of the three ways is given.
public struct HoursChange: Hashable, Sendable {
  /// Id of the source; all sources when nil.
  public var source: String?
  /// Weekdays concerned; all open ones when empty.
  public var weekdays: [Weekday] = []
  /// Length of regular hours in minutes.
  public var openMinutes: Int?
  /// Minutes by which regular hours end later, or earlier when negative.
  public var longerByMinutes: Int?
  /// New regular hours.
  public var window: TimeWindow?
}

/// Minutes kept free; exactly one of the two is given.
public struct KeepFreeChange: Hashable, Sendable {
  /// Id of the source; all sources when nil.
  public var source: String?
  /// Minutes a day.
  public var minutes: Int?
  /// Thousandths of the shortest regular hours.
  public var share: Int?
}

/// Another roster of a team; what is nil stays.
public struct TeamChange: Hashable, Sendable {
  /// Id of the team.
  public var team: String
  /// Most visits a day.
  public var visitsPerDay: Int?
  /// More visits a day than in the scenario; negative for fewer.
  public var moreVisitsPerDay: Int?
  /// Visits attended at once.
  public var concurrentVisits: Int?
  /// Windows from Monday to Sunday.
  public var weeklyWindows: [[TimeWindow]]?
}
