import Checking
import TestProblems
import Testing
import TreatmentDomain

@Suite struct OvertimeTests {
  private func visits(_ starts: [String], rooms: [Int] = [0, 1]) -> Schedule {
    Schedule(
      appointments: starts.enumerated().map {
        .test(course: $0, 1, .monday, $1, room: rooms[$0 % rooms.count])
      })
  }

  @Test func `Each minute from regular close to the last exit costs five`() {
    #expect(TestProblem.singleFractions().cost(.overtime, visits(["17:40"])) == 0)
    #expect(TestProblem.singleFractions().cost(.overtime, visits(["17:45"])) == 25)
  }

  @Test func `Only the last exit of a source counts`() {
    #expect(TestProblem.singleFractions(2).cost(.overtime, visits(["17:50", "18:00"])) == 100)
  }

  @Test func `Each source has its own overtime`() {
    var problem = TestProblem.singleFractions(2)
    problem.sources.append(.test("S2"))
    problem.rooms[1] = .test("R2", source: 1)
    #expect(problem.cost(.overtime, visits(["17:50", "18:00"])) == 150)
  }
}

@Suite struct CouchWaitTests {
  @Test func `Each minute between set-up and beam costs one`() {
    func wait(_ beam: String) -> Int {
      TestProblem.singleFractions().cost(
        .couchWait, Schedule(appointments: [.test(1, .monday, beam: beam)]))
    }
    #expect(wait("08:10") == 0)
    #expect(wait("08:14") == 4)
  }
}

@Suite struct BeamIdleTests {
  /// Beams from 08:10 to 08:15 and from 08:40 to 08:45.
  private func pair(room: Int = 1) -> Schedule {
    Schedule(appointments: [
      .test(course: 0, 1, .monday, "08:00"), .test(course: 1, 1, .monday, "08:30", room: room),
    ])
  }

  @Test func `Five idle minutes of a shared beam cost one`() {
    // 35 minutes less 10 of beam and 2 of switching are 23.
    #expect(TestProblem.singleFractions(2).cost(.beamIdle, pair()) == 4)
    // Without a change of room 25 are idle.
    #expect(TestProblem.singleFractions(2).cost(.beamIdle, pair(room: 0)) == 5)
  }

  @Test func `Quality assurance and downtime inside are not idle`() {
    var problem = TestProblem.singleFractions(2)
    problem.sources = [
      .test(
        qualityAssurance: [
          QualityAssuranceWindow(day: .monday, window: TimeWindow("08:20", "08:30"))
        ], downtime: [.test(.monday, "08:25", "08:35")])
    ]
    // 15 of the 23 idle minutes are barred, counted once where they overlap.
    #expect(problem.cost(.beamIdle, pair()) == 1)
  }

  @Test func `A source with one room has no idle cost`() {
    var problem = TestProblem.singleFractions(2)
    problem.rooms.removeLast()
    #expect(problem.cost(.beamIdle, pair(room: 0)) == 0)
  }
}

@Suite struct ImbalanceTests {
  /// Four fractions of 240 beam minutes are 960 of 3,000 open minutes of a week: 32 points.
  private var problem: TestProblem {
    var result = TestProblem.twoCentres()
    result.phase.beamMinutes = 240
    result.objective.imbalance = 2
    return result
  }

  @Test func `Points beyond twenty-five cost their weight`() {
    #expect(problem.cost(.imbalance, .daily()) == 14)
    var free = problem
    free.objective.imbalance = 0
    #expect(free.cost(.imbalance, .daily()) == 0)
  }

  @Test func `Twenty-five points are free`() {
    var problem = problem
    problem.phase.beamMinutes = 194
    #expect(problem.cost(.imbalance, .daily()) == 0)
    problem.phase.beamMinutes = 195
    #expect(problem.cost(.imbalance, .daily()) == 2)
  }

  @Test func `Photons do not count`() {
    var problem = problem
    problem.sources[0] = .test("S1", particles: ["photon"])
    #expect(problem.cost(.imbalance, .daily()) == 0)
  }

  @Test func `A short week does not count`() {
    func closed(from day: Day) -> Int {
      var problem = problem
      let closure = WorkingCalendar.Closure(days: day ... .friday)
      problem.centres[1] = .test("C2", calendar: WorkingCalendar(closures: [closure]))
      return problem.cost(.imbalance, .daily())
    }
    #expect(closed(from: .thursday) == 14)
    #expect(closed(from: .wednesday) == 0)
  }
}
