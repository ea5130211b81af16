/// An instance of job sequencing with one common and multiple secondary resources: every job needs its
/// room all the time and the beam in the middle of it, and the last exit shall be early.
///
/// Source: Horn, Raidl, Blum, "Job sequencing with one common and multiple secondary resources",
/// Artificial Intelligence 2021.
public struct JSOCMSRJobs: Hashable, Sendable {
  /// One patient.
  public struct Job: Hashable, Sendable {
    /// Index of the room.
    public let room: Int
    /// Minutes from entry to beam.
    public let setUpMinutes: Int
    /// Minutes of beam, at least 1.
    public let beamMinutes: Int
    /// Minutes from the end of the beam to leaving the room.
    public let exitMinutes: Int

    /// Makes a job.
    public init(room: Int, setUpMinutes: Int, beamMinutes: Int, exitMinutes: Int) {
      self.room = room
      self.setUpMinutes = setUpMinutes
      self.beamMinutes = beamMinutes
      self.exitMinutes = exitMinutes
    }

    /// Minutes in the room.
    public var totalMinutes: Int { setUpMinutes + beamMinutes + exitMinutes }
  }

  /// Number of rooms.
  public let rooms: Int
  /// The jobs, at least one.
  public let jobs: [Job]

  /// Makes an instance; the caller answers for rooms being in range.
  public init(rooms: Int, jobs: [Job]) {
    self.rooms = rooms
    self.jobs = jobs
  }

  /// Minutes of one job after the other: no schedule needs more.
  public var serialMinutes: Int { jobs.reduce(0) { $0 + $1.totalMinutes } }

  /// The text: the number of rooms, then a line a job with its room from 1, total, set-up and beam
  /// minutes.
  public var text: String {
    (["\(rooms)"]
      + jobs.map { "\($0.room + 1) \($0.totalMinutes) \($0.setUpMinutes) \($0.beamMinutes)" })
      .joined(separator: "\n") + "\n"
  }
}
