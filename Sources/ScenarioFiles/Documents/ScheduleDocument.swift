import Foundation

/// Mirror of `schedule.json`: what was decided, by ids and without clock, host or duration.
public struct ScheduleDocument: Codable, Hashable, Sendable {
  /// Version of the file format.
  public var schemaVersion = 1
  /// Name of the scenario.
  public var scenario: String
  /// When the data were taken.
  public var asOf: String
  /// The days decided.
  public var horizon: HorizonEntry
  /// Fractions placed to the minute.
  public var appointments: [AppointmentEntry] = []
  /// Fractions placed to room and day part.
  public var reservations: [ReservationEntry] = []
  /// Dates after the horizon.
  public var tailDates: [TailEntry] = []
  /// Waiting courses without dates.
  public var unscheduled: [UnscheduledEntry] = []
  /// Missing fractions of started courses.
  public var unplaced: [UnplacedEntry] = []
  /// Clinical rules that gave way, for a physician.
  public var breaches: [BreachEntry] = []
  /// Violations that frozen visits brought with them.
  public var inherited: [BreachEntry] = []
  /// What the schedule costs.
  public var costs = CostsEntry()
  /// Follow-up dates.
  public var followUps: [FollowUpEntry] = []

  /// Makes an empty schedule.
  public init(scenario: String, asOf: String, horizon: HorizonEntry) {
    self.scenario = scenario
    self.asOf = asOf
    self.horizon = horizon
  }

  /// Reads a schedule; only `scenario` and `appointments` must be there, unknown keys are errors.
  public init(from decoder: any Decoder) throws {
    try Self.rejectUnknownKeys(decoder)
    let values = try decoder.container(keyedBy: CodingKeys.self)
    func list<Entry: Decodable>(_ key: CodingKeys) throws -> [Entry] {
      try values.decodeIfPresent([Entry].self, forKey: key) ?? []
    }
    schemaVersion = try values.decodeIfPresent(Int.self, forKey: .schemaVersion) ?? 1
    scenario = try values.decode(String.self, forKey: .scenario)
    asOf = try values.decodeIfPresent(String.self, forKey: .asOf) ?? ""
    horizon = try values.decodeIfPresent(HorizonEntry.self, forKey: .horizon) ?? HorizonEntry()
    appointments = try values.decode([AppointmentEntry].self, forKey: .appointments)
    reservations = try list(.reservations)
    tailDates = try list(.tailDates)
    unscheduled = try list(.unscheduled)
    unplaced = try list(.unplaced)
    breaches = try list(.breaches)
    inherited = try list(.inherited)
    costs = try values.decodeIfPresent(CostsEntry.self, forKey: .costs) ?? CostsEntry()
    followUps = try list(.followUps)
  }

  /// The text of `schedule.json`; equal documents give equal bytes.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }

  /// A misspelt list would otherwise be lost without a word.
  private static func rejectUnknownKeys(_ decoder: any Decoder) throws {
    let all = try decoder.container(keyedBy: AnyKey.self)
    for key in all.allKeys.sorted(by: { $0.stringValue < $1.stringValue })
    where CodingKeys(stringValue: key.stringValue) == nil {
      throw UnknownKey(name: key.stringValue)
    }
  }

  struct UnknownKey: Error {
    let name: String
  }

  private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case schemaVersion, scenario, asOf, horizon, appointments, reservations, tailDates
    case unscheduled, unplaced, breaches, inherited, costs, followUps
  }
}
