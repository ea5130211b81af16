import Replanning
import ScenarioFiles
import TestProblems
import Testing
import TreatmentDomain

@testable import Reporting

@Suite struct TimelineTests {
  private let test = TestProblem(courses: [.test("A"), .test("B")])
  private let schedule = Schedule(appointments: [
    .test(course: 0, 1, .monday, "08:00", room: 0), .test(course: 1, 1, .monday, "09:00", room: 1),
  ])

  @Test func `A room's day is drawn on a scale of hours`() {
    let lines = RoomTimeline(
      schedule, of: test.problem, room: 0, day: .monday, ink: .plain, language: .english
    ).lines
    #expect(lines[0].hasPrefix("       8     9     10"))
    #expect(lines[1].hasPrefix("  Beam .#.....+"))
    #expect(lines[2].hasPrefix("  Room -#......"))
    #expect(lines[3].contains("- set-up  # beam  = exit"))
  }

  @Test func `Colour is escape sequences around the same signs`() {
    func lines(_ ink: TerminalInk) -> [String] {
      DaySheet(schedule, of: test.problem, ink: ink).lines(room: 0, day: .monday)
    }
    let coloured = lines(TerminalInk(isColoured: true)).joined(separator: "\n")
    #expect(coloured.contains("\u{1B}[1;31m#\u{1B}[0m"))
    #expect(
      coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        == lines(.plain).joined(separator: "\n"))
  }

  @Test func `Chinese sheets keep their columns`() {
    let lines = DaySheet(schedule, of: test.problem, language: .chinese)
      .lines(room: 0, day: .monday)
    #expect(lines.last.map { TextTable.width(of: $0) } ?? 0 > 40)
    #expect(lines.contains { $0.hasPrefix("   到达   进室   出束   停束   离室  疗程") })
  }
}

@Suite struct OverlayTests {
  private func document(_ schedule: Schedule, _ test: TestProblem) -> ScheduleDocument {
    ScheduleDocument(schedule, of: test.problem)
  }

  @Test func `Both schedules lie in one lane, each visit with how it differs`() {
    let test = TestProblem(courses: [.test("A"), .test("B")])
    let before = document(
      .daily(course: 0, count: 2) + .daily(course: 1, count: 1, at: "10:00"), test)
    let after = document(
      .daily(course: 0, count: 1)
        + .daily(course: 0, from: .tuesday, first: 2, count: 1, at: "11:00")
        + .daily(course: 1, count: 1, at: "10:00"), test)
    let difference = ScheduleDifference(from: before, to: after)
    let lanes = OverlayLanes(difference, from: before, to: after)
    #expect(lanes.days.map(\.date) == ["2026-12-01"])
    #expect(lanes.days[0].lanes[0].before.map(\.kind) == [.shifted])
    #expect(lanes.days[0].lanes[0].after.map(\.stay.start) == [MinuteOfDay("11:00")])
    let page = OverlayPage(
      difference, from: before, to: after, names: ("<one>", "two"), language: .chinese
    ).html
    #expect(page.contains("&lt;one&gt;") && page.contains("改时或改室"))
  }

  @Test func `Equal schedules say so`() {
    let document = document(.daily(), TestProblem())
    let difference = ScheduleDifference(from: document, to: document)
    let page = OverlayPage(
      difference, from: document, to: document, names: ("a", "b"), language: .english
    ).html
    #expect(page.contains("No difference, 4 visits unchanged."))
  }
}
