import Checking
import TestProblems
import Testing
import TreatmentDomain

@testable import Solving

/// Every placement of an instance's visits, tried one by one, by rules written down anew.
struct PlacementEnumeration {
  /// One visit at one place; minutes after midnight.
  struct Candidate {
    let visit: Int
    let place: WeekInstance.Place
    let day: Day
    let room: Int
    let start: Int
    let beamStart: Int
    let beamEnd: Int
    let exit: Int
    /// What it costs by itself.
    let cost: Int
    let teams: [Int]
  }

  /// The cheapest placement found.
  struct Best {
    var cost: Int
    var places: [WeekInstance.Place]
  }

  let problem: Problem
  let instance: WeekInstance
  let candidates: [[Candidate]]

  init(_ week: SearchedWeek, _ instance: WeekInstance) {
    problem = week.problem
    self.instance = instance
    candidates = instance.visits.indices.map { index in
      Self.candidates(of: index, in: instance, week).sorted { $0.cost < $1.cost }
    }
  }

  /// The cheapest placement, of those in which a visit has a certain place if one is given.
  func best(forcing forced: (visit: Int, place: WeekInstance.Place)? = nil) -> Best? {
    var best: Best?
    var open = candidates
    if let forced { open[forced.visit] = open[forced.visit].filter { $0.place == forced.place } }
    guard open.allSatisfy({ !$0.isEmpty }) else { return nil }
    extend([], open, best: &best)
    return best
  }

  // MARK: Candidates

  private static func candidates(
    of index: Int, in instance: WeekInstance, _ week: SearchedWeek
  ) -> [Candidate] {
    let problem = week.problem
    let visit = instance.visits[index]
    let day = instance.days[Int(visit.day)]
    let detail = DetailDay(centre: 0, day: day, problem: problem)
    let own = week.facts[Int(visit.course)]
    let need = VisitNeed(facts: own, fraction: Int(visit.fraction))
    let teams = own.options[need.phase].first?.teams ?? []
    let options = Int(visit.firstOption)..<Int(visit.firstOption + visit.optionCount)
    var places = [instance.places[index]]
    if visit.isFree {
      places = options.flatMap { option in
        Self.places(of: need, option: option, detail: detail, teams: teams, instance, problem)
      }
    }
    return places.map { place in
      let beamEnd = instance.base + Int(place.beamStart) + need.beamMinutes
      return Candidate(
        visit: index, place: place, day: day,
        room: Int(instance.options[Int(place.option)].room),
        start: instance.base + Int(place.start), beamStart: instance.base + Int(place.beamStart),
        beamEnd: beamEnd, exit: beamEnd + need.exitMinutes,
        cost: cost(of: visit, at: place, need, in: instance), teams: teams)
    }
  }

  private static func places(
    of need: VisitNeed, option: Int, detail: DetailDay, teams: [Int], _ instance: WeekInstance,
    _ problem: Problem
  ) -> [WeekInstance.Place] {
    let grid = problem.rules.startGridMinutes
    return stride(from: 480, to: 660, by: grid).flatMap { start in
      (0...problem.rules.couchWaitMinutes).compactMap { wait in
        let beamStart = start + need.setUpMinutes + wait
        guard
          detail.allows(
            need, room: Int(instance.options[option].room), start: start, beamStart: beamStart,
            teams: teams, problem: problem)
        else { return nil }
        return WeekInstance.Place(
          option: Int32(option), start: Int32(start - instance.base),
          beamStart: Int32(beamStart - instance.base))
      }
    }
  }

  private static func cost(
    of visit: WeekInstance.Visit, at place: WeekInstance.Place, _ need: VisitNeed,
    in instance: WeekInstance
  ) -> Int {
    let slot = Int(place.start) / instance.grid
    let wait = Int(place.beamStart) - slot * instance.grid - need.setUpMinutes
    let part = Int(instance.partOfMinute[Int(place.beamStart)])
    return Int(instance.startCosts[Int(visit.startCosts) + slot])
      + Int(instance.options[Int(place.option)].cost)
      + Int(instance.partCosts[Int(visit.partCosts) + part])
      + wait * instance.weights.couchWait
  }

  // MARK: Trying

  private func extend(_ chosen: [Candidate], _ open: [[Candidate]], best: inout Best?) {
    guard chosen.count < open.count else {
      let cost = self.cost(of: chosen)
      if best.map({ cost < $0.cost }) ?? true {
        best = Best(cost: cost, places: chosen.map(\.place))
      }
      return
    }
    let own = chosen.reduce(0) { $0 + $1.cost }
    let rest = open[(chosen.count + 1)...].reduce(0) { $0 + ($1.first?.cost ?? 0) }
    for candidate in open[chosen.count] {
      if let best, own + candidate.cost + rest >= best.cost { return }
      guard chosen.allSatisfy({ !conflict($0, candidate) }) else { continue }
      let longer = chosen + [candidate]
      if let best, cost(of: longer) + rest >= best.cost { continue }
      if keepsTeams(longer) { extend(longer, open, best: &best) }
    }
  }

  private func conflict(_ one: Candidate, _ other: Candidate) -> Bool {
    guard one.day == other.day else { return false }
    let turnaround = problem.rooms[one.room].turnaroundMinutes
    if one.room == other.room && one.start < other.exit + turnaround
      && other.start < one.exit + turnaround
    {
      return true
    }
    let source = problem.rooms[one.room].source
    guard problem.rooms[other.room].source == source else { return false }
    let apart = one.room == other.room ? 0 : problem.sources[source].switchMinutes
    return one.beamStart < other.beamEnd + apart && other.beamStart < one.beamEnd + apart
  }

  private func keepsTeams(_ chosen: [Candidate]) -> Bool {
    problem.teams.indices.allSatisfy { team in
      let own = chosen.filter { $0.teams.contains(team) }
      return own.allSatisfy { begin in
        own.count {
          $0.day == begin.day && $0.start <= begin.start
            && begin.start < $0.exit + problem.teams[team].minutesAfterExit
        } <= problem.teams[team].concurrentVisits
      }
    }
  }

  /// Own costs, overtime of each source-day, spread of each group; the more visits, the more.
  private func cost(of chosen: [Candidate]) -> Int {
    var ends = Array(repeating: 0, count: instance.sourceDays.count)
    for candidate in chosen {
      let day = Int(instance.options[Int(candidate.place.option)].sourceDay)
      ends[day] = max(ends[day], candidate.exit - instance.base)
    }
    let overtime = zip(ends, instance.sourceDays).reduce(0) { $0 + max(0, $1.0 - Int($1.1.close)) }
    var spread = 0
    for group in 0..<(instance.firstMember.count - 1) {
      let starts = chosen.filter { Int(instance.visits[$0.visit].group) == group }.map(\.start)
      let wide = (starts.max() ?? 0) - (starts.min() ?? 0)
      spread += max(0, wide - problem.objective.spreadTolerance)
    }
    return chosen.reduce(0) { $0 + $1.cost } + overtime * problem.objective.overtime
      + spread * problem.objective.weekSpread
  }
}
