import TreatmentDomain

/// Reads `appointments.csv` and published files of the same form.
struct AppointmentsReader {
  let table: CSVTable
  /// True for tables that went through a spreadsheet, which writes dates and times its own way.
  private let isEdited: Bool

  init?(_ bytes: [UInt8], file: String, log: IssueLog, isEdited: Bool = false) {
    guard
      let table = CSVTable(
        bytes, file: file, known: KnownKeys.appointments,
        required: KnownKeys.requiredAppointments, log: log)
    else { return nil }
    self.table = table
    self.isEdited = isEdited
  }

  func read() -> [AppointmentRow] {
    table.rows(keyColumn: "course", kind: "course").compactMap(row)
  }

  private func row(_ row: CSVRow) -> AppointmentRow? {
    let course = row.required("course")?.identifier()
    let fraction = row.required("fraction")?.integer(in: 1...1000)
    let day = row.required("date").flatMap { isEdited ? $0.spreadsheetDay() : $0.day() }
    guard let course, let fraction, let day else { return nil }
    var visit = AppointmentRow(course: course, fraction: fraction, day: day)
    visit.centre = row.value("centre")?.identifier()
    visit.room = row.value("room")?.identifier()
    visit.start = clock(row.value("start"))
    visit.beamStart = clock(row.value("beamStart"))
    // Written by reports for people; the end follows from the start.
    _ = clock(row.value("exit"))
    visit.dayPart = row.value("dayPart")?.identifier()
    visit.state = row.value("state")?.choice(AppointmentRow.State.self) ?? .published
    visit.place = row.place
    return visit
  }

  private func clock(_ value: TextValue?) -> MinuteOfDay? {
    isEdited ? value?.spreadsheetClock() : value?.clock()
  }
}

/// A table of visits on its own, such as a treatment record or a table that somebody edited.
public struct AppointmentsFile: Sendable {
  /// The path as the user gave it.
  public let path: String
  /// One entry a row, with its line.
  public let rows: [AppointmentRow]

  /// Reads a file in the columns of `appointments.csv`; dates may be `2026/12/1` and times `8:05:00`, as spreadsheets save them.
  ///
  /// - Throws: everything that is wrong with the table; its ids are not looked up.
  public init(path: String) throws(ScenarioIssues) {
    let log = IssueLog()
    let bytes = TextFile(folder: "", log: log).bytes(of: path, remedy: "check the path")
    rows =
      bytes.flatMap { AppointmentsReader($0, file: path, log: log, isEdited: true)?.read() } ?? []
    self.path = path
    guard log.issues.isEmpty else { throw ScenarioIssues(log.issues) }
  }
}
