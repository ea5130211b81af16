import Checking
import TestProblems
import Testing
import TreatmentDomain

@Suite struct BeamConflictTests {
  /// The first beam, in room 1, lasts from 08:10 to 08:15.
  private func pair(beam: String, room: Int = 1) -> Schedule {
    Schedule(appointments: [
      .test(course: 0, 1, .monday, "08:00"),
      .test(course: 1, 1, .monday, "08:05", room: room, beam: beam),
    ])
  }

  @Test func `Exactly the switching minutes may lie between beams in two rooms`() {
    #expect(TestProblem.singleFractions(2).broken(pair(beam: "08:17")) == [])
  }

  @Test func `One minute of switching instead of two is reported`() {
    let found = TestProblem.singleFractions(2).violations(pair(beam: "08:16"))
    #expect(found.map(\.rule) == [.beamConflict])
    #expect(found.first?.units == 1)
    #expect(found.first?.resource == .source(0))
    #expect(
      found.first?.message
        == "Fraction 1 of A1 has the beam of S1 in R2 at 08:16 on 2026-11-30, but fraction 1 of A0 "
        + "in R1 ends at 08:15 and switching takes 2 minutes.")
  }

  @Test func `In the same room no switching is needed`() {
    var problem = TestProblem.singleFractions(2)
    problem.rules.startGridMinutes = 1
    for index in problem.courses.indices {
      problem.courses[index].phases[0].setUpMinutes = 0
      problem.courses[index].phases[0].exitMinutes = 0
    }
    problem.rooms[0] = Room(
      id: "R1", source: 0, beamLines: ["horizontal"], turnaroundMinutes: 0,
      beamMatchedGroup: "G")
    func follow(in room: Int) -> Schedule {
      Schedule(appointments: [
        .test(course: 0, 1, .monday, "08:00", beam: "08:00"),
        .test(course: 1, 1, .monday, "08:05", room: room, beam: "08:05"),
      ])
    }
    #expect(problem.broken(follow(in: 0)) == [])
    #expect(problem.broken(follow(in: 1)) == [.beamConflict])
  }

  @Test func `A beam conflicts with an earlier long one behind a short one`() {
    var problem = TestProblem.singleFractions(3)
    problem.rooms.append(.test("R3"))
    problem.courses[0].phases[0].beamMinutes = 30
    // 08:10 to 08:40 in R1, 08:41 to 08:46 in R2, 08:44 in R3.
    let schedule = Schedule(appointments: [
      .test(course: 0, 1, .monday, "08:00"),
      .test(course: 1, 1, .monday, "08:30", room: 1, beam: "08:41"),
      .test(course: 2, 1, .monday, "08:30", room: 2, beam: "08:44"),
    ])
    #expect(problem.broken(schedule) == [.beamConflict, .beamConflict])
  }

  @Test func `Two sources do not share a beam`() {
    var problem = TestProblem.singleFractions(2)
    problem.sources.append(.test("S2"))
    problem.rooms[1] = .test("R2", source: 1)
    #expect(problem.broken(pair(beam: "08:15")) == [])
  }
}
