import GLPK

/// Relaxation after relaxation of a sealed program, with cuts between, while they raise its bound.
struct CutRounds {
  /// Numbers of the method.
  struct Settings {
    /// Most relaxations.
    var rounds = 400
    /// Share of what is missing to the incumbent by which the relaxation's cost is to rise, and rounds in which it is due.
    var leastRise = 0.02
    var patience = 5
    /// Most relaxations between two rounds of cuts, each with the columns that the one before lacked.
    var pricings = 40
    /// Slack from which a cut is dropped.
    var slack = 0.3
    /// Share of the time left that one relaxation may take.
    var share = 0.5
  }

  /// What came out.
  struct Outcome {
    /// In integers of `1 / SealedProgram.unit`.
    var bound = Int.min
    /// The last relaxation that was solved.
    var relaxed: SealedProgram.Relaxed?
    var programs = 0
    var failure: String?
  }

  let programs: any ProgramSolving
  /// Further cuts for a relaxation, given reduced costs.
  var cliques: (@Sendable (SealedProgram.Relaxed, [Int]) -> [SealedProgram.Row])?
  var settings = Settings()
  var halves = ZeroHalfCuts.Settings()

  /// Raises the bound until it is at `cost`, nothing rises any more, or time is up.
  func run(
    _ program: inout SealedProgram, below cost: Int, until end: ContinuousClock.Instant
  ) -> Outcome {
    var outcome = Outcome()
    var history: [Double] = []
    for round in 0..<settings.rounds {
      guard let (relaxed, bound) = solve(&program, until: end, &outcome) else { break }
      guard SealedProgram.costs(outcome.bound) < cost else { break }
      program.drop(bound, cost: cost)
      program.deactivate(bound.reduced)
      let slacks = program.rows.indices.map { program.slack(of: $0, relaxed.values) }
      program.deactivateRows { slacks[$0] > 0.5 }
      history.append(relaxed.cost)
      let before = history.count - settings.patience
      let missing = Double(cost) - relaxed.cost
      if before > 0 && relaxed.cost < history[before - 1] + settings.leastRise * missing { break }
      guard round + 1 < settings.rounds, .now < end else { break }
      let kept = program.dropLooseCuts(relaxed, slack: settings.slack)
      let halves = ZeroHalfCuts(program, values: relaxed.values, settings: halves)
        .separate(seed: UInt64(round))
      let found = halves + (cliques?(relaxed, bound.reduced) ?? [])
      program.add(found)
      // Should this be the last round, its prices are still those of the rows.
      outcome.relaxed?.prices = kept.map { relaxed.prices[$0] } + found.map { _ in 0 }
      if found.isEmpty { break }
    }
    return outcome
  }

  /// Relaxes until no column is left out that would make the relaxation cheaper.
  private func solve(
    _ program: inout SealedProgram, until end: ContinuousClock.Instant, _ outcome: inout Outcome
  ) -> (SealedProgram.Relaxed, bound: (bound: Int, reduced: [Int]))? {
    var last: (SealedProgram.Relaxed, bound: (bound: Int, reduced: [Int]))?
    for _ in 0..<settings.pricings {
      guard let relaxed = relax(&program, until: end, &outcome) else { break }
      let bound = program.bound(relaxed.prices)
      outcome.bound = max(outcome.bound, bound.bound)
      outcome.relaxed = relaxed
      last = (relaxed, bound)
      let hasColumns = program.activate(bound.reduced)
      let hasRows = program.activateRows(relaxed.values)
      guard hasColumns || hasRows else { break }
    }
    return last
  }

  private func relax(
    _ program: inout SealedProgram, until end: ContinuousClock.Instant, _ outcome: inout Outcome
  ) -> SealedProgram.Relaxed? {
    let left = Int((end - .now) / .milliseconds(1))
    guard left > 20 else { return nil }
    let content = program.content()
    var limits = ProgramLimits(milliseconds: max(20, Int(Double(left) * settings.share)))
    limits.relaxationOnly = true
    limits.crashBasis = true
    limits.firstBasis = program.basis(content)
    let answer = programs.solve(content.program, start: nil, limits: limits)
    outcome.programs += 1
    if answer.status == .aborted { outcome.failure = answer.message }
    return program.relaxed(answer, content)
  }
}
