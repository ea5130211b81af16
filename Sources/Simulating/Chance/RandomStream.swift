import Foundation

/// Random numbers that are the same on every machine and in every run.
///
/// Method: SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators").
package struct RandomStream {
  private var state: UInt64

  /// A stream of its own for every visit and replication, so that the same patient has the same luck in
  /// two schedules that are compared.
  package init(seed: UInt64, replication: Int, visit: UInt64) {
    state = seed
    state = next() ^ visit
    state = next() ^ UInt64(replication)
  }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number above 0, at most 1.
  package mutating func uniform() -> Double {
    (Double(next() >> 11) + 1) / 9_007_199_254_740_992
  }

  /// A standard normal number (Box and Muller, 1958).
  package mutating func normal() -> Double {
    let radius = (-2 * log(uniform())).squareRoot()
    return radius * cos(2 * Double.pi * uniform())
  }
}
