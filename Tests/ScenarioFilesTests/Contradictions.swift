import ScenarioFiles
import Testing
import TreatmentDomain

@Suite struct Contradictions {
  static let facility = [
    Slip("facility.yaml", "\"12:00-18:00\"", "\"11:59-18:00\"", .dayPartOverlap),
    Slip("facility.yaml", "          - {id: X1}", "", .sourceWithoutRooms),
    Slip("facility.yaml", "particles: [photon]", "particles: [proton]", .danglingReference),
    Slip(
      "protocols.yaml", "particle: photon", "particle: photon, teams: [nurse]", .danglingReference),
    Slip(
      "protocols.yaml", "particle: carbon, fractions: 4",
      "particle: carbon, beamLines: [[horizontal, vertical]], fractions: 4", .courseUntreatable),
    Slip(
      "protocols.yaml", "minutes: {setUp: 18, beam: 7, exit: 5}",
      "minutes: {setUp: 600, beam: 116, exit: 5}", .visitTooLong),
    Slip("protocols.yaml", "exit: 5}", "exit: 5}, equipment: [gatting]", .danglingReference),
  ]

  static let courses = [
    ("preferredCentre", "elsewhere", IssueCode.danglingReference),
    ("plannedFor", "elsewhere", .danglingReference), ("trial", "none", .danglingReference),
    ("usualRoom", "R9", .danglingReference), ("planGroup", "R9", .danglingReference),
    ("preferred", "midnight", .danglingReference),
    ("pins", "1@2026-12-01 09:00 R9", .danglingReference),
    ("pins", "9@2026-12-01", .fractionBeyondCourse), ("pins", "1@2026-12-32", .badDate),
    ("pins", "1", .wrongType), ("pins", "1@25:00", .badTime),
    ("delivered", "5", .fractionBeyondCourse),
    ("delivered", "-1", .outOfRange), ("state", "inProgress", .stateContradiction),
    ("state", "suspended", .stateContradiction), ("state", "started", .badChoice),
    ("resumesOn", "2026-12-08", .stateContradiction),
    ("startedOn", "2026-11-20", .stateContradiction),
    ("delivered", "2", .stateContradiction), ("hours", "09:00-09:20", .visitTooLong),
    ("hours", "20:00-21:00", .visitTooLong), ("class", "P0", .badChoice),
    ("usualTime", "09:00|10:00", .fractionBeyondCourse), ("setUpMinutes", "x", .wrongType),
    ("referredOn", "2026-12-24", .reversedPeriod), ("readyConfirmed", "maybe", .wrongType),
    ("awayCost", "-1", .outOfRange), ("gates", "a@b@c", .wrongType),
    ("fractions", "0", .outOfRange),
    ("unavailableOn", "2026-12-01|2026-12-32", .badDate), ("perWeek", "5-4", .reversedRange),
  ]

  @Test("A facility or protocol that contradicts itself is found", arguments: facility)
  func contradictoryFacility(slip: Slip) throws {
    let found = try ScratchScenario().replacing(slip.old, by: slip.new, in: slip.file).issues()
    #expect(found.contains { $0.code == slip.code }, "\(found)")
  }

  @Test("A course that contradicts itself is found", arguments: courses)
  func contradictoryCourse(column: String, value: String, code: IssueCode) throws {
    let table = "course,protocol,centres,readyOn,\(column)\nC-1,short,site,2026-11-30,\(value)\n"
    let found = try ScratchScenario().with("courses.csv", table).issues()
    #expect(found.contains { $0.code == code }, "\(found)")
    #expect(found.allSatisfy { $0.file == "courses.csv" && $0.line == 2 }, "\(found)")
  }

  @Test(
    "A calendar that contradicts itself is found",
    arguments: [
      "closures: [{from: 2026-12-10, until: 2026-12-09}]": IssueCode.reversedPeriod,
      "makeUpDays: [2026-12-07]": .calendarContradiction,
      "makeUpDays: [2026-12-05, 2026-12-05]": .calendarContradiction,
      "shortDays: [{date: 2026-12-05, hours: \"08:00-12:00\"}]": .calendarContradiction,
      "compensationDays: [{date: 2026-12-07, hours: \"08:00-12:00\"}]": .calendarContradiction,
      "treatOnHoliday: [{date: 2026-12-07, hours: \"08:00-12:00\"}]": .calendarContradiction,
      "compensationDays: [{date: 2026-12-05, hours: \"08:00-12:00\", categories: []}]":
        .calendarContradiction,
      "compensationDays: [{date: 2026-12-05, hours: \"08:00-12:00\", categories: [4]}]":
        .outOfRange,
      "workingWeekdays: []": .calendarContradiction,
      "startBlackout: {workingDays: 3}": .missingKey,
      "closure: []": .unknownKey,
    ])
  func calendar(entry: String, code: IssueCode) throws {
    let found = try ScratchScenario().with("calendar.yaml", "all: {\(entry)}\n").issues()
    #expect(found.map(\.code) == [code], "\(found)")
  }

  @Test("A calendar section of an unknown centre is found")
  func calendarOfNobody() throws {
    let found = try ScratchScenario().with("calendar.yaml", "sit: {makeUpDays: []}\n").issues()
    #expect(found.map(\.code) == [.danglingReference])
    #expect(found.first?.remedy == "did you mean site?")
  }

  @Test("Overlapping closures are fine")
  func overlappingClosures() throws {
    let calendar = """
      all: {closures: [{from: 2026-12-09, until: 2026-12-10}]}
      site: {closures: [{from: 2026-12-10, until: 2026-12-11}]}
      """
    let problem = try ScratchScenario().with("calendar.yaml", calendar).problem()
    #expect(problem.centres[0].calendar.closures.count == 2)
  }

  @Test("A broken facility does not make every course a mistake")
  func noCascade() throws {
    let found = try ScratchScenario()
      .replacing("centres:", by: "centres: [", in: "facility.yaml").issues()
    #expect(found.map(\.code) == [.malformedYAML])
    let missing = try ScratchScenario().with("protocols.yaml", "\n").issues()
    #expect(missing.map(\.code) == [.emptyFile])
  }

  @Test("A started course of a trial must be counted in enrolled")
  func trialCount() throws {
    let courses = """
      course,protocol,centres,readyOn,trial,startedOn,lastFractionOn,delivered
      C-1,short,site,2026-11-20,study,2026-11-25,2026-11-26,2
      """
    let scratch = ScratchScenario().with("courses.csv", courses)
    let trial = "\ntrials: [{id: study, maximum: 9, enrolled: %}]\n"
    let scenario = ScratchScenario.scenario
    let uncounted = scratch.with("scenario.yaml", scenario + trial.replacing("%", with: "0"))
    #expect(try uncounted.issues().map(\.code) == [.trialOverfull])
    let counted = scratch.with("scenario.yaml", scenario + trial.replacing("%", with: "1"))
    #expect(try counted.issues().isEmpty)
  }
}
