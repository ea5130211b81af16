import TreatmentDomain

/// What lies where on one centre-day of the detail window.
struct DayTimeline: Sendable {
  /// A visit as rooms, beam and teams see it; minutes after midnight.
  struct Use: Sendable {
    let course: Int
    let fraction: Int
    let room: Int
    let source: Int
    let start: Int
    let beamStart: Int
    let beamEnd: Int
    let end: Int
    let order: Phase.Order?
    let countsAsRegularLoad: Bool
    let teams: [Int]
  }

  let facts: DetailDay
  /// In order of beam start, so that a stretch of the day is looked at without the rest.
  private(set) var uses: [Use] = []
  /// Regular beam minutes used by visits other than class P1, by source, switches included.
  private(set) var regularLoad: [Int]
  /// Latest exit in the rooms of each source; 0 when it treats nobody.
  private(set) var latestEnds: [Int]
  /// Number of uses with a prescribed place in the day.
  private(set) var prescribedCount = 0
  /// Longest stay of all uses there were.
  private var longestStay = 0

  init(facts: DetailDay, problem: Problem) {
    self.facts = facts
    regularLoad = Array(repeating: 0, count: problem.sources.count)
    latestEnds = regularLoad
  }

  mutating func insert(_ use: Use, problem: Problem) {
    uses.insert(use, at: firstIndex(from: use.beamStart + 1))
    longestStay = max(longestStay, use.end - use.start)
    latestEnds[use.source] = max(latestEnds[use.source], use.end)
    if use.order != nil { prescribedCount += 1 }
    if use.countsAsRegularLoad { regularLoad[use.source] += load(of: use, in: problem) }
  }

  mutating func remove(course: Int, fraction: Int, problem: Problem) {
    guard let index = uses.firstIndex(where: { $0.course == course && $0.fraction == fraction })
    else { return }
    let use = uses.remove(at: index)
    if latestEnds[use.source] == use.end {
      latestEnds[use.source] = uses.reduce(0) {
        $1.source == use.source ? max($0, $1.end) : $0
      }
    }
    if use.order != nil { prescribedCount -= 1 }
    if use.countsAsRegularLoad { regularLoad[use.source] -= load(of: use, in: problem) }
  }

  /// Indices of all uses that keep a room between two minutes, and perhaps of some before and after.
  func indices(from start: Int, until end: Int) -> Range<Int> {
    // A beam lies inside its stay, so it begins at most the longest stay away.
    let first = firstIndex(from: start - longestStay)
    return first..<max(first, firstIndex(from: end + longestStay))
  }

  /// Index of the first use whose beam starts at a minute or later, by halving.
  private func firstIndex(from minute: Int) -> Int {
    var low = 0
    var high = uses.count
    while low < high {
      let middle = (low + high) / 2
      if uses[middle].beamStart < minute { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func load(of use: Use, in problem: Problem) -> Int {
    use.beamEnd - use.beamStart + problem.sources[use.source].switchMinutes
  }
}
