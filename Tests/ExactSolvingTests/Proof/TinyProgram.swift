import GLPK

@testable import ExactSolving

/// Programs of a few binary columns, drawn by chance, small enough to try every point.
struct TinyProgram {
  var program = Program()
  /// Columns that belong to a choice, in order of the choices.
  let choices: [[Int]]
  private(set) var rows: [[Int]] = []
  let costs: [Int]

  /// Choices of four columns each; rows of which at most one column may be chosen, each of about a quarter of all.
  init(choices count: Int, rows rowCount: Int, random: inout some RandomNumberGenerator) {
    let costs = (0..<count * 4).map { _ in Int.random(in: 0...9, using: &random) }
    self.costs = costs
    for cost in costs { _ = program.addBinary(cost: Double(cost)) }
    choices = (0..<count).map { Array($0 * 4..<$0 * 4 + 4) }
    for choice in choices { add(choice, in: 1...1) }
    for _ in 0..<rowCount {
      let row = costs.indices.filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
      guard row.count > 1 else { continue }
      rows.append(row)
      add(row, in: -.infinity...1)
    }
  }

  private mutating func add(_ columns: [Int], in bounds: ClosedRange<Double>) {
    let row = program.addRow(in: bounds)
    for column in columns { program.set(row: row, column: column, to: 1) }
  }

  /// All points: one column a choice, no row broken.
  func points() -> [[Int]] {
    choices.reduce(into: [[]]) { points, choice in
      points = points.flatMap { point in choice.map { point + [$0] } }
    }
    .filter { point in
      rows.allSatisfy { row in point.count { row.contains($0) } <= 1 }
    }
  }

  func cost(of point: [Int]) -> Int { point.reduce(0) { $0 + costs[$1] } }

  var optimum: Int? { points().map(cost).min() }
}

/// The same numbers in every process.
struct CountedRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
