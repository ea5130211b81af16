import Checking
import TreatmentDomain

/// How busy sources and rooms are, and what staff ask of the whole schedule.
struct FigureTables {
  private let content: ReportContent
  private var problem: Problem { content.problem }
  private var language: Language { content.language }

  init(_ content: ReportContent) {
    self.content = content
  }

  /// One row a source and date of the detail window.
  var beamByDay: ReportTable {
    let columns: [any Words] = [
      VisitWords.date, TableWords.weekday, VisitWords.centre, VisitWords.beamSource,
      TableWords.visits, TableWords.openMinutes, TableWords.beamMinutes, TableWords.switchMinutes,
      TableWords.beamUse, TableWords.openRoomMinutes, TableWords.roomMinutes, TableWords.roomUse,
      TableWords.overtimeMinutes,
    ]
    return ReportTable(
      name: TableWords.beamByDay.text(language), header: columns.map { $0.text(language) },
      rows: SourceDayFigures.all(of: content.schedule, in: problem).map(row))
  }

  private func row(_ figures: SourceDayFigures) -> [TableCell] {
    let source = problem.sources[figures.source]
    return [
      .date(figures.day), .text(language.weekday(figures.day)),
      .text(problem.centres[source.centre].id), .text(source.id), .number(figures.visits),
      .number(figures.openMinutes), .number(figures.beamMinutes), .number(figures.switchMinutes),
      .share(figures.beamMinutes + figures.switchMinutes, of: figures.openMinutes),
      .number(figures.openRoomMinutes), .number(figures.occupiedRoomMinutes),
      .share(figures.occupiedRoomMinutes, of: figures.openRoomMinutes),
      .number(figures.overtimeMinutes),
    ]
  }

  /// One row a figure of the whole schedule.
  var keyFigures: ReportTable {
    ReportTable(
      name: TableWords.keyFigures.text(language),
      header: [TableWords.figure.text(language), TableWords.value.text(language)],
      rows: origin + counts + costs)
  }

  private func row(_ word: FigureWords, _ cell: TableCell) -> [TableCell] {
    [.text(word.text(language)), cell]
  }

  private var origin: [[TableCell]] {
    [
      row(.scenario, .text(problem.name)), row(.asOf, .text("\(problem.asOf)")),
      row(.edition, .number(content.edition)), row(.firstDay, .date(problem.horizon.firstDay)),
      row(.weeks, .number(problem.horizon.weeks)),
      row(.detailWeeks, .number(problem.horizon.detailWeeks)),
    ]
  }

  private var counts: [[TableCell]] {
    let schedule = content.schedule
    let figures = OperationalFigures(
      of: schedule, in: problem, judgement: content.judgement, referee: Referee(problem))
    let head = [
      row(.courses, .number(problem.courses.count)),
      [.text(TableWords.appointments.text(language)), .number(schedule.appointments.count)],
      [.text(TableWords.reservations.text(language)), .number(schedule.reservations.count)],
      [.text(TableWords.tailDates.text(language)), .number(schedule.tailDates.count)],
      row(.startedCourses, .number(figures.startedCourses)),
      row(.daysWaited, .number(figures.daysWaited)),
      row(.unscheduledCourses, .number(figures.unscheduledCourses)),
      row(.fractionsWithoutDate, .number(schedule.unplaced.reduce(0) { $0 + $1.count })),
      row(.movedPatients, .number(figures.movedPatients)),
      row(.breaches, .number(figures.breaches)),
      [.text(TableWords.overtimeMinutes.text(language)), .number(figures.overtimeMinutes)],
    ]
    return head
      + figures.beamUtilisation.map {
        [.text(FigureWords.beamUse.text(language, $0.source)), .share($0.thousandths)]
      }
  }

  private var costs: [[TableCell]] {
    [row(.totalCost, .number(content.judgement.costs.total))]
      + content.judgement.costs.perCost.map {
        [.text(FigureWords.cost.text(language, $0.name.text(language))), .number($0.amount)]
      }
  }
}
