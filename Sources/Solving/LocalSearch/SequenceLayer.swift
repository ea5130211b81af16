/// Beginnings of sequences with the same number of jobs: what of them matters for what follows.
struct SequenceLayer: ~Copyable {
  // Numbers of a beginning: these, then the minute from which each room is ready, then the minutes of
  // the jobs that each has left.
  static let time = 0
  static let beamLeft = 1
  static let lastRoom = 2
  static let firstRoom = 3

  let rooms: Int
  let stride: Int
  let words: Int
  var count = 0
  let numbers: FlatBuffer<Int32>
  let scores: FlatBuffer<Float>
  /// Tells sets of jobs apart.
  let keys: FlatBuffer<UInt64>
  /// A bit a job that is still to come.
  let left: FlatBuffer<UInt64>

  init(rooms: Int, jobs: Int, most: Int) {
    self.rooms = rooms
    stride = Self.firstRoom + 2 * rooms
    words = BitRow.words(forBits: jobs)
    numbers = FlatBuffer(repeating: 0, count: most * stride)
    scores = FlatBuffer(repeating: 0, count: most)
    keys = FlatBuffer(repeating: 0, count: most)
    left = FlatBuffer(repeating: 0, count: most * words)
  }

  /// Bytes of a beginning.
  static func bytes(rooms: Int, jobs: Int) -> Int {
    4 * (firstRoom + 2 * rooms) + 12 + 8 * BitRow.words(forBits: jobs)
  }

  /// Makes the empty sequence the only one.
  mutating func begin(_ day: SequenceDay) {
    count = 1
    scores[0] = 0
    keys[0] = 0
    numbers[Self.time] = 0
    numbers[Self.beamLeft] = day.jobs.reduce(0) { $0 + $1.beam }
    numbers[Self.lastRoom] = -1
    for (room, own) in day.rooms.enumerated() {
      numbers[Self.firstRoom + room] = Int32(own.opens)
      numbers[Self.firstRoom + rooms + room] = 0
    }
    for job in day.jobs {
      let room = Int(job.room)
      numbers[Self.firstRoom + rooms + room] += job.length + Int32(day.rooms[room].turnaround)
    }
    for word in 0..<words { left[word] = 0 }
    BitRow.set(left.base, from: 0, count: day.jobs.count)
  }

  /// Appends a beginning of another layer, to be changed by its next job.
  @inline(__always)
  mutating func append(_ number: Int, of other: borrowing SequenceLayer) {
    numbers.row(count &* stride).update(
      from: other.numbers.row(number &* stride), count: stride)
    left.row(count &* words).update(from: other.left.row(number &* words), count: words)
    count &+= 1
  }
}
