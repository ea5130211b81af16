import Checking
import TestProblems
import Testing
import TreatmentDomain

@testable import Solving

@Suite struct PlaceCostTests {
  @Test(arguments: SearchedCase.allCases)
  func `Whatever the search does to a week changes the referee's costs by what it counts`(
    kind: SearchedCase
  ) throws {
    let week = try SearchedWeek(kind.problem(seed: 1))
    let (total, windowTotal) = (week.total(week.schedule), week.windowTotal(week.schedule))
    for instance in week.instances() {
      let before = instance.costs(of: instance.places).total
      var places = instance.places
      for walk in 1...4 {
        places = instance.wandered(from: places, seed: UInt64(walk), steps: 100)
        let moved = week.search.applied(places, of: instance, to: week.schedule)
        let judgement = week.referee.judge(moved)
        #expect(judgement.violations.map(\.message) == [])
        let change = instance.costs(of: places).total - before
        #expect(judgement.costs.total - total == change)
        #expect(week.windowTotal(moved) - windowTotal == change)
      }
    }
  }

  @Test(arguments: SearchedCase.allCases)
  func `Moving one date changes that date's figure by what its instance counts`(
    kind: SearchedCase
  ) throws {
    let week = try SearchedWeek(kind.problem(seed: 2))
    let before = DayCosts(week.schedule, of: week.problem, referee: week.referee)
    for day in [Day.monday, .wednesday] {
      let instance = week.instance(on: day)
      guard instance.freeVisits > 0 else { continue }
      let places = instance.wandered(seed: 5, steps: 100)
      let moved = week.search.applied(places, of: instance, to: week.schedule)
      #expect(week.referee.judge(moved).violations.map(\.message) == [])
      let after = DayCosts(moved, of: week.problem, referee: week.referee)
      let change = instance.costs(of: places).total - instance.costs(of: instance.places).total
      #expect(
        after.cost(centre: 0, day: day) - before.cost(centre: 0, day: day) == change, "\(day)")
    }
  }
}
