/// A fraction that counts as delivered: before the horizon, whatever became of it.
public struct PastVisit: Hashable, Sendable {
  /// Number of the fraction in the course, from 1.
  public let fraction: Int
  /// The date.
  public let day: Day
  /// Index of the room, if known.
  public let room: Int?
  /// Entry into the room, if known.
  public let start: MinuteOfDay?
  /// True when it was published for a date between the data and the horizon and is only assumed.
  public let isAssumed: Bool

  /// Makes a past visit.
  public init(
    fraction: Int, day: Day, room: Int? = nil, start: MinuteOfDay? = nil, isAssumed: Bool = false
  ) {
    self.fraction = fraction
    self.day = day
    self.room = room
    self.start = start
    self.isAssumed = isAssumed
  }
}

/// A visit or reservation of an earlier schedule that patients or staff already know of.
public struct PublishedVisit: Hashable, Sendable {
  /// Number of the fraction in the course, from 1.
  public let fraction: Int
  /// The date.
  public let day: Day
  /// Index of the centre.
  public let centre: Int
  /// Index of the room, if announced.
  public let room: Int?
  /// Entry into the room, if announced.
  public let start: MinuteOfDay?
  /// Planned beam start, if known.
  public let beamStart: MinuteOfDay?
  /// Index of the day part at the centre, for reservations.
  public let dayPart: Int?
  /// True when it must be kept: said so in the file, or inside the freeze window.
  public let isFrozen: Bool
  /// True when freezing keeps date and centre alone: a reservation whose day came near before its minute was announced.
  public let isDateOnly: Bool

  /// Makes a published visit.
  public init(
    fraction: Int, day: Day, centre: Int, room: Int? = nil, start: MinuteOfDay? = nil,
    beamStart: MinuteOfDay? = nil, dayPart: Int? = nil, isFrozen: Bool = false,
    isDateOnly: Bool = false
  ) {
    self.fraction = fraction
    self.day = day
    self.centre = centre
    self.room = room
    self.start = start
    self.beamStart = beamStart
    self.dayPart = dayPart
    self.isFrozen = isFrozen
    self.isDateOnly = isDateOnly
  }
}

/// A wish of staff that a fraction lies on a date, at a time or in a room.
public struct Pin: Hashable, Sendable {
  /// Number of the fraction in the course, from 1.
  public let fraction: Int
  /// The date, if pinned.
  public let day: Day?
  /// Entry into the room, if pinned.
  public let start: MinuteOfDay?
  /// Index of the room, if pinned.
  public let room: Int?

  /// Makes a pin.
  public init(fraction: Int, day: Day? = nil, start: MinuteOfDay? = nil, room: Int? = nil) {
    self.fraction = fraction
    self.day = day
    self.start = start
    self.room = room
  }
}
