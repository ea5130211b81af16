/// Part of a course with one particle and one fractionation.
public struct Phase: Hashable, Sendable {
  /// Whether visits of the phase come first or last in their room that day.
  public enum Order: String, Hashable, Sendable, CaseIterable {
    /// Before every visit of other phases.
    case first
    /// After every visit of other phases.
    case last
  }

  /// The particle, for instance `carbon`.
  public var particle: String
  /// Number of prescribed fractions, at least 1.
  public var fractions: Int
  /// Least fractions in a full week inside the phase.
  public var perWeekMinimum: Int
  /// Most fractions in any week.
  public var perWeekMaximum: Int
  /// Alternatives, each a list of beam lines that one room must have together; empty accepts any.
  public var beamLines: [[String]]
  /// Equipment the room must have, all of it.
  public var equipment: [String]
  /// Roles (or ids) of the teams every visit needs, all of them, besides the centre's therapists.
  public var teams: [String]
  /// Minutes from entry to beam.
  public var setUpMinutes: Int
  /// Minutes of beam.
  public var beamMinutes: Int
  /// Minutes from the end of the beam to leaving the room.
  public var exitMinutes: Int
  /// Extra set-up minutes of the phase's first fraction.
  public var firstFractionExtraMinutes: Int
  /// Least free days between the last fraction of the previous phase and the first of this one.
  public var freeDaysBeforeMinimum: Int
  /// Most free days before this phase; closures are not counted.
  public var freeDaysBeforeMaximum: Int
  /// Most calendar days strictly between consecutive fractions; closures are not counted.
  public var maxGapDays: Int
  /// Minutes the patient comes early (bladder filling, fasting); printed, not scheduled.
  public var arrivalLeadMinutes: Int
  /// Place in the day, if prescribed.
  public var order: Order?
  /// True when fractions may alternate between beam-matched groups.
  public var alternatesBeams: Bool

  /// Makes a phase.
  public init(
    particle: String, fractions: Int, perWeekMinimum: Int = 5, perWeekMaximum: Int = 5,
    beamLines: [[String]] = [], equipment: [String] = [], teams: [String] = [],
    setUpMinutes: Int, beamMinutes: Int, exitMinutes: Int, firstFractionExtraMinutes: Int = 0,
    freeDaysBeforeMinimum: Int = 0, freeDaysBeforeMaximum: Int = 3, maxGapDays: Int = 3,
    arrivalLeadMinutes: Int = 0, order: Order? = nil, alternatesBeams: Bool = false
  ) {
    self.particle = particle
    self.fractions = fractions
    self.perWeekMinimum = perWeekMinimum
    self.perWeekMaximum = perWeekMaximum
    self.beamLines = beamLines
    self.equipment = equipment
    self.teams = teams
    self.setUpMinutes = setUpMinutes
    self.beamMinutes = beamMinutes
    self.exitMinutes = exitMinutes
    self.firstFractionExtraMinutes = firstFractionExtraMinutes
    self.freeDaysBeforeMinimum = freeDaysBeforeMinimum
    self.freeDaysBeforeMaximum = freeDaysBeforeMaximum
    self.maxGapDays = maxGapDays
    self.arrivalLeadMinutes = arrivalLeadMinutes
    self.order = order
    self.alternatesBeams = alternatesBeams
  }

  /// Room minutes of a visit whose beam starts as soon as set-up ends.
  public func visitMinutes(isFirstFraction: Bool) -> Int {
    setUpMinutes(isFirstFraction: isFirstFraction) + beamMinutes + exitMinutes
  }

  /// Set-up minutes, with the extra ones of the phase's first fraction.
  public func setUpMinutes(isFirstFraction: Bool) -> Int {
    setUpMinutes + (isFirstFraction ? firstFractionExtraMinutes : 0)
  }
}
