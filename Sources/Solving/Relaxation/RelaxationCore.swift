/// Numbers that prices are counted in.
protocol PriceValue: Numeric, Comparable, BitwiseCopyable, Sendable {
  init(_ value: Int)
}

extension Double: PriceValue {}
extension Int64: PriceValue {}

/// Evaluates the Lagrangian of a centre's window: resources priced, every visit at its cheapest column.
///
/// ```
/// L(p) = sum over visits of min over columns (cost + prices of its rows) - sum of prices x capacity
///        + sum over source-days of min over closings (overtime - prices that a later closing frees)
/// ```
/// With spread, a course's visits of a week choose together: the least over windows [a, b] of start times of their
/// cheapest columns inside, plus what a window wider than the tolerance costs. `Value` is `Double` while
/// prices are searched for and `Int64` (1/1024 of a cost unit) when a bound is proven.
struct RelaxationCore<Value: PriceValue>: ~Copyable {
  let instance: WeekInstance
  let days: [RelaxedDay]
  let steps: Int
  let scale: Value
  /// True when spread of start times is part of the relaxation.
  let isCoupled: Bool

  let columns: FlatBuffer<RelaxedColumn>
  let firstColumn: FlatBuffer<Int32>
  let visits: FlatBuffer<WeekInstance.Visit>
  let teamUses: FlatBuffer<WeekInstance.TeamUse>
  let beamRow: FlatBuffer<Int32>
  let beamLength: FlatBuffer<Int32>
  let roomRow: FlatBuffer<Int32>
  let sourceDay: FlatBuffer<Int32>

  // Running sums of prices, one more entry than the row has.
  let beamSums: FlatBuffer<Value>
  let roomSums: FlatBuffer<Value>
  let teamSums: FlatBuffer<Value>
  let lateSums: FlatBuffer<Value>
  /// The column chosen by each visit; -1 for visits that stay.
  let chosen: FlatBuffer<Int32>
  /// Overtime steps that each source-day stays open.
  let open: FlatBuffer<Int32>
  let dayValue: FlatBuffer<Value>
  let byGroup: CoupledScratch<Value>

  init(_ instance: WeekInstance, days: [RelaxedDay], isCoupled: Bool, scale: Value) {
    self.instance = instance
    self.days = days
    self.scale = scale
    self.isCoupled = isCoupled
    let steps = days.map(\.steps).max() ?? 0
    self.steps = steps
    columns = FlatBuffer(days.flatMap(\.columns))
    var first = Array(repeating: Int32(0), count: instance.visits.count + 1)
    var last = Array(repeating: Int32(0), count: instance.visits.count + 1)
    var base = 0
    for day in days {
      for (number, visit) in day.visits.enumerated() {
        first[visit] = Int32(base + day.firstColumn[number])
        last[visit] = Int32(base + day.firstColumn[number + 1])
      }
      base += day.columns.count
    }
    firstColumn = FlatBuffer(zip(first, last).flatMap { [$0, $1] })
    visits = FlatBuffer(instance.visits)
    teamUses = FlatBuffer(instance.teamUses)
    let minutes = instance.minutes
    let slots = instance.slots
    beamRow = FlatBuffer(
      instance.options.map {
        instance.sourceDays[Int($0.sourceDay)].firstLane * Int32(minutes + 1)
      })
    beamLength = FlatBuffer(Self.beamLengths(instance))
    roomRow = FlatBuffer(instance.options.map { $0.roomDay * Int32(slots + 1) })
    sourceDay = FlatBuffer(instance.options.map(\.sourceDay))
    beamSums = FlatBuffer(repeating: 0, count: instance.laneCount * (minutes + 1))
    roomSums = FlatBuffer(repeating: 0, count: instance.roomDayCount * (slots + 1))
    teamSums = FlatBuffer(repeating: 0, count: instance.teamCapacities.count * (slots + 1))
    lateSums = FlatBuffer(repeating: 0, count: instance.visits.count * (steps + 1))
    chosen = FlatBuffer(repeating: -1, count: instance.visits.count)
    open = FlatBuffer(repeating: 0, count: instance.sourceDays.count)
    dayValue = FlatBuffer(repeating: 0, count: instance.days.count)
    byGroup = CoupledScratch(instance)
  }

  private static func beamLengths(_ instance: WeekInstance) -> [Int32] {
    var result = Array(repeating: Int32(0), count: instance.options.count)
    for visit in instance.visits {
      for choice in Int(visit.firstOption)..<Int(visit.firstOption + visit.optionCount) {
        result[choice] = instance.relaxedBeamLength(of: visit, option: choice)
      }
    }
    return result
  }

  /// Sums up prices; each closure tells one of them.
  @inline(__always)
  func setPrices(
    beam: (Int) -> Value, room: (Int) -> Value, team: (Int) -> Value, late: (Int) -> Value
  ) {
    Self.sum(beamSums, rows: instance.laneCount, length: instance.minutes, beam)
    Self.sum(roomSums, rows: instance.roomDayCount, length: instance.slots, room)
    Self.sum(teamSums, rows: instance.teamCapacities.count, length: instance.slots, team)
    Self.sum(lateSums, rows: instance.visits.count, length: steps, late)
  }

  @inline(__always)
  private static func sum(
    _ sums: borrowing FlatBuffer<Value>, rows: Int, length: Int, _ price: (Int) -> Value
  ) {
    for row in 0..<rows {
      var total: Value = 0
      let target = sums.row(row * (length + 1))
      target[0] = 0
      for index in 0..<length {
        total += price(row * length + index)
        target[index + 1] = total
      }
    }
  }

  /// The cheapest column of a visit and its price.
  @inline(__always)
  func cheapest(_ number: Int) -> (column: Int, value: Value)? {
    let first = Int(firstColumn[2 * number])
    let last = Int(firstColumn[2 * number + 1])
    guard first < last else { return nil }
    var best = first
    var least = price(first, of: number)
    for column in (first + 1)..<max(first + 1, last) {
      let value = price(column, of: number)
      if value < least {
        least = value
        best = column
      }
    }
    return (best, least)
  }

  /// Cost and prices of a column.
  @inline(__always)
  func price(_ index: Int, of number: Int) -> Value {
    let column = columns[index]
    let option = Int(column.option)
    let beam = beamSums.row(Int(beamRow[option]) &+ Int(column.beam))
    let room = roomSums.row(Int(roomRow[option]))
    var value = Value(Int(column.cost)) * scale
    value += beam[Int(beamLength[option])] - beam[0]
    value += room[Int(column.leaves)] - room[Int(column.slot)]
    if column.late > 0 { value += lateSums[number &* (steps &+ 1) &+ Int(column.late)] }
    let visit = visits[number]
    if visit.teamCount > 0 { value += teamPrice(column, visit) }
    return value
  }

  private func teamPrice(_ column: RelaxedColumn, _ visit: WeekInstance.Visit) -> Value {
    var value: Value = 0
    let end = Int(column.beam) &+ Int(visit.beam) &+ Int(visit.exit)
    for use in Int(visit.firstTeam)..<Int(visit.firstTeam &+ visit.teamCount) {
      let team = teamUses[use]
      let until = min(
        instance.slots,
        (end &+ Int(team.minutesAfterExit) &+ instance.grid &- 1) / instance.grid)
      let row = teamSums.row(Int(team.teamDay) &* (instance.slots &+ 1))
      value += row[until] - row[Int(column.slot)]
    }
    return value
  }

  /// Evaluates one date, spread left out.
  func evaluate(day: RelaxedDay) -> Value {
    var total = Value(day.fixedCost) * scale
    for visit in day.visits {
      guard let (column, value) = cheapest(visit) else { continue }
      chosen[visit] = Int32(truncatingIfNeeded: column)
      total += value
    }
    return total + capacityValue(day)
  }

  /// Evaluates the whole window, spread included.
  func evaluateWindow() -> Value {
    var total: Value = 0
    for day in days {
      total += Value(day.fixedCost) * scale
      for visit in day.visits where visits[visit].group < 0 {
        guard let (column, value) = cheapest(visit) else { continue }
        chosen[visit] = Int32(truncatingIfNeeded: column)
        total += value
      }
      total += capacityValue(day)
    }
    for group in 0..<(instance.firstMember.count - 1) { total += coupled(group) }
    return total
  }

  /// Minus prices times capacities, overtime chosen best.
  private func capacityValue(_ day: RelaxedDay) -> Value {
    var total: Value = 0
    let minutes = instance.minutes
    let slots = instance.slots
    for room in day.roomDays { total -= roomSums[room * (slots + 1) + slots] }
    for team in day.teamDays {
      let capacity = Value(Int(instance.teamCapacities[team]))
      total -= capacity * teamSums[team * (slots + 1) + slots]
    }
    for (number, index) in day.sourceDays.enumerated() {
      let source = instance.sourceDays[index]
      let row = beamSums.row(Int(source.firstLane) * (minutes + 1))
      let close = min(max(0, Int(source.close)), minutes)
      total -= row[close]
      total += overtimeValue(index, source, day, paid: day.paidSteps[number], row, close)
    }
    return total
  }

  /// The least over closings of overtime less what the prices say it frees.
  private func overtimeValue(
    _ index: Int, _ source: WeekInstance.SourceDay, _ day: RelaxedDay, paid: Int,
    _ row: UnsafeMutablePointer<Value>, _ close: Int
  ) -> Value {
    let grid = instance.grid
    let weight = Value(instance.weights.overtime) * scale
    let wide = Value(instance.weights.overtime * grid) * scale
    var sum: Value = 0
    var least: Value = 0
    var closing = 0
    let last = max(steps, (instance.minutes - close + grid - 1) / grid)
    for step in 0..<last {
      if step == paid { sum += weight }
      if step > paid { sum += wide }
      let from = min(instance.minutes, close + step * grid)
      let until = min(instance.minutes, from + grid)
      sum -= row[until] - row[from]
      if step < steps { sum -= lateness(step, index, day) }
      if sum < least {
        least = sum
        closing = step + 1
      }
    }
    open[index] = Int32(truncatingIfNeeded: closing)
    return least
  }

  /// Prices of one overtime step over the visits of a source-day.
  private func lateness(_ step: Int, _ index: Int, _ day: RelaxedDay) -> Value {
    var sum: Value = 0
    for visit in day.visits where Int(visits[visit].sourceDay) == index {
      let row = lateSums.row(visit &* (steps &+ 1))
      sum += row[step &+ 1] - row[step]
    }
    return sum
  }
}

extension WeekInstance {
  /// Minutes of the source that a visit takes in a relaxation: beam and switch where one row of beam minutes is
  /// exact, the beam alone where rooms differ; never longer than until its exit, so that they always mean overtime.
  package func relaxedBeamLength(of visit: Visit, option: Int) -> Int32 {
    let source = sourceDays[Int(options[option].sourceDay)]
    return visit.beam + (source.laneCount == 1 ? min(source.switchMinutes, visit.exit) : 0)
  }
}
