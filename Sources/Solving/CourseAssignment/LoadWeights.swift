/// What a visit counts in a cut, by what it takes from the row.
package struct LoadWeights: Hashable, Sendable, BitwiseCopyable {
  /// Loads are rounded down to multiples of minutes / times; without rounding 0.
  private let times: Int32
  private let minutes: Int32
  /// Otherwise loads that count, and how much; others count nothing.
  private let loads: SIMD4<Int32>
  private let counts: SIMD4<Int32>

  /// A load counts floor(load x times / minutes).
  init(times: Int, minutes: Int) {
    self.times = Int32(times)
    self.minutes = Int32(minutes)
    loads = .zero
    counts = .zero
  }

  /// Each of a few loads counts what stands beside it.
  package init(_ loads: SIMD4<Int32>, counts: SIMD4<Int32>) {
    times = 0
    minutes = 0
    self.loads = loads
    self.counts = counts
  }

  @inline(__always) package func callAsFunction(_ load: Int32) -> Int32 {
    guard minutes > 0 else { return counts.replacing(with: 0, where: loads .!= load).wrappedSum() }
    return Int32(truncatingIfNeeded: Int(load) * Int(times) / Int(minutes))
  }
}
