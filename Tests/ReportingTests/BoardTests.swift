import Checking
import Foundation
import TestProblems
import Testing
import TreatmentDomain

@testable import Reporting

extension ReportContent {
  /// The content of a schedule, judged.
  static func test(
    _ schedule: Schedule, of problem: Problem, _ language: Language = .english
  ) -> ReportContent {
    ReportContent(
      schedule, of: problem, judgement: Referee(problem).judge(schedule), language: language)
  }
}

extension ReportFormat {
  /// The text of the only file.
  func text(_ content: ReportContent) -> String {
    String(decoding: files(of: content).first?.bytes ?? [], as: UTF8.self)
  }
}

@Suite struct BoardTests {
  private let test = TestProblem(courses: [.test("A"), .test("B")])
  private var schedule: Schedule {
    .dates([.monday, .tuesday, .wednesday, .nextMonday])
      + .dates(course: 1, [.monday, .tuesday, .wednesday, .thursday], at: "09:00", room: 1)
  }

  @Test(arguments: Language.allCases)
  func `Every visit is a button that says everything`(language: Language) {
    let page = BoardFormat().text(.test(schedule, of: test.problem, language))
    #expect(page.matches(of: /<button type="button" class="v"/).count == 7)
    let label =
      language == .english
      ? "A, fraction 2 of 4, room R1, Tue 2026-12-01: enter 08:00, beam 08:10 to 08:15, leave 08:20"
      : "A，第 2/4 次，治疗室 R1，周二 2026-12-01：08:00 进室，08:10 至 08:15 照射，08:20 离室"
    #expect(page.contains("aria-label=\"\(label)\""))
  }

  @Test func `The beam lane holds every beam and a switch between rooms`() {
    let page = BoardFormat().text(.test(schedule, of: test.problem))
    #expect(page.matches(of: /<i class="b"/).count == 7)
    #expect(page.matches(of: /<i class="w"/).count == 3)
  }

  @Test func `Printed it has a page for every room and day with a visit`() {
    let page = BoardFormat().text(.test(schedule, of: test.problem))
    #expect(page.matches(of: /<section class="page room-day"/).count == 7)
  }

  @Test func `It fetches nothing`() {
    let page = BoardFormat().text(.test(schedule, of: test.problem))
    #expect(!page.contains("http://") && !page.contains("https://") && !page.contains("src="))
    #expect(!page.contains("@import") && !page.contains("url("))
  }

  @Test func `The same schedule makes the same bytes`() {
    let content = ReportContent.test(schedule, of: test.problem)
    let isRepeated = BoardFormat().text(content) == BoardFormat().text(content)
    #expect(isRepeated)
  }

  @Test func `Who is not placed stands in the tray with reasons in both languages`() {
    let schedule = Schedule(unscheduled: [
      UnscheduledCourse(
        course: 0,
        reasons: [
          RefusalReason(
            rule: "reservedLoad", resource: "team nurses is full", days: 9,
            between: .monday ... .friday,
            sentence: "team nurses is full on 9 of 9 dates (reservedLoad)", obstacle: .teamFull,
            values: ["nurses"])
        ])
    ])
    let english = BoardFormat().text(.test(schedule, of: test.problem))
    let chinese = BoardFormat().text(.test(schedule, of: test.problem, .chinese))
    #expect(english.contains("team nurses is full on 9 of 9 dates"))
    #expect(chinese.contains("团队 nurses 已满（2026-11-30 至 2026-12-04 共 9 天）"))
    #expect(!chinese.contains("team nurses"))
  }

  @Test(arguments: Language.allCases)
  func `Hostile ids stay text`(language: Language) throws {
    let content = ReportContent.test(.hostile(), of: TestProblem.hostile().problem, language)
    for format in reportFormats {
      for file in format.files(of: content) where file.path.hasSuffix(".html") {
        let page = String(decoding: file.bytes, as: UTF8.self)
        #expect(!page.contains("<script>alert"), "\(file.path)")
        #expect(!page.unicodeScalars.contains("\u{202E}"), "\(file.path)")
        #expect(page.matches(of: /<script/).count == page.matches(of: /<\/script>/).count)
        #expect(!file.path.contains(".."), "\(file.path)")
      }
    }
    let board = BoardFormat().text(content)
    let start = try #require(board.range(of: "id=\"courses\">"))
    let end = try #require(board.range(of: "</script>", range: start.upperBound..<board.endIndex))
    let json = board[start.upperBound..<end.lowerBound]
    #expect(!json.contains("<"))
    let courses = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [Any]
    #expect(courses?.count == content.problem.courses.count)
  }
}

@Suite struct YieldingAssuranceTests {
  private func hours(yields: Bool, last: String?) -> TimeWindow? {
    QualityAssuranceWindow(
      weekdays: [.monday], window: TimeWindow(MinuteOfDay("18:00"), MinuteOfDay("20:00")),
      yieldsToOvertime: yields
    ).hours(afterLastBeam: last.map { MinuteOfDay($0) })
  }

  @Test func `What yields to overtime begins after the last beam`() {
    #expect(hours(yields: true, last: "19:25")?.start == MinuteOfDay("19:25"))
    #expect(hours(yields: true, last: "17:00")?.start == MinuteOfDay("18:00"))
    #expect(hours(yields: true, last: nil)?.minutes == 120)
    #expect(hours(yields: true, last: "20:00") == nil)
    #expect(hours(yields: false, last: "19:25")?.minutes == 120)
  }
}
