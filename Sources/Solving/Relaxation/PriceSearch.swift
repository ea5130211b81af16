/// Looks for prices whose Lagrangian bound is high: deflected subgradient with Polyak steps.
///
/// Method: Camerini, Fratta, Maffioli, "On improving relaxation methods by modified gradient techniques",
/// Math. Programming Study 3, 1975; the direction is 0.7 of the old one and 0.3 of the subgradient.
struct PriceSearch: ~Copyable {
  /// Progress of what is evaluated together: one date, or with spread all of them.
  private struct Scope {
    let days: [Int]
    let runs: [Range<Int>]
    var best = -Double.infinity
    var sinceBest = 0
    var factor = 1.0
    var isDone = false
  }

  let core: RelaxationCore<Double>
  let layout: PriceLayout
  private let isCoupled: Bool
  private let patience: Int
  private var scopes: [Scope]
  private let prices: FlatBuffer<Double>
  private let direction: FlatBuffer<Double>
  private let usage: FlatBuffer<Double>
  private let best: FlatBuffer<Double>

  init(_ instance: WeekInstance, days: [RelaxedDay], isCoupled: Bool) {
    core = RelaxationCore(instance, days: days, isCoupled: isCoupled, scale: 1.0)
    let layout = PriceLayout(instance, steps: core.steps)
    self.layout = layout
    self.isCoupled = isCoupled
    patience = isCoupled ? 100 : 40
    prices = FlatBuffer(repeating: 0, count: layout.count)
    direction = FlatBuffer(repeating: 0, count: layout.count)
    usage = FlatBuffer(repeating: 0, count: layout.count)
    best = FlatBuffer(repeating: 0, count: layout.count)
    let groups = isCoupled ? [Array(days.indices)] : days.indices.map { [$0] }
    scopes = groups.map { group in
      Scope(days: group, runs: group.flatMap { layout.runs(of: days[$0]) })
    }
  }

  /// Bounds found so far, by scope, in floating point.
  var values: [Double] { scopes.map(\.best) }

  /// True when no scope moves any more.
  var isDone: Bool { scopes.allSatisfy(\.isDone) }

  /// The prices with the best bounds.
  var bestPrices: RelaxedPrices { RelaxedPrices(values: best.values, layout: layout) }

  /// One evaluation and one step of every scope; `targets` are costs known to be reachable, by scope.
  mutating func step(targets: [Double]) {
    let prices = prices.base
    let layout = layout
    core.setPrices(
      beam: { prices[$0] }, room: { prices[layout.room &+ $0] },
      team: { prices[layout.team &+ $0] }, late: { prices[layout.late &+ $0] })
    if isCoupled {
      move(0, core.evaluateWindow(), target: targets[0])
    } else {
      for index in scopes.indices where !scopes[index].isDone {
        let value = core.evaluate(day: core.days[scopes[index].days[0]])
        move(index, value, target: targets[index])
      }
    }
  }

  private mutating func move(_ index: Int, _ value: Double, target: Double) {
    let isClearlyBetter = value > scopes[index].best + 1e-4 * max(1, abs(scopes[index].best))
    scopes[index].sinceBest = isClearlyBetter ? 0 : scopes[index].sinceBest + 1
    if value > scopes[index].best {
      scopes[index].best = value
      for run in scopes[index].runs { for row in run { best[row] = prices[row] } }
    }
    if scopes[index].sinceBest > patience {
      scopes[index].sinceBest = 0
      scopes[index].factor *= 0.7
      scopes[index].isDone = scopes[index].factor < 1e-4
      for run in scopes[index].runs { for row in run { prices[row] = best[row] } }
      return
    }
    for day in scopes[index].days { countUsage(core.days[day]) }
    let norm = deflect(scopes[index].runs)
    guard norm > 1e-9 else {
      scopes[index].isDone = true
      return
    }
    let length = max(1e-3, scopes[index].factor * (target - value)) / norm
    for run in scopes[index].runs {
      for row in run { prices[row] = max(0, prices[row] + length * direction[row]) }
    }
  }

  /// Turns the direction towards the subgradient; returns the square of what may move.
  private func deflect(_ runs: [Range<Int>]) -> Double {
    var norm = 0.0
    for run in runs {
      for row in run {
        let turned = 0.7 * direction[row] + 0.3 * usage[row]
        direction[row] = turned
        // A price at zero cannot fall.
        if prices[row] > 0 || turned > 0 { norm += turned * turned }
      }
    }
    return norm
  }

  /// How much the chosen columns use of each row beyond its capacity.
  private func countUsage(_ day: RelaxedDay) {
    setCapacities(day)
    let instance = core.instance
    for visit in day.visits where core.chosen[visit] >= 0 {
      let column = core.columns[Int(core.chosen[visit])]
      let option = instance.options[Int(column.option)]
      let lane = Int(instance.sourceDays[Int(option.sourceDay)].firstLane)
      let beam = lane * layout.minutes + Int(column.beam)
      for minute in 0..<Int(core.beamLength[Int(column.option)]) { usage[beam + minute] += 1 }
      let room = layout.room + Int(option.roomDay) * layout.slots
      for slot in Int(column.slot)..<Int(column.leaves) { usage[room + slot] += 1 }
      for step in 0..<Int(column.late) { usage[layout.late + visit * layout.steps + step] += 1 }
      countTeams(visit, column)
    }
  }

  private func countTeams(_ number: Int, _ column: RelaxedColumn) {
    let instance = core.instance
    let visit = instance.visits[number]
    let end = Int(column.beam) + Int(visit.beam) + Int(visit.exit)
    for use in Int(visit.firstTeam)..<Int(visit.firstTeam + visit.teamCount) {
      let team = instance.teamUses[use]
      let until = min(
        layout.slots, (end + Int(team.minutesAfterExit) + instance.grid - 1) / instance.grid)
      let row = layout.team + Int(team.teamDay) * layout.slots
      for slot in Int(column.slot)..<until { usage[row + slot] += 1 }
    }
  }

  private func setCapacities(_ day: RelaxedDay) {
    let instance = core.instance
    for lane in day.lanes {
      for minute in 0..<layout.minutes { usage[lane * layout.minutes + minute] = 0 }
    }
    for room in day.roomDays {
      for slot in 0..<layout.slots { usage[layout.room + room * layout.slots + slot] = -1 }
    }
    for team in day.teamDays {
      let capacity = Double(instance.teamCapacities[team])
      for slot in 0..<layout.slots { usage[layout.team + team * layout.slots + slot] = -capacity }
    }
    for index in day.sourceDays {
      let source = instance.sourceDays[index]
      let open = Int(core.open[index])
      let until = min(layout.minutes, Int(source.close) + open * instance.grid)
      let row = Int(source.firstLane) * layout.minutes
      for minute in 0..<max(0, until) { usage[row + minute] = -1 }
      for visit in day.visits where Int(instance.visits[visit].sourceDay) == index {
        for step in 0..<layout.steps {
          usage[layout.late + visit * layout.steps + step] = step < open ? -1 : 0
        }
      }
    }
  }
}
