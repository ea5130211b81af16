/// A number of 128 bits that stands for a text, the same in every run and on every machine.
///
/// FNV-1a of G. Fowler, L. C. Noll and K.-P. Vo. It tells ids apart, it protects nothing.
package struct StableHash {
  private let value: UInt128

  /// Hashes the UTF-8 bytes of a text.
  package init(_ text: String) {
    let prime: UInt128 = 1 << 88 | 0x13B
    value = text.utf8.reduce(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d) { hash, byte in
      (hash ^ UInt128(byte)) &* prime
    }
  }

  /// 32 hexadecimal digits.
  package var digits: String { Self.digits(of: value) }

  /// The hash in the form of a UUID, of version 8: made by a rule of one's own (RFC 9562).
  var uuid: String {
    let version: UInt128 = 0xF << 76
    let variant: UInt128 = 0b11 << 62
    let marked = value & ~version & ~variant | 0x8 << 76 | 0b10 << 62
    let digits = Array(Self.digits(of: marked))
    return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
      .joined(separator: "-")
  }

  private static func digits(of value: UInt128) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 32 - digits.utf8.count) + digits
  }
}
