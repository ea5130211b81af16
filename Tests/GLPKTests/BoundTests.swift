import Testing

@testable import GLPK

/// Every job on one machine, machines with a capacity, costs and sizes from a fixed sequence.
private func generalAssignment(jobs: Int, machines: Int) -> Program {
  var program = Program()
  var state: UInt32 = 7
  func next(_ range: ClosedRange<Int>) -> Int {
    state = state &* 1_664_525 &+ 1_013_904_223
    return range.lowerBound + Int(state >> 16) % range.count
  }
  let capacities = (0..<machines).map { _ in
    program.addRow(in: -.infinity...Double(14 * jobs / machines))
  }
  for _ in 0..<jobs {
    let job = program.addRow(in: 1...1)
    for capacity in capacities {
      let column = program.addBinary(cost: Double(next(10...50)))
      program.set(row: job, column: column, to: 1)
      program.set(row: capacity, column: column, to: Double(next(8...24)))
    }
  }
  return program
}

private let limits = ProgramLimits(milliseconds: 60_000)

@Suite struct BoundTests {
  @Test func `An optimal program proves its objective`() {
    let answer = generalAssignment(jobs: 12, machines: 3).solve(limits: limits)
    #expect(answer.status == .optimal)
    #expect(answer.bound != nil)
    #expect(answer.bound == answer.objective)
  }

  @Test(arguments: [1, 2, 5, 20, 80])
  func `A bound of an unfinished search lies between relaxation and optimum`(nodes: Int) throws {
    let program = generalAssignment(jobs: 24, machines: 4)
    let optimum = try #require(program.solve(limits: limits).objective)
    var whole = limits
    whole.relaxationOnly = true
    let relaxed = try #require(program.solve(limits: whole).objective)
    var short = limits
    short.nodes = nodes
    let answer = program.solve(limits: short)
    let bound = try #require(answer.bound)
    #expect(bound >= relaxed - 1e-6)
    #expect(bound <= optimum + 1e-6)
    if nodes == 1 { #expect(answer.status != .optimal) }
  }

  @Test func `Nothing is proven of a program without a point`() {
    var program = generalAssignment(jobs: 3, machines: 2)
    let row = program.addRow(in: 2...2)
    program.set(row: row, column: 0, to: 1)
    let answer = program.solve(limits: limits)
    #expect(answer.status == .infeasible)
    #expect(answer.bound == nil)
  }
}

@Suite struct RelaxationTests {
  /// max 5a + 4b + 3c, 2a + 3b + c <= 5, each at most 1: a and c whole, two thirds of b.
  @Test func `A relaxation gives fractions, its cost as bound, and the price of the row`() throws {
    var program = Program()
    let columns = [-5.0, -4.0, -3.0].map { program.addBinary(cost: $0) }
    let row = program.addRow(in: -.infinity...5)
    for (column, weight) in zip(columns, [2.0, 3.0, 1.0]) {
      program.set(row: row, column: column, to: weight)
    }
    var relaxing = limits
    relaxing.relaxationOnly = true
    let answer = program.solve(limits: relaxing)
    let values = try #require(answer.values)
    #expect(answer.status == .optimal)
    #expect(zip(values, [1, 2.0 / 3, 1]).allSatisfy { abs($0 - $1) < 1e-9 })
    #expect(abs(try #require(answer.objective) + 32.0 / 3) < 1e-9)
    #expect(answer.bound == answer.objective)
    #expect(abs(try #require(answer.rowDuals)[0] + 4.0 / 3) < 1e-9)
    #expect(program.solve(limits: limits).rowDuals == nil)
  }

  @Test func `Reduced costs from the duals are at least 0 where a column is at its lower bound`()
    throws
  {
    let program = generalAssignment(jobs: 24, machines: 4)
    var limits = limits
    limits.relaxationOnly = true
    let answer = program.solve(limits: limits)
    let duals = try #require(answer.rowDuals)
    let values = try #require(answer.values)
    var reduced = program.cost
    for entry in program.entryRow.indices {
      reduced[Int(program.entryColumn[entry])] -=
        program.entryValue[entry] * duals[Int(program.entryRow[entry])]
    }
    for column in values.indices where values[column] < 1e-9 { #expect(reduced[column] > -1e-6) }
  }

  @Test(arguments: [false, true])
  func `The crash basis changes the way, not the answer`(relaxationOnly: Bool) throws {
    let program = generalAssignment(jobs: 30, machines: 3)
    var limits = limits
    limits.relaxationOnly = relaxationOnly
    let usual = program.solve(limits: limits)
    limits.crashBasis = true
    let crashed = program.solve(limits: limits)
    #expect(crashed.status == .optimal)
    #expect(abs(try #require(crashed.objective) - #require(usual.objective)) < 1e-6)
  }

  /// Both rows have the same cheapest column, and the second is a copy of the first.
  @Test func `A crash basis that cannot be is not insisted on`() {
    var program = Program()
    let columns = [1.0, 2.0].map { program.addBinary(cost: $0) }
    for _ in 0..<2 {
      let row = program.addRow(in: 1...1)
      for column in columns { program.set(row: row, column: column, to: 1) }
    }
    var limits = limits
    limits.crashBasis = true
    #expect(program.solve(limits: limits).objective == 1)
  }
}
