import Checking
import Solving
import TestProblems
import Testing
import TreatmentDomain

@testable import ExactSolving

/// Courses whose visits have every in-day preference there is.
private func particular() -> Problem {
  let days = (0..<4).map { Day.monday.adding($0 - 7) }
  var test = TestProblem(
    courses: (0..<4).map { number in
      Course.test("A\(number)", phases: [.test(fractions: 9)], readyOn: .monday.adding(-9))
        .delivered(on: days, room: number % 2, at: "09:00")
    })
  for index in test.courses.indices {
    test.courses[index].usual = [
      Course.Usual(room: index % 2, start: index % 2 == 0 ? nil : MinuteOfDay("10:20"))
    ]
    test.courses[index].preference =
      index == 0 ? .dayPart("afternoon") : .clock(MinuteOfDay("11:15"))
    test.courses[index].published = [
      PublishedVisit(
        fraction: 7, day: .wednesday, centre: 0, room: 1 - index % 2, start: MinuteOfDay("09:30"))
    ]
  }
  test.objective.spreadTolerance = 10
  test.sources = [.test(hours: .test("08:00", "12:00", overtime: "14:00"))]
  return test.problem
}

@Suite struct DayModelTests {
  @Test(arguments: [Objective.RoomChangeMode.usual, .consecutive])
  func `An exported place costs what the solver's column costs`(mode: Objective.RoomChangeMode)
    throws
  {
    let problem = particular().with(roomChangeMode: mode)
    var construction = GreedyConstruction(problem)
    construction.run(stop: StopSignal())
    let week = DetailWeek(construction.schedule(), problem: problem)
    let builder = DayInstanceBuilder(problem, facts: construction.facts)
    let (instance, places) = builder.instance(of: week, centre: 0, day: .wednesday)
    let model = DayModel(instance, places: places, day: .wednesday)
    let moving = instance.visits.indices.filter {
      instance.firstColumn[$0] < instance.firstColumn[$0 + 1]
    }
    #expect(!moving.isEmpty)
    for (visit, number) in zip(model.visits, moving) {
      let columns = instance.columns[
        instance.firstColumn[number]..<instance.firstColumn[number + 1]]
      for column in columns {
        let place = DayModel.Place(
          room: problem.rooms[Int(column.place.room)].id, start: Int(column.place.start),
          beamStart: Int(column.place.beamStart))
        #expect(
          visit.cost(of: place, couchWaitWeight: model.couchWaitWeight) == column.cost, "\(place)")
      }
      let listed = visit.rooms.flatMap(\.places).reduce(0) { $0 + $1[2] - $1[1] + 1 }
      #expect(listed == columns.count)
    }
  }

  @Test func `A day apart knows nothing of the others but what couples them`() throws {
    let problem = particular()
    var construction = GreedyConstruction(problem)
    construction.run(stop: StopSignal())
    let solver = DaySolver(problem)
    let schedule = construction.schedule()
    var alone = schedule
    alone.appointments.removeAll { $0.day != .wednesday }
    let apart = try #require(
      solver.model(of: schedule, centre: 0, day: .wednesday, isApart: true))
    let beside = try #require(solver.model(of: schedule, centre: 0, day: .wednesday))
    let across = try #require(apart.acrossDays)
    #expect(beside.acrossDays == nil)
    #expect(across.spacingMinutes == 60 * problem.rules.spacingHours)
    #expect(across.spreadFreeMinutes == 10)
    #expect(across.spreading == Array(apart.visits.indices))
    #expect(apart.visits == solver.model(of: alone, centre: 0, day: .wednesday)?.visits)
    #expect(apart.visits != beside.visits)
  }
}

extension Problem {
  fileprivate func with(roomChangeMode mode: Objective.RoomChangeMode) -> Problem {
    var objective = objective
    objective.roomChangeMode = mode
    return Problem(
      name: name, asOf: asOf, horizon: horizon, centres: centres, sources: sources, rooms: rooms,
      teams: teams, protocols: protocols, trials: trials, courses: courses, objective: objective,
      rules: rules)
  }
}
