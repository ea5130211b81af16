/// The treatment hours of a source on one day.
public struct SourceHours: Hashable, Sendable {
  /// First minute of treatment.
  public let open: MinuteOfDay
  /// End of regular hours; what comes later is overtime.
  public let regularClose: MinuteOfDay
  /// Last possible end of a visit.
  public let overtimeUntil: MinuteOfDay

  /// Makes hours; overtime ends no earlier than the regular close.
  public init(open: MinuteOfDay, regularClose: MinuteOfDay, overtimeUntil: MinuteOfDay) {
    self.open = open
    self.regularClose = regularClose
    self.overtimeUntil = max(regularClose, overtimeUntil)
  }

  /// Regular hours as a window.
  public var regular: TimeWindow { TimeWindow(open, regularClose) }
  /// Regular hours and overtime together.
  public var whole: TimeWindow { TimeWindow(open, overtimeUntil) }
}

/// A quality-assurance window in which the beam is not free for patients.
public struct QualityAssuranceWindow: Hashable, Sendable {
  /// The weekdays on which it recurs; empty when it is dated.
  public let weekdays: [Weekday]
  /// The single date, when it does not recur.
  public let day: Day?
  /// When it lasts.
  public let window: TimeWindow
  /// True when overtime may displace it.
  public let yieldsToOvertime: Bool

  /// Makes a recurring or a dated window.
  public init(
    weekdays: [Weekday] = [], day: Day? = nil, window: TimeWindow, yieldsToOvertime: Bool = false
  ) {
    self.weekdays = weekdays
    self.day = day
    self.window = window
    self.yieldsToOvertime = yieldsToOvertime
  }

  /// True when the window lies on `day`.
  public func falls(on day: Day) -> Bool {
    self.day == day || (self.day == nil && weekdays.contains(day.weekday))
  }
}

/// An accelerator whose single beam serves one room at a time.
public struct BeamSource: Hashable, Sendable {
  /// The key used in scenario files.
  public let id: String
  /// The name people read.
  public let name: LocalizedName
  /// Index of the centre.
  public let centre: Int
  /// What it accelerates, for instance `carbon` or `photon`.
  public let particles: [String]
  /// Minutes that lie between beams in two different rooms.
  public let switchMinutes: Int
  /// Hours from Monday (0) to Sunday (6); nil on weekdays without treatment.
  public let weeklyHours: [SourceHours?]
  /// Quality assurance.
  public let qualityAssurance: [QualityAssuranceWindow]
  /// Maintenance and faults.
  public let downtime: [Downtime]
  /// Regular minutes a day that stay free for urgent patients.
  public let keepFreeMinutes: Int
  /// Minutes by which regular hours and overtime end later on ordinary working days; rooms with hours of their own follow.
  ///
  /// No scenario file sets it: prices and explanations do, to ask what longer hours would be worth.
  public let longerDays: [Day: Int]

  /// Makes a source; `weeklyHours` has seven entries, Monday first.
  public init(
    id: String, name: LocalizedName, centre: Int, particles: [String], switchMinutes: Int,
    weeklyHours: [SourceHours?], qualityAssurance: [QualityAssuranceWindow] = [],
    downtime: [Downtime] = [], keepFreeMinutes: Int = 0, longerDays: [Day: Int] = [:]
  ) {
    self.id = id
    self.name = name
    self.centre = centre
    self.particles = particles
    self.switchMinutes = switchMinutes
    self.weeklyHours = weeklyHours
    self.qualityAssurance = qualityAssurance
    self.downtime = downtime
    self.keepFreeMinutes = keepFreeMinutes
    self.longerDays = longerDays
  }
}
