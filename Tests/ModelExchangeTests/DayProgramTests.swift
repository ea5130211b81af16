import Checking
import ExactSolving
import Foundation
import GLPK
import ModelExchange
import ScenarioFiles
import Solving
import TestProblems
import Testing
import TreatmentDomain

/// Courses in progress with usual times, rooms and published visits, a team, kept minutes and quality
/// assurance, so that every rule and cost of a day occurs.
private func week() -> Problem {
  let days = (0..<4).map { Day.monday.adding($0 - 7) }
  var test = TestProblem(
    courses: (0..<7).map { number in
      Course.test("A\(number)", phases: [.test(fractions: 9)], readyOn: .monday.adding(-9))
        .delivered(on: days, room: number % 2, at: "0\(8 + number % 2):00")
    })
  test.teams = [.test("T1", "08:00", "14:00", concurrentVisits: 1, minutesAfterExit: 5)]
  for index in test.courses.indices {
    test.courses[index].usual = [
      Course.Usual(
        room: index % 2, start: index % 3 == 0 ? nil : MinuteOfDay(480 + 35 * index))
    ]
    test.courses[index].preference = .dayPart("afternoon")
    test.courses[index].phases[0].beamMinutes = 4 + index
    if index % 3 == 1 { test.courses[index].phases[0].teams = ["T1"] }
  }
  test.objective.driftTolerance = 5
  test.objective.spreadTolerance = 10
  test.sources = [.test(hours: .test("08:00", "10:30", overtime: "14:00"), keepFreeMinutes: 40)]
  return test.problem
}

private func greedy(_ problem: Problem) throws -> Schedule {
  try #require(try GreedySolver().solve(SolveRequest(problem: problem)) { _ in }.incumbent)
}

/// A day of a schedule as other solvers get it, and as the referee sees it.
private struct ExportedDay {
  let problem: Problem
  let referee: Referee
  let schedule: Schedule
  let model: DayModel
  let program: DayProgramModel
  let file: DayModelFile

  init(_ problem: Problem, schedule: Schedule, centre: Int = 0, day: Day) throws {
    self.problem = problem
    self.schedule = schedule
    referee = Referee(problem)
    model = try #require(DaySolver(problem).model(of: schedule, centre: centre, day: day))
    program = DayProgramModel(model)
    file = try DayModelFile(JSONEncoder().encode(model))
  }

  func judge(_ places: [DayModel.Place]) throws -> Judgement {
    let entries = places.enumerated().map { index, place in
      """
      {"visit": \(index), "room": "\(place.room)", "start": \(place.start), \
      "beamStart": \(place.beamStart)}
      """
    }
    let json = "{\"places\": [\(entries.joined(separator: ", "))]}"
    let solution = try DaySolution(Data(json.utf8), of: file)
    return referee.judge(try schedule.replacing(solution, of: file, in: problem))
  }

  /// Moves one visit at a time to a sample of its places; program and referee must agree on each.
  func compareMoves(every stride: Int) throws -> (legal: Int, illegal: Int) {
    let hints = model.visits.map(\.hint)
    let before = try judge(hints).costs.total - program.linear.cost(of: program.values(of: hints))
    var count = (legal: 0, illegal: 0)
    var number = 0
    for visit in model.visits {
      for option in visit.rooms {
        for run in option.places {
          number += 1
          guard number % stride == 0 else { continue }
          var places = hints
          places[visit.index] = DayModel.Place(
            room: option.room, start: run[0], beamStart: run[2])
          let values = program.values(of: places)
          let judgement = try judge(places)
          let broken = program.linear.broken(by: values)
          #expect(broken.isEmpty == judgement.isAcceptable, "\(places) \(broken)")
          guard judgement.isAcceptable else {
            count.illegal += 1
            continue
          }
          count.legal += 1
          let difference = judgement.costs.total - program.linear.cost(of: values) - before
          #expect(difference == 0, "\(places)")
        }
      }
    }
    return count
  }
}

@Suite struct DayProgramTests {
  @Test func `The program and the referee agree on every move of a day's visits`() throws {
    let problem = week()
    let day = try ExportedDay(problem, schedule: try greedy(problem), day: .wednesday)
    let count = try day.compareMoves(every: 5)
    #expect(count.legal > 8)
    #expect(count.illegal > 8)
  }

  @Test func `They agree on a sample of moves of the default scenario`() throws {
    let folder = Repository.path + "/Scenarios/wuwei-lanzhou-2026w49"
    let problem = try ScenarioReader(folder: folder).read()
    let day = try ExportedDay(
      problem, schedule: try greedy(problem), centre: 1, day: problem.horizon.firstDay)
    let count = try day.compareMoves(every: 307)
    #expect(count.legal + count.illegal > 3)
  }

  @Test func `Where every visit was is a solution of the program`() throws {
    let problem = week()
    let schedule = try greedy(problem)
    for day in problem.horizon.detailDays {
      guard let model = DaySolver(problem).model(of: schedule, centre: 0, day: day) else {
        continue
      }
      let program = DayProgramModel(model)
      #expect(program.linear.broken(by: program.start).isEmpty, "\(day)")
      #expect(program.start.reduce(0, +) > model.visits.count)
    }
  }

  @Test(arguments: 0..<2)
  func `The optimum of the program is the cheapest of all placements`(seed: Int) throws {
    let problem = crowdedDay(seed: seed)
    let day = try ExportedDay(problem, schedule: try greedy(problem), day: .monday)
    let answer = day.program.linear.solved()
    let values = try #require(answer.values).map { Int($0.rounded()) }
    let text = zip(day.program.names.columns, values).map { "\($0) \($1)" }
    let solution = try DaySolution(
      Data(text.joined(separator: "\n").utf8), of: .names(day.program.names))
    let best = try cheapest(of: day)
    #expect(try day.judge(solution.places).costs.total == best)
  }

  private func cheapest(of day: ExportedDay) throws -> Int {
    var best = Int.max
    func extend(_ places: [DayModel.Place]) throws {
      guard places.count < day.model.visits.count else {
        let judgement = try day.judge(places)
        if judgement.isAcceptable { best = min(best, judgement.costs.total) }
        return
      }
      for option in day.model.visits[places.count].rooms {
        for run in option.places {
          for beamStart in run[1]...run[2] {
            try extend(
              places + [DayModel.Place(room: option.room, start: run[0], beamStart: beamStart)])
          }
        }
      }
    }
    try extend([])
    return best
  }
}

/// Three single visits that all want the same time of a short day with two rooms and one beam.
private func crowdedDay(seed: Int) -> Problem {
  var test = TestProblem.rivals(seed: seed)
  // The program leaves out that no switch is needed within a room; without switches it is exact.
  let isIdleCounted = seed % 2 == 0
  test.sources = [
    .test(
      switchMinutes: isIdleCounted ? 0 : 2, hours: .test("08:00", "08:45", overtime: "09:15"))
  ]
  test.objective.beamIdle = isIdleCounted ? 2 : 0
  test.objective.beamIdleStep = 1
  test.rules.couchWaitMinutes = 0
  return test.problem
}

extension LinearModel {
  /// Solves the program by GLPK as it stands.
  fileprivate func solved() -> ProgramAnswer {
    var program = Program()
    for column in columns {
      switch column.kind {
      case .binary: _ = program.addBinary(cost: Double(column.cost))
      case .integer, .continuous:
        _ = program.addContinuous(cost: Double(column.cost), atLeast: 0)
      }
    }
    for (index, column) in columns.enumerated() {
      guard case .continuous(let lower, let upper) = column.kind else { continue }
      let row = program.addRow(in: Double(lower)...Double(upper))
      program.set(row: row, column: index, to: 1)
    }
    for (index, row) in rows.enumerated() {
      let right = Double(row.right)
      let number =
        switch row.relation {
        case .atMost: program.addRow(in: -.infinity...right)
        case .equal: program.addRow(in: right...right)
        case .atLeast: program.addRow(in: right...(.infinity))
        }
      for entry in entries(ofRow: index) {
        program.set(row: number, column: Int(entry.column), to: Double(entry.value))
      }
    }
    return program.solve(start: nil, limits: ProgramLimits(milliseconds: 60_000, nodes: 100_000))
  }
}
