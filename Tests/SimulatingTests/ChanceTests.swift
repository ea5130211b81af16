import Testing

@testable import Simulating

@Suite struct ChanceTests {
  @Test func `The same seed gives the same numbers, another visit or replication others`() {
    func numbers(_ seed: UInt64, _ replication: Int, _ visit: UInt64) -> [UInt64] {
      var stream = RandomStream(seed: seed, replication: replication, visit: visit)
      return (0..<4).map { _ in stream.next() }
    }
    #expect(numbers(1, 2, 3) == numbers(1, 2, 3))
    let all = [numbers(1, 2, 3), numbers(2, 2, 3), numbers(1, 3, 3), numbers(1, 2, 4)]
    #expect(Set(all).count == 4)
  }

  @Test(arguments: [0.1, 0.35, 1.0])
  func `Factors have mean 1 and the variation asked for`(variation: Double) {
    let factor = LogNormalFactor(variation: variation)
    var stream = RandomStream(seed: 7, replication: 0, visit: 0)
    let values = (0..<200_000).map { _ in factor.value(at: stream.normal()) }
    let mean = values.reduce(0, +) / Double(values.count)
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
    #expect(abs(mean - 1) < 0.02)
    #expect(abs(variance.squareRoot() / variation - 1) < 0.05)
  }

  @Test func `Without variation every factor is exactly 1`() {
    let factor = LogNormalFactor(variation: 0)
    #expect(factor.value(at: 2.5) == 1)
    #expect(factor.quantile(0.9) == 1)
    #expect(factor.minutes(17, sufficingFor: 0.99) == 17)
  }

  /// sigma^2 = ln 1.04 = 0.039221; exp(0.198042 * 1.281552 - 0.019610) = 1.263886.
  @Test func `A quantile of the factor is the one of the log-normal distribution`() {
    let factor = LogNormalFactor(variation: 0.2)
    #expect(abs(factor.quantile(0.9) - 1.263886) < 1e-5)
    #expect(factor.minutes(20, sufficingFor: 0.9) == 26)
  }

  /// Wilson's interval for 10 of 100, worked out by hand: 5.5 % to 17.4 %.
  @Test func `A share has Wilson's interval`() {
    let share = Share(10, of: 100)
    #expect(share.value == 0.1)
    #expect(abs(share.interval.lowerBound - 0.0552) < 1e-4)
    #expect(abs(share.interval.upperBound - 0.1744) < 1e-4)
    #expect(Share(0, of: 100).interval.lowerBound < 1e-9)
    #expect(Share(0, of: 100).interval.upperBound > 0.03)
  }

  @Test func `The ninetieth percentile lies between neighbours`() {
    let minutes = Minutes([10, 0, 20, 30])
    #expect(minutes.mean == 15)
    // Place 3 x 0.9 = 2.7 of 0, 10, 20, 30.
    #expect(abs(minutes.ninetieth - 27) < 1e-9)
  }
}
