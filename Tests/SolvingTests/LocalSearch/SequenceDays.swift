import TestProblems
import TreatmentDomain

@testable import Solving

/// Visits of one long Monday, each with a room of its own beam line, whose last exit is all that costs.
struct SequenceExample {
  struct Visit {
    let room: Int
    let setUp: Int
    let beam: Int
    let exit: Int
  }

  var visits: [Visit]
  var rooms = 2
  var switchMinutes = 2

  /// Minutes that the seed alone decides.
  init(_ count: Int, rooms: Int = 2, switchMinutes: Int = 2, seed: UInt64) {
    var random = SearchRandom(seed: seed)
    visits = (0..<count).map { _ in
      Visit(
        room: random.below(rooms), setUp: random.below(9), beam: 1 + random.below(8),
        exit: random.below(9))
    }
    self.rooms = rooms
    self.switchMinutes = switchMinutes
  }

  /// The regular day is over when it begins, so every minute to the last exit is overtime.
  var test: TestProblem {
    var test = TestProblem.singleFractions(visits.count)
    test.sources = [
      .test(
        switchMinutes: switchMinutes, hours: .test("08:00", "08:01", overtime: "24:00"))
    ]
    test.rooms = (0..<rooms).map { .test("R\($0)", beamLines: ["line\($0)"]) }
    for (index, visit) in visits.enumerated() {
      test.courses[index].phases[0].beamLines = [["line\(visit.room)"]]
      test.courses[index].phases[0].setUpMinutes = visit.setUp
      test.courses[index].phases[0].beamMinutes = visit.beam
      test.courses[index].phases[0].exitMinutes = visit.exit
      test.courses[index].waitingClass = .p1
      test.courses[index].hours = TimeWindow(MinuteOfDay(0), MinuteOfDay(1440))
      test.courses[index].pins = [Pin(fraction: 1, day: .monday)]
    }
    test.objective.beamIdle = 0
    test.objective.overtime = 1
    test.rules.startGridMinutes = 1
    return test
  }

  /// The least overtime of all orders, counted without the solver's tables.
  var leastOvertime: Int {
    var best = Int.max
    extend([], Array(visits.indices), &best)
    return best
  }

  private func extend(_ order: [Int], _ left: [Int], _ best: inout Int) {
    guard !left.isEmpty else {
      best = min(best, overtime(order))
      return
    }
    for visit in left { extend(order + [visit], left.filter { $0 != visit }, &best) }
  }

  private func overtime(_ order: [Int]) -> Int {
    var free = Array(repeating: 0, count: rooms)
    var beam = 0
    var last: Int?
    var end = 0
    for index in order {
      let visit = visits[index]
      let switching = last.map { $0 != visit.room } ?? false
      let start = max(
        beam + (switching ? switchMinutes : 0), free[visit.room] + visit.setUp)
      beam = start + visit.beam
      end = max(end, beam + visit.exit)
      // Rooms of the example turn round in 2 minutes.
      free[visit.room] = beam + visit.exit + 2
      last = visit.room
    }
    return end - 1
  }
}

/// The window of a problem with greedy placement.
func window(of problem: Problem) throws -> (WeekSearch, Schedule, [WeekInstance]) {
  let dates = DateTable(problem)
  let facts = problem.courses.indices.map { CourseFacts($0, problem: problem, dates: dates) }
  let schedule = GreedyConstruction.best(of: problem, stop: StopSignal()).schedule()
  let search = WeekSearch(problem, facts: facts)
  return (search, schedule, search.instances(of: schedule))
}
