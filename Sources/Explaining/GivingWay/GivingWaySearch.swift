import Checking
import Solving
import TreatmentDomain

/// The deletion filter over rule groups, and the schedules that its relaxations allow.
///
/// Source of the filter: J. W. Chinneck and E. W. Dravnieks, "Locating minimal infeasible constraint sets in linear
/// programs", ORSA Journal on Computing 3 (1991).
struct GivingWaySearch {
  private let problem: Problem
  private let without: Schedule
  private let index: Int
  private let limit: Day
  private let referee: Referee
  private let total: Int
  private var steps: Int
  private let budget: GivingWayBudget
  private var wasCutOff = false

  init(
    _ problem: Problem, schedule: Schedule, course index: Int, before limit: Day,
    budget: GivingWayBudget
  ) {
    self.problem = problem
    self.index = index
    self.limit = limit
    self.budget = budget
    without = schedule.without(course: index)
    referee = Referee(problem)
    total = referee.judge(schedule).costs.total
    steps = budget.steps
  }

  mutating func run() -> GivingWay {
    let groups = RuleGroups(problem, course: index).groups
    switch probe([]) {
    case .found: return result(.nothingNeeded)
    case .cutOff: return result(.cutOff)
    case .none: break
    }
    switch probe(groups.map(\.widest)) {
    case .none: return result(.noneHelps)
    case .cutOff: return result(.cutOff)
    case .found: break
    }
    let members = irreducible(groups)
    let isMinimal = !wasCutOff
    let relaxed = schedules(members, groups)
    return result(
      .found, members.map(\.widest), isProvenMinimal: isMinimal, relaxed: relaxed)
  }

  private func result(
    _ outcome: GivingWay.Outcome, _ irreducible: [Relaxation] = [], isProvenMinimal: Bool = true,
    relaxed: [RelaxedSchedule] = []
  ) -> GivingWay {
    GivingWay(
      outcome: outcome, before: limit, irreducible: irreducible, isProvenMinimal: isProvenMinimal,
      relaxed: relaxed, steps: budget.steps - steps)
  }

  // MARK: The filter

  /// Enforces one group after the other again; a second pass follows because the search is not monotone.
  private mutating func irreducible(_ groups: [RuleGroup]) -> [RuleGroup] {
    var members = groups
    var before = members.count + 1
    while members.count < before {
      before = members.count
      for group in members {
        let rest = members.filter { $0 != group }
        switch probe(rest.map(\.widest)) {
        case .found: members = rest
        case .cutOff: wasCutOff = true
        case .none: break
        }
      }
    }
    return members
  }

  private mutating func probe(_ relaxations: [Relaxation]) -> StartProbe {
    var found = search(relaxations).probe(
      before: limit, displaces: relaxations.contains(.untoldVisits), steps: &steps,
      stop: budget.stop)
    // Greedy placement claims; the referee decides.
    if case .found(let start) = found, !isAcceptable(start.schedule, relaxations) { found = .none }
    return found
  }

  private func search(_ relaxations: [Relaxation]) -> StartSearch {
    StartSearch(
      relaxed(relaxations), schedule: without, course: index, from: problem.horizon.firstDay)
  }

  private func relaxed(_ relaxations: [Relaxation]) -> Problem {
    relaxations.reduce(problem) { $1.applied(to: $0, course: index) }
  }

  private func isAcceptable(_ schedule: Schedule, _ relaxations: [Relaxation]) -> Bool {
    Referee(relaxed(relaxations)).judge(schedule).isAcceptable
  }

  // MARK: The schedules

  /// The irreducible set at the least levels that still help, and every group that helps alone.
  private mutating func schedules(
    _ members: [RuleGroup], _ groups: [RuleGroup]
  ) -> [RelaxedSchedule] {
    var choices = [least(members)]
    for group in groups {
      for level in group.levels where !choices.contains([level]) {
        guard case .found = probe([level]) else { continue }
        choices.append([level])
        break
      }
    }
    return choices.compactMap(solved)
      .sorted {
        ($0.costDifference, $0.relaxations.count) < ($1.costDifference, $1.relaxations.count)
      }
  }

  /// Each member at its first level with which a start remains, the others as found so far.
  private mutating func least(_ members: [RuleGroup]) -> [Relaxation] {
    var chosen = members.map(\.widest)
    for (place, group) in members.enumerated() {
      for level in group.levels.dropLast() {
        var trial = chosen
        trial[place] = level
        guard case .found = probe(trial) else { continue }
        chosen = trial
        break
      }
    }
    return chosen
  }

  private func solved(_ relaxations: [Relaxation]) -> RelaxedSchedule? {
    let displaces = relaxations.contains(.untoldVisits)
    return search(relaxations).cheapest(before: limit, displaces: displaces, most: 2)
      .compactMap { start -> RelaxedSchedule? in
        guard isAcceptable(start.schedule, relaxations) else { return nil }
        let days = start.schedule.only(course: index).days
        guard let first = days.first, let last = days.last else { return nil }
        let judged = referee.judge(start.schedule)
        return RelaxedSchedule(
          relaxations: relaxations, schedule: start.schedule, centre: start.centre, start: first,
          last: last, costDifference: judged.costs.total - total,
          givesWay: judged.violations + judged.breaches.filter { $0.course == index },
          moved: start.moved)
      }.min { $0.costDifference < $1.costDifference }
  }
}
