import TreatmentDomain

/// The lanes of one centre: the beam of each source, and its rooms below it.
struct BoardLanes {
  let content: ReportContent
  let rooms: RoomDays
  let scale: BoardScale
  let published: PublishedMatches

  private var problem: Problem { content.problem }
  private var language: Language { content.language }

  /// The section of a centre, a table with a column a day.
  func section(ofCentre centre: Int) -> HTML {
    let name = problem.centres[centre].name.text(language)
    let sources = problem.sources.indices.filter { problem.sources[$0].centre == centre }
    let rows = sources.flatMap { source in
      [beamRow(source)]
        + problem.rooms.indices.filter { problem.rooms[$0].source == source }.map(roomRow)
    }
    return """
      <section class="centre" data-centre="\(centre)" aria-label="\(name)">
      <h2>\(name)</h2>
      <table class="lanes"><thead><tr><td class="corner"></td>\(heads)</tr></thead>
      <tbody>
      \(rows)</tbody></table></section>

      """
  }

  private var heads: [HTML] {
    rooms.days.indices.map { position in
      let day = rooms.days[position]
      return """
        <th scope="col" class="\(columns(position))"><b>\(language.date(day))</b><div class="axis" \
        aria-hidden="true">\(scale.axis)</div></th>
        """
    }
  }

  /// The classes that show and hide a day's column.
  private func columns(_ position: Int) -> String {
    "d d\(position) w\((rooms.days[position] - problem.horizon.firstDay) / 7)"
  }

  private func beamRow(_ source: Int) -> HTML {
    let name = problem.sources[source].name.text(language)
    let cells = rooms.days.indices.map { position -> HTML in
      let beams = rooms.beams(ofSource: source, on: position, in: problem)
      let label = BoardWords.beamLane.text(
        language, name, language.date(rooms.days[position]))
      return """
        <td class="\(columns(position))"><div class="lane beams" role="img" \
        aria-label="\(label)">\(barred(source, rooms.days[position], beams))\(lane(beams, of: source))</div></td>
        """
    }
    return "<tr class=\"source\"><th scope=\"row\">\(name)</th>\(cells)</tr>\n"
  }

  /// Beams, and the switching before each that follows another room's.
  private func lane(_ beams: [TimedVisit], of source: Int) -> HTML {
    var result = HTML()
    var last: TimedVisit?
    let minutes = problem.sources[source].switchMinutes
    for beam in beams {
      let start = beam.appointment.beamStart
      if let last, last.appointment.room != beam.appointment.room, minutes > 0 {
        result += "<i class=\"w\" style=\"\(scale.style(start - minutes, start))\"></i>"
      }
      result += "<i class=\"b\" style=\"\(scale.style(start, beam.beamEnd))\"></i>"
      last = beam
    }
    return result
  }

  private func barred(_ source: Int, _ day: Day, _ beams: [TimedVisit]) -> HTML {
    guard let hours = problem.hours(ofSource: source, on: day) else {
      return "<i class=\"off\" style=\"left:0;width:100%\"></i>"
    }
    let own = problem.sources[source]
    var result = closed(outside: [hours.whole])
    let last = beams.map(\.beamEnd).max()
    let assurance = own.qualityAssurance.filter { $0.falls(on: day) }
    for window in assurance.compactMap({ $0.hours(afterLastBeam: last) }) {
      result += "<i class=\"qa\" style=\"\(scale.style(window.start, window.end))\"></i>"
    }
    for window in own.downtime.compactMap({ $0.window(on: day) }) {
      result += "<i class=\"down\" style=\"\(scale.style(window.start, window.end))\"></i>"
    }
    return result + regularClose(source, day)
  }

  private func regularClose(_ source: Int, _ day: Day) -> HTML {
    guard let hours = problem.hours(ofSource: source, on: day),
      hours.regularClose < hours.overtimeUntil
    else { return "" }
    return "<i class=\"late\" style=\"\(scale.left(hours.regularClose))\"></i>"
  }

  private func closed(outside windows: [TimeWindow]) -> HTML {
    [scale.span].subtracting(windows).map { window -> HTML in
      "<i class=\"off\" style=\"\(scale.style(window.start, window.end))\"></i>"
    }.joined()
  }

  private func roomRow(_ room: Int) -> HTML {
    let id = problem.rooms[room].id
    let cells = rooms.days.indices.map { position -> HTML in
      let day = rooms.days[position]
      let visits = rooms.visits[room][position].map(bar)
      let label = BoardWords.roomLane.text(language, id, language.date(day))
      return """
        <td class="\(columns(position))"><div class="lane" role="group" aria-label="\(label)">\
        \(closed(outside: problem.windows(ofRoom: room, on: day)))\
        \(regularClose(problem.rooms[room].source, day))\(visits)</div></td>
        """
    }
    return "<tr><th scope=\"row\">\(id)</th>\(cells)</tr>\n"
  }

  private func bar(_ visit: TimedVisit) -> HTML {
    let appointment = visit.appointment
    let course = problem.courses[appointment.course]
    let whole = visit.end - appointment.start
    let known = published.published(
      course: appointment.course, fraction: appointment.fraction)
    let states = VisitState.all(of: visit, published: known, in: problem)
    let label = BoardWords.visitLabel.text(
      language, course.id, "\(appointment.fraction)", "\(course.totalFractions)",
      problem.rooms[appointment.room].id, language.date(appointment.day), "\(appointment.start)",
      "\(appointment.beamStart)", "\(visit.beamEnd)", "\(visit.end)")
    let style =
      scale.style(appointment.start, visit.end)
      + ";--s:\(scale.percent(appointment.beamStart - appointment.start, of: whole))%"
      + ";--e:\(scale.percent(visit.end - visit.beamEnd, of: whole))%"
    return """
      <button type="button" class="v" style="\(style)" data-c="\(appointment.course)" \
      data-p="\(visit.phase)" data-s="\(states.map(\.rawValue).joined())" \
      aria-label="\(label)"><b>\(course.id)</b></button>
      """
  }
}
