import Checking
import Explaining
import TreatmentDomain

/// An explanation for the person who has to tell the patient.
public struct ExplanationText {
  let explanation: Explanation
  let problem: Problem
  let language: Language
  let names: ResourceText
  var course: Course { problem.courses[explanation.course] }

  /// Tells of one course of a problem.
  public init(_ explanation: Explanation, of problem: Problem, language: Language) {
    self.explanation = explanation
    self.problem = problem
    self.language = language
    names = ResourceText(problem: problem, language: language)
  }

  /// What became of the course, why not earlier, what would have to give way, and why here.
  public var lines: [String] {
    let sections = [standing, reasons, givingWay, placement].filter { !$0.isEmpty }
    return Array(sections.joined(separator: [""]))
  }

  func say(_ words: ExplanationWords, _ values: String...) -> String {
    // Every text has at most five values; missing ones stay empty.
    let filled = values + Array(repeating: "", count: max(0, 5 - values.count))
    return words.text(language, filled[0], filled[1], filled[2], filled[3], filled[4])
  }

  private var standing: [String] {
    let name = problem.protocols[course.protocolIndex].name.text(language)
    let key = course.waitingClass.key
    let first = explanation.firstDay.map(language.date) ?? ""
    let last = explanation.lastDay.map(language.date) ?? ""
    var result: [String]
    switch explanation.standing {
    case .unscheduled: result = [say(.unscheduled, course.id, name, key)]
    case .scheduled: result = [say(.scheduled, course.id, name, key, first, last)]
    case .unplaced(let count): result = [say(.unplaced, course.id, name, key, "\(count)")]
    case .finished: result = [say(.finished, course.id, name)]
    }
    result += releaseLines
    if !explanation.breaches.isEmpty {
      var rules: [RuleName] = []
      for breach in explanation.breaches where !rules.contains(breach.rule) {
        rules.append(breach.rule)
      }
      result.append(say(.breaches, language.list(rules.map { $0.text(language) })))
    }
    return result.flatMap { Readable.lines($0) }
  }

  private var releaseLines: [String] {
    guard let release = explanation.release else { return [] }
    let cause: ExplanationWords =
      switch release.cause {
      case .ready: .ready
      case .transfer: .transfer
      case .arrival: .arrival
      case .fixedWindow: .fixedWindow
      }
    let first = say(cause, names.centre(release.centre), language.date(release.day))
    return [first, lateness(after: release)].compactMap(\.self)
  }

  private func lateness(after release: Release) -> String? {
    let target = problem.objective.targetDays(of: course)
    guard explanation.firstDay != nil, let waiting = explanation.waitingDays,
      let late = explanation.lateDays
    else { return say(.wouldBeLate, language.date(release.day.adding(target))) }
    return late > 0
      ? say(.lateByRule, days(late), days(waiting), days(target))
      : say(.inTime, days(waiting), days(target))
  }

  private func days(_ count: Int) -> String {
    count == 1 ? say(.oneDay) : say(.days, "\(count)")
  }

  /// `on Mon 2026-11-30`, or how many dates between the first and the last.
  func dates(_ days: [Day]) -> String {
    guard let first = days.min(), let last = days.max(), first < last else {
      return say(.onDate, days.first.map(language.date) ?? "")
    }
    return say(.onDates, "\(days.count)", language.date(first), language.date(last))
  }
}
