/// Raises a relaxation's bound by letting the beam walk through the day, with more and more memory.
///
/// Prices of the last relaxation are a good beginning: without prices of beam minutes, walks are worth at least as
/// much. A subgradient raises them, and visits that walks repeat are remembered where they do.
struct WalkBound {
  /// Numbers of the method.
  struct Settings {
    /// Evaluations before the memory grows.
    var steps = 15
    /// Step length at first.
    var factor = 0.03
    /// Evaluations without a better value after which steps become shorter, and by how much.
    var patience = 10
    var shorter = 0.6
    /// Share of the subgradient in the direction.
    var turn = 0.2
    /// Bits of memory in the second round and the last; it begins without.
    var firstBits = 4
    var mostBits = 10
    /// New runs of memory a round.
    var runs = 15
    /// Longest repeat that is remembered in the first round, and how much longer it may be in each of the others.
    var longest = 30
    var longer = 10
    /// States of an evaluation from which the memory does not grow: more evaluations win more than more memory.
    var fewStates = 500_000
    /// Rise of four rounds, as a share of what is missing to the incumbent, that ends it.
    var leastRise = 0.02
  }

  /// What came out.
  struct Outcome {
    /// In integers of `1 / SealedProgram.unit`.
    var bound = Int.min
    var evaluations = 0
  }

  let columns: WalkColumns
  var settings = Settings()

  private struct State {
    var prices: WalkPrices
    var memory: VisitMemory
    var repeats: [VisitMemory.Repeat: Int] = [:]
    var factor: Double
    var evaluations = 0
    /// Of the last evaluation.
    var states = 0
  }

  /// Raises until nothing rises any more, walks have too many states or time is up.
  ///
  /// - Parameters:
  ///   - rows: a price a row of the program, less than 0 for those of visits.
  ///   - cost: the incumbent's.
  ///   - isOver: true when time is up, or nobody wants a bound any more.
  func run(rows: [Double], below cost: Int, isOver: () -> Bool) -> Outcome {
    func price(_ row: Int) -> Double { row < rows.count ? rows[row] : 0 }
    var state = State(
      prices: WalkPrices(
        rows: columns.rows.map { max(0, price($0)) }, visits: columns.choices.map { -price($0) }),
      memory: VisitMemory(minutes: columns.minutes), factor: settings.factor)
    let target = cost * SealedProgram.unit
    var history: [Int] = []
    var round = 0
    while true {
      let isWhole = raise(&state, below: target, isOver: isOver)
      let best = state.prices.best
      history.append(best)
      guard isWhole, best < target, !isOver() else { break }
      if history.count > 4,
        Double(best - history[history.count - 5]) < settings.leastRise * Double(target - best)
      {
        break
      }
      if state.states > settings.fewStates { continue }
      _ = state.memory.grow(
        state.repeats, bits: min(settings.mostBits, settings.firstBits + round),
        longest: settings.longest + settings.longer * round, most: settings.runs)
      state.repeats = state.repeats.compactMapValues { $0 > 1 ? $0 / 2 : nil }
      round += 1
    }
    return Outcome(bound: state.prices.best, evaluations: state.evaluations)
  }

  /// One round with the present memory; false when walks have too many states or time is up.
  private func raise(
    _ state: inout State, below target: Int, isOver: () -> Bool
  ) -> Bool {
    var pricing = WalkPricing(columns, memory: state.memory)
    state.prices.goBack()
    var sinceBest = 0
    for _ in 0..<settings.steps where !isOver() {
      guard
        let choice = pricing.evaluate(
          rows: state.prices.wholeRows, visits: state.prices.wholeVisits, below: target,
          isOver: isOver)
      else { return false }
      state.evaluations += 1
      state.states = pricing.states
      sinceBest = choice.value > state.prices.best ? 0 : sinceBest + 1
      state.prices.judge(choice.value)
      if choice.value >= target { return true }
      count(choice.arcs, &state.repeats)
      if sinceBest > settings.patience {
        sinceBest = 0
        state.factor *= settings.shorter
        state.prices.goBack()
        continue
      }
      let missing = Double(target - choice.value) / Double(SealedProgram.unit)
      state.prices.step(
        choice, of: columns, turn: settings.turn, length: state.factor * missing)
    }
    return true
  }

  /// Counts visits that a walk repeats.
  private func count(_ arcs: [Int], _ repeats: inout [VisitMemory.Repeat: Int]) {
    var later: [Int32: Int] = [:]
    for number in arcs {
      let arc = columns.arcs[number]
      if let second = later[arc.visit] {
        let entry = VisitMemory.Repeat(
          visit: Int(arc.visit), first: Int(arc.minute), second: second)
        repeats[entry, default: 0] += 1
      }
      later[arc.visit] = Int(arc.minute)
    }
  }
}
