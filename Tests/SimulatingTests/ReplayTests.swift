import TestProblems
import Testing
import TreatmentDomain

@testable import Simulating

/// Visits of 10 + 5 + 5 minutes, turnaround 2, switching 2; the hours end at 18:00.
private func plan(_ appointments: [Appointment], of test: TestProblem? = nil) throws -> DayPlan {
  let problem = (test ?? .singleFractions(appointments.count)).problem
  return try #require(DayPlan.all(of: Schedule(appointments: appointments), in: problem).first)
}

private func clock(_ minutes: Double) -> String { "\(MinuteOfDay(Int(minutes)))" }

extension DayPlan {
  /// The day replayed with some patients late.
  fileprivate func replayed(late: [Int: Double] = [:], passes: Int = 1) -> DayOutcome {
    var draw = DayDraw(self)
    for (visit, minutes) in late { draw.late[visit] = minutes }
    var replay = DayReplay(self, mostPasses: passes)
    return replay.run(draw)
  }
}

@Suite struct ReplayTests {
  /// Two rooms that take turns, back to back.
  private static let turns: [Appointment] = [
    .test(course: 0, 1, .monday, "08:00"),
    .test(course: 1, 1, .monday, "08:07", room: 1),
    .test(course: 2, 1, .monday, "08:22"),
    .test(course: 3, 1, .monday, "08:29", room: 1),
  ]

  @Test func `Without chance the day goes as announced`() throws {
    let plan = try plan(Self.turns)
    let outcome = plan.replayed()
    #expect(outcome == DayOutcome(announced: plan))
    #expect(outcome.entry.map(clock) == ["08:00", "08:07", "08:22", "08:29"])
    #expect(outcome.switches == [3])
    // 08:10 to 08:44, four beams of 5 minutes, three switches of 2.
    #expect(outcome.idle(plan) == 34 - 20 - 6)
    #expect(outcome.overtime(plan) == 0)
  }

  @Test func `Overtime is counted from the close to the last exit`() throws {
    let plan = try plan([
      .test(1, .monday, "17:50"), .test(course: 1, 1, .monday, "19:50", room: 1),
    ])
    #expect(plan.replayed().overtime(plan) == 130)
    #expect(plan.replayed().excess(plan) == 10)
  }

  @Test func `A late patient moves those who come after in the room`() throws {
    let plan = try plan([
      .test(course: 0, 1, .monday, "08:00"), .test(course: 1, 1, .monday, "08:25"),
      .test(course: 2, 1, .monday, "10:00"),
    ])
    // Enters 08:15, leaves 08:35; the room is ready at 08:37.
    let outcome = plan.replayed(late: [0: 15])
    #expect(outcome.entry.map(clock) == ["08:15", "08:37", "10:00"])
    #expect(outcome.beamStart.map(clock) == ["08:25", "08:47", "10:10"])
  }

  @Test func `A patient who is not there is passed by the next of the room, but only once`() throws
  {
    let plan = try plan([
      .test(course: 0, 1, .monday, "08:00"), .test(course: 1, 1, .monday, "08:22"),
      .test(course: 2, 1, .monday, "08:44"),
    ])
    // The second enters at 08:22; then the room waits from 08:44 for the first, who comes at 08:50.
    let outcome = plan.replayed(late: [0: 50])
    #expect(outcome.entry.map(clock) == ["08:50", "08:22", "09:12"])
    // With two passes the third goes ahead too; the first waits for the room until 09:06.
    #expect(
      plan.replayed(late: [0: 50], passes: 2).entry.map(clock) == ["09:06", "08:22", "08:44"])
    // Without passing everybody waits.
    #expect(
      plan.replayed(late: [0: 50], passes: 0).entry.map(clock) == ["08:50", "09:12", "09:34"])
  }

  @Test
  func `A visit that is not ready for its beam is passed by the next ready one, but only once`()
    throws
  {
    var test = TestProblem.singleFractions(3)
    test.rooms.append(.test("R3"))
    let plan = try plan(
      [
        .test(course: 0, 1, .monday, "08:00"), .test(course: 1, 1, .monday, "08:07", room: 1),
        .test(course: 2, 1, .monday, "08:14", room: 2),
      ], of: test)
    // The first is ready at 08:40. The second passes at 08:17; the third, ready at 08:24, waits.
    let outcome = plan.replayed(late: [0: 30])
    #expect(outcome.beamStart.map(clock) == ["08:40", "08:17", "08:47"])
    #expect(outcome.switches == [2])
    #expect(
      plan.replayed(late: [0: 30], passes: 2).beamStart.map(clock) == ["08:40", "08:17", "08:24"])
  }

  @Test func `Nobody is passed before the announced beam`() throws {
    // The second is ready at 08:10, the first only at its announced 08:12.
    var test = TestProblem.singleFractions(2)
    test.courses[0].phases[0].setUpMinutes = 12
    test.courses[1].phases[0].setUpMinutes = 5
    let plan = try plan(
      [
        .test(course: 0, 1, .monday, "08:00", beam: "08:12"),
        .test(course: 1, 1, .monday, "08:05", room: 1, beam: "08:19"),
      ], of: test)
    #expect(plan.replayed().beamStart.map(clock) == ["08:12", "08:19"])
  }

  @Test func `A visit waits for its team, and holds up nobody meanwhile`() throws {
    var test = TestProblem.singleFractions(3)
    test.teams = [.test(minutesAfterExit: 10)]
    test.rooms.append(.test("R3"))
    test.courses[0].phases[0].teams = ["ventilator"]
    test.courses[1].phases[0].teams = ["ventilator"]
    let plan = try plan(
      [
        .test(course: 0, 1, .monday, "08:00"), .test(course: 1, 1, .monday, "08:30", room: 1),
        .test(course: 2, 1, .monday, "08:40", room: 2),
      ], of: test)
    #expect(plan.replayed() == DayOutcome(announced: plan))
    // The team is busy from 08:20 to 08:50; the third has its beam as announced.
    let outcome = plan.replayed(late: [0: 20])
    #expect(outcome.entry.map(clock) == ["08:20", "08:50", "08:40"])
    #expect(outcome.beamStart.map(clock) == ["08:30", "09:00", "08:50"])
  }

  @Test func `No beam begins that would run into a check of the source`() throws {
    var test = TestProblem.singleFractions(2)
    test.sources = [.test(downtime: [.test(.monday, "08:30", "09:00")])]
    let plan = try plan(
      [.test(course: 0, 1, .monday, "08:00"), .test(course: 1, 1, .monday, "08:09", room: 1)],
      of: test)
    let outcome = plan.replayed(late: [1: 7])
    #expect(outcome.beamStart.map(clock) == ["08:10", "09:00"])
    // 08:10 to 09:05 without the half hour, two beams and a switch.
    #expect(outcome.idle(plan) == 55 - 30 - 10 - 2)
  }

  @Test func `Nobody enters a room that is about to be closed`() throws {
    var test = TestProblem.singleFractions(1)
    test.rooms[0] = .test("R1", downtime: [.test(.monday, "08:25", "10:00")])
    let plan = try plan([.test(1, .monday, "08:00")], of: test)
    #expect(plan.replayed(late: [0: 5]).entry.map(clock) == ["08:05"])
    #expect(plan.replayed(late: [0: 6]).entry.map(clock) == ["10:00"])
  }
}
