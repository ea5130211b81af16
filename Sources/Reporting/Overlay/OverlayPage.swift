import Foundation
import Replanning
import ScenarioFiles
import TreatmentDomain

/// Two schedules laid over each other: every room of every changed day with both weeks' visits, the list of changes, and costs.
public struct OverlayPage {
  private let difference: ScheduleDifference
  private let lanes: OverlayLanes
  private let language: Language
  private let names: (before: String, after: String)

  /// Compares two schedules; the names say which is which.
  public init(
    _ difference: ScheduleDifference, from first: ScheduleDocument, to second: ScheduleDocument,
    names: (before: String, after: String), language: Language
  ) {
    self.difference = difference
    self.names = names
    self.language = language
    lanes = OverlayLanes(difference, from: first, to: second)
  }

  /// The page: one file without scripts that fetches nothing.
  public var html: String {
    let title = DifferenceWords.title.text(language)
    return HTMLPage(
      title: title, language: language, style: [SheetStyle.css, Self.css],
      content: """
        <main><h1>\(title)</h1>
        <p>\(DifferenceWords.before.text(language)): <b>\(names.before)</b> · \
        \(DifferenceWords.after.text(language)): <b>\(names.after)</b></p>
        \(DifferenceText(difference, language: language).head.map { line -> HTML in "<p>\(line)</p>" })
        \(legend)\(days)\(changes)\(costs)</main>
        """
    ).text
  }

  private var legend: HTML {
    let kinds = ScheduleDifference.Kind.allCases.map { kind -> HTML in
      "<li><i class=\"k \(kind.rawValue)\"></i>\(kind.text(language))</li>"
    }
    return """
      <p class="note">\(DifferenceWords.legendNote.text(language))</p>
      <ul class="legend"><li><i class="k"></i>\(DifferenceWords.unchanged.text(language))</li>\
      \(kinds)</ul>

      """
  }

  private var days: HTML {
    guard !lanes.days.isEmpty else {
      return "<p>\(DifferenceWords.noMinutes.text(language))</p>"
    }
    return lanes.days.map { day -> HTML in
      let stays = day.lanes.flatMap { ($0.before + $0.after).map(\.stay) }
      let first = (stays.map(\.start.minutes).min() ?? 480) / 60 * 60
      let last = ((stays.map(\.end.minutes).max() ?? 1080) + 59) / 60 * 60
      let scale = BoardScale(span: TimeWindow(first, last))
      let heading = Day(iso: day.date).map { language.date($0) } ?? day.date
      return """
        <section class="day"><h2>\(heading)</h2>
        <div class="row"><span></span><div class="hours" aria-hidden="true">\(scale.axis)</div></div>
        \(day.lanes.map { row($0, scale) })</section>

        """
    }.joined()
  }

  private func row(_ lane: OverlayLanes.Lane, _ scale: BoardScale) -> HTML {
    """
    <div class="row"><span>\(lane.centre) \(lane.room)</span><div class="lane" \
    style="--hours:\(scale.hours.count)">\(lane.before.map { bar($0, "up", scale) })\
    \(lane.after.map { bar($0, "down", scale) })</div></div>

    """
  }

  private func bar(_ bar: OverlayLanes.Bar, _ half: String, _ scale: BoardScale) -> HTML {
    let kind = bar.kind?.rawValue ?? ""
    let text = bar.kind?.text(language) ?? DifferenceWords.unchanged.text(language)
    let fraction = DifferenceWords.fraction.text(language, "\(bar.fraction)")
    return """
      <i class="\(half) \(kind)" style="\(scale.style(bar.stay.start, bar.stay.end))" \
      title="\(bar.course), \(fraction), \("\(bar.stay)"), \(text)">\(kind.isEmpty ? "" : bar.course)</i>
      """
  }

  private var changes: HTML {
    let title = DifferenceWords.changes.text(language)
    var table = HTMLTable(
      title,
      [
        .init(title: DifferenceWords.course.text(language), isShort: true),
        .init(title: DifferenceWords.kind.text(language)),
        .init(title: DifferenceWords.before.text(language)),
        .init(title: DifferenceWords.after.text(language)),
      ])
    let text = DifferenceText(difference, language: language)
    for change in difference.changes {
      table.add([
        .text(change.course), .text(change.kind.text(language)),
        .text(change.before.map(text.place) ?? ""), .text(change.after.map(text.place) ?? ""),
      ])
    }
    return table.count == 0 ? "" : "<h2>\(title)</h2>\(table.html)"
  }

  private var costs: HTML {
    let title = DifferenceWords.costs.text(language)
    let text = DifferenceText(difference, language: language)
    var table = HTMLTable(
      title,
      [
        .init(title: DifferenceWords.cost.text(language)),
        .init(title: DifferenceWords.before.text(language), isNumber: true),
        .init(title: DifferenceWords.after.text(language), isNumber: true),
        .init(title: DifferenceWords.difference.text(language), isNumber: true),
      ])
    for cells in text.costCells { table.add(cells.map(HTML.text)) }
    return "<h2>\(title)</h2>\(table.html)"
  }

  private static let css = """
    .legend { display: flex; flex-wrap: wrap; gap: .1rem 1rem; list-style: none; padding: 0; font-size: .84rem; }
    .k { display: inline-block; width: 26px; height: 13px; vertical-align: -2px; margin-right: .35rem; }
    .row { display: grid; grid-template-columns: 8rem 1fr; align-items: center; font-size: .84rem; }
    .row > span { font-weight: 600; overflow-wrap: anywhere; }
    .lane { position: relative; height: 40px; border-bottom: 1px solid #8a929b; background: repeating-linear-gradient(to right, #dde1e5 0 1px, transparent 1px calc(100% / var(--hours))); }
    .lane i { position: absolute; height: 17px; overflow: hidden; font: 10px/15px "Noto Sans", "Noto Sans CJK SC", sans-serif; white-space: nowrap; padding-left: 1px; color: #10151a; }
    .lane i, .k { border: 1px solid #6b737c; background: #e4e7ea; }
    .up { top: 1px; } .down { bottom: 1px; }
    .moved { border: 2px solid #0b4f8a !important; background: #cfe3f5 !important; }
    .shifted { border: 2px dashed #8a5a00 !important; background: #ffe9b8 !important; }
    .timed { border: 1px solid #0b4f8a !important; background: #f4f9fd !important; }
    .added { border: 2px solid #1d6b35 !important; background: repeating-linear-gradient(45deg, #cdecd5 0 4px, #aedcb9 4px 5px) !important; }
    .dropped { border: 2px dotted #8c1d18 !important; background: repeating-linear-gradient(135deg, #f7d6d3 0 4px, #eebab5 4px 5px) !important; }
    .day { break-inside: avoid; }
    """
}
