import TreatmentDomain

/// The weeks of the horizon: how full known courses make each source, and how many courses start.
struct BoardOutlook {
  let content: ReportContent

  private var problem: Problem { content.problem }
  private var language: Language { content.language }

  var html: HTML {
    let title = BoardWords.outlook.text(language)
    var table = HTMLTable(
      title,
      [.init(title: BoardWords.week.text(language))]
        + problem.sources.map { .init(title: $0.name.text(language), isNumber: true) })
    let loads = self.loads
    for week in 0..<problem.horizon.weeks {
      let monday = problem.horizon.firstDay.adding(7 * week)
      let mark =
        week < problem.horizon.detailWeeks ? " " + BoardWords.detailWeek.text(language) : ""
      table.add(
        ["\("\(monday.week)") <small>\("\(monday)")\(mark)</small>"]
          + problem.sources.indices.map { cell(loads[$0][week], source: $0, from: monday) })
    }
    return """
      <section class="outlook" aria-label="\(title)"><h2>\(title)</h2>
      <p class="note">\(BoardWords.outlookNote.text(language))</p>\(table.html)</section>

      """
  }

  private struct Load {
    var beamMinutes = 0
    var starts = 0
  }

  /// Load by source and week.
  private var loads: [[Load]] {
    var result = Array(
      repeating: Array(repeating: Load(), count: problem.horizon.weeks),
      count: problem.sources.count)
    func add(_ course: Int, _ fraction: Int, _ day: Day, _ room: Int) {
      let week = (day - problem.horizon.firstDay) / 7
      guard (0..<problem.horizon.weeks).contains(week),
        let phase = problem.courses[course].phaseIndex(ofFraction: fraction)
      else { return }
      let source = problem.rooms[room].source
      result[source][week].beamMinutes += problem.courses[course].phases[phase].beamMinutes
      if fraction == 1 { result[source][week].starts += 1 }
    }
    for visit in content.schedule.appointments {
      add(visit.course, visit.fraction, visit.day, visit.room)
    }
    for visit in content.schedule.reservations {
      add(visit.course, visit.fraction, visit.day, visit.room)
    }
    return result
  }

  private func cell(_ load: Load, source: Int, from monday: Day) -> HTML {
    let open = (0..<7).reduce(0) {
      $0 + problem.regularBeamWindows(ofSource: source, on: monday.adding($1)).totalMinutes
    }
    let share = open > 0 ? min(100, 100 * load.beamMinutes / open) : 0
    let starts = BoardWords.newStarts.text(language, "\(load.starts)")
    return """
      <span class="load" style="--l:\(share)%">\(Readable.share(load.beamMinutes, of: open))</span> \
      <small>\(starts)</small>
      """
  }
}
