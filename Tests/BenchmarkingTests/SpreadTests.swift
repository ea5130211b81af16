import Testing

@testable import Benchmarking

@Suite struct SpreadTests {
  @Test func `Five values are their own quartiles`() throws {
    let spread = try #require(Spread([5, 1, 4, 2, 3]))
    #expect(spread.count == 5)
    #expect(spread.least == 1)
    #expect(spread.lowerQuartile == 2)
    #expect(spread.median == 3)
    #expect(spread.upperQuartile == 4)
    #expect(spread.greatest == 5)
  }

  @Test func `Quartiles between values are interpolated`() throws {
    // Four values: places 0.75, 1.5 and 2.25.
    let spread = try #require(Spread([10, 20, 40, 80]))
    #expect(spread.lowerQuartile == 17.5)
    #expect(spread.median == 30)
    #expect(spread.upperQuartile == 50)
  }

  @Test func `One value has no spread, none has no median`() throws {
    let spread = try #require(Spread([7]))
    #expect(spread.lowerQuartile == 7 && spread.median == 7 && spread.upperQuartile == 7)
    #expect(Spread([]) == nil)
    #expect(Quantile.median([]) == nil)
  }

  @Test func `Missing values are worse than any other`() {
    #expect(Quantile.median([nil, 1, 2]) == 2)
    #expect(Quantile.median([nil, nil, 1]) == nil)
    // With an even count the median needs both of the middle.
    #expect(Quantile.median([1, 2, nil, nil]) == nil)
    #expect(Quantile.median([1, 2, 3, nil]) == 2.5)
  }
}

@Suite struct DistributionTests {
  @Test func `Equal values rise once and missing ones never`() {
    let distribution = Distribution([2, 1, 2, nil])
    #expect(distribution.count == 4)
    #expect(
      distribution.steps == [
        Distribution.Step(value: 1, share: 0.25), Distribution.Step(value: 2, share: 0.75),
      ])
    #expect(distribution.share(at: 0.5) == 0)
    #expect(distribution.share(at: 1.5) == 0.25)
    #expect(distribution.share(at: 99) == 0.75)
  }

  @Test func `Nothing has no steps`() {
    #expect(Distribution([]).steps.isEmpty)
    #expect(Distribution([nil]).share(at: 1) == 0)
  }
}
