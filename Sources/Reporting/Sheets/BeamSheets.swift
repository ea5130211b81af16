import Checking
import TreatmentDomain

/// What operators of an accelerator follow: beams in order, switches, idle time, one page a source and day.
struct BeamSheetFormat: ReportFormat {
  let name = "beam-sheet"
  let purpose = "the beam sequence of each source and day for operators"

  func files(of content: ReportContent) -> [ReportFile] {
    let sheets = BeamSheets(
      content: content, rooms: RoomDays(content.schedule, of: content.problem),
      times: Referee(content.problem).sourceDayTimes(of: content.schedule))
    let pages = sheets.pages
    let empty = HTML.text(SheetWords.nobody.text(content.language))
    return [
      SheetPage.file(
        "beam-sheets.html", .beamSheets, content, pages.isEmpty ? empty : pages.joined())
    ]
  }
}

/// The pages of all sources and days.
struct BeamSheets {
  let content: ReportContent
  let rooms: RoomDays
  let times: [SourceDayTimes]

  private var problem: Problem { content.problem }
  private var language: Language { content.language }

  var pages: [HTML] {
    rooms.days.indices.flatMap { position in
      problem.sources.indices.compactMap { source in
        let beams = rooms.beams(ofSource: source, on: position, in: problem)
        return beams.isEmpty ? nil : page(source, rooms.days[position], beams)
      }
    }
  }

  private func page(_ source: Int, _ day: Day, _ beams: [TimedVisit]) -> HTML {
    let name = problem.sources[source].name.text(language)
    let title = SheetWords.beamSheet.text(language, name, language.date(day))
    let idle = times.first { $0.source == source && $0.day == day }?.idleBefore ?? []
    // In two columns, as a day of one source may hold eighty beams.
    let half = beams.count > 30 ? (beams.count + 1) / 2 : beams.count
    let parts = stride(from: 0, to: beams.count, by: max(1, half)).map { start in
      table(beams, start..<min(beams.count, start + half), of: source, idle: idle)
    }
    return """
      <section class="page beam-sheet" style="--rows:\(half)"><h2>\(title)</h2>
      <p>\(totals(source, day, beams))</p>\(barred(source, day, last: beams.last?.beamEnd))
      <div class="pair">\(parts)</div></section>

      """
  }

  private func totals(_ source: Int, _ day: Day, _ beams: [TimedVisit]) -> String {
    let changes = zip(beams, beams.dropFirst())
      .filter { $0.appointment.room != $1.appointment.room }.count
    let idle = times.first { $0.source == source && $0.day == day }?.idleMinutes ?? 0
    let minutes = beams.reduce(0) { $0 + ($1.beamEnd - $1.appointment.beamStart) }
    return SheetWords.beamTotal.text(
      language, "\(beams.count)", "\(minutes)",
      "\(changes * problem.sources[source].switchMinutes)", "\(idle)")
  }

  private func barred(_ source: Int, _ day: Day, last: MinuteOfDay?) -> HTML {
    let own = problem.sources[source]
    let windows =
      own.qualityAssurance.filter { $0.falls(on: day) }
      // Overtime displaces it: the sheet must not forbid beams that it orders.
      .compactMap { $0.hours(afterLastBeam: last) }
      .map { "\($0) \(BoardWords.qualityAssurance.text(language))" }
      + own.downtime.compactMap { downtime in
        downtime.window(on: day).map {
          "\($0) \(downtime.reason.isEmpty ? BoardWords.downtime.text(language) : downtime.reason)"
        }
      }
    guard !windows.isEmpty else { return "" }
    return
      "<p>\(SheetWords.barred.text(language, language.clauses(windows)))</p>"
  }

  private func table(
    _ beams: [TimedVisit], _ part: Range<Int>, of source: Int, idle: [Int]
  ) -> HTML {
    let titles: [(text: String, isNumber: Bool)] = [
      (SheetWords.order.text(language), true), (VisitWords.beamOn.text(language), true),
      (VisitWords.beamOff.text(language), true), (VisitWords.room.text(language), false),
      (VisitWords.course.text(language), false), (SheetWords.switchBefore.text(language), false),
      (SheetWords.idleBefore.text(language), true),
    ]
    let heads = titles.map { title -> HTML in
      title.isNumber
        ? "<th scope=\"col\" class=\"n\">\(title.text)</th>"
        : "<th scope=\"col\">\(title.text)</th>"
    }
    return """
      <table><thead><tr>\(heads)</tr></thead><tbody>
      \(part.map { row(beams, $0, idle: idle.indices.contains($0) ? idle[$0] : 0) })</tbody></table>

      """
  }

  private func row(_ beams: [TimedVisit], _ number: Int, idle: Int) -> HTML {
    let beam = beams[number]
    let before = number > 0 ? beams[number - 1] : nil
    let room = problem.rooms[beam.appointment.room].id
    let changes = before.map { $0.appointment.room != beam.appointment.room } ?? false
    let from = before.map { problem.rooms[$0.appointment.room].id } ?? ""
    return """
      <tr><td class="n">\(number + 1)</td><td class="n">\("\(beam.appointment.beamStart)")</td>\
      <td class="n">\("\(beam.beamEnd)")</td><th scope="row">\(room)</th>\
      <td>\(problem.courses[beam.appointment.course].id)</td>\
      <td>\(changes ? "\(from) → \(room)" : "")</td><td class="n">\(idle > 0 ? "\(idle)" : "")</td></tr>

      """
  }
}
