import TreatmentDomain

/// Turns visits into entries of calendars.
///
/// Entries say pseudonym, fraction, place and time. The protocol, which tells a diagnosis, is left
/// out: calendars end up on telephones.
struct VisitEvents {
  private let content: ReportContent
  private var problem: Problem { content.problem }
  private var language: Language { content.language }

  init(_ content: ReportContent) {
    self.content = content
  }

  /// The entry of a visit that is scheduled.
  func event(_ visit: ReportedVisit) -> CalendarEvent {
    CalendarEvent(
      identity: VisitIdentity.fraction(visit.fraction, ofCourse: problem.courses[visit.course].id),
      sequence: content.edition,
      extent: visit.span(in: problem).map { .moments($0.from, $0.until) } ?? .date(visit.day),
      status: content.isBooked(visit) ? .confirmed : .tentative,
      summary: summary(visit),
      location: place(
        centre: problem.centres[visit.centre], room: visit.room.map { problem.rooms[$0].id }),
      description: description(visit), isTransparent: visit.state != .appointment)
  }

  /// The entry of a follow-up date.
  func followUp(_ day: String, ofCourse id: String) -> CalendarEvent? {
    Day(iso: day).map {
      CalendarEvent(
        identity: VisitIdentity.followUp(on: day, ofCourse: id), sequence: content.edition,
        extent: .date($0), status: .tentative,
        summary: CalendarWords.followUp.text(language, id), isTransparent: true)
    }
  }

  /// The entry that takes back one that people hold.
  ///
  /// Where the fraction goes on elsewhere, its new entry must win in a calendar that holds both, so that
  /// the old one is taken back in the edition before.
  func cancellation(_ visit: EarlierVisit, goesOn: Bool) -> CalendarEvent {
    CalendarEvent(
      identity: visit.identity, sequence: max(0, content.edition - (goesOn ? 1 : 0)),
      extent: visit.span.map { .moments($0.lowerBound, $0.upperBound) } ?? .date(visit.day),
      status: .cancelled,
      summary: CalendarWords.cancelled.text(language, summary(visit)),
      location: visit.centre.map { id in
        problem.centres.first { $0.id == id }.map { place(centre: $0, room: visit.room) }
          ?? [id, visit.room].compactMap(\.self).joined(separator: " ")
      },
      isTransparent: true)
  }

  private func summary(_ visit: ReportedVisit) -> String {
    let words: CalendarWords =
      switch visit.state {
      case .appointment: .visit
      case .reservation: .reservation
      case .tailDate: .tailDate
      }
    let course = problem.courses[visit.course]
    return words.text(language, course.id, "\(visit.fraction)", "\(course.totalFractions)")
  }

  private func summary(_ visit: EarlierVisit) -> String {
    guard let fraction = visit.fraction else {
      return CalendarWords.followUp.text(language, visit.course)
    }
    return CalendarWords.visitOfUnknownCourse.text(language, visit.course, "\(fraction)")
  }

  private func place(centre: Centre, room: String?) -> String {
    let name = centre.name.text(language)
    return room.map { CalendarWords.roomOfCentre.text(language, name, $0) } ?? name
  }

  private func description(_ visit: ReportedVisit) -> String {
    if let moments = visit.moments {
      return moments.arrival(language) + "\n"
        + CalendarWords.beamAt.text(
          language, "\(moments.beamOn.minute)", "\(moments.beamOff.minute)")
    }
    guard let part = visit.dayPart else { return CalendarWords.dateOnly.text(language) }
    return CalendarWords.dayPartOnly.text(
      language, language.named(problem.centres[visit.centre].dayParts[part].id))
  }
}

extension VisitMoments {
  /// When to be there and when to enter; one of them where they are the same.
  func arrival(_ language: Language) -> String {
    lead > 0
      ? CalendarWords.arriveAt.text(language, "\(arrive.minute)", "\(enter.minute)")
      : CalendarWords.enterAt.text(language, "\(enter.minute)")
  }
}
