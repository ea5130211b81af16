import TreatmentDomain

/// In which order courses are planned: urgent ones first, then those with the fewest places to go.
struct PlacementOrder {
  let problem: Problem
  let facts: [CourseFacts]
  /// Courses that came off badly in an earlier attempt.
  let preferred: [Int]
  private let demand: [Int]

  init(problem: Problem, facts: [CourseFacts], preferred: [Int] = []) {
    self.problem = problem
    self.preferred = preferred
    self.facts = facts
    // Look-ahead: minutes that courses with a single option ask of each room.
    var demand = Array(repeating: 0, count: problem.rooms.count)
    for entry in facts where entry.course.remainingFractions > 0 {
      for (phase, options) in entry.options.enumerated() where options.count == 1 {
        let rules = entry.course.phases[phase]
        for room in options[0].rooms {
          demand[room] += rules.fractions * rules.visitMinutes(isFirstFraction: false)
        }
      }
    }
    self.demand = demand
  }

  /// Every open course once: those with the least choice first.
  ///
  /// A prescribed place in the day can only be had while the room is empty; pins and promises leave
  /// no other date; then come started courses, scarce hours first, and then waiting ones.
  var sequence: [Int] {
    let ranked = ranked
    guard facts.contains(where: { $0.course.startsAfter != nil }) else { return ranked }
    // A course that others must not precede comes before them.
    var isListed = Array(repeating: false, count: facts.count)
    var result: [Int] = []
    for index in ranked where !isListed[index] {
      var chain = [index]
      while let before = facts[chain[chain.count - 1]].course.startsAfter, !isListed[before] {
        chain.append(before)
      }
      for entry in chain.reversed() {
        isListed[entry] = true
        if facts[entry].course.remainingFractions > 0 { result.append(entry) }
      }
    }
    return result
  }

  private var ranked: [Int] {
    facts.indices.filter { facts[$0].course.remainingFractions > 0 }
      .map { (rank: rank($0), index: $0) }
      .sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }
      .map(\.index)
  }

  private struct Rank: Comparable {
    let keys: [Int]

    static func < (left: Rank, right: Rank) -> Bool {
      left.keys.lexicographicallyPrecedes(right.keys)
    }
  }

  private func rank(_ index: Int) -> Rank {
    let course = facts[index].course
    let published = course.published.isEmpty ? 1 : 0
    let group = group(index)
    guard course.isStarted else {
      let release = course.centres.map { facts[index].release(at: $0, problem: problem).number }
      return Rank(keys: [
        group, published, course.waitingClass.rawValue, freedom(index), release.min() ?? 0,
      ])
    }
    return Rank(keys: [group, published, course.category.rawValue, freedom(index)])
  }

  private func group(_ index: Int) -> Int {
    let entry = facts[index]
    if entry.course.isStarted
      && openPhases(index).contains(where: { entry.course.phases[$0].order != nil })
    {
      return 0
    }
    if entry.pins.contains(where: { $0.origin != .frozen }) { return 1 }
    if preferred.contains(index) { return 2 }
    guard entry.course.isStarted else { return entry.pins.isEmpty ? 5 : 4 }
    return needsScarceTeam(index) ? 3 : 4
  }

  private func openPhases(_ index: Int) -> Range<Int> {
    let course = facts[index].course
    return (course.phaseIndex(ofFraction: course.deliveredCount + 1) ?? 0)..<course.phases.count
  }

  private func needsScarceTeam(_ index: Int) -> Bool {
    openPhases(index).contains { phase in
      facts[index].options[phase].contains { option in
        option.teams.contains {
          problem.teams[$0].visitsPerDay != nil || problem.teams[$0].concurrentVisits == 1
        }
      }
    }
  }

  /// Small where few rooms serve the course, scarce teams are needed or the rooms are in demand.
  private func freedom(_ index: Int) -> Int {
    var least = Int.max
    for phase in openPhases(index) {
      let options = facts[index].options[phase]
      var rooms = 0
      var scarcity = 0
      for option in options {
        rooms += option.rooms.count
        scarcity += option.rooms.reduce(0) { $0 + min(9, demand[$1] / 2000) }
        for team in option.teams {
          if let visits = problem.teams[team].visitsPerDay, visits <= 10 { scarcity += 20 }
          if problem.teams[team].concurrentVisits == 1 { scarcity += 10 }
        }
      }
      least = min(least, 20 * rooms - scarcity)
    }
    return least
  }
}
