import Foundation

/// Whole pieces through a file descriptor, however long they take.
enum BlockingStream {
  /// So many bytes; nil when they end before.
  ///
  /// Memory is taken as bytes arrive, not as a header promises them.
  static func read(_ count: Int, from descriptor: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: min(count, 1 << 16))
    while bytes.count < count {
      let size = Foundation.read(descriptor, &part, min(part.count, count - bytes.count))
      if size < 0 && errno == EINTR { continue }
      guard size > 0 else { return nil }
      bytes.append(contentsOf: part[..<size])
    }
    return bytes
  }

  /// False when nobody takes them.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var position = 0
    while position < bytes.count {
      let size = bytes.withUnsafeBytes { buffer in
        Foundation.write(
          descriptor, buffer.baseAddress?.advanced(by: position), buffer.count - position)
      }
      if size < 0 && errno == EINTR { continue }
      guard size > 0 else { return false }
      position += size
    }
    return true
  }
}
