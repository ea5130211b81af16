/// One centre-day for other programs: dates given, all other days as they are.
///
/// Minutes count from midnight; intervals are half-open. A day costs `fixedCost`, what each visit's
/// place costs, overtime and idle beam, exactly as the referee counts them. The JSON that is exported
/// has these names.
public struct DayModel: Codable, Hashable, Sendable {
  /// A room of the centre.
  public struct Room: Codable, Hashable, Sendable {
    /// The id in the scenario.
    public let id: String
    /// Id of its source.
    public let source: String
    /// Minutes between the exit of one visit and the entry of the next.
    public let turnaroundMinutes: Int
  }

  /// Idle beam of a source that several rooms share.
  public struct Idle: Codable, Hashable, Sendable {
    /// Cost of every whole step of idle minutes.
    public let weight: Int
    /// Minutes in a step.
    public let stepMinutes: Int
    /// Quality assurance and downtime, which are not idle: `[from, until]`.
    public let closed: [[Int]]
  }

  /// A beam source of the centre that is open on the day.
  public struct Source: Codable, Hashable, Sendable {
    /// The id in the scenario.
    public let id: String
    /// Minutes between beams in two different rooms.
    public let switchMinutes: Int
    /// When overtime begins.
    public let regularClose: Int
    /// Cost of a minute from the regular close to the last exit.
    public let overtimeWeight: Int
    /// Absent when it has one room.
    public let idle: Idle?
    /// Regular minutes, switches included, that moving visits other than urgent ones may use; absent
    /// without a limit.
    public let unreservedMinutes: Int?
  }

  /// A team of the centre.
  public struct Team: Codable, Hashable, Sendable {
    /// The id in the scenario.
    public let id: String
    /// Visits it can serve at once.
    public let concurrentVisits: Int
    /// Minutes it stays busy after the exit.
    public let minutesAfterExit: Int
  }

  /// A room in which a visit may take place.
  public struct RoomOption: Codable, Hashable, Sendable {
    /// Id of the room.
    public let room: String
    /// What this room costs, whenever the visit is.
    public let cost: Int
    /// Allowed places as runs `[start, first beamStart, last beamStart]`, in order of time.
    ///
    /// Hours, quality assurance, team windows, spacing to other days, pins, and rooms and beams of the
    /// visits that stay are respected; capacities of teams are not.
    public let places: [[Int]]
  }

  /// `weight x (max(0, before - start) + max(0, start - after))`.
  public struct TimeCost: Codable, Hashable, Sendable {
    /// Cost of a minute.
    public let weight: Int
    /// Earlier starts cost.
    public let before: Int
    /// Later starts cost.
    public let after: Int
  }

  /// `weight x floor(max(0, |start - minute| - free) / stepMinutes)`.
  public struct SteppedCost: Codable, Hashable, Sendable {
    /// Cost of a step.
    public let weight: Int
    /// The announced start.
    public let minute: Int
    /// Minutes that cost nothing.
    public let free: Int
    /// Minutes in a step.
    public let stepMinutes: Int
  }

  /// Where a visit is.
  public struct Place: Codable, Hashable, Sendable {
    /// Id of the room.
    public let room: String
    /// When the patient enters.
    public let start: Int
    /// When the beam starts.
    public let beamStart: Int

    /// Makes a place.
    public init(room: String, start: Int, beamStart: Int) {
      self.room = room
      self.start = start
      self.beamStart = beamStart
    }
  }

  /// A visit to place.
  public struct Visit: Codable, Hashable, Sendable {
    /// Its number in the model, from 0.
    public let index: Int
    /// Id of the course.
    public let course: String
    /// Number of the fraction, from 1.
    public let fraction: Int
    /// Minutes from entry to readiness.
    public let setUpMinutes: Int
    /// Minutes of beam.
    public let beamMinutes: Int
    /// Minutes from the end of the beam to the exit.
    public let exitMinutes: Int
    /// True when it may use the minutes kept free.
    public let urgent: Bool
    /// Ids of the teams it needs.
    public let teams: [String]
    /// Where it may be.
    public let rooms: [RoomOption]
    /// Costs of the entry that grow by the minute.
    public let timeCosts: [TimeCost]
    /// Costs of the entry that grow in steps.
    public let steppedCosts: [SteppedCost]
    /// Costs by beam start, `[from, until, cost]`; 0 elsewhere.
    public let beamStartCosts: [[Int]]
    /// Where it lies in the schedule that the model was made from.
    public let hint: Place
  }

  /// A visit that stays where it is.
  public struct Stayed: Codable, Hashable, Sendable {
    /// Id of the course.
    public let course: String
    /// Number of the fraction, from 1.
    public let fraction: Int
    /// Id of the room.
    public let room: String
    /// When the patient enters.
    public let start: Int
    /// When the beam starts.
    public let beamStart: Int
    /// When the beam ends.
    public let beamEnd: Int
    /// When the patient leaves.
    public let exitEnd: Int
    /// True when it may use the minutes kept free.
    public let urgent: Bool
    /// Ids of the teams it needs.
    public let teams: [String]
  }

  /// What couples the day to the others of the detail window, where it was made without them.
  public struct AcrossDays: Codable, Hashable, Sendable {
    /// Least minutes from the end of a course's beam to its next one on a later date.
    public let spacingMinutes: Int
    /// Cost of a minute by which a course's entries of one week lie farther apart than is free.
    public let spreadWeight: Int
    /// Minutes between the earliest and the latest entry of a week that cost nothing.
    public let spreadFreeMinutes: Int
    /// Numbers of the visits that count in the spread.
    public let spreading: [Int]
  }

  /// Version of this form.
  public let schemaVersion: Int
  /// Name of the scenario.
  public let scenario: String
  /// Id of the centre.
  public let centre: String
  /// The date, ISO 8601.
  public let date: String
  /// Visits enter at multiples of this many minutes.
  public let startGridMinutes: Int
  /// Most minutes between readiness and beam start.
  public let couchWaitMinutes: Int
  /// What the visits that stay cost, overtime and idle beam left out.
  public let fixedCost: Int
  /// Cost of a minute between readiness and beam start.
  public let couchWaitWeight: Int
  /// The rooms.
  public let rooms: [Room]
  /// The sources.
  public let sources: [Source]
  /// The teams.
  public let teams: [Team]
  /// The visits to place.
  public let visits: [Visit]
  /// The visits that stay.
  public let stayed: [Stayed]
  /// Absent when the other days are as they are in the schedule.
  public let acrossDays: AcrossDays?
}

extension DayModel.Visit {
  /// What a place of this visit costs, the room's own cost included; nil when the model bars it.
  public func cost(of place: DayModel.Place, couchWaitWeight: Int) -> Int? {
    guard let option = rooms.first(where: { $0.room == place.room }),
      option.places.contains(where: {
        $0[0] == place.start && $0[1] <= place.beamStart && place.beamStart <= $0[2]
      })
    else { return nil }
    return option.cost
      + timedCost(
        start: place.start, beamStart: place.beamStart, couchWaitWeight: couchWaitWeight)
  }

  /// What an entry and a beam start cost beside the room, allowed or not.
  public func timedCost(start: Int, beamStart: Int, couchWaitWeight: Int) -> Int {
    var cost = couchWaitWeight * (beamStart - start - setUpMinutes)
    for term in timeCosts {
      cost += term.weight * (max(0, term.before - start) + max(0, start - term.after))
    }
    for term in steppedCosts {
      cost += term.weight * (max(0, abs(start - term.minute) - term.free) / term.stepMinutes)
    }
    for run in beamStartCosts where run[0] <= beamStart && beamStart < run[1] { cost += run[2] }
    return cost
  }
}
