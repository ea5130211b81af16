import Checking
import TestProblems
import Testing
import TreatmentDomain

@Suite struct TeamCapacityTests {
  /// Courses of one fraction that all need the ventilator team.
  private func problem(_ team: Team, courses: Int = 2) -> TestProblem {
    var result = TestProblem.singleFractions(courses)
    for index in result.courses.indices { result.courses[index].phases[0].teams = ["ventilator"] }
    result.teams = [team]
    return result
  }

  private func visits(_ starts: [String]) -> Schedule {
    Schedule(
      appointments: starts.enumerated().map { index, start in
        .test(course: index, 1, .monday, start, room: index % 2)
      })
  }

  @Test func `A team is busy until its own work after the exit is done`() {
    func found(_ end: String) -> [Violation] {
      problem(.test("ventilator", "08:00", end, minutesAfterExit: 20), courses: 1)
        .violations(visits(["08:00"]))
    }
    #expect(found("08:40") == [])
    let late = found("08:39")
    #expect(late.map(\.rule) == [.teamCapacity])
    #expect(
      late.first?.message
        == "Fraction 1 of A0 needs ventilator 08:00-08:40 on 2026-11-30, but the team works "
        + "08:00-08:39.")
  }

  @Test func `A team for one visit takes the next when the first has left`() {
    #expect(problem(.test()).broken(visits(["08:00", "08:20"])) == [])
    let found = problem(.test()).violations(visits(["08:00", "08:15"]))
    #expect(found.map(\.rule) == [.teamCapacity])
    #expect(found.first?.units == 1)
  }

  @Test func `A team for two visits attends two at once but not three`() {
    let team = Team.test(concurrentVisits: 2)
    var problem = problem(team, courses: 3)
    problem.rooms.append(.test("R3"))
    var schedule = visits(["08:00", "08:10", "08:20"])
    schedule.appointments[2].room = 2
    #expect(problem.broken(schedule) == [])
    schedule.appointments[2].start = MinuteOfDay("08:15")
    schedule.appointments[2].beamStart = MinuteOfDay("08:27")
    #expect(problem.broken(schedule) == [.teamCapacity])
  }

  @Test func `Appointments and reservations share the limit of a day`() {
    let team = Team.test(visitsPerDay: 1)
    #expect(problem(team, courses: 1).broken(visits(["08:00"])) == [])
    let found = problem(team).violations(visits(["08:00", "09:00"]))
    #expect(found.map(\.rule) == [.teamCapacity])
    #expect(
      found.first?.message
        == "ventilator has 2 visits on 2026-11-30; it attends at most 1 a day.")
    let reserved = Schedule(reservations: [
      .test(course: 0, 1, .nextMonday), .test(course: 1, 1, .nextMonday),
    ])
    #expect(problem(team).broken(reserved) == [.teamCapacity])
  }

  @Test func `A centre without the team cannot treat the phase`() {
    var problem = problem(.test("anaesthesia"), courses: 1)
    #expect(problem.broken(visits(["08:00"])) == [.teamCapacity])
    problem.phase.teams = []
    #expect(problem.broken(visits(["08:00"])) == [])
  }

  @Test func `Every visit needs the therapists of its centre`() {
    var problem = TestProblem.singleFractions()
    problem.centres = [.test(therapistTeam: 0)]
    problem.teams = [.test("therapists", "09:00", "18:00")]
    #expect(problem.broken(visits(["09:00"])) == [])
    #expect(problem.broken(visits(["08:55"])) == [.teamCapacity])
  }

  @Test func `An absent team attends nobody`() {
    let team = Team.test(downtime: [.test(.monday, "00:00", "24:00")])
    let found = problem(team, courses: 1).violations(visits(["08:00"]))
    #expect(found.map(\.rule) == [.teamCapacity])
    #expect(found.first?.message.hasSuffix("the team works not at all.") ?? false)
  }
}
