/// Random numbers of the search: small, quick, and the same in every process.
///
/// Method: xorshift64* (Vigna, "An experimental exploration of Marsaglia's xorshift generators,
/// scrambled", 2016), seeded through SplitMix64.
package struct SearchRandom: Sendable, BitwiseCopyable {
  private var state: UInt64

  package init(seed: UInt64) {
    var mixed = seed &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    state = (mixed ^ (mixed >> 31)) | 1
  }

  /// 64 random bits.
  package mutating func word() -> UInt64 { UInt64(next()) << 32 | UInt64(next()) }

  @inline(__always) mutating func next() -> UInt32 {
    state ^= state &>> 12
    state ^= state &<< 25
    state ^= state &>> 27
    return UInt32(truncatingIfNeeded: (state &* 0x2545_F491_4F6C_DD1D) &>> 32)
  }

  /// A number from 0 to `bound` - 1; the bias of tiny ranges does not matter here.
  @inline(__always) mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: (UInt64(next()) &* UInt64(truncatingIfNeeded: bound)) &>> 32)
  }

  /// True or false with equal chances.
  @inline(__always) mutating func flip() -> Bool { next() & 1 == 0 }

  /// A number above 0 and at most 1.
  @inline(__always) package mutating func unit() -> Double { (Double(next()) + 1) / 4_294_967_296 }
}
