import TreatmentDomain

/// In which order courses are planned: urgent ones first, then those with the fewest places to go.
struct PlacementOrder {
  let problem: Problem
  let facts: [CourseFacts]
  private let demand: [Int]

  init(problem: Problem, facts: [CourseFacts]) {
    self.problem = problem
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

  /// Started courses: urgent categories and little freedom first.
  var started: [Int] {
    facts.indices.filter { facts[$0].course.isStarted && isOpen($0) }
      .sorted { startedKey($0) < startedKey($1) }
  }

  /// Waiting courses: published ones first, then by class, freedom and release.
  var waiting: [Int] {
    facts.indices.filter { !facts[$0].course.isStarted && isOpen($0) }
      .sorted { waitingKey($0) < waitingKey($1) }
  }

  private func isOpen(_ index: Int) -> Bool { facts[index].course.remainingFractions > 0 }

  private func startedKey(_ index: Int) -> (Int, Int, Int, Int) {
    let course = facts[index].course
    return (
      course.published.isEmpty ? 1 : 0, course.category.rawValue, freedom(index), index
    )
  }

  private func waitingKey(_ index: Int) -> (Int, Int, Int, Int, Int) {
    let course = facts[index].course
    let release = course.centres.map { facts[index].release(at: $0, problem: problem).number }
    let kept = !facts[index].pins.isEmpty ? 0 : !course.published.isEmpty ? 1 : 2
    return (
      kept, course.waitingClass.rawValue, freedom(index), release.min() ?? 0, index
    )
  }

  /// Small where few rooms serve the course, scarce teams are needed or the rooms are in demand.
  private func freedom(_ index: Int) -> Int {
    var least = Int.max
    for (phase, options) in facts[index].options.enumerated() {
      guard phase >= (facts[index].course.phaseIndex(ofFraction: 1) ?? 0) else { continue }
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
