import GLPK

/// Programs and answers as bytes, for the way to a worker and back.
///
/// A message is `ProgramWire.mark`, the number of bytes that follow, and those bytes; arrays come with
/// their lengths. Nothing that arrives is trusted: what does not fit is unreadable.
enum ProgramWire {
  /// What is to be solved.
  struct Request: Hashable {
    var program: Program
    var start: [Double]?
    var limits: ProgramLimits
  }

  /// First four bytes of every message: three letters and the version of the layout.
  static let mark = UInt32(0x54_42_57_01)
  /// Bytes before the content.
  static let headerSize = 8
  /// Most bytes of content; a program of ten million entries has 160 MB.
  static let largestContent = 1 << 30

  /// A whole message; nil when it would be too large.
  static func message(_ content: [UInt8]) -> [UInt8]? {
    guard content.count <= largestContent else { return nil }
    var writer = ByteWriter()
    writer.write(mark)
    writer.write(UInt32(content.count))
    return writer.bytes + content
  }

  /// How many bytes follow a header.
  static func contentSize(
    header: [UInt8], atMost limit: Int = largestContent
  ) throws(UnreadableMessage) -> Int {
    var reader = ByteReader(header)
    guard try reader.number(UInt32.self) == mark else { throw UnreadableMessage() }
    let size = Int(try reader.number(UInt32.self))
    guard size <= limit else { throw UnreadableMessage() }
    return size
  }
}
