import GLPK

extension ProgramWire {
  /// An answer as content of a message.
  static func bytes(_ answer: ProgramAnswer) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(answer.status.rawValue)
    writer.write(optionalArray: answer.values)
    writer.write(optional: answer.objective)
    writer.write(optional: answer.bound)
    writer.write(optionalArray: answer.rowDuals)
    writer.write(optionalArray: answer.basis)
    writer.write(Int64(answer.nodes))
    writer.write(answer.wasEndedByTime)
    writer.write(array: Array(answer.message.utf8))
    return writer.bytes
  }

  /// Most bytes that an answer to a program can have.
  static func largestAnswer(to program: Program) -> Int {
    9 * (program.columnCount + program.rowCount) + 4096
  }

  /// The answer to a program in the content of a message.
  static func answer(
    _ bytes: [UInt8], to program: Program
  ) throws(UnreadableMessage) -> ProgramAnswer {
    var reader = ByteReader(bytes)
    var answer = ProgramAnswer(
      ProgramStatus(rawValue: try reader.number(Int32.self)), message: "")
    answer.values = try reader.flag() ? try reader.array(of: Double.self) : nil
    answer.objective = try reader.flag() ? try reader.double() : nil
    answer.bound = try reader.flag() ? try reader.double() : nil
    answer.rowDuals = try reader.flag() ? try reader.array(of: Double.self) : nil
    answer.basis = try reader.flag() ? try reader.array(of: UInt8.self) : nil
    answer.nodes = try reader.integer()
    answer.wasEndedByTime = try reader.flag()
    answer.message = String(decoding: try reader.array(of: UInt8.self), as: UTF8.self)
    try reader.finish()
    let hasPoint = answer.status == .optimal || answer.status == .feasible
    guard (answer.values != nil) == hasPoint, (answer.objective != nil) == hasPoint,
      answer.values.map({ $0.count == program.columnCount }) ?? true,
      answer.rowDuals.map({ $0.count == program.rowCount }) ?? true,
      answer.basis.map({ $0.count == program.columnCount + program.rowCount }) ?? true
    else { throw UnreadableMessage() }
    return answer
  }
}
