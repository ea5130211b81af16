/// Work that never changes, to measure the machine by.
///
/// It does what hot paths do: hashing bytes, sorting numbers, shifting bit masks, and allocating. A busy
/// or throttled machine slows it down as it slows them down, so that ratios stay.
struct Reference {
  private var state: UInt64 = 88_172_645_463_325_252
  private let bytes = (0..<65_536).map { UInt8(truncatingIfNeeded: $0 &* 31) }

  /// One round, some milliseconds; the result depends on all of it.
  mutating func round() -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    var numbers: [UInt64] = []
    for _ in 0..<12_000 { numbers.append(next()) }
    numbers.sort()
    var mask = numbers[numbers.count / 2]
    for number in numbers { mask = (mask &<< 1 | mask &>> 63) ^ (number & ~mask) }
    let texts = numbers.prefix(2000).map { String($0) }
    return hash ^ mask ^ UInt64(texts.reduce(0) { $0 + $1.utf8.count })
  }

  /// Xorshift (Marsaglia 2003), so that every round sorts other numbers.
  private mutating func next() -> UInt64 {
    state ^= state &<< 13
    state ^= state &>> 7
    state ^= state &<< 17
    return state
  }
}
