import TestProblems
import Testing
import TreatmentDomain

@testable import Solving

@Suite struct SpreadPricesTests {
  private static let kinds: [TinyWeek] = [.spread, .spreadWithKeptVisit, .spreadOverThreeDays]

  /// The instance with its free visits at starts drawn by chance, whether legal or not.
  private func shaken(_ instance: WeekInstance, _ random: inout SearchRandom) -> WeekInstance {
    var result = instance
    for index in result.visits.indices where result.visits[index].isFree {
      // Early enough that the whole visit lies in the tables.
      let start = Int32(instance.grid * random.below(instance.slots / 2))
      result.places[index].beamStart += start - result.places[index].start
      result.places[index].start = start
    }
    return result
  }

  @Test(arguments: kinds, 1...5)
  func `Shares are exact where they were made and nowhere above the spread`(
    kind: TinyWeek, seed: Int
  ) throws {
    let week = try SearchedWeek(kind.problem(seed: seed))
    let instance = try #require(week.instances().first)
    var random = SearchRandom(seed: UInt64(seed))
    for _ in 0..<20 {
      let made = shaken(instance, &random)
      let prices = SpreadPrices(made)
      #expect(prices.unshared(made) == 0)
      for _ in 0..<20 { #expect(prices.unshared(shaken(instance, &random)) >= 0) }
    }
  }

  @Test func `A priced date costs what its visits' shares are`() throws {
    let week = try SearchedWeek(TinyWeek.spread.problem(seed: 2))
    let instance = try #require(week.instances().first)
    var random = SearchRandom(seed: 9)
    let made = shaken(instance, &random)
    let prices = SpreadPrices(made)
    let priced = prices.priced(made)
    var sum = 0
    for (plain, other) in zip(made.visits, priced.visits) {
      let index = Int(made.places[0].start) / made.grid
      let more =
        priced.startCosts[Int(other.startCosts) + index]
        - made.startCosts[Int(plain.startCosts) + index]
      #expect(more >= 0)
      sum += Int(more)
    }
    #expect(prices.shift == 0 || sum > 0)
  }
}
