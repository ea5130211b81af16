import TreatmentDomain

/// A generated scenario and what to tell about it.
public struct GeneratedScenario: Sendable {
  /// All files.
  public let documents: ScenarioDocuments
  /// Lines for the head of `scenario.yaml`.
  public let comment: String
  /// Load of every source, room and team in weeks 1 to 4.
  public let loads: [ResourceLoad]
}

/// Makes scenarios of a wanted size and load; the same request gives the same files everywhere.
public struct ScenarioGenerator {
  private let request: GenerationRequest

  /// Makes a generator.
  public init(_ request: GenerationRequest) {
    self.request = request
  }

  /// The scenario of the request.
  ///
  /// Courses are chosen first, then hours that give the wanted load, then times and wishes.
  public func scenario() -> GeneratedScenario {
    var random = SeededRandom(seed: request.seed)
    let sites = (1...2 * request.size.pairs).map(Site.init)
    var drafting = CourseDrafting(
      request, sites: sites, random: SeededRandom(seed: random.next()))
    drafting.run()
    let choice = HoursChoice(request, sites: sites, drafts: drafting.drafts)
    var rows = CourseRows(sites: sites, choice: choice, random: SeededRandom(seed: random.next()))
    rows.write()
    var scenario = ScenarioDocument(
      name: request.name, asOf: GeneratedCalendar.asOf, horizon: GeneratedCalendar.horizon)
    scenario.trials = GeneratedTrials.documents(sites: sites, rows: rows.courses)
    let documents = ScenarioDocuments(
      scenario: scenario, facility: FacilityChoice(sites: sites, choice: choice).document(),
      protocols: choice.protocols, calendar: GeneratedCalendar.document, courses: rows.courses,
      appointments: rows.appointments)
    return GeneratedScenario(
      documents: documents, comment: comment,
      loads: LoadForecast(sites: sites, choice: choice).loads())
  }

  private var comment: String {
    """
    Generated; all courses are invented. To make it again:
    twinbeam generate --size \(request.size.rawValue) --seed \(request.seed) \
    --load \(request.load) --day-parts \(request.dayParts) --out DIR

    Regular hours were chosen so that every source is used to \(request.load) of its regular minutes
    in weeks 1 to 4 when courses in progress go on daily and waiting ones start at their release.
    """
  }
}
