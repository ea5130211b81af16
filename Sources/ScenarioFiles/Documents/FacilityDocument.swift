import TreatmentDomain

/// Mirror of `facility.yaml`.
public struct FacilityDocument: Hashable, Sendable {
  /// The centres in the order of the file.
  public var centres: [CentreDocument]
  /// Where the document stands.
  public var origin = Origin()

  /// Makes a facility.
  public init(centres: [CentreDocument]) {
    self.centres = centres
  }
}

/// One site.
public struct CentreDocument: Hashable, Sendable {
  /// The key that other files name.
  public var id: String
  /// The name people read.
  public var name: LocalizedName
  /// The stretches of the day in time order.
  public var dayParts: [DayPart] = []
  /// Id of the team that every visit needs.
  public var therapistTeam: String?
  /// The accelerators.
  public var sources: [SourceDocument] = []
  /// People and movable devices.
  public var teams: [TeamDocument] = []
  /// Where the centre stands.
  public var origin = Origin()

  /// Makes a centre without sources.
  public init(id: String, name: LocalizedName) {
    self.id = id
    self.name = name
  }
}

/// One accelerator with its rooms.
public struct SourceDocument: Hashable, Sendable {
  /// The key that other files name.
  public var id: String
  /// The name people read.
  public var name: LocalizedName
  /// What it accelerates.
  public var particles: [String]
  /// Minutes between beams in two rooms.
  public var switchMinutes = 2
  /// Hours from Monday to Sunday; nil on days without treatment.
  public var weeklyHours: [SourceHours?]
  /// Quality assurance.
  public var qualityAssurance: [QualityAssuranceWindow] = []
  /// Maintenance and faults.
  public var downtime: [Downtime] = []
  /// Regular minutes a day kept for urgent patients.
  public var keepFreeMinutes = 0
  /// The rooms.
  public var rooms: [RoomDocument] = []
  /// Where the source stands.
  public var origin = Origin()

  /// Makes a source without rooms.
  public init(id: String, name: LocalizedName, particles: [String], weeklyHours: [SourceHours?]) {
    self.id = id
    self.name = name
    self.particles = particles
    self.weeklyHours = weeklyHours
  }
}

/// One treatment room.
public struct RoomDocument: Hashable, Sendable {
  /// The key that other files name.
  public var id: String
  /// The beam lines that enter it.
  public var beamLines: [String] = []
  /// What it is equipped with.
  public var equipment: [String] = []
  /// Minutes between two patients.
  public var turnaroundMinutes = 2
  /// Hours from Monday to Sunday when shorter than the source's.
  public var weeklyHours: [TimeWindow?]?
  /// Rooms of one group are interchangeable.
  public var beamMatchedGroup: String?
  /// Maintenance and faults.
  public var downtime: [Downtime] = []
  /// Where the room stands.
  public var origin = Origin()

  /// Makes a room.
  public init(id: String) {
    self.id = id
  }
}

/// One team.
public struct TeamDocument: Hashable, Sendable {
  /// The key that other files name.
  public var id: String
  /// What it does; the id when absent.
  public var role: String?
  /// The name people read.
  public var name: LocalizedName
  /// Windows from Monday to Sunday.
  public var weeklyWindows: [[TimeWindow]]
  /// Visits attended at once.
  public var concurrentVisits = 1
  /// Most visits a day.
  public var visitsPerDay: Int?
  /// Minutes busy after the patient has left the room.
  public var minutesAfterExit = 0
  /// Absences.
  public var downtime: [Downtime] = []
  /// Where the team stands.
  public var origin = Origin()

  /// Makes a team.
  public init(id: String, name: LocalizedName, weeklyWindows: [[TimeWindow]]) {
    self.id = id
    self.name = name
    self.weeklyWindows = weeklyWindows
  }
}
