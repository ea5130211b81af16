/// A proven lower bound of the makespan of job sequencing.
///
/// The beam serves all jobs one after the other, some set-up comes before the first beam and some
/// other job's exit after the last; and a room holds all its jobs one after the other.
///
/// Source: Horn, Raidl, Blum, "Job sequencing with one common and multiple secondary resources",
/// Artificial Intelligence 2021, with switch times of 0.
public struct JSOCMSRBound: Hashable, Sendable {
  /// Minutes that the beam needs.
  public let beam: Int
  /// Minutes that the fullest room needs.
  public let room: Int

  /// The greater of the two.
  public var total: Int { max(beam, room) }

  /// Computes the bound.
  public init(_ instance: JSOCMSRJobs) {
    let jobs = instance.jobs
    beam = jobs.reduce(0) { $0 + $1.beamMinutes } + Self.leastEnds(of: jobs)
    var rooms = Array(repeating: 0, count: instance.rooms)
    for job in jobs { rooms[job.room] += job.totalMinutes }
    room = rooms.max() ?? 0
  }

  /// The least set-up of one job and exit of another together; of the same when it is alone.
  private static func leastEnds(of jobs: [JSOCMSRJobs.Job]) -> Int {
    guard jobs.count > 1 else { return jobs.reduce(0) { $0 + $1.setUpMinutes + $1.exitMinutes } }
    // Only the two least of either kind can belong to a best pair.
    let first = jobs.indices.sorted { jobs[$0].setUpMinutes < jobs[$1].setUpMinutes }.prefix(2)
    let last = jobs.indices.sorted { jobs[$0].exitMinutes < jobs[$1].exitMinutes }.prefix(2)
    let pairs = first.flatMap { begin in last.map { (begin, $0) } }.filter { $0.0 != $0.1 }
    return pairs.map { jobs[$0.0].setUpMinutes + jobs[$0.1].exitMinutes }.min() ?? 0
  }
}
