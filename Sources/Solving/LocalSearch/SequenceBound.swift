/// A proven lower bound of a sequence's last exit.
///
/// The beam serves all jobs one after the other, some set-up coming before the first beam and some other
/// job's exit after the last; and a room holds its jobs one after the other (Horn, Raidl, Blum).
struct SequenceBound: Sendable {
  /// Last exit that the beam allows.
  let beam: Int
  /// Last exit that each room allows.
  let rooms: [Int]

  var total: Int { max(beam, rooms.max() ?? 0) }

  init(_ jobs: [SequenceDay.Job], rooms: [SequenceDay.Room], switchMinutes: Int) {
    var ends = rooms.map(\.opens)
    for job in jobs {
      let room = Int(job.room)
      if ends[room] > rooms[room].opens { ends[room] += rooms[room].turnaround }
      ends[room] += Int(job.length)
    }
    self.rooms = ends
    let used = zip(ends, rooms).count { $0 > $1.opens }
    beam =
      jobs.reduce(0) { $0 + Int($1.beam) } + switchMinutes * max(0, used - 1)
      + Self.leastEnds(jobs, rooms: rooms)
  }

  /// The least first beam start of one job and exit of another together; of the same when it is alone.
  private static func leastEnds(_ jobs: [SequenceDay.Job], rooms: [SequenceDay.Room]) -> Int {
    let starts = jobs.map { rooms[Int($0.room)].opens + Int($0.setUp) }
    guard jobs.count > 1 else { return zip(starts, jobs).map { $0 + Int($1.exit) }.first ?? 0 }
    // Only the two least of either kind can belong to a best pair.
    let first = jobs.indices.sorted { (starts[$0], $0) < (starts[$1], $1) }.prefix(2)
    let last = jobs.indices.sorted { (jobs[$0].exit, $0) < (jobs[$1].exit, $1) }.prefix(2)
    let pairs = first.flatMap { begin in last.map { (begin, $0) } }.filter { $0.0 != $0.1 }
    return pairs.map { starts[$0.0] + Int(jobs[$0.1].exit) }.min() ?? 0
  }
}
