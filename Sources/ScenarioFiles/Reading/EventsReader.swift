import TreatmentDomain

/// Reads `events.csv`.
struct EventsReader {
  let table: CSVTable

  init?(_ bytes: [UInt8], file: String, log: IssueLog) {
    guard
      let table = CSVTable(
        bytes, file: file, known: KnownKeys.events, required: KnownKeys.requiredEvents, log: log)
    else { return nil }
    self.table = table
  }

  func read() -> [EventRow] {
    table.rows(keyColumn: "subject", kind: "subject").compactMap { row in
      let kind = row.required("event")?.choice(EventRow.Kind.self)
      let subject = row.required("subject")?.identifier()
      guard let kind, let subject else { return nil }
      var event = EventRow(kind, subject)
      (event.from, event.fromTime) = moment(row.value("from"))
      (event.until, event.untilTime) = moment(row.value("until"))
      event.reason = row.value("reason")?.text
      event.place = row.place
      return event
    }
  }

  /// A date, with a time or without.
  private func moment(_ value: TextValue?) -> (Day?, MinuteOfDay?) {
    guard let value else { return (nil, nil) }
    if value.text.contains(where: { $0 == " " || $0 == "T" }) {
      let moment = value.moment()
      return (moment?.day, moment?.minute)
    }
    return (value.day(), nil)
  }
}

/// A table of events on its own.
public struct EventsFile: Sendable {
  /// One entry a row, with its line.
  public let rows: [EventRow]

  /// Reads a file in the columns of `events.csv`; one without rows is an empty list.
  ///
  /// - Throws: everything that is wrong with the table; its ids are not looked up.
  public init(path: String) throws(ScenarioIssues) {
    let log = IssueLog()
    let bytes = TextFile(folder: "", log: log).bytes(of: path, remedy: "check the path")
    rows = bytes.flatMap { EventsReader($0, file: path, log: log)?.read() } ?? []
    guard log.issues.isEmpty else { throw ScenarioIssues(log.issues) }
  }

  /// Reads one event as people type it: `KIND SUBJECT DATE[ TIME][ - DATE[ TIME]]`, for instance
  /// `sourceDown wuwei-synchrotron 2026-12-01 10:20 - 14:50`; an end without date lies on the first date.
  ///
  /// - Throws: what is wrong with the text.
  public init(text: String) throws(ScenarioIssues) {
    let log = IssueLog()
    let fields = text.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    let ends = fields.dropFirst(2).split(separator: "-", omittingEmptySubsequences: false)
    let from = ends.first.map { $0.joined(separator: " ") } ?? ""
    var until = ends.count > 1 ? ends[1].joined(separator: " ") : ""
    if until.contains(":"), !until.contains("-"), let day = from.split(separator: " ").first {
      until = "\(day) \(until)"
    }
    let cells = [fields.first ?? "", fields.count > 1 ? fields[1] : "", from, until]
    let row = cells.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",")
    let table = KnownKeys.events.prefix(4).joined(separator: ",") + "\n" + row
    let file = "--event"
    if ends.count > 2 {
      log.report(
        .badDate, Place(file: file), "\"\(text)\" has more than two ends",
        remedy: "write KIND SUBJECT 2026-12-01 10:20 - 14:50")
    }
    rows = EventsReader(Array(table.utf8), file: file, log: log)?.read() ?? []
    guard log.issues.isEmpty else { throw ScenarioIssues(log.issues) }
  }
}
