/// A number of 64 bits that names streams of random numbers, the same on every machine.
///
/// FNV-1a of Fowler, Noll and Vo.
package struct TextHash {
  /// The hash so far.
  package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// An empty hash.
  package init() {}

  /// Takes in a word with its end, so that "ab", "c" differ from "a", "bc".
  package mutating func add(_ word: String) {
    add(bytes: word.utf8)
    add(bytes: CollectionOfOne(0))
  }

  /// Takes in bytes.
  package mutating func add(bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
  }

  /// Hexadecimal digits.
  package var digits: String { String(value, radix: 16) }
}
