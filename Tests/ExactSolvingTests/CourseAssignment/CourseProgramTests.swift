import GLPK
import Testing

@testable import ExactSolving
@testable import Solving

@Suite struct CourseProgramTests {
  /// The program of rivals at the prices and cuts of the root; the assignment that is known leaves everybody out.
  private func program(_ rivals: RivalInstance, below cost: Int) throws -> CourseProgram {
    var bound = CourseBound(rivals.instance, programs: GuardedProgramSolver())
    bound.generate(until: nil, target: .max, stop: StopSignal())
    if bound.separate() > 0 { bound.generate(until: nil, target: .max, stop: StopSignal()) }
    let prices = try #require(bound.relaxed?.prices)
    return try #require(
      CourseProgram(
        rivals.instance, patterns: rivals.nobody, cost: cost, prices: prices,
        cuts: bound.master.cuts, most: 20_000))
  }

  /// Instances are tried out by brute force, which takes most of the time; hence one test of three things.
  @Test(arguments: RivalCourses.allCases, 1...2)
  func `The cheapest combination is found and proven`(kind: RivalCourses, seed: Int) throws {
    let rivals = try kind.instance(seed: seed)
    let optimum = rivals.optimum().cost
    let all = rivals.unscheduledCost
    let found = try program(rivals, below: all).solve(
      below: all, limits: ProgramLimits(milliseconds: 60_000), by: GuardedProgramSolver())
    #expect(found.map(rivals.cost) ?? all == optimum)
    if let found { #expect(rivals.instance.holds(found)) }
    for cost in [optimum, optimum + 1, all] { try prove(rivals, below: cost, optimum: optimum) }
    var tree = CourseTree(
      rivals.instance, patterns: rivals.nobody, programs: GuardedProgramSolver(),
      stop: StopSignal())
    tree.solveRoot(until: nil)
    tree.solveProgram(nodeLimit: 5000, until: nil)
    #expect(tree.cost == optimum && tree.bound == optimum)
    #expect(rivals.instance.holds(tree.patterns))
  }

  private func prove(_ rivals: RivalInstance, below cost: Int, optimum: Int) throws {
    let proof = try program(rivals, below: cost).prove(
      below: cost, bound: 0, nodeLimit: 5000, until: nil, stop: StopSignal(),
      by: GuardedProgramSolver())
    #expect(proof.bound == optimum)
    if let patterns = proof.patterns {
      #expect(rivals.cost(patterns) == optimum && rivals.instance.holds(patterns))
    } else {
      #expect(cost == optimum)
    }
  }

  @Test func `Too many survivors make no program`() throws {
    let rivals = try RivalCourses.alike.instance(seed: 1)
    let free = PatternPrices(rowCount: rivals.instance.capacity.count)
    let program = CourseProgram(
      rivals.instance, patterns: rivals.nobody, cost: rivals.unscheduledCost, prices: free,
      cuts: [], most: 1)
    #expect(program == nil)
  }
}
