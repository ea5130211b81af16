import GLPK
import Testing

@testable import ExactSolving

@Suite struct SealedProgramTests {
  private static let open = 50

  @Test(arguments: 1...40)
  func `No prices prove more than the cheapest point costs`(seed: UInt64) throws {
    var random = CountedRandom(state: seed)
    let tiny = TinyProgram(choices: 5, rows: 6, random: &random)
    let sealed = SealedProgram(tiny.program, openAt: Self.open)
    for _ in 0..<20 {
      let prices = sealed.rows.map { _ in
        Bool.random(using: &random) ? Double.random(in: -2...6, using: &random) : 0
      }
      let bound = sealed.bound(prices)
      #expect(SealedProgram.costs(bound.bound) <= tiny.optimum ?? Self.open)
    }
  }

  @Test(arguments: 1...40)
  func `Dropped columns are in no point cheaper than the incumbent`(seed: UInt64) throws {
    var random = CountedRandom(state: seed)
    let tiny = TinyProgram(choices: 5, rows: 6, random: &random)
    let points = tiny.points()
    let incumbent = (points.map(tiny.cost).sorted().dropFirst(3).first ?? 20) + 1
    var sealed = SealedProgram(tiny.program, openAt: max(incumbent, Self.open))
    let outcome = CutRounds(programs: GuardedProgramSolver())
      .run(&sealed, below: incumbent, until: .now + .seconds(60))
    #expect(outcome.relaxed != nil)
    guard SealedProgram.costs(outcome.bound) < incumbent else {
      #expect(points.allSatisfy { tiny.cost(of: $0) >= incumbent })
      return
    }
    for point in points where tiny.cost(of: point) < incumbent {
      #expect(point.allSatisfy { sealed.isPresent[$0] })
    }
  }

  @Test func `A basis and rows left out change nothing in what is proven`() throws {
    var random = CountedRandom(state: 3)
    for _ in 0..<20 {
      let tiny = TinyProgram(choices: 5, rows: 8, random: &random)
      var whole = SealedProgram(tiny.program, openAt: Self.open)
      var lean = whole
      lean.deactivateRows { _ in true }
      var rounds = CutRounds(programs: GuardedProgramSolver())
      rounds.settings.rounds = 1
      let end = ContinuousClock.now + .seconds(60)
      let first = rounds.run(&whole, below: Self.open, until: end)
      let second = rounds.run(&lean, below: Self.open, until: end)
      let costs = try (#require(first.relaxed).cost, #require(second.relaxed).cost)
      #expect(abs(costs.0 - costs.1) < 1e-6)
    }
  }

  @Test func `A point that breaks a row or leaves a choice open has no cost`() {
    var random = CountedRandom(state: 8)
    let tiny = TinyProgram(choices: 3, rows: 4, random: &random)
    let sealed = SealedProgram(tiny.program, openAt: Self.open)
    var values = Array(repeating: 0.0, count: sealed.costs.count)
    #expect(sealed.cost(of: values) == nil)
    for first in 0..<4 {
      for second in 4..<8 {
        for third in 8..<12 {
          values = values.map { _ in 0 }
          for column in [first, second, third] { values[column] = 1 }
          let point = [first, second, third]
          let isLegal = tiny.points().contains(point)
          #expect(sealed.cost(of: values) == (isLegal ? tiny.cost(of: point) : nil))
        }
      }
    }
  }
}
