import Checking
import Explaining
import ScenarioFiles
import TreatmentDomain

/// Everything that a report may tell; amounts and failures are the referee's.
public struct ReportContent: Sendable {
  /// The problem, with the detail window that the schedule was made for.
  public let problem: Problem
  /// The schedule.
  public let schedule: Schedule
  /// What the referee says of it.
  public let judgement: Judgement
  /// The language of every text.
  public var language: Language
  /// True when tables begin with a byte order mark, which Excel needs to read them as UTF-8.
  public var marksByteOrder = false
  /// Number of the edition: calendars replace entries of a lower one.
  public var edition = 0
  /// The edition that people hold; its visits that are gone are cancelled in calendars.
  public var previous: ScheduleDocument?
  /// What more of something scarce would be worth, if somebody asked.
  public var prices: PriceReport?

  /// Gathers a schedule and what the referee says of it for its reports.
  public init(_ schedule: Schedule, of problem: Problem, judgement: Judgement, language: Language) {
    self.problem = problem
    self.schedule = schedule
    self.judgement = judgement
    self.language = language
  }
}

/// A file of a report.
public struct ReportFile: Hashable, Sendable {
  /// Where it lies in the report's folder; may hold slashes.
  public let path: String
  /// What it holds.
  public let bytes: [UInt8]

  /// Makes a file.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Makes a file of UTF-8 text.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}

/// A way of writing a schedule down for people or other programs.
///
/// Equal content gives equal bytes: no clock, no host.
public protocol ReportFormat: Sendable {
  /// The name on the command line.
  var name: String { get }
  /// What it is for, in a few words, for the help.
  var purpose: String { get }
  /// Its files.
  func files(of content: ReportContent) -> [ReportFile]
}

/// The formats in the order of the help.
public let reportFormats: [any ReportFormat] = [
  BoardFormat(),
  RoomDayFormat(),
  PatientCalendarFormat(),
  BeamSheetFormat(),
  CourseListFormat(),
  PlanQualityAssuranceFormat(),
  UnconfirmedFormat(),
  CentresFormat(),
  CalendarFormat(),
  TableFormat(),
  WorkbookFormat(),
  ExchangeFormat(),
]

extension ReportFile {
  /// A part of a file's name made of an id, of at most 153 bytes.
  ///
  /// Letters and digits of ASCII, `-` and `_` stay; other bytes become `%` and two hexadecimal digits,
  /// so that different ids give different names. Of a long name the end gives way to a dot and a hash.
  package static func name(of id: String) -> String {
    let escaped = PercentEscape.text(id)
    guard escaped.utf8.count > 150 else { return escaped }
    var kept = escaped.prefix(120)
    if let percent = kept.suffix(2).lastIndex(of: "%") { kept = kept[..<percent] }
    return kept + "." + StableHash(id).digits
  }
}
