import GLPK
import Solving

/// The mixed-integer program over the patterns that survive: all that a cheaper assignment may hold, as far as prices can
/// tell.
///
/// ```
/// min  sum cost(p) x(p) + sum cost(v,o) y(v,o) + sum unscheduledCost(k) out(k)
/// s.t. as in `PatternModel`, and the rounded rows of the relaxation
/// ```
///
/// GLPK's answer to it is an assignment, never a bound, for GLPK computes in floating point; `prove` gives bounds.
struct CourseProgram {
  private let patterns: PatternProgram
  private let cuts: [PatternPrices.Cut]
  private(set) var program = Program()
  /// Columns of patterns, and of the options of every visit that has several.
  private var patternColumns: [Int] = []
  private var optionColumns: [[Int]] = []
  private var outColumns: [Int] = []

  /// The program; nil when more than `most` patterns survive.
  ///
  /// - Parameters:
  ///   - patterns: the cheapest assignment that is known.
  ///   - cost: its cost.
  ///   - cuts: rounded rows.
  ///   - isOver: asked now and then; true ends it.
  init?(
    _ instance: CourseInstance, patterns: [CoursePattern?], cost: Int, prices: PatternPrices,
    cuts: [PatternPrices.Cut], most: Int, isOver: () -> Bool = { false }
  ) {
    // Costs are integers: what may be cheaper is cheaper by 1.
    guard
      let selection = PatternSelection(
        allOf: instance, costLimit: cost - 1, prices: prices, most: most, isOver: isOver)
    else { return nil }
    self.patterns = PatternProgram(instance, families: selection.entries, assignment: patterns)
    self.cuts = cuts
    addColumns()
    addVisitRows()
    addCapacityRows()
  }

  /// A cheaper assignment, in the order of the instance's courses; nil when none was found.
  func solve(
    below cost: Int, limits: ProgramLimits, by programs: any ProgramSolving
  ) -> [CoursePattern?]? {
    let answer = programs.solve(program, start: start, limits: limits)
    guard let values = answer.values,
      values.allSatisfy({ abs($0) <= Double(patterns.instance.courses.count) + 0.5 })
    else { return nil }
    let found = assignment(values.map { Int($0.rounded()) })
    let instance = patterns.instance
    return instance.cost(of: found) < cost && instance.holds(found) ? found : nil
  }

  /// A bound of the assignment, and maybe a cheaper one, by branch and bound in integers.
  func prove(
    below cost: Int, bound: Int, nodeLimit: Int, until end: ContinuousClock.Instant?,
    stop: StopSignal, by programs: any ProgramSolving
  ) -> (bound: Int, patterns: [CoursePattern?]?) {
    let instance = patterns.instance
    var most = Array(repeating: 0, count: program.columnCount)
    for (number, column) in patternColumns.enumerated() {
      most[column] = instance.classes[patterns.patterns[number].courseClass].count
    }
    for (visit, columns) in optionColumns.enumerated() {
      for (option, column) in columns.enumerated() {
        // Bounds that are too wide make much of what prices are rounded by.
        most[column] = patterns.visits[visit].options[option].loads.reduce(instance.courses.count) {
          min($0, Int(instance.capacity[patterns.rows[$1.row]]) / max(1, $1.amount))
        }
      }
    }
    for (number, column) in outColumns.enumerated() {
      most[column] = instance.classes[number].count
    }
    var tree = ProgramTree(
      program, most: most, choices: choices, below: cost, bound: bound, programs: programs)
    let outcome = tree.run(nodeLimit: nodeLimit, until: end, stop: stop)
    return (outcome.bound, outcome.better.map { assignment($0.values) })
  }

  /// Patterns of the classes of one course, by start and dates.
  private var choices: [[Int]] {
    var result = Array(repeating: [Int](), count: patterns.instance.classes.count)
    for (number, pattern) in patterns.patterns.enumerated()
    where patterns.instance.classes[pattern.courseClass].count == 1 {
      result[pattern.courseClass].append(number)
    }
    return result.filter { $0.count > 1 }.map { numbers in
      numbers.sorted { one, other in
        let (left, right) = (patterns.patterns[one], patterns.patterns[other])
        return left.family.days == right.family.days
          ? (left.cost, one) < (right.cost, other)
          : left.family.days.lexicographicallyPrecedes(right.family.days)
      }.map { patternColumns[$0] }
    }
  }

  // MARK: Program

  private mutating func addColumns() {
    let classes = patterns.instance.classes
    let classRows = classes.map { courseClass in
      let count = Double(courseClass.count)
      return program.addRow(in: count...count)
    }
    for pattern in patterns.patterns {
      var cost = pattern.cost
      for visit in pattern.visits where patterns.visits[visit].options.count == 1 {
        cost += patterns.visits[visit].options[0].cost
      }
      let column =
        classes[pattern.courseClass].count == 1
        ? program.addBinary(cost: Double(cost)) : program.addCount(cost: Double(cost))
      program.set(row: classRows[pattern.courseClass], column: column, to: 1)
      patternColumns.append(column)
    }
    for visit in patterns.visits {
      optionColumns.append(
        visit.options.count == 1
          ? [] : visit.options.map { program.addCount(cost: Double($0.cost)) })
    }
    for (number, courseClass) in classes.enumerated() {
      let column = program.addCount(cost: Double(courseClass.unscheduledCost))
      program.set(row: classRows[number], column: column, to: 1)
      outColumns.append(column)
    }
  }

  /// Visits with several options: as many options as patterns.
  private mutating func addVisitRows() {
    let rows = optionColumns.map { columns in
      columns.isEmpty ? nil : program.addRow(in: 0...0)
    }
    for (number, pattern) in patterns.patterns.enumerated() {
      for visit in pattern.visits {
        if let row = rows[visit] { program.set(row: row, column: patternColumns[number], to: 1) }
      }
    }
    for (visit, columns) in optionColumns.enumerated() {
      for column in columns {
        if let row = rows[visit] { program.set(row: row, column: column, to: -1) }
      }
    }
  }

  private mutating func addCapacityRows() {
    let capacity = patterns.instance.capacity
    var rows: [(row: Int, round: (Int32) -> Int32)] = []
    var rowsOf = Array(repeating: [Int](), count: patterns.rows.count)
    func add(_ number: Int, most: Int32, round: @escaping (Int32) -> Int32) {
      rowsOf[number].append(rows.count)
      rows.append((program.addRow(in: -.infinity...Double(most)), round))
    }
    for (number, row) in patterns.rows.enumerated() {
      add(number, most: capacity[row]) { $0 }
    }
    for cut in cuts {
      let numbers = cut.rows.compactMap { patterns.number(ofRow: $0) }
      guard !numbers.isEmpty else { continue }
      for number in numbers { rowsOf[number].append(rows.count) }
      rows.append((program.addRow(in: -.infinity...Double(cut.limit)), { cut.rounded($0) }))
    }
    func load(_ column: Int, with loads: [VisitOption.Load]) {
      var sums: [Int: Int32] = [:]
      for load in loads {
        for row in rowsOf[load.row] {
          sums[row, default: 0] += rows[row].round(Int32(clamping: load.amount))
        }
      }
      for (row, sum) in sums.sorted(by: { $0.key < $1.key }) where sum > 0 {
        program.set(row: rows[row].row, column: column, to: Double(sum))
      }
    }
    for (number, pattern) in patterns.patterns.enumerated() {
      let loads = pattern.visits.map { patterns.visits[$0].options }
        .filter { $0.count == 1 }.flatMap { $0[0].loads }
      load(patternColumns[number], with: loads)
    }
    for (visit, columns) in optionColumns.enumerated() {
      for (option, column) in columns.enumerated() {
        load(column, with: patterns.visits[visit].options[option].loads)
      }
    }
  }

  // MARK: Points

  /// The assignment that is known.
  private var start: [Double] {
    var values = Array(repeating: 0.0, count: program.columnCount)
    var left = patterns.instance.classes.map(\.count)
    for (pattern, count) in patterns.start.patterns {
      values[patternColumns[pattern]] = Double(count)
      left[patterns.patterns[pattern].courseClass] -= count
    }
    for (key, count) in patterns.start.options where !optionColumns[key.visit].isEmpty {
      values[optionColumns[key.visit][key.option]] = Double(count)
    }
    for (number, count) in left.enumerated() { values[outColumns[number]] = Double(count) }
    return values
  }

  /// The patterns of courses at a point.
  private func assignment(_ values: [Int]) -> [CoursePattern?] {
    let instance = patterns.instance
    var waiting = Array(repeating: [Int](), count: instance.classes.count)
    for (position, number) in instance.classOf.enumerated().reversed() {
      waiting[number].append(position)
    }
    var pools = optionColumns.map { columns in
      columns.indices.flatMap { Array(repeating: $0, count: max(0, values[columns[$0]])) }
    }
    var result = [CoursePattern?](repeating: nil, count: instance.courses.count)
    for (number, pattern) in patterns.patterns.enumerated() {
      for _ in 0..<max(0, values[patternColumns[number]]) {
        guard let position = waiting[pattern.courseClass].popLast() else { break }
        result[position] = patterns.coursePattern(pattern) { pools[$0].popLast() ?? 0 }
      }
    }
    return result
  }
}
