import Checking
import TreatmentDomain

/// Key figures of every source and day, and what the schedule costs.
struct BoardFigures {
  let content: ReportContent
  let rooms: RoomDays

  private var problem: Problem { content.problem }
  private var language: Language { content.language }

  var html: HTML {
    let title = BoardWords.keyFigures.text(language)
    return """
      <section class="figures" aria-label="\(title)"><h2>\(title)</h2>
      <p class="note">\(BoardWords.figuresNote.text(language))</p>
      \(days)\(costs)</section>

      """
  }

  private var days: HTML {
    var table = HTMLTable(
      BoardWords.keyFigures.text(language),
      [
        .init(title: VisitWords.date.text(language)),
        .init(title: VisitWords.beamSource.text(language)),
        .init(title: BoardWords.visits.text(language), isNumber: true),
        .init(title: BoardWords.beamUse.text(language), isNumber: true),
        .init(title: BoardWords.roomUse.text(language), isNumber: true),
        .init(title: BoardWords.idle.text(language), isNumber: true),
        .init(title: BoardWords.overtimeMinutes.text(language), isNumber: true),
        .init(title: BoardWords.drift.text(language), isNumber: true),
      ])
    let times = Referee(problem).sourceDayTimes(of: content.schedule)
    let figures = SourceDayFigures.all(of: content.schedule, in: problem)
      .sorted { ($0.day, $0.source) < ($1.day, $1.source) }
    for day in figures {
      let own = times.first { $0.source == day.source && $0.day == day.day }
      table.add(
        [
          .text(language.date(day.day)), .text(problem.sources[day.source].name.text(language)),
          "\(day.visits)",
          .text(Readable.share(day.beamMinutes + day.switchMinutes, of: day.openMinutes)),
          .text(Readable.share(day.occupiedRoomMinutes, of: day.openRoomMinutes)),
          "\(own?.idleMinutes ?? 0)", "\(day.overtimeMinutes)", "\(own?.driftMinutes ?? 0)",
        ],
        style: " data-centre=\"\(problem.sources[day.source].centre)\"")
    }
    return table.html
  }

  private var costs: HTML {
    var table = HTMLTable(
      BoardWords.costs.text(language), isTitled: false,
      [
        .init(title: BoardWords.cost.text(language)),
        .init(title: BoardWords.amount.text(language), isNumber: true),
      ])
    for cost in content.judgement.costs.perCost where cost.amount != 0 {
      table.add([.text(cost.name.text(language)), .text(Readable.number(cost.amount))])
    }
    table.add([
      .text(BoardWords.total.text(language)),
      .text(Readable.number(content.judgement.costs.total)),
    ])
    return table.html
  }
}
