import GLPK

extension ProgramWire {
  /// A request as content of a message.
  static func bytes(_ request: Request) -> [UInt8] {
    var writer = ByteWriter()
    let program = request.program
    writer.write(array: program.rowLower)
    writer.write(array: program.rowUpper)
    writer.write(array: program.cost)
    writer.write(array: program.lower)
    writer.write(array: program.upper)
    writer.write(array: program.isInteger)
    writer.write(array: program.entryRow)
    writer.write(array: program.entryColumn)
    writer.write(array: program.entryValue)
    writer.write(optionalArray: request.start)
    write(request.limits, to: &writer)
    return writer.bytes
  }

  /// The request in the content of a message.
  static func request(_ bytes: [UInt8]) throws(UnreadableMessage) -> Request {
    var reader = ByteReader(bytes)
    let rows = (try reader.array(of: Double.self), try reader.array(of: Double.self))
    let columns = (
      try reader.array(of: Double.self), try reader.array(of: Double.self),
      try reader.array(of: Double.self), try reader.array(of: UInt8.self)
    )
    let entries = (
      try reader.array(of: Int32.self), try reader.array(of: Int32.self),
      try reader.array(of: Double.self)
    )
    guard let program = Program(rows: rows, columns: columns, entries: entries) else {
      throw UnreadableMessage()
    }
    let start = try reader.flag() ? try reader.array(of: Double.self) : nil
    let limits = try limits(&reader)
    try reader.finish()
    return Request(program: program, start: start, limits: limits)
  }

  private static func write(_ limits: ProgramLimits, to writer: inout ByteWriter) {
    writer.write(Int64(limits.milliseconds))
    writer.write(optional: limits.nodes.map(Int64.init))
    writer.write(optional: limits.megabytes.map(Int64.init))
    writer.write(limits.relaxationOnly)
    writer.write(limits.crashBasis)
    writer.write(optionalArray: limits.firstBasis)
    writer.write(limits.primalSimplex)
    writer.write(limits.costStep)
    writer.write(limits.fault.rawValue)
  }

  private static func limits(
    _ reader: inout ByteReader
  ) throws(UnreadableMessage) -> ProgramLimits {
    var limits = ProgramLimits(milliseconds: try reader.integer())
    limits.nodes = try reader.flag() ? try reader.integer() : nil
    limits.megabytes = try reader.flag() ? try reader.integer() : nil
    limits.relaxationOnly = try reader.flag()
    limits.crashBasis = try reader.flag()
    limits.firstBasis = try reader.flag() ? try reader.array(of: UInt8.self) : nil
    limits.primalSimplex = try reader.flag()
    limits.costStep = try reader.double()
    guard let fault = ProgramFault(rawValue: try reader.number(Int32.self)) else {
      throw UnreadableMessage()
    }
    limits.fault = fault
    return limits
  }
}
