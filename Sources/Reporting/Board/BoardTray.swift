import Checking
import TreatmentDomain

/// Who is not placed, and why; what a physician should see.
struct BoardTray {
  let content: ReportContent

  private var problem: Problem { content.problem }
  private var language: Language { content.language }

  var html: HTML {
    let entries = content.schedule.unscheduled
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
    let lines = reasons.map { reason -> HTML in "<li>\(reason.text(language))</li>" }
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
