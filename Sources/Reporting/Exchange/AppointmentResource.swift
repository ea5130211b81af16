import TreatmentDomain

/// Visits as `Appointment` resources of FHIR R4 (4.0.1).
///
/// Persons, rooms, sources and orders are named by identifiers alone, in name spaces of TwinBeam's own
/// that the receiving system maps to its own; the patient's is the pseudonym of the course.
struct AppointmentResource {
  private let content: ReportContent
  private var problem: Problem { content.problem }
  private var language: Language { content.language }

  init(_ content: ReportContent) {
    self.content = content
  }

  /// The entry of a visit in a bundle.
  ///
  /// What the patient counts on is *booked*, everything else *proposed*. A reservation says when it is
  /// wanted and has no start, which only a proposed appointment may lack.
  func entry(_ visit: ReportedVisit) -> JSONText {
    let course = problem.courses[visit.course]
    let isBooked = content.isBooked(visit)
    return entry(
      identity: VisitIdentity.fraction(visit.fraction, ofCourse: course.id),
      status: isBooked ? "booked" : "proposed",
      members: [
        JSONText.Member(
          "serviceType",
          .list([.object([.init("text", Self.text(service(visit)))])])),
        .init(
          "description",
          Self.text(
            CalendarWords.visit.text(
              language, course.id, "\(visit.fraction)", "\(course.totalFractions)"))),
      ] + time(visit) + [
        .init("basedOn", .list([Self.reference("ServiceRequest", "course", course.id)])),
        .init(
          "participant",
          .list(
            [participant("Patient", "course", course.id, isBooked: isBooked)]
              + places(visit).map {
                participant($0.type, $0.space, $0.id, isBooked: isBooked)
              })),
      ])
  }

  /// The entry that takes back a visit which people hold.
  func cancellation(_ visit: EarlierVisit) -> JSONText {
    let time: [JSONText.Member] =
      visit.span.map {
        [
          .init("start", .text(Self.instant($0.lowerBound))),
          .init("end", .text(Self.instant($0.upperBound))),
        ]
      } ?? []
    return entry(
      identity: visit.identity, status: "cancelled",
      members: time + [
        .init("basedOn", .list([Self.reference("ServiceRequest", "course", visit.course)])),
        .init(
          "participant",
          .list([participant("Patient", "course", visit.course, isBooked: false)])),
      ])
  }

  private func entry(identity: String, status: String, members: [JSONText.Member]) -> JSONText {
    let uuid = StableHash(identity).uuid
    let identifier = Self.identifier("visit", identity)
    return .object([
      .init("fullUrl", .text("urn:uuid:" + uuid)),
      .init(
        "resource",
        .object(
          [
            .init("resourceType", .text("Appointment")), .init("id", .text(uuid)),
            .init("identifier", .list([identifier])), .init("status", .text(status)),
          ] + members)),
    ])
  }

  private func service(_ visit: ReportedVisit) -> String {
    let course = problem.courses[visit.course]
    return problem.protocols[course.protocolIndex].name.text(language) + ", "
      + language.named(course.phases[visit.phase].particle)
  }

  private func time(_ visit: ReportedVisit) -> [JSONText.Member] {
    if let moments = visit.moments {
      return [
        .init("start", .text(Self.instant(moments.enter))),
        .init("end", .text(Self.instant(moments.leave))),
        .init("minutesDuration", .number(max(1, moments.leave.minutes(since: moments.enter)))),
        .init("patientInstruction", Self.text(moments.arrival(language))),
      ]
    }
    let span = visit.span(in: problem)
    return [
      .init(
        "requestedPeriod",
        .list([
          .object([
            .init("start", .text(span.map { Self.instant($0.from) } ?? "\(visit.day)")),
            .init("end", .text(span.map { Self.instant($0.until) } ?? "\(visit.day)")),
          ])
        ]))
    ]
  }

  /// Room and source, or the centre while the room is not known.
  private func places(_ visit: ReportedVisit) -> [(type: String, space: String, id: String)] {
    guard let room = visit.room else {
      return [("Location", "centre", problem.centres[visit.centre].id)]
    }
    return [
      ("Location", "room", problem.rooms[room].id),
      ("Device", "source", problem.sources[problem.rooms[room].source].id),
    ]
  }

  private func participant(
    _ type: String, _ space: String, _ id: String, isBooked: Bool
  ) -> JSONText {
    .object([
      .init("actor", Self.reference(type, space, id)),
      .init("status", .text(isBooked ? "accepted" : "needs-action")),
    ])
  }

  private static func reference(_ type: String, _ space: String, _ id: String) -> JSONText {
    .object([.init("type", .text(type)), .init("identifier", identifier(space, id))])
  }

  private static func identifier(_ space: String, _ id: String) -> JSONText {
    .object([.init("system", .text("urn:twinbeam:" + space)), .init("value", text(id))])
  }

  /// Text that FHIR allows: no control characters, never empty.
  private static func text(_ text: String) -> JSONText {
    let plain = PlainText.of(text)
    return .text(plain.allSatisfy(\.isWhitespace) ? "?" : plain)
  }

  /// `2026-12-01T08:30:00+08:00`.
  static func instant(_ moment: Moment) -> String {
    "\(moment.day)T\(moment.minute):00" + LocalTime.offset
  }
}
