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
    let lanes = BoardLanes(
      content: content, rooms: rooms, scale: BoardScale(span: rooms.span(of: content.problem)))
    let controls = BoardControls(content: content, rooms: rooms)
    let sections = content.problem.centres.indices.map(lanes.section)
    let isEmpty = rooms.days.isEmpty
    let body: HTML = """
      <a class="skip" href="#board">\(BoardWords.skip.text(language))</a>
      \(controls.header)
      <main id="board" data-view="day" data-day="0" data-week="0" \
      style="--hours:\(lanes.scale.hours.count)">
      \(isEmpty ? HTML.text(BoardWords.noVisits.text(language)) : sections.joined())
      \(BoardTray(content: content).html)
      \(BoardFigures(content: content, rooms: rooms).html)
      \(BoardPrices(content: content).html)
      \(BoardOutlook(content: content).html)
      </main>
      \(controls.details)
      <div class="sheets">
      \(RoomDaySheets(content: content, rooms: rooms).pages)</div>
      <script type="application/json" id="courses">\(HTML.trusted(BoardCourses(content: content).json))</script>
      """
    return HTMLPage(
      title: "\(BoardWords.board.text(language)) · \(content.problem.name)", language: language,
      style: [
        SheetStyle.css, BoardStyle.css,
        BoardStyle.columns(days: rooms.days, from: content.problem.horizon.firstDay),
      ],
      script: BoardScript.text, content: body)
  }
}
