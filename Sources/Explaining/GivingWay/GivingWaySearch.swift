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
  /// Answers so far: the same question comes from the filter, the levels and the schedules.
  private var answers: [[Relaxation]: StartProbe] = [:]

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
    let groups = usable(RuleGroups(problem, course: index).groups)
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
    let members = least(irreducible(groups))
    let isMinimal = !wasCutOff
    return result(
      .found, members, isProvenMinimal: isMinimal, relaxed: schedules(members, groups))
  }

  private func result(
    _ outcome: GivingWay.Outcome, _ irreducible: [Relaxation] = [], isProvenMinimal: Bool = true,
    relaxed: [RelaxedSchedule] = []
  ) -> GivingWay {
    GivingWay(
      outcome: outcome, before: limit, irreducible: irreducible, isProvenMinimal: isProvenMinimal,
      relaxed: relaxed, steps: budget.steps - steps)
  }

  /// The groups under which everybody else's visits stay legal: longer regular hours, say, may collide with other rules.
  private func usable(_ groups: [RuleGroup]) -> [RuleGroup] {
    groups.compactMap { group in
      let levels = group.levels.filter { isAcceptable(without, [$0]) }
      return levels.isEmpty ? nil : RuleGroup(levels)
    }
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
    if let known = answers[relaxations] { return known }
    let referee = Referee(relaxed(relaxations))
    let answer = search(relaxations).probe(
      before: limit, displaces: relaxations.contains(.untoldVisits), steps: &steps,
      stop: budget.stop
    ) { referee.judge($0).isAcceptable }
    answers[relaxations] = answer
    return answer
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

  /// The irreducible set, and every group that helps alone.
  private mutating func schedules(
    _ members: [Relaxation], _ groups: [RuleGroup]
  ) -> [RelaxedSchedule] {
    var choices = [members]
    for group in groups where !choices.contains([group.widest]) {
      // What does not help at its widest does not help at less.
      guard case .found = probe([group.widest]) else { continue }
      let level = group.levels.first { level in
        if case .found = probe([level]) { return true }
        return false
      }
      if let level, !choices.contains([level]) { choices.append([level]) }
    }
    var result: [RelaxedSchedule] = []
    for choice in choices {
      if let found = solved(choice) { result.append(found) }
    }
    return result.sorted {
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
    // At lower levels a member may turn out to be needless after all.
    for member in chosen where chosen.count > 1 {
      let rest = chosen.filter { $0 != member }
      if case .found = probe(rest) { chosen = rest }
    }
    return chosen
  }

  private mutating func solved(_ relaxations: [Relaxation]) -> RelaxedSchedule? {
    let displaces = relaxations.contains(.untoldVisits)
    // A start that was found is enough when no time is left to compare it with others.
    var starts =
      budget.stop.shouldStop
      ? [] : search(relaxations).cheapest(before: limit, displaces: displaces, most: 2)
    if case .found(let first) = probe(relaxations) { starts.append(first) }
    return starts.compactMap { start -> RelaxedSchedule? in
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
