/// A visit that must be kept, wholly or in part.
public struct PinnedVisit: Hashable, Sendable {
  /// Why the visit is kept.
  public enum Origin: Hashable, Sendable {
    /// Published and frozen.
    case frozen
    /// Pinned by staff.
    case user
    /// A start promised to a traveller within the promise window.
    case promise
  }

  /// Number of the fraction in the course, from 1.
  public let fraction: Int
  /// Why it is kept.
  public let origin: Origin
  /// The date, if kept.
  public let day: Day?
  /// Index of the centre, if kept.
  public let centre: Int?
  /// Index of the room, if kept.
  public let room: Int?
  /// Entry into the room, if kept.
  public let start: MinuteOfDay?
  /// Beam start, if kept.
  public let beamStart: MinuteOfDay?
  /// Index of the day part, if kept.
  public let dayPart: Int?

  /// Makes a pinned visit.
  public init(
    fraction: Int, origin: Origin, day: Day? = nil, centre: Int? = nil, room: Int? = nil,
    start: MinuteOfDay? = nil, beamStart: MinuteOfDay? = nil, dayPart: Int? = nil
  ) {
    self.fraction = fraction
    self.origin = origin
    self.day = day
    self.centre = centre
    self.room = room
    self.start = start
    self.beamStart = beamStart
    self.dayPart = dayPart
  }
}

extension PinnedVisit {
  /// What freezing keeps of a published visit: everything it states, or its date and centre alone.
  public init(keeping published: PublishedVisit) {
    let keepsPlace = !published.isDateOnly
    self.init(
      fraction: published.fraction, origin: .frozen, day: published.day, centre: published.centre,
      room: keepsPlace ? published.room : nil, start: published.start,
      beamStart: published.beamStart, dayPart: keepsPlace ? published.dayPart : nil)
  }
}

extension Problem {
  /// What must be kept of a course: frozen visits, pins of staff, a promised start.
  ///
  /// Pins on fractions that count as delivered, and those of finished courses, are past and left out.
  public func pinnedVisits(ofCourse index: Int) -> [PinnedVisit] {
    let course = courses[index]
    guard course.state != .finished else { return [] }
    var result = course.published.filter(\.isFrozen).map(PinnedVisit.init(keeping:))
    result += course.pins.filter { $0.fraction > course.deliveredCount }.map { pin in
      PinnedVisit(
        fraction: pin.fraction, origin: .user, day: pin.day,
        centre: pin.room.map { centre(ofRoom: $0) }, room: pin.room, start: pin.start)
    }
    if let promised = keptPromise(of: course) {
      result.append(PinnedVisit(fraction: 1, origin: .promise, day: promised))
    }
    return result
  }

  private func keptPromise(of course: Course) -> Day? {
    guard let promised = course.promisedStart, course.isTraveller, !course.isStarted,
      horizon.days.contains(promised), promised - asOf.day <= rules.promiseDays
    else { return nil }
    return promised
  }
}
