import TreatmentDomain

/// Reads `courses.csv`.
struct CoursesReader {
  let table: CSVTable

  init?(_ bytes: [UInt8], file: String, log: IssueLog) {
    guard
      let table = CSVTable(
        bytes, file: file, known: KnownKeys.courses, required: KnownKeys.requiredCourses, log: log)
    else { return nil }
    self.table = table
  }

  func read() -> [CourseRow] {
    table.rows(keyColumn: "course", kind: "course").compactMap(row)
  }

  private func row(_ row: CSVRow) -> CourseRow? {
    let id = row.required("course")?.identifier()
    let treatmentProtocol = row.required("protocol")?.identifier()
    let hasCentres = row.required("centres") != nil
    let readyOn = row.required("readyOn")?.day()
    guard let id else { return nil }
    let centres = hasCentres ? row.list("centres") { $0.identifier() } : []
    if hasCentres && centres.isEmpty {
      row.log.report(
        .missingKey, row.place, "centres of course \(id) names no centre",
        remedy: "write one centre or several with | between them")
    }
    // Fallbacks keep the row's id known; the issue just reported stops the scenario anyway.
    var course = CourseRow(
      course: id, treatmentProtocol: treatmentProtocol ?? "",
      centres: centres,
      readyOn: readyOn ?? Day(number: 0))
    course.place = row.place
    readPlaces(row, into: &course)
    readDates(row, into: &course)
    readProgress(row, into: &course)
    readWishes(row, into: &course)
    readOverrides(row, into: &course)
    return course
  }

  private func readPlaces(_ row: CSVRow, into course: inout CourseRow) {
    course.preferredCentre = row.value("preferredCentre")?.identifier()
    course.awayCost = row.value("awayCost")?.integer(in: 0...Objective.highestWeight)
    course.plannedFor = row.value("plannedFor")?.identifier()
    course.planGroup = row.value("planGroup")?.identifier()
    course.usualRoom = row.parts("usualRoom") { $0.identifier() }
    course.usualTime = row.parts("usualTime") { $0.clock() }
    course.trial = row.value("trial")?.identifier()
    course.waitingClass = row.value("class")?.waitingClass()
  }

  private func readDates(_ row: CSVRow, into course: inout CourseRow) {
    course.referredOn = row.value("referredOn")?.day()
    course.readyConfirmed = row.value("readyConfirmed")?.boolean(loosely: true)
    course.arrivesOn = row.value("arrivesOn")?.day()
    course.departsOn = row.value("departsOn")?.day()
    course.fixedFrom = row.value("fixedFrom")?.day()
    course.fixedUntil = row.value("fixedUntil")?.day()
    course.promisedStart = row.value("promisedStart")?.day()
    course.enrolledOn = row.value("enrolledOn")?.day()
    course.gates = row.list("gates", gate)
  }

  private func readProgress(_ row: CSVRow, into course: inout CourseRow) {
    course.state = row.value("state")?.choice(Course.State.self)
    course.resumesOn = row.value("resumesOn")?.day()
    course.startedOn = row.value("startedOn")?.day()
    course.lastFractionOn = row.value("lastFractionOn")?.day()
    course.delivered = row.value("delivered")?.integer(in: 0...1000)
  }

  private func readWishes(_ row: CSVRow, into course: inout CourseRow) {
    course.hours = row.value("hours")?.window()
    course.preferred = row.value("preferred")?.text
    course.unavailableOn = row.list("unavailableOn") { $0.day() }
    course.approvedPairs = row.list("approvedPairs") { $0.day() }
    course.pins = row.list("pins", pin)
  }

  private func readOverrides(_ row: CSVRow, into course: inout CourseRow) {
    course.fractions = row.parts("fractions") { $0.integer(in: 1...100) }
    course.perWeek = row.parts("perWeek") { value in
      value.range(in: 1...7).map {
        CourseRow.WeeklyFractions(minimum: $0.lowerBound, maximum: $0.upperBound)
      }
    }
    course.setUpMinutes = row.parts("setUpMinutes") { $0.integer(in: 0...600) }
    course.beamMinutes = row.parts("beamMinutes") { $0.integer(in: 1...600) }
    course.exitMinutes = row.parts("exitMinutes") { $0.integer(in: 0...600) }
  }

  /// `planQA@2026-12-01`, or `insurance@` while it is open.
  private func gate(_ value: TextValue) -> Course.Gate? {
    let fields = value.text.split(separator: "@", omittingEmptySubsequences: false).map(\.trimmed)
    guard fields.count <= 2, let name = value.part(fields[0]).identifier() else {
      if fields.count > 2 {
        value.report(.wrongType, remedy: "write gates such as planQA@2026-12-01|insurance@")
      }
      return nil
    }
    guard fields.count == 2, !fields[1].isEmpty else { return Course.Gate(name: name, day: nil) }
    return value.part(fields[1]).day().map { Course.Gate(name: name, day: $0) }
  }

  /// `3@2026-12-04 09:00 W2`, every part after the `@` optional.
  private func pin(_ value: TextValue) -> CourseRow.PinText? {
    let fields = value.text.split(separator: "@", omittingEmptySubsequences: false).map(\.trimmed)
    guard fields.count == 2 else {
      value.report(.wrongType, remedy: "write pins such as \"3@2026-12-04 09:00 W2\"")
      return nil
    }
    guard let fraction = value.part(fields[0]).integer(in: 1...1000) else { return nil }
    var pin = CourseRow.PinText(fraction: fraction)
    var words = fields[1].split(separator: " ")[...]
    if let word = words.first, word.count(where: { $0 == "-" }) == 2, word.first?.isNumber == true {
      pin.day = value.part(word).day()
      words = words.dropFirst()
    }
    if let word = words.first, word.contains(":") {
      pin.start = value.part(word).clock()
      words = words.dropFirst()
    }
    if !words.isEmpty {
      pin.room = value.part(words.joined(separator: " ")).identifier()
    }
    return pin
  }
}

/// Rows of `courses.csv` on their own, such as a referral that has just rung.
public struct CoursesFile: Sendable {
  /// One entry a row, with its line.
  public let rows: [CourseRow]

  /// Reads a file in the columns of `courses.csv`.
  ///
  /// - Throws: everything that is wrong with the table; its ids are not looked up.
  public init(path: String) throws(ScenarioIssues) {
    let log = IssueLog()
    let bytes = TextFile(folder: "", log: log).bytes(of: path, remedy: "check the path")
    rows = bytes.flatMap { CoursesReader($0, file: path, log: log)?.read() } ?? []
    guard log.issues.isEmpty else { throw ScenarioIssues(log.issues) }
  }

  /// Reads one row as people type it: `course=C-9001, protocol=prostate-16, centres=wuwei, readyOn=2026-12-01`.
  ///
  /// - Throws: what is wrong with the text.
  public init(text: String) throws(ScenarioIssues) {
    let pairs = text.split(separator: ",").map { part -> (name: String, value: String) in
      let ends = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(ends[0].trimmed), ends.count > 1 ? String(ends[1].trimmed) : "")
    }
    func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
    let table =
      pairs.map { quoted($0.name) }.joined(separator: ",") + "\n"
      + pairs.map { quoted($0.value) }.joined(separator: ",")
    let log = IssueLog()
    rows = CoursesReader(Array(table.utf8), file: "--course", log: log)?.read() ?? []
    guard log.issues.isEmpty else { throw ScenarioIssues(log.issues) }
  }
}
