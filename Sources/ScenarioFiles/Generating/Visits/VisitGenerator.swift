import TreatmentDomain

/// Makes scenarios of a single day or week in which every visit has its date, so that only rooms and
/// minutes are left to decide; the same request gives the same files everywhere.
///
/// Distributions of minutes, rooms, times and hours follow instances on which day assignment was
/// first studied.
public struct VisitGenerator {
  private let request: VisitRequest

  /// Makes a generator.
  public init(_ request: VisitRequest) {
    self.request = request
  }

  /// The scenario of the request.
  public func scenario() -> GeneratedScenario {
    var random = SeededRandom(seed: request.seed)
    var drafts: [VisitDraft] = []
    var minutes: [VisitMinutes] = []
    for (centre, visits) in request.visitsPerDay.enumerated() {
      var own = SeededRandom(seed: random.next())
      let drawn = VisitMinutes(request, visits: visits, random: &own)
      drafts += VisitDrafting(request, centre: centre, minutes: drawn, random: &own).drafts
      minutes.append(drawn)
    }
    let rows = VisitRows(span: request.span, drafts: drafts)
    let facility = VisitFacility(
      request: request, openMinutes: minutes.map(\.openMinutes),
      anaesthetists: Set(drafts.filter(\.isAnaesthetised).map(\.centre)))
    let documents = ScenarioDocuments(
      scenario: scenarioDocument, facility: facility.document(), protocols: rows.protocols(),
      calendar: calendar, courses: rows.courses())
    return GeneratedScenario(documents: documents, comment: comment, loads: loads(minutes, drafts))
  }

  private var scenarioDocument: ScenarioDocument {
    let friday = GeneratedCalendar.firstDay.adding(-3)
    var document = ScenarioDocument(
      name: request.name, asOf: Moment(friday, MinuteOfDay(1260)),
      horizon: Horizon(firstDay: GeneratedCalendar.firstDay, weeks: 1, detailWeeks: 1))
    document.weights = request.settings.weights
    return document
  }

  /// Closes Tuesday to Friday when only Monday is asked for.
  private var calendar: CalendarDocument {
    var document = CalendarDocument()
    document.all.workingWeekdays = Array(Weekday.allCases.prefix(5))
    if request.span == .day {
      let first = GeneratedCalendar.firstDay
      document.all.closures = [
        CalendarSection.Dated(
          WorkingCalendar.Closure(
            days: first.adding(1)...first.adding(4), reason: "only Monday is looked at"))
      ]
    }
    return document
  }

  private func loads(_ minutes: [VisitMinutes], _ drafts: [VisitDraft]) -> [ResourceLoad] {
    let sources = minutes.enumerated().map { centre, drawn in
      ResourceLoad(
        kind: .source, id: Site(number: centre + 1).synchrotron, busyMinutes: drawn.busyMinutes,
        openMinutes: drawn.openMinutes)
    }
    let rooms = minutes.indices.flatMap { centre in
      VisitFacility.rooms.map { kind in
        ResourceLoad(
          kind: .room, id: VisitFacility.room(kind, of: centre),
          busyMinutes: fullest(drafts.filter { $0.centre == centre && $0.card.room == kind }),
          openMinutes: minutes[centre].openMinutes)
      }
    }
    return sources + rooms
  }

  /// Room minutes of the fullest day when everybody goes where they usually do.
  private func fullest(_ drafts: [VisitDraft]) -> Int {
    (0..<request.span.days).map { day in
      drafts.reduce(0) { sum, draft in
        draft.absences.contains(day)
          ? sum : sum + draft.stay + request.settings.turnaroundMinutes
      }
    }.max() ?? 0
  }

  private var comment: String {
    """
    Generated; all courses are invented. To make it again:
    twinbeam generate --\(request.span.rawValue) \(request.visits()) --seed \(request.seed) \
    --load \(request.load) --settings FILE --out DIR

    Every course has as many fractions left as dates on which it can come. Hours were chosen so that
    beams and switches take \(request.load) of the open minutes, overtime included, of each source's
    fullest day.
    """
  }
}
