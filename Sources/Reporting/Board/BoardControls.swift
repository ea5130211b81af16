import TreatmentDomain

/// What stands around the board's lanes: title, choices, legend, and the panel that tells of one course.
struct BoardControls {
  let content: ReportContent
  let rooms: RoomDays

  private var problem: Problem { content.problem }
  private var language: Language { content.language }

  /// Title, choices and legend.
  var header: HTML {
    """
    <header class="top">
    <h1>\(problem.name) <small>\(content.provenance)</small></h1>
    <div class="choices" role="toolbar" aria-label="\(BoardWords.view.text(language))">
    \(views)\(weeks)\(centres)</div>
    <div class="choices" role="search" aria-label="\(BoardWords.filter.text(language))">
    <label>\(BoardWords.findCourse.text(language)) \
    <input id="find" type="search" autocomplete="off" size="10"></label>
    \(protocols)\(teams)\(states)<output id="count" aria-live="polite"></output>
    \(printing)</div>
    \(legend)
    </header>
    """
  }

  /// The panel that tells of the course under the pointer or the focus.
  var details: HTML {
    """
    <aside id="details" aria-live="polite" aria-label="\(BoardWords.details.text(language))" \
    data-dates="\(BoardWords.dates.text(language))" data-shown="\(BoardWords.shown.text(language))">
    <p class="hint">\(BoardWords.detailsHint.text(language)) \(BoardWords.keyHint.text(language))</p>
    </aside>
    """
  }

  private var views: HTML {
    let days = rooms.days.indices.map { position -> HTML in
      let week = (rooms.days[position] - problem.horizon.firstDay) / 7
      return """
        <button type="button" data-view="day" data-day="\(position)" data-week="\(week)" \
        aria-pressed="\(position == 0 ? "true" : "false")">\
        \(language.shortDate(rooms.days[position]))</button>
        """
    }
    return """
      <button type="button" data-view="week" aria-pressed="false">\
      \(BoardWords.wholeWeek.text(language))</button>\(days)
      """
  }

  private var weeks: HTML {
    guard problem.horizon.detailWeeks > 1 else { return "" }
    let options = (0..<problem.horizon.detailWeeks).map { week in
      let monday = problem.horizon.firstDay.adding(7 * week)
      return BoardWords.weekOf.text(language, "\(monday.week)")
    }
    let first = rooms.days.first.map { ($0 - problem.horizon.firstDay) / 7 }
    return choice("week", BoardWords.week.text(language), options, selected: first)
  }

  private var centres: HTML {
    guard problem.centres.count > 1 else { return "" }
    return choice(
      "centre", BoardWords.centreFilter.text(language),
      problem.centres.map { $0.name.text(language) }, all: BoardWords.allCentres.text(language),
      // All twenty at once would be a page to scroll through, not a board.
      selected: problem.centres.count > 4 ? 0 : nil)
  }

  private var protocols: HTML {
    choice(
      "protocol", BoardWords.protocolFilter.text(language),
      problem.protocols.map { $0.name.text(language) },
      all: BoardWords.allProtocols.text(language))
  }

  private var teams: HTML {
    guard !problem.teams.isEmpty else { return "" }
    let names = problem.teams.map { team in
      "\(problem.centres[team.centre].name.text(language)): \(team.name.text(language))"
    }
    return choice(
      "team", BoardWords.teamFilter.text(language), names,
      all: BoardWords.allTeams.text(language))
  }

  private var states: HTML {
    let options = VisitState.allCases.map { state -> HTML in
      "<option value=\"\(state.rawValue)\">\(state.text(language))</option>"
    }
    return select(
      "state", BoardWords.stateFilter.text(language),
      ["<option value=\"\">\(BoardWords.allStates.text(language))</option>"] + options)
  }

  private var printing: HTML {
    select(
      "print", BoardWords.printChoice.text(language),
      [
        "<option value=\"all\">\(BoardWords.printAll.text(language))</option>",
        "<option value=\"day\">\(BoardWords.printDay.text(language))</option>",
      ])
  }

  private func choice(
    _ id: String, _ label: String, _ options: [String], all: String? = nil, selected: Int? = nil
  ) -> HTML {
    let first: [HTML] = all.map { ["<option value=\"\">\($0)</option>"] } ?? []
    let rest = options.enumerated().map { number, text -> HTML in
      number == selected
        ? "<option value=\"\(number)\" selected>\(text)</option>"
        : "<option value=\"\(number)\">\(text)</option>"
    }
    return select(id, label, first + rest)
  }

  private func select(_ id: String, _ label: String, _ options: [HTML]) -> HTML {
    "<label>\(label) <select id=\"\(id)\">\(options)</select></label>\n"
  }

  private var legend: HTML {
    let entries: [(style: HTML, text: String)] = [
      ("<i class=\"k v\" style=\"--s:100%;--e:0%\"></i>", VisitWords.setUp.text(language)),
      ("<i class=\"k v\" style=\"--s:0%;--e:0%\"></i>", VisitWords.beam.text(language)),
      ("<i class=\"k v\" style=\"--s:0%;--e:100%\"></i>", VisitWords.exit.text(language)),
      ("<i class=\"k w\"></i>", BoardWords.switching.text(language)),
      ("<i class=\"k qa\"></i>", BoardWords.qualityAssurance.text(language)),
      ("<i class=\"k down\"></i>", BoardWords.downtime.text(language)),
      ("<i class=\"k off\"></i>", BoardWords.closed.text(language)),
      ("<i class=\"k late\"></i>", BoardWords.overtime.text(language)),
    ]
    let items = entries.map { entry -> HTML in "<li>\(entry.style)\(entry.text)</li>" }
    return """
      <ul class="legend" aria-label="\(BoardWords.legend.text(language))">\(items)</ul>
      """
  }
}
