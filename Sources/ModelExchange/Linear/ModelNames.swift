import ExactSolving
import Foundation

/// What the names of an exported program mean: the `.map.json` beside an MPS or LP file.
public struct ModelNames: Codable, Hashable, Sendable {
  /// A visit by its number in column names.
  public struct Visit: Codable, Hashable, Sendable {
    /// Its number.
    public let index: Int
    /// Id of the course.
    public let course: String
    /// Number of the fraction, from 1.
    public let fraction: Int
  }

  /// A form of names and what it stands for.
  public struct Meaning: Codable, Hashable, Sendable {
    /// Numbers stand in angle brackets.
    public let name: String
    /// In a sentence.
    public let meaning: String
  }

  /// Version of this form.
  public let schemaVersion: Int
  /// Name of the scenario.
  public let scenario: String
  /// Id of the centre.
  public let centre: String
  /// The date, ISO 8601.
  public let date: String
  /// Forms of column names.
  public let columnMeanings: [Meaning]
  /// Forms of row names.
  public let rowMeanings: [Meaning]
  /// The visits, by their numbers.
  public let visits: [Visit]
  /// Ids of the rooms, by their numbers.
  public let rooms: [String]
  /// Ids of the sources, by their numbers.
  public let sources: [String]
  /// Ids of the teams, by their numbers.
  public let teams: [String]
  /// All columns in the order of the file, for solutions that give numbers instead of names.
  public let columns: [String]
  /// Values of the columns that are not 0 where every visit was; a start for solvers that take one.
  public let start: [String: Int]

  init(of model: DayModel, linear: LinearModel, start values: [Int]) {
    schemaVersion = 1
    scenario = model.scenario
    centre = model.centre
    date = model.date
    columnMeanings = Self.columnForms.map { Meaning(name: $0.0, meaning: $0.1) }
    rowMeanings = Self.rowForms.map { Meaning(name: $0.0, meaning: $0.1) }
    visits = model.visits.map {
      Visit(index: $0.index, course: $0.course, fraction: $0.fraction)
    }
    rooms = model.rooms.map(\.id)
    sources = model.sources.map(\.id)
    teams = model.teams.map(\.id)
    columns = linear.columns.map(\.name)
    start = Dictionary(
      uniqueKeysWithValues: zip(columns, values).filter { $0.1 != 0 }.map { ($0.0, $0.1) })
  }

  private static let columnForms = [
    ("constant", "1; carries what the visits that stay cost"),
    (
      "x<visit>_<room>_<start>_<beamStart>",
      "1 when the visit enters the room at minute start and the beam starts at minute beamStart"
    ),
    ("overtime_<source>", "minutes from the regular close to the last exit"),
    ("first_<source>", "minute of the first beam start, or earlier"),
    ("last_<source>", "minute of the last beam end, or later"),
    ("idle_<source>", "whole steps of idle beam minutes"),
    ("changes_<source>", "how often the beam changes rooms, or more"),
    ("inside_<source>_<window>", "1 when some of a closed window lies between first and last beam"),
    ("closed_<source>_<window>", "minutes of a closed window between first and last beam"),
  ]

  private static let rowForms = [
    ("assign_<visit>", "each visit has one place"),
    ("room_<room>_<minute>", "at most one visit in the room, turnaround included"),
    ("beam_<source>_<minute>", "at most one beam, switch included"),
    ("switch_<room>_<minute>", "beams of other rooms are a switch away from one that begins"),
    ("team_<team>_<minute>", "at most as many visits as the team can serve at once"),
    ("urgent_<source>", "minutes kept free for urgent patients stay free"),
    ("overtime_<source>_<visit>", "overtime lasts at least until the visit's exit"),
    ("first_<source>_<visit>", "the first beam starts no later than the visit's"),
    ("last_<source>_<visit>", "the last beam ends no earlier than the visit's"),
    ("closed_<source>_<window>", "only a window that lies inside has such minutes"),
    ("before_<source>_<window>", "somebody beams before the end of a window that counts as inside"),
    (
      "after_<source>_<window>",
      "somebody beams after the beginning of a window that counts as inside"
    ),
    ("upto_<source>_<window>", "its minutes count up to the last beam"),
    ("from_<source>_<window>", "its minutes count from the first beam"),
    ("changes_<source>", "the beam changes rooms less often than there are beams"),
    ("changes_<source>_<room>", "and at most twice for each beam outside the room"),
    ("idle_<source>", "idle minutes, rounded down to whole steps"),
  ]
}
