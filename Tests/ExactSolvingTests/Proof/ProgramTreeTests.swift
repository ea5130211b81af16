import GLPK
import Testing

@testable import ExactSolving
@testable import Solving

/// A small program of whole numbers with choices, drawn by chance, and its optimum by trying everything.
private struct DrawnProgram {
  var program = Program()
  var most: [Int] = []
  var choices: [[Int]] = []
  /// A choice left open costs this.
  static let openCost = 90

  init(seed: Int, isTight: Bool = false) {
    var random = SearchRandom(seed: UInt64(seed))
    let rows = (0..<3).map { _ in
      program.addRow(in: -.infinity...Double((isTight ? 3 : 8) + random.below(6)))
    }
    for _ in 0..<3 {
      let row = program.addRow(in: 1...1)
      var columns: [Int] = []
      for _ in 0..<3 {
        let column = program.addBinary(cost: Double(5 + random.below(30)))
        program.set(row: row, column: column, to: 1)
        for other in rows where random.flip() {
          program.set(row: other, column: column, to: Double(1 + random.below(5)))
        }
        most.append(1)
        columns.append(column)
      }
      program.set(row: row, column: program.addCount(cost: Double(Self.openCost)), to: 1)
      most.append(1)
      choices.append(columns)
    }
    // Something counted that must be covered.
    let row = program.addRow(in: Double(random.below(3))...(.infinity))
    for _ in 0..<2 {
      let column = program.addCount(cost: Double(1 + random.below(20)))
      program.set(row: row, column: column, to: 1)
      program.set(row: rows[random.below(3)], column: column, to: Double(1 + random.below(3)))
      most.append(2)
    }
  }

  /// The least cost; nil without any point.
  var optimum: Int? {
    var best: Int?
    var point = most.map { _ in 0 }
    func extend(_ column: Int, _ cost: Int) {
      guard column < most.count else {
        if holds(point) { best = min(best ?? .max, cost) }
        return
      }
      for value in 0...most[column] {
        point[column] = value
        extend(column + 1, cost + value * Int(program.cost[column]))
      }
      point[column] = 0
    }
    extend(0, 0)
    return best
  }

  func holds(_ point: [Int]) -> Bool {
    var sums = Array(repeating: 0.0, count: program.rowCount)
    for (index, row) in program.entryRow.enumerated() {
      sums[Int(row)] += program.entryValue[index] * Double(point[Int(program.entryColumn[index])])
    }
    return sums.indices.allSatisfy {
      sums[$0] >= program.rowLower[$0] && sums[$0] <= program.rowUpper[$0]
    }
  }

  func tree(
    below limit: Int, programs: any ProgramSolving = GuardedProgramSolver()
  ) -> ProgramTree {
    ProgramTree(
      program, most: most, choices: choices, below: limit, bound: 0, programs: programs)
  }
}

@Suite struct ProgramTreeTests {
  @Test(arguments: 1...30, [false, true])
  func `The optimum is found and proven`(seed: Int, isTight: Bool) throws {
    let drawn = DrawnProgram(seed: seed, isTight: isTight)
    let limit = 1000
    var tree = drawn.tree(below: limit)
    let outcome = tree.run(nodeLimit: 1000, until: nil, stop: StopSignal())
    #expect(outcome.bound == drawn.optimum ?? limit)
    #expect(outcome.better?.cost == drawn.optimum)
    if let better = outcome.better { #expect(drawn.holds(better.values)) }
  }

  @Test(arguments: 1...12)
  func `Nothing is found below the optimum, which is then the bound`(seed: Int) throws {
    let drawn = DrawnProgram(seed: seed)
    let optimum = try #require(drawn.optimum)
    var tree = drawn.tree(below: optimum)
    let outcome = tree.run(nodeLimit: 1000, until: nil, stop: StopSignal())
    #expect(outcome.better == nil && outcome.bound == optimum)
  }

  @Test(arguments: 1...12, 0...4)
  func `A bound holds wherever a tree ends`(seed: Int, nodes: Int) throws {
    let drawn = DrawnProgram(seed: seed, isTight: true)
    let optimum = drawn.optimum ?? 1000
    var tree = drawn.tree(below: 1000)
    let outcome = tree.run(nodeLimit: nodes, until: nil, stop: StopSignal())
    #expect(outcome.bound <= optimum && outcome.nodes <= nodes)
  }

  @Test(arguments: BrokenPrograms.Fault.allCases, 1...12)
  func `Wrong answers cost the bound, not its truth`(fault: BrokenPrograms.Fault, seed: Int) throws
  {
    let drawn = DrawnProgram(seed: seed, isTight: seed > 6)
    let optimum = drawn.optimum ?? 1000
    var tree = drawn.tree(below: 1000, programs: BrokenPrograms(fault, seed: seed))
    let outcome = tree.run(nodeLimit: 60, until: nil, stop: StopSignal())
    #expect(outcome.bound <= optimum)
    if let better = outcome.better {
      #expect(better.cost >= optimum && drawn.holds(better.values))
    }
  }

  @Test func `Without time nothing is looked at`() {
    var tree = DrawnProgram(seed: 1).tree(below: 1000)
    let outcome = tree.run(nodeLimit: .max, until: .now - .seconds(1), stop: StopSignal())
    #expect(outcome.nodes == 0 && outcome.bound == 0)
  }
}
