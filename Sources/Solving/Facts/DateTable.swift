import TreatmentDomain

/// Calendar facts of every date a schedule can touch, looked up by index instead of by search.
///
/// Dates run from shortly before the earliest start of a course in progress to more than a year after
/// the horizon, so that the walks of treatment time never leave the table.
package struct DateTable: Sendable {
  /// The first date of the table.
  package let base: Day
  /// Number of dates.
  package let count: Int
  /// All particles of the problem.
  package let particles: [String]

  private let closedBefore: [Int32]
  private let open: [Bool]
  private let centreCount: Int

  package init(_ problem: Problem) {
    let earliest = problem.courses.compactMap(\.startedOn).min() ?? problem.asOf.day
    let first = min(earliest, problem.asOf.day).adding(-14)
    let last = problem.horizon.dayAfter.adding(420)
    base = first
    count = last - first
    centreCount = problem.centres.count
    var names: [String] = []
    for source in problem.sources {
      for particle in source.particles where !names.contains(particle) { names.append(particle) }
    }
    particles = names
    var closedBefore: [Int32] = []
    var open = Array(repeating: false, count: problem.centres.count * names.count * (last - first))
    for (index, centre) in problem.centres.enumerated() {
      var closed: Int32 = 0
      for offset in 0..<(last - first) {
        let day = first.adding(offset)
        closedBefore.append(closed)
        if centre.calendar.isClosure(day) { closed += 1 }
        guard centre.calendar.isWorkingDay(day) else { continue }
        for (number, particle) in names.enumerated() {
          open[(index * names.count + number) * (last - first) + offset] =
            problem.sources(at: index, particle: particle)
            .contains { problem.isOrdinarilyOpen(source: $0, on: day) }
        }
      }
    }
    self.closedBefore = closedBefore
    self.open = open
  }

  /// Index of a date, clamped into the table.
  package func offset(_ day: Day) -> Int { min(max(0, day - base), count - 1) }

  /// Index of a particle; nil when no source delivers it.
  package func particle(_ name: String) -> Int? { particles.firstIndex(of: name) }

  /// True when a source of the centre treats with the particle as on an ordinary working day.
  package func isOpen(_ day: Day, centre: Int, particle: Int) -> Bool {
    open[(centre * particles.count + particle) * count + offset(day)]
  }

  /// Dates strictly between two dates that the centre's calendar does not close.
  package func freeDays(between first: Day, and last: Day, centre: Int) -> Int {
    guard last - first > 1 else { return 0 }
    let closed =
      closedBefore[centre * count + offset(last)]
      - closedBefore[centre * count + offset(first.adding(1))]
    return last - first - 1 - Int(closed)
  }

  /// The first of at least two consecutive dates after `day` on which the centre is closed.
  package func firstBreak(after day: Day, centre: Int, particle: Int) -> Day {
    var candidate = day.adding(1)
    while candidate - base < count - 2 {
      if !isOpen(candidate, centre: centre, particle: particle)
        && !isOpen(candidate.adding(1), centre: centre, particle: particle)
      {
        return candidate
      }
      candidate = candidate.adding(1)
    }
    return candidate
  }
}
