import Foundation
import Testing

@testable import GLPK

/// max 5a + 4b + 3c, 2a + 3b + c <= 5, binary: best is a and b or a and c with 9 against 8.
private func knapsack() -> Program {
  var program = Program()
  let columns = [-5.0, -4.0, -3.0].map { program.addBinary(cost: $0) }
  let row = program.addRow(in: -.infinity...5)
  for (column, weight) in zip(columns, [2.0, 3.0, 1.0]) {
    program.set(row: row, column: column, to: weight)
  }
  return program
}

@Suite struct ProgramTests {
  @Test func `A small program is solved to its known optimum`() {
    let answer = knapsack().solve(limits: ProgramLimits(milliseconds: 10_000))
    #expect(answer.status == .optimal)
    #expect(answer.values?.map { $0.rounded() } == [1, 1, 0])
    #expect(answer.objective.map { $0.rounded() } == -9)
  }

  @Test func `A start is improved on or kept, never lost`() {
    let answer = knapsack().solve(start: [1, 0, 1], limits: ProgramLimits(milliseconds: 10_000))
    #expect(answer.objective.map { $0.rounded() } == -9)
  }

  @Test func `A relaxation goes on from a basis, and from none that is nonsense`() throws {
    var limits = ProgramLimits(milliseconds: 10_000)
    limits.relaxationOnly = true
    let first = knapsack().solve(limits: limits)
    let basis = try #require(first.basis)
    #expect(basis.count == 4)
    for other in [basis, [1, 1, 1, 1], [9, 0, 2, 1], [2, 2, 2, 2]] {
      limits.firstBasis = other
      let again = knapsack().solve(limits: limits)
      #expect(again.status == .optimal)
      #expect(again.objective.map { abs($0 - (first.objective ?? 0)) < 1e-9 } == true)
    }
    limits.firstBasis = [1]
    #expect(knapsack().solve(limits: limits).status == .rejected)
  }

  @Test func `Contradicting rows are infeasible and give no values`() {
    var program = knapsack()
    let row = program.addRow(in: 4...4)
    program.set(row: row, column: 0, to: 1)
    let answer = program.solve(limits: ProgramLimits(milliseconds: 10_000))
    #expect(answer.status == .infeasible)
    #expect(answer.values == nil)
    #expect(answer.objective == nil)
  }

  @Test func `An abort inside GLPK becomes a status and the next solve works`() {
    var limits = ProgramLimits(milliseconds: 10_000)
    limits.injectsAbort = true
    let broken = knapsack().solve(limits: limits)
    #expect(broken.status == .aborted)
    #expect(broken.values == nil)
    #expect(!broken.message.isEmpty)
    let next = knapsack().solve(limits: ProgramLimits(milliseconds: 10_000))
    #expect(next.status == .optimal)
  }

  @Test func `Too little memory becomes a status, not the end of the process`() {
    var program = Program()
    for column in 0..<60_000 {
      _ = program.addBinary(cost: Double(column % 7))
      let row = program.addRow(in: 0...1)
      program.set(row: row, column: column, to: 1)
    }
    let answer = program.solve(limits: ProgramLimits(milliseconds: 60_000, megabytes: 1))
    #expect(answer.status == .aborted)
    #expect(answer.message.contains("memory"), "\(answer.message)")
  }

  @Test func `An empty program and a start of the wrong length are refused`() {
    let limits = ProgramLimits(milliseconds: 1000)
    #expect(Program().solve(limits: limits).status == .rejected)
    #expect(knapsack().solve(start: [1], limits: limits).status == .rejected)
  }

  @Test func `Two threads solve their own programs at the same time`() async {
    let objectives = await withTaskGroup(of: Double?.self) { group in
      for _ in 0..<8 {
        group.addTask { knapsack().solve(limits: ProgramLimits(milliseconds: 10_000)).objective }
      }
      return await group.reduce(into: [Double?]()) { $0.append($1?.rounded()) }
    }
    #expect(objectives == Array(repeating: -9, count: 8))
  }
}
