import Checking
import Reporting
import ScenarioFiles
import TestProblems
import TreatmentDomain

/// Content of small reports.
enum ReportSample {
  /// A course of three fractions: an appointment with arrival lead, a reservation, a tail date; data of
  /// Thursday 2026-11-26, 12:00.
  static func content(
    course: String = "A", language: Language = .english, published: [PublishedVisit] = []
  ) -> ReportContent {
    var test = TestProblem(courses: [.test(course, phases: [.test(fractions: 3)])])
    test.phase.arrivalLeadMinutes = 30
    test.course.published = published
    let schedule = Schedule.dates([.monday, .nextMonday, .monday.adding(28)])
    return content(schedule, of: test.problem, language: language)
  }

  /// The hostile problem and its schedule.
  static func hostile(_ language: Language = .english) -> ReportContent {
    content(.hostile(), of: TestProblem.hostile().problem, language: language)
  }

  /// Content of any schedule.
  static func content(
    _ schedule: Schedule, of problem: Problem, language: Language = .english
  ) -> ReportContent {
    ReportContent(
      schedule, of: problem, judgement: Referee(problem).judge(schedule), language: language)
  }

  /// The document of a schedule, as an earlier edition.
  static func document(_ content: ReportContent) -> ScheduleDocument {
    ScheduleDocumentBuilder(content.problem).document(
      content.schedule, judgement: content.judgement)
  }
}

extension ReportFormat {
  /// The text of a file; empty when the report has no such file.
  func text(_ path: String, of content: ReportContent) -> String {
    let file = files(of: content).first { $0.path == path }
    return file.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }
}
