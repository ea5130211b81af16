/// A message that was cut short, is too long or says something impossible.
struct UnreadableMessage: Error {}

/// Appends numbers and arrays to a message, in the machine's byte order: both ends are the same
/// program on the same machine.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ value: some BitwiseCopyable) {
    withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ value: Bool) {
    bytes.append(value ? 1 : 0)
  }

  mutating func write<Value: BitwiseCopyable>(optional value: Value?) {
    write(value != nil)
    if let value { write(value) }
  }

  mutating func write<Value: BitwiseCopyable>(array: [Value]) {
    write(UInt64(array.count))
    array.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  mutating func write<Value: BitwiseCopyable>(optionalArray array: [Value]?) {
    write(array != nil)
    if let array { write(array: array) }
  }
}

/// Takes numbers and arrays from a message that may be anything.
struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var left: Int { bytes.count - position }

  mutating func number<Value: FixedWidthInteger & BitwiseCopyable>(
    _ type: Value.Type
  ) throws(UnreadableMessage) -> Value {
    guard let value = try array(of: type, count: 1).first else { throw UnreadableMessage() }
    return value
  }

  mutating func double() throws(UnreadableMessage) -> Double {
    Double(bitPattern: try number(UInt64.self))
  }

  mutating func integer() throws(UnreadableMessage) -> Int {
    guard let value = Int(exactly: try number(Int64.self)) else { throw UnreadableMessage() }
    return value
  }

  mutating func flag() throws(UnreadableMessage) -> Bool {
    switch try number(UInt8.self) {
    case 0: return false
    case 1: return true
    default: throw UnreadableMessage()
    }
  }

  mutating func array<Value: BitwiseCopyable>(
    of type: Value.Type
  ) throws(UnreadableMessage) -> [Value] {
    guard let count = Int(exactly: try number(UInt64.self)) else { throw UnreadableMessage() }
    return try array(of: type, count: count)
  }

  /// The end of the message must be here.
  func finish() throws(UnreadableMessage) {
    if left != 0 { throw UnreadableMessage() }
  }

  /// What is told to be there is compared with what is there before memory is taken for it.
  private mutating func array<Value: BitwiseCopyable>(
    of type: Value.Type, count: Int
  ) throws(UnreadableMessage) -> [Value] {
    let size = MemoryLayout<Value>.stride
    guard count <= left / size else { throw UnreadableMessage() }
    let range = position..<position + count * size
    position = range.upperBound
    return bytes.withUnsafeBytes { source in
      [Value](unsafeUninitializedCapacity: count) { target, initialized in
        UnsafeMutableRawBufferPointer(target).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: source[range]))
        initialized = count
      }
    }
  }
}
