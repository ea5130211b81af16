import ScenarioFiles

/// Makes job sequencing instances after the two families of the literature; the same request gives the
/// same jobs everywhere.
public struct JSOCMSRGenerator: Sendable {
  /// How jobs are spread over rooms.
  public enum Family: String, CaseIterable, Hashable, Sendable {
    /// Every room is as likely as any other.
    case balanced
    /// The first room gets half of the jobs.
    case skewed
  }

  /// A request that no instance can meet.
  public struct Failure: Error, CustomStringConvertible {
    /// What is wrong and what is allowed.
    public let description: String
  }

  private let jobs: Int
  private let rooms: Int
  private let family: Family
  private let seed: UInt64

  /// Makes a generator.
  ///
  /// - Throws: when there are not 1 to 20,000 jobs and 2 to 100 rooms.
  public init(jobs: Int, rooms: Int = 3, family: Family, seed: UInt64) throws(Failure) {
    guard (1...20_000).contains(jobs) else {
      throw Failure(description: "there are \(jobs) jobs; write a number from 1 to 20000")
    }
    guard (2...100).contains(rooms) else {
      throw Failure(description: "there are \(rooms) rooms; write a number from 2 to 100")
    }
    self.jobs = jobs
    self.rooms = rooms
    self.family = family
    self.seed = seed
  }

  /// Set-up and exit take 0 to 8 minutes, the beam 1 to 8.
  public func instance() -> JSOCMSRJobs {
    var random = SeededRandom(seed: seed)
    return JSOCMSRJobs(
      rooms: rooms,
      jobs: (0..<jobs).map { _ in
        JSOCMSRJobs.Job(
          room: room(&random), setUpMinutes: random.integer(0...8),
          beamMinutes: random.integer(1...8), exitMinutes: random.integer(0...8))
      })
  }

  private func room(_ random: inout SeededRandom) -> Int {
    switch family {
    case .balanced: random.integer(0...rooms - 1)
    case .skewed: random.happens(percent: 50) ? 0 : random.integer(1...rooms - 1)
    }
  }
}
