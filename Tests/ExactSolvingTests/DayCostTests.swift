import Checking
import Solving
import TestProblems
import Testing
import TreatmentDomain

@testable import ExactSolving

/// Courses in progress with usual times, rooms and delivered visits, so that every in-day cost occurs.
private func week() -> Problem {
  let days = (0..<4).map { Day.monday.adding($0 - 7) }
  var test = TestProblem(
    courses: (0..<8).map { number in
      Course.test("A\(number)", phases: [.test(fractions: 9)], readyOn: .monday.adding(-9))
        .delivered(on: days, room: number % 2, at: "0\(8 + number % 2):00")
    })
  for index in test.courses.indices {
    test.courses[index].usual = [
      Course.Usual(
        room: index % 2, start: index % 3 == 0 ? nil : MinuteOfDay(480 + 35 * index))
    ]
    test.courses[index].preference = .dayPart("afternoon")
  }
  test.objective.driftTolerance = 5
  test.objective.spreadTolerance = 10
  test.sources = [.test(hours: .test("08:00", "10:30", overtime: "14:00"))]
  return test.problem
}

@Suite struct DayCostTests {
  @Test func `The solver and the referee count the same cost for every day`() throws {
    let problem = week()
    var construction = GreedyConstruction(problem)
    construction.run(stop: StopSignal())
    let schedule = construction.schedule()
    let costs = DayCosts(schedule, of: problem, referee: Referee(problem))
    let builder = DayInstanceBuilder(problem, facts: construction.facts)
    let week = DetailWeek(schedule, problem: problem)
    var total = 0
    for day in problem.horizon.detailDays {
      let (instance, places) = builder.instance(of: week, centre: 0, day: day)
      #expect(instance.cost(of: places) == costs.cost(centre: 0, day: day), "\(day)")
      total += instance.cost(of: places)
    }
    #expect(total > 0)
  }

  @Test func `Moving a day changes the referee's total by what the solver says`() throws {
    let problem = week()
    let referee = Referee(problem)
    var construction = GreedyConstruction(problem)
    construction.run(stop: StopSignal())
    let schedule = construction.schedule()
    let builder = DayInstanceBuilder(problem, facts: construction.facts)
    var week = DetailWeek(schedule, problem: problem)
    for day in [Day.monday, .wednesday, .friday] {
      let before = referee.judge(with(week, in: schedule)).costs.total
      let (instance, places) = builder.instance(of: week, centre: 0, day: day)
      let outcome = DayImprover(instance: instance, settings: .init()).improve(places) { false }
      let saved = instance.cost(of: places) - instance.cost(of: outcome.places)
      week.move(week.indices(centre: 0, day: day), to: outcome.places)
      let judgement = referee.judge(with(week, in: schedule))
      #expect(judgement.isAcceptable)
      #expect(before - judgement.costs.total == saved)
    }
  }

  private func with(_ week: DetailWeek, in schedule: Schedule) -> Schedule {
    var result = schedule
    result.appointments = week.appointments
    return result
  }
}
