import GLPK
import Testing

@testable import SolveWorker

@Suite struct WireTests {
  private static var request: ProgramWire.Request {
    var limits = ProgramLimits(milliseconds: 1234, nodes: 56, megabytes: nil)
    limits.relaxationOnly = true
    limits.crashBasis = true
    limits.primalSimplex = true
    limits.costStep = 0.25
    limits.fault = .hang
    return ProgramWire.Request(program: assignment(jobs: 5), start: [1, 0.5, -2], limits: limits)
  }

  private static var answer: ProgramAnswer {
    var answer = ProgramAnswer(.optimal, wasEndedByTime: true, message: "für 患者")
    answer.values = [1, 0, 0.5]
    answer.objective = -9.5
    answer.bound = -10
    answer.rowDuals = [-1.25]
    answer.nodes = 77
    return answer
  }

  @Test func `A request arrives as it was sent`() throws {
    #expect(try ProgramWire.request(ProgramWire.bytes(Self.request)) == Self.request)
    let plain = ProgramWire.Request(
      program: knapsack(), start: nil, limits: ProgramLimits(milliseconds: 1))
    #expect(try ProgramWire.request(ProgramWire.bytes(plain)) == plain)
  }

  @Test func `An answer arrives as it was sent`() throws {
    let program = knapsack()
    #expect(try ProgramWire.answer(ProgramWire.bytes(Self.answer), to: program) == Self.answer)
    let empty = ProgramAnswer(.infeasible, message: "")
    #expect(try ProgramWire.answer(ProgramWire.bytes(empty), to: program) == empty)
  }

  @Test func `A header of another version, or with too much to come, is refused`() throws {
    let message = try #require(ProgramWire.message([1, 2, 3]))
    let header = Array(message.prefix(ProgramWire.headerSize))
    #expect(try ProgramWire.contentSize(header: header) == 3)
    #expect(throws: UnreadableMessage.self) {
      try ProgramWire.contentSize(header: header, atMost: 2)
    }
    #expect(throws: UnreadableMessage.self) {
      try ProgramWire.contentSize(header: [header[0] ^ 1] + header.dropFirst())
    }
  }

  @Test func `A message that is cut anywhere, or longer, is refused`() {
    let request = ProgramWire.bytes(Self.request)
    let answer = ProgramWire.bytes(Self.answer)
    for length in request.indices {
      #expect(throws: UnreadableMessage.self) { try ProgramWire.request(Array(request[..<length])) }
    }
    for length in answer.indices {
      #expect(throws: UnreadableMessage.self) {
        try ProgramWire.answer(Array(answer[..<length]), to: knapsack())
      }
    }
    #expect(throws: UnreadableMessage.self) { try ProgramWire.request(request + [0]) }
    #expect(throws: UnreadableMessage.self) {
      try ProgramWire.answer(answer + [0], to: knapsack())
    }
  }

  /// Changed bytes give another request or none, and never a trap; what is read can be solved.
  @Test func `No change of a byte can crash the reader or the solve`() {
    let bytes = ProgramWire.bytes(
      .init(program: knapsack(), start: [1, 0, 1], limits: ProgramLimits(milliseconds: 50)))
    for index in bytes.indices {
      for value in [UInt8(0), 1, 0x7f, 0x80, 0xff] where value != bytes[index] {
        var changed = bytes
        changed[index] = value
        guard let request = try? ProgramWire.request(changed) else { continue }
        var limits = request.limits
        limits.fault = .none
        limits.milliseconds = 50
        _ = request.program.solve(start: request.start, limits: limits)
      }
    }
  }

  @Test func `An answer to another program is refused`() {
    #expect(throws: UnreadableMessage.self) {
      try ProgramWire.answer(ProgramWire.bytes(Self.answer), to: assignment(jobs: 5))
    }
    var empty = Self.answer
    empty.values = nil
    #expect(throws: UnreadableMessage.self) {
      try ProgramWire.answer(ProgramWire.bytes(empty), to: knapsack())
    }
  }
}
