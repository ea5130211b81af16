import Checking
import TestProblems
import Testing
import TreatmentDomain

@testable import Solving

/// A problem with its greedy schedule and the instances that the search gets of it.
struct SearchedWeek {
  let problem: Problem
  let facts: [CourseFacts]
  let schedule: Schedule
  let search: WeekSearch
  let referee: Referee

  /// Places everybody greedily; the referee must accept that, or the test would say nothing.
  init(_ problem: Problem, sourceLocation: SourceLocation = #_sourceLocation) throws {
    self.problem = problem
    let construction = GreedyConstruction.best(of: problem, stop: StopSignal())
    facts = construction.facts
    schedule = construction.schedule()
    search = WeekSearch(problem, facts: facts)
    referee = Referee(problem)
    try #require(
      referee.judge(schedule).violations.map(\.message) == [], sourceLocation: sourceLocation)
  }

  /// The instances of all centres with visits to move.
  func instances() -> [WeekInstance] { search.instances(of: schedule) }

  /// One centre's instance of a single date.
  func instance(centre: Int = 0, on day: Day) -> WeekInstance {
    var builder = WeekInstanceBuilder(
      problem, facts: facts, schedule: schedule, centre: centre, days: [day])
    return builder.build()
  }

  /// What the referee counts for a schedule.
  func total(_ schedule: Schedule) -> Int { referee.judge(schedule).costs.total }

  /// What the window bound relies on.
  func windowTotal(_ schedule: Schedule) -> Int {
    DayCosts(schedule, of: problem, referee: referee).windowTotal
  }
}

extension WeekInstance {
  /// Where everybody lies after so many steps that take whatever they find, not the best of them.
  func wandered(
    from places: [Place]? = nil, seed: UInt64, steps: Int, temperature: Double = 300,
    prices: SearchPrices? = nil
  ) -> [Place] {
    var core = SearchCore(self, places: places ?? self.places, prices: prices, seed: seed)
    core.insertUnplaced()
    core.wander(steps: steps, temperature: temperature)
    return core.presentPlaces
  }

  /// The least cost places after so many steps of falling temperature.
  func searched(seed: UInt64, steps: Int) -> SearchCycle.Outcome {
    SearchCycle(self).run(
      from: places, warmest: 20, coldest: 1, seed: seed, length: .steps(steps), stop: StopSignal())
  }
}

extension SearchCore {
  /// Steps at one temperature.
  mutating func wander(steps: Int, temperature: Double) {
    _ = annealing(from: temperature, to: temperature, settings: SearchSettings()) { done, _ in
      done >= steps ? nil : 0
    }
  }

  /// Where everybody lies now.
  var presentPlaces: [WeekInstance.Place] {
    (0..<visits.count).map { visit in
      option[visit] < 0
        ? .none
        : WeekInstance.Place(
          option: option[visit], start: slot[visit] * Int32(grid), beamStart: beam[visit])
    }
  }
}
