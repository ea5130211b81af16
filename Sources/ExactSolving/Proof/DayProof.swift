import GLPK
import Solving

/// Raises the bound of one centre-day with GLPK, and sometimes lowers its cost.
///
/// Columns with small reduced cost, column generation to the linear relaxation, fixing by reduced cost against the
/// incumbent, then the mixed-integer program over what is left. A bound counts only when every column that is absent
/// has bound + reduced cost at or above the incumbent.
struct DayProof {
  /// Numbers of the method.
  struct Settings {
    /// Columns to begin with.
    var firstColumns = 4000
    /// Most columns added a round.
    var addedColumns = 3000
    /// Most rounds of column generation.
    var rounds = 12
    /// Most columns of the mixed-integer program.
    var mostColumns = 12_000
  }

  /// What came out.
  struct Outcome {
    var bound: Int
    var programs = 0
    /// Cheaper places, if found.
    var places: [WeekInstance.Place]?
    var failure: String?
  }

  let instance: WeekInstance
  let relaxation: WindowRelaxation
  let programs: any ProgramSolving
  var settings = Settings()

  private var day: RelaxedDay { relaxation.days[0] }

  /// Proves until an instant; `cost` is what the instance's places cost.
  func run(from first: WindowRelaxation.Outcome, cost: Int, until end: ContinuousClock.Instant)
    -> Outcome
  {
    var outcome = Outcome(bound: first.dayBounds[0])
    guard relaxation.days.count == 1, let present = presentColumns, outcome.bound < cost else {
      return outcome
    }
    var priced = relaxation.priced(first.dailyPrices)
    let layout = first.dailyPrices.layout
    var columns = cheapest(priced.reduced, settings.firstColumns, and: present)
    for _ in 0..<settings.rounds where outcome.bound < cost {
      if priced.survivors(below: cost).count <= settings.mostColumns / 4 { break }
      guard let left = milliseconds(until: end) else { return outcome }
      var limits = ProgramLimits(milliseconds: left)
      limits.relaxationOnly = true
      limits.crashBasis = true
      let master = DayMaster(instance, day: day, layout: layout, columns: columns)
      let answer = programs.solve(master.program, start: nil, limits: limits)
      outcome.programs += 1
      guard let duals = answer.rowDuals else {
        outcome.failure = answer.status == .aborted ? answer.message : nil
        break
      }
      let next = relaxation.priced(master.prices(duals))
      if next.bound > priced.bound { priced = next }
      outcome.bound = max(outcome.bound, next.boundInCosts)
      let missing = next.improving(on: columns, most: settings.addedColumns, of: day)
      if missing.isEmpty { break }
      columns = Array(Set(columns + missing)).sorted()
    }
    prove(priced, layout, present, cost: cost, until: end, &outcome)
    return outcome
  }

  /// The mixed-integer program over the columns that could be part of a cheaper day.
  private func prove(
    _ priced: WindowRelaxation.Priced, _ layout: PriceLayout, _ present: [Int], cost: Int,
    until end: ContinuousClock.Instant, _ outcome: inout Outcome
  ) {
    guard outcome.bound < cost, let left = milliseconds(until: end) else { return }
    let columns = Array(Set(priced.survivors(below: cost) + present)).sorted()
    guard columns.count <= settings.mostColumns else { return }
    let master = DayMaster(instance, day: day, layout: layout, columns: columns)
    var limits = ProgramLimits(milliseconds: left)
    limits.crashBasis = true
    let answer = programs.solve(master.program, start: master.start(present), limits: limits)
    outcome.programs += 1
    if answer.status == .aborted { outcome.failure = answer.message }
    if let bound = answer.bound {
      // Absent columns cost at least the incumbent, so nothing is below both.
      let proven = Int((bound + Double(day.fixedCost) - 0.01).rounded(.up))
      outcome.bound = max(outcome.bound, min(cost, proven))
    }
    if let values = answer.values { outcome.places = places(master.chosen(values)) }
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
