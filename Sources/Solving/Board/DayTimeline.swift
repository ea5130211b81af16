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
  private(set) var uses: [Use] = []
  /// Regular beam minutes used by visits other than class P1, by source, switches included.
  private(set) var regularLoad: [Int]

  init(facts: DetailDay, problem: Problem) {
    self.facts = facts
    regularLoad = Array(repeating: 0, count: problem.sources.count)
  }

  mutating func insert(_ use: Use, problem: Problem) {
    uses.append(use)
    if use.countsAsRegularLoad { regularLoad[use.source] += load(of: use, in: problem) }
  }

  mutating func remove(course: Int, fraction: Int, problem: Problem) {
    guard let index = uses.firstIndex(where: { $0.course == course && $0.fraction == fraction })
    else { return }
    let use = uses.remove(at: index)
    if use.countsAsRegularLoad { regularLoad[use.source] -= load(of: use, in: problem) }
  }

  /// Latest exit in the rooms of a source; 0 when it treats nobody.
  func latestEnd(ofSource source: Int) -> Int {
    uses.reduce(0) { $1.source == source ? max($0, $1.end) : $0 }
  }

  private func load(of use: Use, in problem: Problem) -> Int {
    use.beamEnd - use.beamStart + problem.sources[use.source].switchMinutes
  }
}
