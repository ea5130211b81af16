import GLPK
import Solving

/// The linear program of column generation over patterns, grown column by column.
///
/// Variables are patterns of a class (how many of its courses follow it) and, for every class, the courses left out.
/// Rows: every class places all its courses; every row of the instance that the patterns present could
/// overload keeps its capacity; cuts round such rows down. Other rows hold by themselves.
struct CourseMaster {
  /// A pattern in the program.
  struct Column {
    let courseClass: Int
    let pattern: CoursePattern
    /// What it takes from rows; a row at most once a pattern but for teams' minutes within a day part.
    let loads: [(row: Int, load: Int32)]
    let place: Int
  }

  let instance: CourseInstance
  private(set) var program = Program()
  private(set) var columns: [Column] = []
  private(set) var cuts: [PatternPrices.Cut] = []
  private var known: [Set<CoursePattern>]
  /// Place in the program of each row of the instance; -1 while it holds by itself.
  private var capacityRow: [Int]
  private var rowsInProgram: [Int] = []
  private var cutRow: [Int] = []
  private var cutsOfRow: [[Int]]
  private var columnsOfRow: [[Int]]
  /// The most that the columns present could load each row with.
  private var heaviest: [Int32]
  private var heaviestOfClass: [[Int: Int32]]
  /// Rows of the tree.
  private(set) var branches: [CourseBranch] = []
  private var branchRow: [Int] = []
  private var branchesOfClass: [[Int]]
  /// Starts that columns may have; others are barred.
  private(set) var allowed: AllowedStarts
  private var barred: [ClassPrices?]
  private var basis: [UInt8]?
  private var nodeBounds: [Int: BranchBounds] = [:]
  private var basisColumns = 0
  private var basisRows = 0

  init(_ instance: CourseInstance) {
    self.instance = instance
    known = Array(repeating: [], count: instance.classes.count)
    capacityRow = Array(repeating: -1, count: instance.capacity.count)
    cutsOfRow = Array(repeating: [], count: instance.capacity.count)
    columnsOfRow = cutsOfRow
    heaviest = Array(repeating: 0, count: instance.capacity.count)
    heaviestOfClass = Array(repeating: [:], count: instance.classes.count)
    branchesOfClass = Array(repeating: [], count: instance.classes.count)
    allowed = AllowedStarts(instance)
    barred = Array(repeating: nil, count: instance.classes.count)
    for courseClass in instance.classes {
      let count = Double(courseClass.count)
      let row = program.addRow(in: count...count)
      let out = program.addCount(cost: Double(courseClass.unscheduledCost))
      program.set(row: row, column: out, to: 1)
    }
  }

  /// Adds a pattern unless it is there; true when it was new.
  @discardableResult
  mutating func add(_ pattern: CoursePattern, class number: Int) -> Bool {
    guard known[number].insert(pattern).inserted else { return false }
    var loads: [(row: Int, load: Int32)] = []
    instance.forEachLoad(of: pattern, class: number) { row, load in loads.append((row, load)) }
    let column = Column(
      courseClass: number, pattern: pattern, loads: loads,
      place: program.addCount(cost: Double(pattern.cost)))
    program.set(row: number, column: column.place, to: 1)
    let index = columns.count
    columns.append(column)
    if !allowed.days[number][pattern.start] { program.setColumn(column.place, to: 0...0) }
    for (row, load) in loads {
      columnsOfRow[row].append(index)
      let before = heaviestOfClass[number][row] ?? 0
      if load > before {
        heaviestOfClass[number][row] = load
        heaviest[row] += (load - before) * Int32(instance.classes[number].count)
      }
      if capacityRow[row] >= 0 {
        program.set(row: capacityRow[row], column: column.place, to: Double(load))
      } else if heaviest[row] > instance.capacity[row] {
        addCapacity(row)
      }
      for cut in cutsOfRow[row] { set(cut, column, load: load) }
    }
    for branch in branchesOfClass[number]
    where branches[branch].counts(pattern, class: number, in: instance) {
      program.set(row: branchRow[branch], column: column.place, to: 1)
    }
    return true
  }

  private mutating func addCapacity(_ row: Int) {
    capacityRow[row] = program.addRow(in: -.infinity...Double(instance.capacity[row]))
    rowsInProgram.append(row)
    for index in columnsOfRow[row] {
      for (other, load) in columns[index].loads where other == row {
        program.set(row: capacityRow[row], column: columns[index].place, to: Double(load))
      }
    }
  }

  private mutating func set(_ cut: Int, _ column: Column, load: Int32) {
    let value = cuts[cut].rounded(load)
    if value > 0 { program.set(row: cutRow[cut], column: column.place, to: Double(value)) }
  }

  mutating func add(_ cut: PatternPrices.Cut) {
    cuts.append(cut)
    cutRow.append(program.addRow(in: -.infinity...Double(cut.limit)))
    for cutRow in cut.rows {
      cutsOfRow[cutRow].append(cuts.count - 1)
      for index in columnsOfRow[cutRow] {
        for (row, load) in columns[index].loads where row == cutRow {
          set(cuts.count - 1, columns[index], load: load)
        }
      }
    }
  }

  /// Leaves only some starts to every class, now and from now on.
  mutating func allow(_ allowed: AllowedStarts) {
    self.allowed = allowed
    for column in columns where !allowed.days[column.courseClass][column.pattern.start] {
      program.setColumn(column.place, to: 0...0)
    }
    barred = allowed.days.map { days in
      var prices = ClassPrices()
      prices.starts = days.map { $0 ? 0 : .infinity }
      return prices
    }
  }

  // MARK: Branches

  /// Number of the row that counts the courses that a branch speaks of.
  mutating func number(of branch: CourseBranch) -> Int {
    if let known = branches.firstIndex(of: branch) { return known }
    branches.append(branch)
    branchesOfClass[branch.courseClass].append(branches.count - 1)
    let row = program.addRow(in: -.infinity ... .infinity)
    branchRow.append(row)
    for column in columns
    where branch.counts(column.pattern, class: column.courseClass, in: instance) {
      program.set(row: row, column: column.place, to: 1)
    }
    // A node may leave no point; what it lacks costs more than any schedule.
    let lacking = program.addCount(cost: Self.lackingCost)
    program.set(row: row, column: lacking, to: 1)
    return branches.count - 1
  }

  private static let lackingCost = 10_000_000.0

  /// Bounds of all branch rows at a node; those not named are free.
  mutating func enter(_ bounds: [Int: BranchBounds]) {
    for branch in branches.indices {
      let own = bounds[branch] ?? BranchBounds()
      program.setRow(
        branchRow[branch],
        to: (own.least.map(Double.init) ?? -.infinity)...(own.most.map(Double.init) ?? .infinity))
    }
    nodeBounds = bounds
  }

  /// Rounded prices of branch rows with the right sign for the bounds, by class, and what the bounds are worth.
  private func branchPrices(_ duals: [Double]) -> (extras: [ClassPrices?], worth: Double) {
    var extras = barred
    var worth = 0.0
    for (index, branch) in branches.enumerated() {
      let unit = PatternPrices.unit
      let price = (duals[branchRow[index]] * unit).rounded() / unit
      guard abs(price) <= PatternPrices.most else { continue }
      let own = nodeBounds[index] ?? BranchBounds()
      guard let bound = price > 0 ? own.least : price < 0 ? own.most : nil else { continue }
      worth += price * Double(bound)
      var prices = extras[branch.courseClass] ?? ClassPrices()
      switch branch.kind {
      case .startBy(let last):
        var days = prices.starts ?? Array(repeating: 0, count: instance.days)
        for day in 0...last { days[day] -= price }
        prices.starts = days
      case .visit(let day, let room, let part):
        prices.visits.append(.init(day: day, room: room, part: part, price: -price))
      }
      extras[branch.courseClass] = prices
    }
    return (extras, worth)
  }

  // MARK: Relaxation

  /// A relaxation's answer.
  struct Relaxed {
    let cost: Double
    /// A value a column.
    let values: [Double]
    let prices: PatternPrices
    /// What one more course of a class costs.
    let classPrices: [Double]
    /// Prices of branches by class; nil where there are none.
    let branchPrices: [ClassPrices?]
    /// What the bounds of branches are worth.
    let branchWorth: Double
  }

  /// Solves the relaxation from the last basis; nil when GLPK gave no answer.
  mutating func relax(_ solver: any ProgramSolving, milliseconds: Int, primal: Bool) -> Relaxed? {
    var limits = ProgramLimits(milliseconds: milliseconds)
    limits.relaxationOnly = true
    limits.primalSimplex = primal
    limits.firstBasis = firstBasis
    let answer = solver.solve(program, start: nil, limits: limits)
    guard answer.status == .optimal, let values = answer.values, let duals = answer.rowDuals,
      let cost = answer.objective
    else { return nil }
    basis = answer.basis
    basisColumns = program.columnCount
    basisRows = program.rowCount
    var prices = PatternPrices(rowCount: instance.capacity.count)
    for row in rowsInProgram { prices.set(row: row, to: -duals[capacityRow[row]]) }
    for (index, cut) in cuts.enumerated() { prices.add(cut, price: -duals[cutRow[index]]) }
    let branched = branchPrices(duals)
    return Relaxed(
      cost: cost, values: columns.map { values[$0.place] }, prices: prices,
      classPrices: instance.classes.indices.map { duals[$0].isFinite ? duals[$0] : 0 },
      branchPrices: branched.extras, branchWorth: branched.worth)
  }

  /// The last basis, new columns at 0 and new rows basic.
  private var firstBasis: [UInt8]? {
    guard let basis else { return nil }
    let (basic, atLower): (UInt8, UInt8) = (1, 2)
    return Array(basis[..<basisColumns])
      + Array(repeating: atLower, count: program.columnCount - basisColumns)
      + Array(basis[basisColumns...])
      + Array(repeating: basic, count: program.rowCount - basisRows)
  }

  var capacityRows: [Int] { rowsInProgram }
}
