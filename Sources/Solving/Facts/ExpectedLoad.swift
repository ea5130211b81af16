import TreatmentDomain

/// Minutes that courses nobody knows yet are expected to take of beam sources and rooms.
///
/// Referrals of a protocol come evenly over the week from the date of the data on, start on the first open date after
/// their preparation, and are treated on open dates as often as the protocol allows. The sum is the expectation of a
/// day's load when referrals come at random at these rates.
struct ExpectedLoad {
  /// What is loaded.
  enum Resource {
    case source(Int)
    case room(Int)
  }

  let problem: Problem
  private let shares: ExpectedShares

  /// Parts of a minute: thousandths of a course a week, by seven days, by fifths of a visit, by parts of a phase.
  static let partsPerMinute = 1000 * 7 * 5 * ExpectedShares.whole

  init(_ problem: Problem) {
    self.problem = problem
    shares = ExpectedShares(problem)
  }

  /// What arrivals, by their number in the problem, take from a resource, by day of the horizon, in parts of a minute.
  func parts(of number: Int, from resource: Resource) -> [Int] {
    var result = Array(repeating: 0, count: problem.horizon.days.count)
    let arrivals = problem.arrivals[number]
    let source = self.source(of: resource)
    guard problem.sources[source].centre == arrivals.centre else { return result }
    let (days, starts) = openDates(of: source, daysToStart: arrivals.daysToStart)
    var offset = 0
    for (index, phase) in problem.protocols[arrivals.protocolIndex].phases.enumerated() {
      let weekly = min(5, max(1, phase.perWeekMaximum))
      let length = (5 * phase.fractions + weekly - 1) / weekly
      defer { offset += length }
      let minutes = minutes(of: phase, from: resource, shares: shares.parts[number][index])
      guard minutes > 0 else { continue }
      for (position, day) in days.enumerated() where problem.horizon.days.contains(day) {
        var visits = 0
        for number in 0..<length where position >= offset + number {
          let fifths = min(5 * phase.fractions, (number + 1) * weekly) - number * weekly
          visits += fifths * starts[position - offset - number]
        }
        result[day - problem.horizon.firstDay] += visits * minutes * arrivals.perWeek
      }
    }
    return result
  }

  private func source(of resource: Resource) -> Int {
    switch resource {
    case .source(let index): index
    case .room(let index): problem.rooms[index].source
    }
  }

  /// Minutes of a resource that a visit takes, times the parts of the phase that go there.
  private func minutes(of phase: Phase, from resource: Resource, shares: [Int]) -> Int {
    switch resource {
    case .source(let index):
      let own = problem.rooms.indices.reduce(0) {
        $0 + (problem.rooms[$1].source == index ? shares[$1] : 0)
      }
      return own * (phase.beamMinutes + problem.sources[index].switchMinutes)
    case .room(let index):
      return shares[index] * ExpectedShares.minutes(of: phase, in: problem.rooms[index])
    }
  }

  /// Open dates of a source after the date of the data, and from how many dates of referral courses start on each.
  private func openDates(of source: Int, daysToStart: Int) -> (days: [Day], starts: [Int]) {
    var result: (days: [Day], starts: [Int]) = ([], [])
    var waiting = 0
    let first = problem.asOf.day.adding(1)
    guard first < problem.horizon.dayAfter else { return result }
    for day in first..<problem.horizon.dayAfter {
      if day - problem.asOf.day > daysToStart { waiting += 1 }
      guard problem.isOrdinarilyOpen(source: source, on: day) else { continue }
      result.days.append(day)
      result.starts.append(waiting)
      waiting = 0
    }
    return result
  }
}
