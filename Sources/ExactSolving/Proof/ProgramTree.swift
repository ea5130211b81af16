import GLPK
import Solving

/// Branch and bound over a program of whole numbers, whose every bound is computed in integers from the prices of a
/// relaxation, rounded to `1 / unit`; whatever the prices are, such a bound holds.
///
/// The node with the least bound comes first, of equal ones the deepest. It branches on which part of a choice is left, or on
/// a column's value.
struct ProgramTree {
  /// What came out.
  struct Outcome {
    /// Nothing costs less; the limit when everything was looked at.
    var bound: Int
    /// A cheaper point and its cost.
    var better: (values: [Int], cost: Int)?
    var nodes = 0
  }

  private struct Node {
    var bound: Int
    var depth: Int
    /// Bounds of columns.
    var least: [Int32]
    var most: [Int32]
    /// Statuses of all columns, then of rows, in the last basis.
    var statuses: [UInt8]?

    var isPossible: Bool { zip(least, most).allSatisfy { $0 <= $1 } }
  }

  private struct Entry {
    let row: Int
    let value: Int
  }

  private static let unit = 65_536
  /// Columns of all open nodes together, at nine bytes each.
  private static let mostOpenColumns = 20_000_000
  /// Larger values went wrong.
  private static let mostValue = 1e6
  /// What a row's missing unit costs, as a multiple of the limit: relaxations may miss little.
  private static let dearness = 1000.0

  private let program: Program
  private let programs: any ProgramSolving
  private let entries: [[Entry]]
  private let costs: [Int]
  /// Columns of which one at most is 1, in an order that makes sense to divide.
  private let choices: [[Int]]
  private var open: [Node]
  /// Least bound of nodes that were given up.
  private var abandoned = Int.max
  private var limit: Int
  private var outcome: Outcome

  /// Begins at the root.
  ///
  /// - Parameters:
  ///   - program: whole numbers only.
  ///   - most: upper bounds of columns.
  ///   - limit: only points that cost less are looked for.
  ///   - bound: one that is known.
  init(
    _ program: Program, most: [Int], choices: [[Int]], below limit: Int, bound: Int,
    programs: any ProgramSolving
  ) {
    self.program = program
    self.programs = programs
    self.choices = choices
    self.limit = limit
    costs = program.cost.map { Int($0) }
    var entries = Array(repeating: [Entry](), count: program.columnCount)
    for (index, column) in program.entryColumn.enumerated() {
      entries[Int(column)].append(
        Entry(row: Int(program.entryRow[index]), value: Int(program.entryValue[index])))
    }
    self.entries = entries
    open = [
      Node(
        bound: bound * Self.unit, depth: 0,
        least: Array(repeating: 0, count: most.count), most: most.map { Int32($0) })
    ]
    outcome = Outcome(bound: bound)
  }

  /// Looks at nodes until none is left, or time or nodes are used up.
  mutating func run(
    nodeLimit: Int, until end: ContinuousClock.Instant?, stop: StopSignal
  ) -> Outcome {
    while !stop.shouldStop {
      open.removeAll { Self.costs($0.bound) >= limit }
      let next = open.indices.min {
        (Self.costs(open[$0].bound), -open[$0].depth, open[$0].bound)
          < (Self.costs(open[$1].bound), -open[$1].depth, open[$1].bound)
      }
      guard let next, outcome.nodes < nodeLimit else { break }
      guard RelaxationTime.milliseconds(until: end, stop) != nil,
        open.count * costs.count < Self.mostOpenColumns
      else { break }
      let node = open.remove(at: next)
      outcome.nodes += 1
      look(at: node) { RelaxationTime.milliseconds(until: end, stop) }
    }
    let least = min(open.map(\.bound).min() ?? .max, abandoned)
    outcome.bound = least == .max ? limit : min(limit, Self.costs(least))
    return outcome
  }

  /// The bound in costs; these are integers, so it is rounded up.
  private static func costs(_ bound: Int) -> Int {
    bound > 0 ? (bound + unit - 1) / unit : bound / unit
  }

  // MARK: Nodes

  private mutating func look(at parent: Node, milliseconds: () -> Int?) {
    var node = parent
    node.depth += 1
    guard let relaxed = relax(&node, milliseconds: milliseconds) else {
      // No answer proves nothing.
      if Self.costs(node.bound) < limit { abandoned = min(abandoned, node.bound) }
      return
    }
    tighten(&node, relaxed.duals)
    guard Self.costs(node.bound) < limit else { return }
    if let children = divide(node, relaxed.values) {
      open += children
    } else if !take(relaxed.values) {
      abandoned = min(abandoned, node.bound)
    }
  }

  /// Solves a node's relaxation without the columns that are 0; nil when there is no point, which may raise the bound.
  private func relax(
    _ node: inout Node, milliseconds: () -> Int?
  ) -> (values: [Double], duals: [Double])? {
    guard let first = milliseconds() else { return nil }
    let basic: UInt8 = 1
    // Without a basic column the basis would be none.
    let columns = costs.indices.filter { node.most[$0] > 0 || node.statuses?[$0] == basic }
    var relaxation = part(node, columns)
    var limits = ProgramLimits(milliseconds: first)
    limits.relaxationOnly = true
    limits.firstBasis = node.statuses.map { statuses in
      columns.map { statuses[$0] } + statuses[costs.count...]
    }
    let answer = programs.solve(relaxation, start: nil, limits: limits)
    if answer.status == .infeasible {
      // That is said in floating point; what is missing has prices that prove it.
      relaxation.soften(at: min(PatternPrices.most, Self.dearness * Double(limit)))
      guard let left = milliseconds() else { return nil }
      limits.milliseconds = left
      limits.firstBasis = nil
      if let duals = programs.solve(relaxation, start: nil, limits: limits).rowDuals {
        tighten(&node, duals)
      }
      return nil
    }
    guard answer.status == .optimal, let found = answer.values, let duals = answer.rowDuals,
      found.allSatisfy({ abs($0) < Self.mostValue })
    else { return nil }
    var values = Array(repeating: 0.0, count: costs.count)
    for (number, column) in columns.enumerated() { values[column] = found[number] }
    if let basis = answer.basis {
      var statuses = Array(repeating: UInt8(2), count: costs.count)
      for (number, column) in columns.enumerated() { statuses[column] = basis[number] }
      node.statuses = statuses + basis[columns.count...]
    }
    return (values, duals)
  }

  /// The program of some columns, with a node's bounds.
  private func part(_ node: Node, _ columns: [Int]) -> Program {
    var result = Program()
    for row in 0..<program.rowCount {
      _ = result.addRow(in: program.rowLower[row]...program.rowUpper[row])
    }
    for column in columns {
      let number = result.addCount(cost: program.cost[column])
      result.setColumn(number, to: Double(node.least[column])...Double(node.most[column]))
      for entry in entries[column] {
        result.set(row: entry.row, column: number, to: Double(entry.value))
      }
    }
    return result
  }

  /// Raises a node's bound, and fixes the columns that nothing cheaper can have more of.
  private func tighten(_ node: inout Node, _ duals: [Double]) {
    guard let (bound, reduced) = bound(of: node, duals) else { return }
    node.bound = max(node.bound, bound)
    let room = max(0, (limit - 1) * Self.unit - bound)
    for column in costs.indices where reduced[column] > 0 {
      let most = Int(node.least[column]) + min(room / reduced[column], Int(Int32.max))
      node.most[column] = min(node.most[column], Int32(clamping: most))
    }
  }

  /// A node's bound at prices, and reduced costs of all columns, in integers of `1 / unit`; nil when prices are so wrong that
  /// sums overflow.
  private func bound(of node: Node, _ duals: [Double]) -> (bound: Int, reduced: [Int])? {
    var sum = CheckedSum()
    let prices = duals.enumerated().map { row, dual in price(dual, row: row) }
    for (row, price) in prices.enumerated() where price != 0 {
      sum.add(price, times: Int(price > 0 ? program.rowLower[row] : program.rowUpper[row]))
    }
    var reduced = Array(repeating: 0, count: costs.count)
    for column in costs.indices {
      var own = CheckedSum()
      own.add(costs[column], times: Self.unit)
      for entry in entries[column] { own.add(-prices[entry.row], times: entry.value) }
      guard let value = own.value else { return nil }
      reduced[column] = value
      sum.add(value, times: Int(value > 0 ? node.least[column] : node.most[column]))
    }
    return sum.value.map { ($0, reduced) }
  }

  /// A row's price, rounded, with the sign that its bounds allow.
  private func price(_ dual: Double, row: Int) -> Int {
    guard dual.isFinite else { return 0 }
    let most = PatternPrices.most
    let price = Int((min(max(dual, -most), most) * Double(Self.unit)).rounded())
    if !program.rowLower[row].isFinite { return min(0, price) }
    if !program.rowUpper[row].isFinite { return max(0, price) }
    return price
  }

  /// Takes a point with whole values; false when it is none.
  private mutating func take(_ values: [Double]) -> Bool {
    let point = values.map { Int($0.rounded()) }
    guard zip(values, point).allSatisfy({ abs($0 - Double($1)) < 1e-5 }) else { return false }
    var sums = Array(repeating: 0, count: program.rowCount)
    for column in costs.indices where point[column] != 0 {
      for entry in entries[column] { sums[entry.row] += entry.value * point[column] }
    }
    for (row, sum) in sums.enumerated()
    where Double(sum) < program.rowLower[row] || Double(sum) > program.rowUpper[row] {
      return false
    }
    let cost = zip(costs, point).reduce(0) { $0 + $1.0 * $1.1 }
    guard cost < limit else { return false }
    limit = cost
    outcome.better = (point, cost)
    return true
  }

  // MARK: Branching

  /// Nodes that share out a node's points, none where it has none; nil when no value is fractional.
  private func divide(_ node: Node, _ values: [Double]) -> [Node]? {
    if let parts = widestChoice(values) {
      return [parts.second, parts.first].map { columns in
        var child = node
        for column in columns { child.most[column] = 0 }
        return child
      }.filter(\.isPossible)
    }
    let fractional = values.indices
      .map { (column: $0, score: values[$0].distanceToWhole) }
      .max { ($0.score, $1.column) < ($1.score, $0.column) }
    guard let (column, score) = fractional, score > 1e-6 else { return nil }
    let whole = Int32(clamping: Int(values[column].rounded(.down)))
    // A value outside its bounds went wrong; nothing is divided then.
    guard whole >= node.least[column], whole < node.most[column] else { return nil }
    var (down, up) = (node, node)
    down.most[column] = whole
    up.least[column] = whole + 1
    return [down, up]
  }

  /// The two parts of the choice whose values are divided most evenly.
  private func widestChoice(_ values: [Double]) -> (first: [Int], second: [Int])? {
    var best: (choice: Int, split: Int, score: Double)?
    for (number, columns) in choices.enumerated() {
      let total = columns.reduce(0) { $0 + values[$1] }
      var sum = 0.0
      for (index, column) in columns.enumerated() {
        sum += values[column]
        let score = min(sum, total - sum)
        if score > (best?.score ?? 1e-6) { best = (number, index + 1, score) }
      }
    }
    return best.map {
      (Array(choices[$0.choice][..<$0.split]), Array(choices[$0.choice][$0.split...]))
    }
  }
}
