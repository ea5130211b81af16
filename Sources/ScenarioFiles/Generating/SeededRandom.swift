/// Random numbers that are the same on every machine and with every standard library.
///
/// Method: SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators").
package struct SeededRandom {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number of the range; ranges are tiny, so the bias of the remainder does not matter.
  package mutating func integer(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// True in `percent` of 100 cases.
  package mutating func happens(percent: Int) -> Bool {
    integer(1...100) <= percent
  }

  /// The same items in another order (Fisher and Yates).
  package mutating func shuffled<Item>(_ items: [Item]) -> [Item] {
    var result = items
    for last in result.indices.reversed() where last > 0 {
      result.swapAt(last, integer(0...last))
    }
    return result
  }
}
