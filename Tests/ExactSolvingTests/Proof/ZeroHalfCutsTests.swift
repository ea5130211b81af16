import GLPK
import Testing

@testable import ExactSolving

@Suite struct ZeroHalfCutsTests {
  @Test func `An odd ring of columns at one half is cut off`() throws {
    var program = Program()
    for _ in 0..<5 { _ = program.addBinary(cost: -1) }
    for number in 0..<5 {
      let row = program.addRow(in: -.infinity...1)
      program.set(row: row, column: number, to: 1)
      program.set(row: row, column: (number + 1) % 5, to: 1)
    }
    let sealed = SealedProgram(program, openAt: 0)
    let cuts = ZeroHalfCuts(sealed, values: Array(repeating: 0.5, count: 5)).separate(seed: 1)
    let cut = try #require(cuts.first)
    #expect(cut.columns == [0, 1, 2, 3, 4])
    #expect(cut.values == [1, 1, 1, 1, 1])
    #expect(cut.most == 2)
  }

  @Test(arguments: 1...60)
  func `Every cut holds for every point and is broken by the relaxation`(seed: UInt64) throws {
    var random = CountedRandom(state: seed)
    let tiny = TinyProgram(choices: 6, rows: 9, random: &random)
    var sealed = SealedProgram(tiny.program, openAt: 60)
    let points = tiny.points()
    for round in 0..<4 {
      let content = sealed.content()
      var limits = ProgramLimits(milliseconds: 60_000)
      limits.relaxationOnly = true
      let answer = content.program.solve(limits: limits)
      let solved = sealed.relaxed(answer, content)
      let relaxed = try #require(solved)
      let cuts = ZeroHalfCuts(sealed, values: relaxed.values).separate(seed: UInt64(round))
      for cut in cuts {
        let sum = zip(cut.columns, cut.values).reduce(0.0) {
          $0 + Double($1.1) * relaxed.values[Int($1.0)]
        }
        #expect(sum > Double(cut.most))
        for point in points {
          let count = zip(cut.columns, cut.values).reduce(0) {
            $0 + (point.contains(Int($1.0)) ? Int($1.1) : 0)
          }
          #expect(count <= cut.most)
        }
      }
      sealed.add(cuts)
    }
  }

  @Test func `The same values and seed give the same cuts`() {
    var random = CountedRandom(state: 5)
    let tiny = TinyProgram(choices: 6, rows: 9, random: &random)
    let sealed = SealedProgram(tiny.program, openAt: 60)
    let values = sealed.costs.indices.map { Double($0 % 3) / 3 }
    let first = ZeroHalfCuts(sealed, values: values).separate(seed: 4)
    #expect(first == ZeroHalfCuts(sealed, values: values).separate(seed: 4))
  }
}
