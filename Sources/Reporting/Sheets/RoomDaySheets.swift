import TreatmentDomain

/// The sheets that therapists work from: one page a room and day.
struct RoomDaySheets {
  let content: ReportContent
  let rooms: RoomDays
  let published: PublishedMatches

  private var problem: Problem { content.problem }
  private var language: Language { content.language }

  /// A page for every room and day on which somebody comes, day by day.
  var pages: [HTML] {
    let scale = BoardScale(span: rooms.span(of: problem))
    return rooms.days.indices.flatMap { position in
      problem.rooms.indices.compactMap { room in
        rooms.visits[room][position].isEmpty ? nil : page(room, position, scale)
      }
    }
  }

  private func page(_ room: Int, _ position: Int, _ scale: BoardScale) -> HTML {
    let visits = rooms.visits[room][position]
    let day = rooms.days[position]
    let centre = problem.centre(ofRoom: room)
    let title = SheetWords.roomDay.text(language, problem.rooms[room].id, language.date(day))
    return """
      <section class="page room-day\(visits.count > 20 ? " many" : "")" data-centre="\(centre)" data-day="\(position)" \
      style="--rows:\(visits.count)">
      <h2>\(problem.centres[centre].name.text(language)) · \(title)</h2>
      <p class="note">\(content.printedFrom) · \
      \(SheetWords.visits.text(language, "\(visits.count)"))</p>
      \(strip(visits, scale))
      <table><thead><tr>\(heads)</tr></thead><tbody>
      \(visits.map(row))</tbody></table></section>

      """
  }

  private func strip(_ visits: [TimedVisit], _ scale: BoardScale) -> HTML {
    let bars = visits.map { visit -> HTML in
      let start = visit.appointment.start
      let whole = visit.end - start
      let setUp = scale.percent(visit.appointment.beamStart - start, of: whole)
      let exit = scale.percent(visit.end - visit.beamEnd, of: whole)
      return "<i style=\"\(scale.style(start, visit.end));--s:\(setUp)%;--e:\(exit)%\"></i>"
    }
    return """
      <div class="strip" aria-hidden="true">\(bars)</div>
      <div class="hours" aria-hidden="true">\(scale.axis)</div>
      """
  }

  private var heads: HTML {
    let times: [VisitWords] = [.arrive, .enter, .beamOn, .beamOff, .leave]
    let numbers = times.map { word -> HTML in
      "<th scope=\"col\" class=\"n\">\(word.text(language))</th>"
    }
    let rest = [
      VisitWords.course.text(language), VisitWords.fraction.text(language),
      VisitWords.treatmentProtocol.text(language), SheetWords.teams.text(language),
      SheetWords.remark.text(language), SheetWords.done.text(language),
    ].map { text -> HTML in "<th scope=\"col\">\(text)</th>" }
    return numbers.joined() + rest.joined()
  }

  private func row(_ visit: TimedVisit) -> HTML {
    let appointment = visit.appointment
    let course = problem.courses[appointment.course]
    let times = [
      visit.arrival, appointment.start, appointment.beamStart, visit.beamEnd, visit.end,
    ].map { time -> HTML in "<td class=\"n\">\("\(time)")</td>" }
    return """
      <tr>\(times)<th scope="row">\(course.id)</th>\
      <td>\(appointment.fraction)/\(course.totalFractions)</td>\
      <td class="long">\(problem.protocols[course.protocolIndex].name.text(language))</td>\
      <td class="long">\(teams(of: visit))</td><td class="long">\(remarks(on: visit))</td><td class="tick"></td></tr>

      """
  }

  /// The teams that this visit needs beside the therapists whom every visit needs.
  private func teams(of visit: TimedVisit) -> String {
    let phase = problem.courses[visit.appointment.course].phases[visit.phase]
    let therapists = problem.centres[visit.centre].therapistTeam
    let others = (problem.teams(for: phase, at: visit.centre) ?? []).filter { $0 != therapists }
    return language.list(others.map { problem.teams[$0].name.text(language) })
  }

  private func remarks(on visit: TimedVisit) -> String {
    let course = problem.courses[visit.appointment.course]
    let known = published.published(
      course: visit.appointment.course, fraction: visit.appointment.fraction)
    let states = VisitState.all(of: visit, published: known, in: problem)
    var remarks = states.filter { $0 == .firstFraction || $0 == .lastFraction }
      .map { $0.text(language) }
    if let known, states.contains(.changed) {
      remarks.append(SheetWords.changedFrom.text(language, place(known)))
    }
    if course.isFirstOfPhase(fraction: visit.appointment.fraction), visit.phase > 0 {
      remarks.append(SheetWords.firstOfPhase.text(language))
    }
    return language.list(remarks)
  }

  /// Where a visit was published, as short as a sheet needs it.
  private func place(_ known: PublishedVisit) -> String {
    let parts = [
      language.shortDate(known.day), known.start.map { "\($0)" },
      known.room.map { problem.rooms[$0].id },
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }
}

/// Room-day sheets as a page of their own.
struct RoomDayFormat: ReportFormat {
  let name = "room-day"
  let purpose = "one sheet a room and day for therapists, to print"

  func files(of content: ReportContent) -> [ReportFile] {
    let rooms = RoomDays(content.schedule, of: content.problem)
    let pages = RoomDaySheets(
      content: content, rooms: rooms,
      published: PublishedMatches(content.schedule, of: content.problem)
    ).pages
    let empty = HTML.text(SheetWords.nobody.text(content.language))
    return [
      SheetPage.file(
        "room-days.html", SheetWords.roomDays, content,
        pages.isEmpty ? empty : pages.joined())
    ]
  }
}
