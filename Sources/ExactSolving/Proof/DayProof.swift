import GLPK
import Solving

/// Raises the bound of one centre-day with GLPK, and sometimes lowers its cost.
///
/// Columns whose reduced cost leaves room below the incumbent, of which GLPK's relaxations take few at a time; zero-half and
/// clique cuts between relaxations; then branches where few columns are left, and walks of the beam. Where too many columns
/// are left for that, column generation and cliques over all of them come first. A bound counts only when every column that
/// is absent has bound + reduced cost at or above the incumbent.
struct DayProof {
  /// Numbers of the method.
  struct Settings {
    /// Columns to begin with.
    var firstColumns = 4000
    /// Most columns added a round.
    var addedColumns = 3000
    /// Most rounds of column generation.
    var rounds = 60
    /// Percent of the time kept for cuts and branches at the end.
    var programShare = 45
    /// Rise of the relaxation below which a round counts as no gain.
    var leastGain = 0.03
    /// Milliseconds below which no further relaxation is begun.
    var programMilliseconds = 1500
    /// Most columns that cuts and branches begin with.
    var mostColumns = 60_000
    /// What follows relaxations and cuts.
    var branches = true
    var walks = true
    /// Columns up to which branches come first and have half of the time.
    var fewColumns = 12_000
    /// Relaxations and cuts of a node: few, as there are many nodes.
    var nodeRounds = CutRounds.Settings(rounds: 2, patience: 2)
    var nodeHalves = ZeroHalfCuts.Settings(turns: 3, examined: 1500)
  }

  /// What came out.
  struct Outcome {
    var bound: Int
    var programs = 0
    /// Times that the beam walked.
    var walks = 0
    /// Cheaper places, if found.
    var places: [WeekInstance.Place]?
    var failure: String?

    fileprivate mutating func raise(to other: Int, most: Int) {
      bound = max(bound, min(most, other))
    }
  }

  let instance: WeekInstance
  let relaxation: WindowRelaxation
  let programs: any ProgramSolving
  /// Threads, each with a worker.
  var threads = 1
  var settings = Settings()
  /// True when nobody wants a bound any more; programs have the same from elsewhere.
  var isCancelled: @Sendable () -> Bool = { false }

  private var day: RelaxedDay { relaxation.days[0] }

  /// Proves until an instant; `cost` is what the instance's places cost.
  func run(from first: WindowRelaxation.Outcome, cost: Int, until end: ContinuousClock.Instant)
    -> Outcome
  {
    var outcome = Outcome(bound: first.dayBounds[0])
    guard relaxation.days.count == 1, let present = presentColumns, outcome.bound < cost else {
      return outcome
    }
    var state = State(
      priced: relaxation.priced(first.dailyPrices), layout: first.dailyPrices.layout,
      prices: first.dailyPrices, cost: cost,
      end: end)
    if !isSmall(state) {
      state.columns = cheapest(state.priced.reduced, settings.firstColumns, and: present)
      relax(&state, &outcome)
    }
    prove(state, present, &outcome)
    return outcome
  }

  /// What the rounds of relaxation know.
  private struct State {
    var priced: WindowRelaxation.Priced
    let layout: PriceLayout
    let prices: RelaxedPrices
    let cost: Int
    let end: ContinuousClock.Instant
    var columns: [Int] = []
    var cuts: [[Int]] = []
  }

  /// Column generation and clique cuts, round by round, while they raise the bound.
  private func relax(_ state: inout State, _ outcome: inout Outcome) {
    let cliques = CliqueCuts(instance, day: day)
    let whole = milliseconds(until: state.end) ?? 0
    var withoutGain = 0
    var best = -Double.infinity
    for _ in 0..<settings.rounds where outcome.bound < state.cost && withoutGain < 5 {
      // The program at the end needs most of the time.
      guard let left = milliseconds(until: state.end), left > settings.programMilliseconds,
        left > whole * settings.programShare / 100
      else { return }
      var limits = ProgramLimits(milliseconds: left / 3)
      limits.relaxationOnly = true
      limits.crashBasis = true
      let master = DayMaster(
        instance, day: day, layout: state.layout, columns: state.columns, cuts: state.cuts)
      let answer = programs.solve(master.program, start: nil, limits: limits)
      outcome.programs += 1
      guard let duals = answer.rowDuals, let values = answer.values else {
        outcome.failure = answer.status == .aborted ? answer.message : nil
        return
      }
      let next = relaxation.priced(
        master.prices(duals), cuts: Array(zip(state.cuts, master.cutPrices(duals))))
      let value = answer.objective ?? best
      withoutGain = value > best + settings.leastGain ? 0 : withoutGain + 1
      best = max(best, value)
      if next.bound > state.priced.bound { state.priced = next }
      outcome.bound = max(outcome.bound, min(state.cost, next.boundInCosts))
      let missing = next.improving(on: state.columns, most: settings.addedColumns, of: day)
      // With few columns left, cuts that need hold for these alone are stronger.
      let isReady = missing.isEmpty && isSmall(state)
      let found =
        isReady ? [] : cliques.separate(master.support(values), reduced: next.reduced)
      if missing.isEmpty && found.isEmpty { return }
      state.columns = Array(Set(state.columns + missing)).sorted()
      state.cuts += found
    }
  }

  private func isSmall(_ state: State) -> Bool {
    state.priced.survivors(below: state.cost).count <= settings.mostColumns
  }

  /// Cuts, then branches, over the columns that could be part of a cheaper day.
  private func prove(_ state: State, _ present: [Int], _ outcome: inout Outcome) {
    guard outcome.bound < state.cost else { return }
    let columns = Array(Set(state.priced.survivors(below: state.cost) + present)).sorted()
    guard columns.count <= settings.mostColumns else { return }
    let master = DayMaster(
      instance, day: day, layout: state.layout, columns: columns, cuts: state.cuts,
      isExact: true)
    let cost = state.cost - day.fixedCost
    var sealed = seal(master, state, cost: cost)
    var rounds = CutRounds(programs: programs, cliques: cliques(master))
    let root = rounds.run(&sealed, below: cost, until: state.end)
    outcome.programs += root.programs
    outcome.failure = root.failure ?? outcome.failure
    outcome.raise(to: SealedProgram.costs(root.bound) + day.fixedCost, most: state.cost)
    guard outcome.bound < state.cost else { return }
    rounds.cliques = nil
    rounds.settings = settings.nodeRounds
    rounds.halves = settings.nodeHalves
    let tree = BranchAndCut(
      sealed, bound: root.bound, cost: cost, decisions: decisions(master), rounds: rounds,
      threads: threads,
      judge: { values in
        places(master.chosen(values)).map { instance.costs(of: $0).total - day.fixedCost }
      })
    // Few columns are soon branched on; where many are left, only walks raise the bound.
    if sealed.presentCount <= settings.fewColumns {
      branch(tree, until: .now + (state.end - .now) / 2, state, master, &outcome)
    }
    walk(sealed, root, state, master, &outcome)
    branch(tree, until: state.end, state, master, &outcome)
  }

  private func branch(
    _ tree: BranchAndCut, until end: ContinuousClock.Instant, _ state: State,
    _ master: DayMaster, _ outcome: inout Outcome
  ) {
    guard settings.branches, outcome.bound < state.cost else { return }
    let result = tree.run(until: end)
    outcome.programs += result.programs
    outcome.failure = outcome.failure ?? result.failure
    outcome.raise(to: result.bound + day.fixedCost, most: state.cost)
    outcome.places = result.better.flatMap { places(master.chosen($0.values)) }
  }

  /// Lets the beam walk under the prices of the last relaxation.
  private func walk(
    _ program: SealedProgram, _ root: CutRounds.Outcome, _ state: State, _ master: DayMaster,
    _ outcome: inout Outcome
  ) {
    guard settings.walks, outcome.bound < state.cost, let relaxed = root.relaxed,
      let columns = WalkColumns(program, master: master)
    else { return }
    let walked = WalkBound(columns: columns).run(
      rows: relaxed.prices, below: state.cost - day.fixedCost,
      isOver: { isCancelled() || .now >= state.end })
    outcome.walks = walked.evaluations
    guard walked.evaluations > 0 else { return }
    outcome.raise(to: SealedProgram.costs(walked.bound) + day.fixedCost, most: state.cost)
  }

  /// The program over the columns that are left; relaxations begin with the cheapest columns and the rows that
  /// had a price.
  private func seal(_ master: DayMaster, _ state: State, cost: Int) -> SealedProgram {
    var sealed = SealedProgram(master.program, openAt: cost)
    let reduced = master.columns.map { Int(state.priced.reduced[$0]) }
    sealed.deactivate(
      reduced + Array(repeating: 0, count: sealed.costs.count - reduced.count))
    let isPriced = master.pricedRows(state.prices)
    sealed.deactivateRows { !isPriced[$0] }
    return sealed
  }

  private func decisions(_ master: DayMaster) -> [BranchAndCut.Decision] {
    master.columns.map { column in
      let entry = day.columns[column]
      return BranchAndCut.Decision(
        room: instance.options[Int(entry.option)].roomDay, time: Int32(entry.beam))
    }
  }

  /// Cliques of the date's columns as rows of the program.
  private func cliques(
    _ master: DayMaster
  ) -> @Sendable (SealedProgram.Relaxed, [Int]) -> [SealedProgram.Row] {
    let cliques = CliqueCuts(instance, day: day)
    var number = Array(repeating: Int32(-1), count: day.columns.count)
    for (index, column) in master.columns.enumerated() { number[column] = Int32(index) }
    return { [number, count = day.columns.count] relaxed, reduced in
      var all = Array(repeating: Int64.max, count: count)
      for (index, column) in master.columns.enumerated() { all[column] = Int64(reduced[index]) }
      return cliques.separate(master.support(relaxed.values), reduced: all).map { clique in
        let members = clique.map { number[$0] }.filter { $0 >= 0 }
        return SealedProgram.Row(columns: members, values: members.map { _ in 1 }, most: 1)
      }
    }
  }

  // MARK: Columns

  private var presentColumns: [Int]? {
    var result: [Int] = []
    for (number, visit) in day.visits.enumerated() {
      let place = instance.places[visit]
      guard
        let column = (day.firstColumn[number]..<day.firstColumn[number + 1]).first(where: {
          day.columns[$0].option == place.option
            && Int32(day.columns[$0].beam) == place.beamStart
            && Int(day.columns[$0].slot) * instance.grid == Int(place.start)
        })
      else { return nil }
      result.append(column)
    }
    return result
  }

  private func cheapest(_ reduced: [Int64], _ count: Int, and present: [Int]) -> [Int] {
    let order = reduced.indices.sorted { (reduced[$0], $0) < (reduced[$1], $1) }
    return Array(Set(order.prefix(count) + present)).sorted()
  }

  private func places(_ columns: [Int]) -> [WeekInstance.Place]? {
    var result = instance.places
    guard columns.count == day.visits.count else { return nil }
    for (visit, column) in zip(day.visits, columns.sorted()) {
      let entry = day.columns[column]
      result[visit] = WeekInstance.Place(
        option: entry.option, start: Int32(Int(entry.slot) * instance.grid),
        beamStart: Int32(entry.beam))
    }
    return result
  }

  private func milliseconds(until end: ContinuousClock.Instant) -> Int? {
    // GLPK looks at its clock between nodes only; what is late is killed and tells no bound.
    let left = Int((end - .now) * 0.85 / .milliseconds(1))
    return left > 20 ? left : nil
  }
}
