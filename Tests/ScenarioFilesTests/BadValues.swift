import ScenarioFiles
import Testing

/// One change of a valid scenario and the issue it causes.
struct Slip: Sendable, CustomTestStringConvertible {
  let file: String
  let old: String
  let new: String
  let code: IssueCode

  init(_ file: String, _ old: String, _ new: String, _ code: IssueCode) {
    self.file = file
    self.old = old
    self.new = new
    self.code = code
  }

  var testDescription: String { "\(new) in \(file)" }
}

@Suite struct BadValues {
  static let numbers = [
    Slip("protocols.yaml", "fractions: 4", "fractions: 0", .outOfRange),
    Slip("protocols.yaml", "fractions: 4", "fractions: -4", .outOfRange),
    Slip("protocols.yaml", "fractions: 4", "fractions: 99999999999999999999", .outOfRange),
    Slip("protocols.yaml", "fractions: 4", "fractions: nan", .wrongType),
    Slip("protocols.yaml", "fractions: 4", "fractions: 4.5", .wrongType),
    Slip("protocols.yaml", "fractions: 4", "fractions: 1e1", .wrongType),
    Slip("protocols.yaml", "fractions: 4", "fractions: \"4\"", .wrongType),
    Slip("protocols.yaml", "fractions: 4", "fractions: [4]", .wrongType),
    Slip("protocols.yaml", "fractions: 4", "fractions: {}", .wrongType),
    Slip("protocols.yaml", "fractions: 4", "fractions: ~", .missingKey),
    Slip("protocols.yaml", "perWeek: 5", "perWeek: 8", .outOfRange),
    Slip("protocols.yaml", "perWeek: 5", "perWeek: 4-2", .reversedRange),
    Slip("protocols.yaml", "perWeek: 5", "perWeek: {min: 3, max: 2}", .reversedRange),
    Slip("protocols.yaml", "perWeek: 5", "perWeek: {min: 3}", .missingKey),
    Slip("protocols.yaml", "perWeek: 5", "perWeek: a-b", .wrongType),
    Slip("scenario.yaml", "weeks: 4", "weeks: 0", .outOfRange),
    Slip("scenario.yaml", "weeks: 4", "weeks: 53", .outOfRange),
    Slip("facility.yaml", "particles: [carbon]", "particles: []", .missingKey),
  ]

  static let weights = [
    Slip("scenario.yaml", "name:", "weights: {overtime: -1}\nname:", .outOfRange),
    Slip("scenario.yaml", "name:", "weights: {overtime: 1000001}\nname:", .outOfRange),
    Slip("scenario.yaml", "name:", "weights: {waiting: {P5: 3}}\nname:", .unknownKey),
    Slip("scenario.yaml", "name:", "weights: {prolongation: [1, 2]}\nname:", .wrongType),
    Slip("scenario.yaml", "name:", "weights: {prolongation: 3}\nname:", .wrongType),
    Slip("scenario.yaml", "name:", "weights: {roomChangeMode: never}\nname:", .badChoice),
    Slip("scenario.yaml", "name:", "weights: 3\nname:", .wrongType),
    Slip("scenario.yaml", "name:", "rules: {usableShare: {source: 1.1}}\nname:", .outOfRange),
    Slip("scenario.yaml", "name:", "rules: {usableShare: {source: nan}}\nname:", .wrongType),
    Slip("scenario.yaml", "name:", "rules: {usableShare: {source: .inf}}\nname:", .wrongType),
    Slip("scenario.yaml", "name:", "rules: {startGridMinutes: 0}\nname:", .outOfRange),
    Slip("scenario.yaml", "name:", "rules: {pairHours: 24}\nname:", .outOfRange),
    Slip("scenario.yaml", "name:", "rules: {protectedShare: 1.2}\nname:", .outOfRange),
  ]

  static let arrivals = [
    ("protocol: shirt, centre: site, perWeek: 1, daysToStart: 3", IssueCode.danglingReference),
    ("protocol: short, centre: sight, perWeek: 1, daysToStart: 3", .danglingReference),
    ("protocol: short, centre: site, perWeek: 1001, daysToStart: 3", .outOfRange),
    ("protocol: short, centre: site, perWeek: -1, daysToStart: 3", .outOfRange),
    ("protocol: short, centre: site, perWeek: many, daysToStart: 3", .wrongType),
    ("protocol: short, centre: site, perWeek: 1, daysToStart: 366", .outOfRange),
    ("protocol: short, centre: site, perWeek: 1", .missingKey),
    ("protocol: short, centre: site, daysToStart: 1", .missingKey),
    ("protocol: short, perWeek: 1, daysToStart: 1", .missingKey),
    ("centre: site, perWeek: 1, daysToStart: 1", .missingKey),
    ("protocol: short, centre: site, class: P5, perWeek: 1, daysToStart: 3", .badChoice),
    ("protocol: short, site: site, perWeek: 1, daysToStart: 3", .unknownKey),
  ]

  @Test("Expected arrivals that say nothing useful are found", arguments: arrivals)
  func badArrivals(entry: String, code: IssueCode) throws {
    let text = ScratchScenario.scenario + "\narrivals:\n  - {\(entry)}\n"
    let found = try ScratchScenario().with("scenario.yaml", text).issues()
    #expect(found.contains { $0.code == code }, "\(found)")
    #expect(found.allSatisfy { $0.file == "scenario.yaml" && $0.line == 6 }, "\(found)")
  }

  @Test func `Arrivals are not expected where no room can treat them`() throws {
    let text =
      ScratchScenario.scenario
      + "\narrivals:\n  - {protocol: short, centre: site, perWeek: 1, daysToStart: 3}\n"
    let found = try ScratchScenario().with("scenario.yaml", text)
      .replacing("particles: [carbon]", by: "particles: [proton]", in: "facility.yaml").issues()
    #expect(found.contains { $0.code == .courseUntreatable && $0.line == 6 }, "\(found)")
  }

  static let times = [
    Slip("facility.yaml", "\"20:00\"", "\"20.00\"", .badTime),
    Slip("facility.yaml", "\"20:00\"", "\"17:00\"", .reversedHours),
    Slip("facility.yaml", "\"08:00-18:00\", over", "\"08:00-24:30\", over", .badTime),
    Slip("facility.yaml", "\"08:00-18:00\", over", "\"22:00-06:00\", over", .reversedHours),
    Slip("facility.yaml", "mon-fri", "fri-mon", .badChoice),
    Slip("facility.yaml", "mon-fri", "monday", .badChoice),
    Slip("facility.yaml", "{mon-fri:", "{mon: \"08:00-09:00\", mon-fri:", .duplicateKey),
    Slip("scenario.yaml", "2026-11-26 12:00", "2026-11-31 12:00", .badDate),
    Slip("scenario.yaml", "2026-11-26 12:00", "26.11.2026", .badDate),
    Slip("scenario.yaml", "2026-11-30", "2026-02-30", .badDate),
    Slip("scenario.yaml", "2026-11-30", "2028-11-27", .implausibleDate),
    Slip("courses.csv", "C-1,short,site", "C-1,short,|", .missingKey),
    Slip("courses.csv", "2026-12-01", "2026/12/1", .badDate),
    Slip("courses.csv", "2026-12-01", "2027-02-29", .badDate),
    Slip("courses.csv", "2026-12-01", "1999-12-01", .implausibleDate),
  ]

  static let names = [
    Slip("scenario.yaml", "name: scratch", "name: a/b", .badIdentifier),
    Slip("scenario.yaml", "name: scratch", "name: \"\"", .badIdentifier),
    Slip("scenario.yaml", "name: scratch", "nam: scratch", .missingKey),
    Slip("courses.csv", "C-1", "\"C,1\"", .badIdentifier),
    Slip("courses.csv", "C-1", String(repeating: "x", count: 65), .badIdentifier),
    Slip("courses.csv", "C-1", "\"C\n1\"", .badIdentifier),
    Slip("courses.csv", "C-1", "", .missingKey),
    Slip("courses.csv", "C-1,short,site", "C-1,short,site|nowhere", .danglingReference),
    Slip("courses.csv", "C-2", "C-1", .duplicateId),
    Slip("facility.yaml", "id: R2", "id: R1", .duplicateId),
    Slip("facility.yaml", "id: linac", "id: synchrotron", .duplicateId),
    Slip("protocols.yaml", "id: combined", "id: short", .duplicateId),
    Slip("facility.yaml", "sources:", "therapistTeam: nobody\n    sources:", .danglingReference),
  ]

  static let shapes = [
    Slip("scenario.yaml", "name: scratch", "name: scratch\nname: twice", .duplicateKey),
    Slip("scenario.yaml", "horizon: {", "horizon: [", .malformedYAML),
    Slip("scenario.yaml", "schemaVersion: 1", "schemaVersion: 1\n---", .malformedYAML),
    Slip("scenario.yaml", "schemaVersion: 1", "", .missingKey),
    Slip("facility.yaml", "centres:", "- centres:", .wrongType),
    Slip("protocols.yaml", "- id: short", "id: short", .malformedYAML),
    Slip("courses.csv", "readyOn", "readyOn,readyOn", .duplicateKey),
    Slip("courses.csv", "readyOn", "readOn", .unknownKey),
    Slip("courses.csv", ",site,2026-11-30", ",site,2026-11-30,extra", .malformedCSV),
    Slip("courses.csv", "C-1,", "C\"1,", .malformedCSV),
    Slip("courses.csv", "C-1,", "\"C\"1,", .malformedCSV),
    Slip(
      "courses.csv", ScratchScenario.courses,
      ScratchScenario.courses.replacing(",", with: ";"), .malformedCSV),
  ]

  @Test(
    "A value that is wrong is found, with its line",
    arguments: numbers + weights + times + names + shapes)
  func slips(slip: Slip) throws {
    let found = try ScratchScenario().replacing(slip.old, by: slip.new, in: slip.file).issues()
    #expect(found.contains { $0.code == slip.code && $0.line != nil }, "\(found)")
  }

  @Test("A date rewritten by a spreadsheet is shown as it should be written")
  func spreadsheetDate() throws {
    let found = try ScratchScenario()
      .replacing("2026-12-01", by: "2026/12/1", in: "courses.csv").issues()
    #expect(found.map(\.remedy) == ["write 2026-12-01"])
  }

  @Test("Columns may stand in any order, and a quoted cell may span lines")
  func columnOrder() throws {
    let table = """
      readyOn,course,centres,protocol,gates
      # a comment, with "quotes"
      2026-11-30,C-1,site,short,"planQA@2026-12-01|
      insurance@"
      ,,,,
      2026-11-31,C-2,site,short,
      """
    let found = try ScratchScenario().with("courses.csv", table).issues()
    #expect(found.map { "\($0.line ?? 0) \($0.code)" } == ["6 badDate"])
  }
}
