import TreatmentDomain

/// Beam minutes that courses nobody knows yet are expected to take.
///
/// Referrals of a protocol come evenly over the week from the date of the data on, start on the first open date after
/// their preparation, and are treated on open dates as often as the protocol allows. The sum is the expectation
/// of a day's load when referrals come at random at these rates.
struct ExpectedLoad {
  let problem: Problem

  /// Parts of a minute: thousandths of a course a week, by seven days, by fifths of a visit.
  static let partsPerMinute = 1000 * 7 * 5

  /// What arrivals take from a source, by day of the horizon, in parts of a minute.
  func parts(of arrivals: ExpectedArrivals, source: Int) -> [Int] {
    let phases = problem.protocols[arrivals.protocolIndex].phases
    var result = Array(repeating: 0, count: problem.horizon.days.count)
    guard problem.sources[source].centre == arrivals.centre else { return result }
    let (days, starts) = openDates(of: source, daysToStart: arrivals.daysToStart)
    var offset = 0
    for phase in phases {
      let weekly = min(5, max(1, phase.perWeekMaximum))
      let length = (5 * phase.fractions + weekly - 1) / weekly
      defer { offset += length }
      let shares = sources(for: phase, at: arrivals.centre)
      guard shares.contains(source) else { continue }
      let minutes = phase.beamMinutes + problem.sources[source].switchMinutes
      for (index, day) in days.enumerated() where problem.horizon.days.contains(day) {
        var visits = 0
        for number in 0..<length where index >= offset + number {
          let fifths = min(5 * phase.fractions, (number + 1) * weekly) - number * weekly
          visits += fifths * starts[index - offset - number]
        }
        result[day - problem.horizon.firstDay] +=
          visits * minutes * arrivals.perWeek / shares.count
      }
    }
    return result
  }

  /// Sources whose rooms fit a phase; several share its visits evenly.
  private func sources(for phase: Phase, at centre: Int) -> [Int] {
    problem.sources(at: centre, particle: phase.particle).filter { source in
      problem.rooms.indices.contains {
        problem.rooms[$0].source == source && problem.room($0, fits: phase)
      }
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
