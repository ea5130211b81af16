import ScenarioFiles
import Solving
import TestProblems
import TreatmentDomain
import WhatIf

/// One room that treats one visit on Mondays and nothing else: a queue whose mean wait is known.
enum QueueSample {
  /// Courses of one fraction that arrive by chance, so many a week in thousandths.
  static func variant(perWeek: Int, courses: [CourseRow] = []) -> Variant {
    let first = Day("2027-01-11")
    var scenario = ScenarioDocument(
      name: "queue", asOf: Moment("2027-01-07 23:59")!,
      horizon: Horizon(firstDay: first, weeks: 6, detailWeeks: 0))
    scenario.rules.usableSourceShare = 1000
    scenario.rules.usableRoomShare = 1000
    let treatment = ProtocolDocument(
      id: "single", name: LocalizedName(english: "Single"),
      phases: [
        Phase(particle: "carbon", fractions: 1, setUpMinutes: 10, beamMinutes: 10, exitMinutes: 10)
      ])
    let documents = ScenarioDocuments(
      scenario: scenario, facility: FacilityDocument(centres: [centre]), protocols: [treatment],
      courses: courses)
    let stream = ArrivalStream(
      key: "queue", treatmentProtocol: "single", centres: ["site"], perWeek: perWeek,
      daysToStart: 0)
    return SimulationSample.variant(documents, [stream])
  }

  /// A run in which all goes as planned; the mean wait in days.
  static func simulation(
    _ variant: Variant, weeks: Int, warmUp: Int = 0, replication: Int = 1
  ) -> RollingSimulation {
    var settings = SimulationDocument()
    settings.weeks = weeks
    settings.warmUpWeeks = warmUp
    settings.noShowShare = 0
    settings.outagesPerDay = 0
    settings.roomFaultsPerDay = 0
    settings.handlingVariation = 0
    settings.beamVariation = 0
    return RollingSimulation(
      variant, settings: settings, solver: GreedySolver(), stepLimit: nil, seed: 7,
      replication: replication)
  }

  private static var centre: CentreDocument {
    let hours = SourceHours.test("08:00", "08:30", overtime: "08:30")
    var source = SourceDocument(
      id: "S", name: LocalizedName(english: "S"), particles: ["carbon"],
      weeklyHours: [hours] + Array(repeating: nil, count: 6))
    source.switchMinutes = 0
    var room = RoomDocument(id: "R")
    room.turnaroundMinutes = 0
    source.rooms = [room]
    var centre = CentreDocument(id: "site", name: LocalizedName(english: "Site"))
    centre.dayParts = [.test("day", "08:00", "08:30")]
    centre.sources = [source]
    return centre
  }
}
