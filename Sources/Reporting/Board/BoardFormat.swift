import TreatmentDomain

/// The board: a week and its days with a lane a room and a lane a beam, on one page of its own.
struct BoardFormat: ReportFormat {
  let name = "board"
  let purpose = "one page with week and day view, key figures and who is not placed"

  func files(of content: ReportContent) -> [ReportFile] {
    [ReportFile(path: "board.html", text: page(content).text)]
  }

  private func page(_ content: ReportContent) -> HTMLPage {
    let language = content.language
    let rooms = RoomDays(content.schedule, of: content.problem)
    let published = PublishedMatches(content.schedule, of: content.problem)
    let lanes = BoardLanes(
      content: content, rooms: rooms, scale: BoardScale(span: rooms.span(of: content.problem)),
      published: published)
    let controls = BoardControls(content: content, rooms: rooms)
    let sections = content.problem.centres.indices.map(lanes.section)
    let isEmpty = rooms.days.isEmpty
    let firstWeek = rooms.days.first.map { ($0 - content.problem.horizon.firstDay) / 7 } ?? 0
    let body: HTML = """
      <a class="skip" href="#board">\(BoardWords.skip.text(language))</a>
      \(controls.header)
      <main id="board" data-view="day" data-day="0" data-week="\(firstWeek)" \
      style="--hours:\(lanes.scale.hours.count)">
      <p class="shut">\(BoardWords.shut.text(language))</p>
      \(isEmpty ? HTML.text(BoardWords.noVisits.text(language)) : sections.joined())
      \(BoardTray(content: content).html)
      \(BoardFigures(content: content, rooms: rooms).html)
      \(BoardPrices(content: content).html)
      \(BoardOutlook(content: content).html)
      </main>
      \(controls.details)
      <div class="sheets">
      \(RoomDaySheets(content: content, rooms: rooms, published: published).pages)</div>
      <script type="application/json" id="courses">\(HTML.trusted(BoardCourses(content: content).json))</script>
      """
    return HTMLPage(
      title: "\(BoardWords.board.text(language)) · \(content.problem.name)", language: language,
      style: [
        SheetStyle.css, BoardStyle.css,
        BoardStyle.columns(
          days: rooms.days, weeks: content.problem.horizon.detailWeeks),
      ],
      script: BoardScript.text, content: body)
  }
}
