import TreatmentDomain

/// Every visit, one row each.
struct VisitTable {
  private let content: ReportContent
  private var problem: Problem { content.problem }
  private var language: Language { content.language }

  init(_ content: ReportContent) {
    self.content = content
  }

  /// The visits by date, room and time.
  func table(_ index: VisitIndex) -> ReportTable {
    let columns: [any Words] = [
      VisitWords.date, TableWords.weekday, VisitWords.centre, VisitWords.room,
      VisitWords.course, VisitWords.fraction, TableWords.numberOfFractions,
      VisitWords.treatmentProtocol, TableWords.particle, TableWords.state, VisitWords.arrive,
      VisitWords.enter, VisitWords.beamOn, VisitWords.beamOff, VisitWords.leave,
      VisitWords.dayPart,
    ]
    return ReportTable(
      name: "visits", header: columns.map { $0.text(language) },
      rows: index.visits.map(row))
  }

  /// The appointments of a room on a date.
  func sheet(_ visits: [ReportedVisit], named name: String) -> ReportTable {
    let columns: [any Words] = [
      VisitWords.arrive, VisitWords.enter, VisitWords.beamOn, VisitWords.beamOff,
      VisitWords.leave, VisitWords.course, VisitWords.fraction, TableWords.numberOfFractions,
      VisitWords.treatmentProtocol, TableWords.particle, VisitWords.dayPart,
    ]
    return ReportTable(
      name: name, header: columns.map { $0.text(language) },
      rows: visits.map { visit in
        moments(visit) + course(visit) + [dayPart(visit)]
      })
  }

  private func row(_ visit: ReportedVisit) -> [TableCell] {
    let state: TableWords =
      switch visit.state {
      case .appointment: .appointment
      case .reservation: .reservation
      case .tailDate: .tailDate
      }
    return [
      .date(visit.day), .text(language.weekday(visit.day)),
      .text(problem.centres[visit.centre].id),
      visit.room.map { .text(problem.rooms[$0].id) } ?? .empty,
    ] + course(visit) + [.text(state.text(language))] + moments(visit) + [dayPart(visit)]
  }

  private func course(_ visit: ReportedVisit) -> [TableCell] {
    let course = problem.courses[visit.course]
    return [
      .text(course.id), .number(visit.fraction), .number(course.totalFractions),
      .text(problem.protocols[course.protocolIndex].name.text(language)),
      .text(language.named(course.phases[visit.phase].particle)),
    ]
  }

  private func moments(_ visit: ReportedVisit) -> [TableCell] {
    guard let moments = visit.moments else { return Array(repeating: .empty, count: 5) }
    return [moments.arrive, moments.enter, moments.beamOn, moments.beamOff, moments.leave]
      .map { .time($0.minute) }
  }

  private func dayPart(_ visit: ReportedVisit) -> TableCell {
    visit.dayPart.map {
      .text(language.named(problem.centres[visit.centre].dayParts[$0].id))
    } ?? .empty
  }
}
