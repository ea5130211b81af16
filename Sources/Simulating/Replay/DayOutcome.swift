import TreatmentDomain

/// What became of the visits of a day, in the order of the plan; minutes of the day.
package struct DayOutcome: Hashable, Sendable {
  package var entry: [Double]
  package var beamStart: [Double]
  package var beamEnd: [Double]
  package var exitEnd: [Double]
  /// Changes of room under the beam, by source.
  package var switches: [Int]

  /// An outcome to be filled.
  init(_ plan: DayPlan) {
    entry = Array(repeating: 0, count: plan.visits.count)
    beamStart = entry
    beamEnd = entry
    exitEnd = entry
    switches = Array(repeating: 0, count: plan.sources.count)
  }

  /// The day as announced.
  init(announced plan: DayPlan) {
    self.init(plan)
    var last: [Int?] = Array(repeating: nil, count: plan.sources.count)
    for (index, visit) in plan.visits.enumerated() {
      entry[index] = visit.start
      beamStart[index] = visit.beamStart
      beamEnd[index] = visit.beamStart + visit.beam
      exitEnd[index] = beamEnd[index] + visit.exit
      if let room = last[visit.source], room != visit.room { switches[visit.source] += 1 }
      last[visit.source] = visit.room
    }
  }

  /// Minutes from the regular close of a source to the last exit, the most of all sources.
  func overtime(_ plan: DayPlan) -> Double {
    minutes(after: \.close, plan)
  }

  /// Minutes from the end of a source's overtime to the last exit, the most of all sources.
  func excess(_ plan: DayPlan) -> Double {
    minutes(after: \.overtimeUntil, plan)
  }

  private func minutes(after limit: KeyPath<DayPlan.Source, Double>, _ plan: DayPlan) -> Double {
    plan.visits.indices.reduce(0) {
      max($0, exitEnd[$1] - plan.sources[plan.visits[$1].source][keyPath: limit])
    }
  }

  /// Idle minutes of beams that several rooms share, between first and last beam, as the cost
  /// `beamIdle` counts them.
  func idle(_ plan: DayPlan) -> Double {
    plan.sources.indices.filter { plan.sources[$0].isShared }.reduce(0) {
      $0 + idle(plan, source: $1)
    }
  }

  private func idle(_ plan: DayPlan, source: Int) -> Double {
    var (first, last, beams) = (Double.infinity, -Double.infinity, 0.0)
    for (index, visit) in plan.visits.enumerated() where visit.source == source {
      first = min(first, beamStart[index])
      last = max(last, beamEnd[index])
      beams += beamEnd[index] - beamStart[index]
    }
    guard first < last else { return 0 }
    let windows = [TimeWindow.wholeDay].subtracting(plan.sources[source].unusable)
    let usable = windows.reduce(0) {
      $0 + max(0, min(last, Double($1.end.minutes)) - max(first, Double($1.start.minutes)))
    }
    let afterMidnight = max(0, last - max(first, 1440))
    let switching = Double(switches[source]) * plan.sources[source].switching
    return max(0, usable + afterMidnight - beams - switching)
  }
}
