import Reporting
import TestProblems
import Testing
import TreatmentDomain

@Suite struct SourceDayFiguresTests {
  private func figures(_ schedule: Schedule, of test: TestProblem) -> [SourceDayFigures] {
    SourceDayFigures.all(of: schedule, in: test.problem)
  }

  @Test func `Every open day of the detail window has figures`() {
    let all = figures(Schedule(), of: TestProblem())
    #expect(all.map(\.day) == [.monday, .tuesday, .wednesday, .thursday, .friday])
    #expect(all.allSatisfy { $0.visits == 0 && $0.beamMinutes == 0 && $0.overtimeMinutes == 0 })
    #expect(all.allSatisfy { $0.openMinutes == 600 && $0.openRoomMinutes == 1200 })
  }

  @Test func `Beams, switches and rooms are counted`() throws {
    let schedule = Schedule(appointments: [
      .test(course: 0, 1, .monday, "08:00"), .test(course: 1, 1, .monday, "08:10", room: 1),
      .test(course: 2, 1, .monday, "08:30"),
    ])
    let day = try #require(figures(schedule, of: .singleFractions(3)).first)
    #expect(day.visits == 3)
    #expect(day.beamMinutes == 15)
    // Two changes of room, two minutes each.
    #expect(day.switchMinutes == 4)
    #expect(day.occupiedRoomMinutes == 60)
  }

  @Test func `Overtime runs from the regular close to the last exit`() throws {
    let at = { (start: String) in Schedule(appointments: [.test(1, .monday, start)]) }
    let test = TestProblem.singleFractions()
    #expect(figures(at("17:40"), of: test).first?.overtimeMinutes == 0)
    #expect(figures(at("17:45"), of: test).first?.overtimeMinutes == 5)
  }

  @Test func `Checks and downtime shorten the open minutes`() throws {
    var test = TestProblem()
    test.sources = [.test(downtime: [.test(.monday, "08:00", "10:00")])]
    #expect(figures(Schedule(), of: test).first?.openMinutes == 480)
  }
}

@Suite struct PublishedChangesTests {
  private func lines(_ visit: Appointment?, published: PublishedVisit) -> [String] {
    var test = TestProblem.singleFractions()
    test.course.published = [published]
    return PublishedChanges(
      schedule: Schedule(appointments: visit.map { [$0] } ?? []), problem: test.problem
    ).lines
  }

  private let announced = PublishedVisit(
    fraction: 1, day: .monday, centre: 0, room: 0, start: MinuteOfDay("08:00"))

  @Test func `A visit that stays is no change`() {
    #expect(lines(.test(1, .monday), published: announced) == [])
  }

  @Test func `Another minute, room or date is told with both places`() {
    #expect(
      lines(.test(1, .tuesday, "08:05", room: 1), published: announced)
        == ["  A0: 2026-11-30 08:00 R1 -> 2026-12-01 08:05 R2"])
  }

  @Test func `A visit without a place is dropped`() {
    #expect(
      lines(nil, published: announced) == ["  A0: 2026-11-30 08:00 R1 is dropped"])
  }

  @Test func `A reservation that gets its minute is no change`() {
    let reserved = PublishedVisit(fraction: 1, day: .monday, centre: 0, room: 0, dayPart: 0)
    #expect(lines(.test(1, .monday), published: reserved) == [])
  }
}
