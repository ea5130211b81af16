/// Bytes of a text that grows; programs of a full day have millions of them.
struct TextBuffer {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ parts: String...) {
    for part in parts { bytes.append(contentsOf: part.utf8) }
  }

  mutating func append(_ number: Int) {
    if (0...9).contains(number) {
      bytes.append(48 + UInt8(number))
    } else {
      bytes.append(contentsOf: String(number).utf8)
    }
  }
}
