/// Which job came last in each beginning that was kept, and on which shorter one it builds.
struct SequenceHistory {
  private var firstOfLength: [Int] = []
  private var beginnings: [Int32] = []
  private var jobs: [Int32] = []

  /// What follows is one job longer.
  mutating func beginLength() { firstOfLength.append(jobs.count) }

  mutating func append(beginning: Int32, job: Int32) {
    beginnings.append(beginning)
    jobs.append(job)
  }

  /// The jobs of one of the longest beginnings in order.
  func order(endingWith last: Int) -> [Int] {
    var place = last
    var order: [Int] = []
    for first in firstOfLength.reversed() {
      order.append(Int(jobs[first + place]))
      place = Int(beginnings[first + place])
    }
    return order.reversed()
  }
}
