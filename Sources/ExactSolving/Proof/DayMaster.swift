import GLPK
import Solving

/// The program of a date over some of its columns.
///
/// ```
/// min  sum c_q x_q + overtime steps
/// s.t. sum_{q of j} x_q = 1                             every visit j
///      sum_{q: beam on at minute t} x_q <= 1            before closing
///      sum_{q: beam on at minute t} x_q <= y_k          t in overtime step k
///      sum_{q in room r at slot k} x_q <= 1, likewise teams with their capacity
///      sum_{q of j ending in step k or later} x_q <= y_k
///      y_k >= y_{k + 1}
/// ```
/// An exact one has overtime steps at every minute at which a column ends, the others at every slot.
/// Rows of minutes and slots stand only where a column begins: intervals that meet share a beginning, so the
/// others would say nothing new, and their prices are 0.
struct DayMaster {
  /// What a row prices, for reading duals back.
  enum Meaning {
    case visit
    case price(Int)
    case cut(Int)
    case none
  }

  let instance: WeekInstance
  let day: RelaxedDay
  let layout: PriceLayout
  /// Columns of the date that the program has, in order.
  let columns: [Int]
  private(set) var program = Program()
  private(set) var meanings: [Meaning] = []
  /// Overtime steps of a source-day: its variables, and the minutes past closing from which each counts.
  struct Steps {
    var variables: [Int] = []
    var minutes: [Int] = []
  }
  private(set) var steps: [Int: Steps] = [:]
  /// Rows that keep the order of a source-day's steps.
  private(set) var stepRows: [Int: Range<Int>] = [:]
  /// Steps stand at every minute at which a column ends, not only where prices have a row.
  private let isExact: Bool
  let visitOfColumn: [Int]

  private let cutCount: Int

  init(
    _ instance: WeekInstance, day: RelaxedDay, layout: PriceLayout, columns: [Int],
    cuts: [[Int]] = [], isExact: Bool = false
  ) {
    self.isExact = isExact
    cutCount = cuts.count
    self.instance = instance
    self.day = day
    self.layout = layout
    self.columns = columns
    visitOfColumn = columns.map { column in
      (day.firstColumn.firstIndex { $0 > column } ?? 1) - 1
    }
    for column in columns { _ = program.addBinary(cost: Double(day.columns[column].cost)) }
    addSteps()
    addAssignment()
    addResources()
    addLateness()
    addCuts(cuts)
  }

  // MARK: Building

  /// At most one column of each clique.
  private mutating func addCuts(_ cuts: [[Int]]) {
    guard !cuts.isEmpty else { return }
    var place = Array(repeating: -1, count: day.columns.count)
    for (number, column) in columns.enumerated() { place[column] = number }
    for (index, cut) in cuts.enumerated() {
      let members = cut.filter { place[$0] >= 0 }
      guard members.count > 1 else { continue }
      let row = addRow(-.infinity...1, .cut(index))
      for column in members { program.set(row: row, column: place[column], to: 1) }
    }
  }

  private mutating func addRow(_ bounds: ClosedRange<Double>, _ meaning: Meaning) -> Int {
    meanings.append(meaning)
    return program.addRow(in: bounds)
  }

  private mutating func addSteps() {
    for (number, index) in day.sourceDays.enumerated() {
      steps[index] =
        isExact
        ? exactSteps(index, paid: day.paidMinutes[number])
        : gridSteps(index, paid: day.paidSteps[number])
      let variables = steps[index]?.variables ?? []
      let firstRow = program.rowCount
      defer { stepRows[index] = firstRow..<program.rowCount }
      for (early, late) in zip(variables, variables.dropFirst()) {
        let row = addRow(0...(.infinity), .none)
        program.set(row: row, column: early, to: 1)
        program.set(row: row, column: late, to: -1)
      }
    }
  }

  /// A step a slot, which costs its first minute when it is entered and the others with the next.
  private mutating func gridSteps(_ index: Int, paid: Int) -> Steps {
    var result = Steps()
    for step in 0..<max(day.steps, overtimeSteps(index)) {
      let width = step < paid ? 0 : step == paid ? 1 : instance.grid
      result.variables.append(
        program.addBinary(cost: Double(instance.weights.overtime * width)))
      result.minutes.append(step * instance.grid + 1)
    }
    return result
  }

  /// A step a minute past closing at which a column ends, which costs the minutes since the step before.
  private mutating func exactSteps(_ index: Int, paid before: Int) -> Steps {
    var result = Steps()
    var paid = before
    for over in Set(columns.map { over($0, index) }).sorted() where over > 0 {
      let cost = instance.weights.overtime * max(0, over - paid)
      paid = max(paid, over)
      result.variables.append(program.addBinary(cost: Double(cost)))
      result.minutes.append(over)
    }
    return result
  }

  /// Minutes by which a column ends past the closing of a source-day; 0 when it does not count there.
  func over(_ column: Int, _ index: Int) -> Int {
    let entry = day.columns[column]
    guard entry.late > 0, Int(instance.options[Int(entry.option)].sourceDay) == index else {
      return 0
    }
    let visit = instance.visits[day.visits[visitIndex(column)]]
    let end = Int(entry.beam) + Int(visit.beam) + Int(visit.exit)
    return max(0, end - Int(instance.sourceDays[index].close))
  }

  /// How many steps of a source-day a column enters.
  private func entered(_ column: Int, _ index: Int) -> Int {
    guard isExact else { return Int(day.columns[column].late) }
    let over = over(column, index)
    return steps[index]?.minutes.count { $0 <= over } ?? 0
  }

  private func overtimeSteps(_ index: Int) -> Int {
    let over = instance.minutes - Int(instance.sourceDays[index].close)
    return max(0, (over + instance.grid - 1) / instance.grid)
  }

  private mutating func addAssignment() {
    var row = -1
    var last = -1
    for (number, visit) in visitOfColumn.enumerated() {
      if visit != last { row = addRow(1...1, .visit) }
      last = visit
      program.set(row: row, column: number, to: 1)
    }
  }

  private mutating func addResources() {
    var uses: [Int: [(first: Int, last: Int, number: Int)]] = [:]
    for (number, column) in columns.enumerated() {
      for use in resources(of: column) {
        uses[use.base, default: []].append((use.first, use.last, number))
      }
    }
    for base in uses.keys.sorted() { addRows(base: base, uses[base] ?? []) }
  }

  /// Runs of price rows that a column covers; `base` tells the resource.
  private func resources(of column: Int) -> [(base: Int, first: Int, last: Int)] {
    let entry = day.columns[column]
    let option = instance.options[Int(entry.option)]
    let source = instance.sourceDays[Int(option.sourceDay)]
    let visit = instance.visits[day.visits[visitIndex(column)]]
    let length = Int(instance.relaxedBeamLength(of: visit, option: Int(entry.option)))
    let beam = Int(source.firstLane) * layout.minutes
    let room = layout.room + Int(option.roomDay) * layout.slots
    var result = [
      (beam, beam + Int(entry.beam), beam + min(layout.minutes, Int(entry.beam) + length)),
      (room, room + Int(entry.slot), room + Int(entry.leaves)),
    ]
    let end = Int(entry.beam) + Int(visit.beam) + Int(visit.exit)
    for use in Int(visit.firstTeam)..<Int(visit.firstTeam + visit.teamCount) {
      let team = instance.teamUses[use]
      let until = (end + Int(team.minutesAfterExit) + instance.grid - 1) / instance.grid
      let row = layout.team + Int(team.teamDay) * layout.slots
      result.append((row, row + Int(entry.slot), row + min(layout.slots, until)))
    }
    return result
  }

  private func visitIndex(_ column: Int) -> Int {
    var low = 0
    var high = day.visits.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if day.firstColumn[middle] <= column { low = middle } else { high = middle }
    }
    return low
  }

  private mutating func addRows(base: Int, _ uses: [(first: Int, last: Int, number: Int)]) {
    let sorted = uses.sorted { ($0.first, $0.number) < ($1.first, $1.number) }
    let begins = Set(sorted.map(\.first)).union(closings(base))
    var open: [(first: Int, last: Int, number: Int)] = []
    var next = 0
    for row in begins.sorted() {
      open.removeAll { $0.last <= row }
      while next < sorted.count, sorted[next].first <= row {
        if sorted[next].last > row { open.append(sorted[next]) }
        next += 1
      }
      let visits = Set(open.map { visitOfColumn[$0.number] })
      let step = stepVariable(ofRow: row)
      guard visits.count > 1 || (step != nil && !visits.isEmpty) else { continue }
      let capacity = step == nil ? capacity(ofRow: row) : 0
      guard visits.count > capacity else { continue }
      let index = addRow(-.infinity...Double(capacity), .price(row))
      for use in open { program.set(row: index, column: use.number, to: 1) }
      if let step { program.set(row: index, column: step, to: -1) }
    }
  }

  /// Where rows of a source's beam minutes get another right-hand side.
  private func closings(_ base: Int) -> Set<Int> {
    guard base < layout.room else { return [] }
    for index in day.sourceDays {
      let source = instance.sourceDays[index]
      guard Int(source.firstLane) * layout.minutes == base else { continue }
      return Set(
        (steps[index]?.minutes ?? []).map { base + Int(source.close) + $0 - 1 })
    }
    return []
  }

  private func stepVariable(ofRow row: Int) -> Int? {
    guard row < layout.room else { return nil }
    let lane = row / layout.minutes
    for index in day.sourceDays where Int(instance.sourceDays[index].firstLane) == lane {
      let over = row % layout.minutes - Int(instance.sourceDays[index].close)
      // Who has the beam in this minute ends a minute later at the earliest.
      let known = steps[index] ?? Steps()
      let entered = known.minutes.count { $0 <= over + 1 }
      return over >= 0 && entered > 0 ? known.variables[entered - 1] : nil
    }
    return nil
  }

  private func capacity(ofRow row: Int) -> Int {
    guard row >= layout.team else { return 1 }
    return Int(instance.teamCapacities[(row - layout.team) / layout.slots])
  }

  private mutating func addLateness() {
    var late: [Int: [Int]] = [:]
    for (number, column) in columns.enumerated() where day.columns[column].late > 0 {
      late[visitOfColumn[number], default: []].append(number)
    }
    for visit in late.keys.sorted() {
      let numbers = late[visit] ?? []
      let number = day.visits[visit]
      let source = Int(instance.visits[number].sourceDay)
      let variables = steps[source]?.variables ?? []
      let entries = numbers.map { ($0, entered(columns[$0], source)) }
      let most = entries.map(\.1).max() ?? 0
      for step in 0..<min(most, variables.count) {
        // Exact steps are no rows of the prices; nobody reads their duals back.
        let meaning = isExact ? Meaning.none : .price(layout.late + number * layout.steps + step)
        let row = addRow(-.infinity...0, meaning)
        for (column, count) in entries where count > step {
          program.set(row: row, column: column, to: 1)
        }
        program.set(row: row, column: variables[step], to: -1)
      }
    }
  }

  // MARK: Reading

  /// Prices from the duals of the relaxation.
  func prices(_ duals: [Double]) -> RelaxedPrices {
    var values = Array(repeating: 0.0, count: layout.count)
    for (row, meaning) in meanings.enumerated() {
      if case .price(let place) = meaning { values[place] += max(0, -duals[row]) }
    }
    return RelaxedPrices(values: values, layout: layout)
  }

  /// True of the program's rows that cost something under prices.
  func pricedRows(_ prices: RelaxedPrices) -> [Bool] {
    meanings.map { meaning in
      if case .price(let place) = meaning { return prices.values[place] > 0 }
      return false
    }
  }

  /// Prices of the cuts from the same duals.
  func cutPrices(_ duals: [Double]) -> [Double] {
    var values = Array(repeating: 0.0, count: cutCount)
    for (row, meaning) in meanings.enumerated() {
      if case .cut(let index) = meaning { values[index] = max(0, -duals[row]) }
    }
    return values
  }

  /// Columns that a relaxation's answer uses, and how much.
  func support(_ values: [Double]) -> [(column: Int, value: Double)] {
    columns.indices.filter { values[$0] > 1e-6 }.map { (columns[$0], values[$0]) }
  }

  /// The chosen columns of an answer.
  func chosen(_ values: [Double]) -> [Int] {
    columns.indices.filter { values[$0].rounded() == 1 }.map { columns[$0] }
  }
}
