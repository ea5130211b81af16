import Checking
import TreatmentDomain

/// Who is not placed, and why; what a physician should see.
struct BoardTray {
  let content: ReportContent

  private var problem: Problem { content.problem }
  private var language: Language { content.language }

  var html: HTML {
    let entries = self.entries
    let head = BoardWords.unscheduled.text(language)
    let count =
      entries.isEmpty
      ? BoardWords.nothingUnscheduled.text(language)
      : BoardWords.unscheduledCount.text(language, "\(entries.count)")
    return """
      <section class="tray" aria-label="\(head)"><h2>\(head)</h2><p>\(count)</p>
      <ul>\(entries.map(unscheduled))</ul>
      \(unplaced)\(findings(.breaches, content.judgement.breaches))\
      \(findings(.inherited, content.judgement.inherited))</section>

      """
  }

  /// Waiting courses without dates, those too of which the schedule says nothing.
  private var entries: [UnscheduledCourse] {
    let schedule = content.schedule
    let listed = schedule.unscheduled.map(\.course)
    let dated = Set(
      schedule.appointments.map(\.course) + schedule.reservations.map(\.course)
        + schedule.tailDates.map(\.course) + listed)
    let silent = problem.courses.indices.filter { index in
      let course = problem.courses[index]
      return course.state == .waiting && !course.isStarted && !dated.contains(index)
    }
    return schedule.unscheduled + silent.map { UnscheduledCourse(course: $0, reasons: []) }
  }

  private func unscheduled(_ entry: UnscheduledCourse) -> HTML {
    let course = problem.courses[entry.course]
    let waited = problem.horizon.firstDay - course.readyOn
    return """
      <li data-tray="\(course.protocolIndex)"><b>\(course.id)</b> \
      \(problem.protocols[course.protocolIndex].name.text(language)), \(course.waitingClass.key)\
      \(waited > 0 ? ", " + BoardWords.waited.text(language, "\(waited)") : "")\
      \(reasons(entry.reasons))</li>

      """
  }

  private var unplaced: HTML {
    guard !content.schedule.unplaced.isEmpty else { return "" }
    let items = content.schedule.unplaced.map { entry -> HTML in
      """
      <li><b>\(problem.courses[entry.course].id)</b> \
      \(BoardWords.unplacedCount.text(language, "\(entry.count)"))\(reasons(entry.reasons))</li>
      """
    }
    return "<h3>\(BoardWords.unplaced.text(language))</h3><ul>\(items)</ul>\n"
  }

  private func reasons(_ reasons: [RefusalReason]) -> HTML {
    guard !reasons.isEmpty else { return "" }
    let lines = reasons.map { reason -> HTML in "<li>\(reason.text(language, of: problem))</li>" }
    return """
      <details><summary>\(BoardWords.reasons.text(language))</summary><ul>\(lines)</ul></details>
      """
  }

  private func findings(_ title: BoardWords, _ violations: [Violation]) -> HTML {
    guard !violations.isEmpty else { return "" }
    let items = violations.map { violation -> HTML in
      "<li>\(violation.text(language, of: problem))</li>"
    }
    return "<h3>\(title.text(language))</h3><ul>\(items)</ul>\n"
  }
}
