import Checking
import TestProblems
import Testing
import TreatmentDomain

@testable import Solving

@Suite struct PricedColumnTests {
  private static let kinds: [TinyWeek] = [
    .oneRoom, .twoRooms, .overtime, .scarceTeam, .sharedTeam, .keptVisits, .twoSources, .slowSwitch,
    .shortExit, .unevenStays,
  ]

  private func monday(_ kind: TinyWeek, seed: Int) throws -> (PlacementEnumeration, WeekInstance) {
    let week = try SearchedWeek(kind.problem(seed: seed))
    let instance = week.instance(on: .monday)
    return (PlacementEnumeration(week, instance), instance)
  }

  private func prices(_ relaxation: WindowRelaxation, best: PlacementEnumeration.Best)
    -> [RelaxedPrices]
  {
    let aimed = relaxation.bound(
      steps: 30, targets: [Double(best.cost)], target: Double(best.cost))
    return [aimed.dailyPrices] + (1...2).map { relaxation.randomPrices(seed: $0) }
  }

  @Test(arguments: kinds)
  func `Every placement with a column costs at least the bound and its reduced cost`(
    kind: TinyWeek
  ) throws {
    let (enumeration, instance) = try monday(kind, seed: 4)
    let best = try #require(enumeration.best())
    let relaxation = WindowRelaxation(instance)
    let day = relaxation.days[0]
    var random = SearchRandom(seed: 1)
    for prices in prices(relaxation, best: best) {
      let priced = relaxation.priced(prices)
      #expect(priced.reduced.count == day.columns.count)
      #expect(priced.reduced.allSatisfy { $0 >= 0 })
      for _ in 0..<12 {
        let number = random.below(day.visits.count)
        let range = day.firstColumn[number]..<day.firstColumn[number + 1]
        let column = range.lowerBound + random.below(range.count)
        let entry = day.columns[column]
        let place = WeekInstance.Place(
          option: entry.option, start: Int32(entry.slot) * Int32(instance.grid),
          beamStart: Int32(entry.beam))
        guard let with = enumeration.best(forcing: (day.visits[number], place)) else { continue }
        #expect(priced.bound + priced.reduced[column] <= 1024 * Int64(with.cost))
      }
    }
  }

  @Test(arguments: kinds)
  func `What survives a cost holds every cheaper placement`(kind: TinyWeek) throws {
    let (enumeration, instance) = try monday(kind, seed: 5)
    let best = try #require(enumeration.best())
    let relaxation = WindowRelaxation(instance)
    let day = relaxation.days[0]
    for prices in prices(relaxation, best: best) {
      let priced = relaxation.priced(prices)
      let left = Set(priced.survivors(below: best.cost + 1))
      for (number, visit) in day.visits.enumerated() {
        let column = (day.firstColumn[number]..<day.firstColumn[number + 1]).first {
          day.columns[$0].option == best.places[visit].option
            && Int32(day.columns[$0].beam) == best.places[visit].beamStart
            && Int(day.columns[$0].slot) * instance.grid == Int(best.places[visit].start)
        }
        #expect(left.contains(try #require(column)))
      }
      #expect(priced.boundInCosts <= best.cost)
    }
  }

  @Test(arguments: kinds)
  func `A narrowed instance has the columns it was narrowed to and no others`(
    kind: TinyWeek
  ) throws {
    let (_, instance) = try monday(kind, seed: 6)
    let relaxation = WindowRelaxation(instance)
    let day = relaxation.days[0]
    func name(_ visit: Int, _ column: RelaxedColumn) -> [Int] {
      [visit, Int(column.option), Int(column.slot), Int(column.beam), Int(column.cost)]
    }
    func names(_ day: RelaxedDay) -> [[Int]] {
      day.visits.indices.flatMap { number in
        day.columns[day.firstColumn[number]..<day.firstColumn[number + 1]]
          .map { name(day.visits[number], $0) }
      }
    }
    let kept = day.columns.indices.filter { $0 % 3 != 1 }
    let narrowed = WindowRelaxation(relaxation.narrowed(to: kept)).days[0]
    let all = names(day)
    #expect(Set(names(narrowed)) == Set(kept.map { all[$0] }))
  }
}
