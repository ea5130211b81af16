import Checking
import Reporting
import ScenarioFiles
import Solving
import TestProblems
import Testing
import TreatmentDomain

/// The default scenario and its schedules, each made once for all tests.
enum DefaultScenario {
  static let folder = "\(Repository.path)/\(Repository.defaultScenario)"

  static func problem(published: [String] = []) throws -> Problem {
    try ScenarioReader(folder: folder, published: published).read()
  }

  private static let greedy = Result { try solve(problem(), by: .greedy) }
  private static let exact = Result {
    try solve(problem(), by: .exact, stepLimit: 4, improving: .seconds(4))
  }
  private static let courses = Result { try solve(problem(), by: .courses, stepLimit: 1) }
  private static let search = Result { try solve(problem(), by: .search, stepLimit: 3) }
  private static let auto = Result {
    try solve(problem(), by: .auto, stepLimit: 3)
  }

  static func solved(by name: SolverName) throws -> JudgedSchedule {
    switch name {
    case .greedy: try greedy.get()
    case .search: try search.get()
    case .courses: try courses.get()
    case .exact: try exact.get()
    case .auto: try auto.get()
    }
  }
}

@Suite struct DefaultScenarioTests {
  @Test(arguments: SolverName.allCases)
  func `The whole detail week is placed`(solver: SolverName) throws {
    let found = try DefaultScenario.solved(by: solver)
    #expect(found.schedule.unscheduled.isEmpty)
    #expect(found.schedule.unplaced.isEmpty)
    #expect(found.schedule.appointments.count >= 350)
    for visit in found.schedule.appointments {
      #expect(found.problem.horizon.detailDays.contains(visit.day))
    }
    for visit in found.schedule.reservations {
      #expect(!found.problem.horizon.detailDays.contains(visit.day))
    }
  }

  @Test(arguments: [SolverName.search, .exact, .courses, .auto])
  func `Every method begins from the greedy week and never makes it dearer`(solver: SolverName)
    throws
  {
    let greedy = try DefaultScenario.solved(by: .greedy)
    let found = try DefaultScenario.solved(by: solver)
    // Made anew by every solver, so this also shows that greedy placement repeats itself.
    #expect(found.result.initial == greedy.schedule)
    #expect(found.judgement.costs.total <= greedy.judgement.costs.total)
  }

  @Test func `Wuwei is busy on four days of the week`() throws {
    let found = try DefaultScenario.solved(by: .greedy)
    let problem = found.problem
    let wuwei = try #require(problem.centres.firstIndex { $0.id == "wuwei" })
    let busy = SourceDayFigures.all(of: found.schedule, in: problem).filter {
      problem.sources[$0.source].centre == wuwei && $0.visits >= 50
        && 100 * ($0.beamMinutes + $0.switchMinutes) >= 70 * $0.openMinutes
    }
    #expect(busy.count >= 4, "\(busy.map(\.day))")
  }

  @Test func `It holds the courses of two real centres`() throws {
    let problem = try DefaultScenario.problem()
    let started = problem.courses.filter { $0.isStarted && $0.remainingFractions > 0 }
    let waiting = problem.courses.filter { !$0.isStarted && $0.state != .finished }
    #expect((70...80).contains(started.count), "\(started.count)")
    #expect((40...50).contains(waiting.count), "\(waiting.count)")
    #expect(Set(waiting.map(\.protocolIndex)).count >= 20)
    #expect(problem.trials.count == 3)
    #expect(waiting.contains { $0.arrivesOn != nil && $0.departsOn != nil })
  }

  @Test func `Six courses of a single fraction come on one day`() throws {
    let found = try DefaultScenario.solved(by: .greedy)
    let most = found.problem.horizon.detailDays.map { day in
      found.schedule.appointments.filter {
        $0.day == day && found.problem.courses[$0.course].totalFractions == 1
      }.count
    }.max()
    #expect(try #require(most) >= 6)
  }

  @Test(arguments: [SolverName.greedy, .auto])
  func `Publishing one's own output changes nothing`(solver: SolverName) throws {
    try expectStanding(DefaultScenario.solved(by: solver), by: solver) {
      try DefaultScenario.problem(published: $0)
    }
  }
}
