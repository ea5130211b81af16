import TreatmentDomain

/// What one cell of a study gave: one variant, in a simulation one replication of it.
public struct CellResult: Codable, Hashable, Sendable {
  /// Costs and proven bounds of one schedule.
  public struct Costs: Codable, Hashable, Sendable {
    /// Total cost by the referee.
    public var total: Int
    /// Costs of whole courses.
    public var courses: Int
    /// Their proven lower bound; nil when not proven.
    public var coursesBound: Int?
    /// Costs of rooms and minutes in the detail window.
    public var window: Int
    /// Their proven lower bound, dates being as they are; nil when not proven.
    public var windowBound: Int?

    /// Makes costs without bounds.
    public init(total: Int, courses: Int, window: Int) {
      self.total = total
      self.courses = courses
      self.window = window
    }
  }

  /// Where a course lies in a schedule.
  public struct CourseDates: Codable, Hashable, Sendable {
    /// Id of the course.
    public var course: String
    /// True when it began before the data were taken.
    public var isStarted: Bool
    /// Date and centre of each fraction, such as `2026-12-01 wuwei`.
    public var visits: [String]

    /// Makes the dates of a course.
    public init(course: String, isStarted: Bool, visits: [String]) {
      self.course = course
      self.isStarted = isStarted
      self.visits = visits
    }
  }

  /// Hash of everything that the result depends on.
  public var fingerprint: String
  /// Id of the variant; the baseline's is that of its document.
  public var variant: String
  /// Number of the replication from 1.
  public var replication: Int
  /// Figures of the whole time.
  public var figures: [Figure]
  /// Figures of each counted week, of a single schedule each week of the horizon.
  public var weeks: [[Figure]] = []
  /// Costs and bounds; nil in a simulation.
  public var costs: Costs?
  /// Where courses lie; empty in a simulation.
  public var courses: [CourseDates] = []
  /// Why there is no schedule, in sentences; empty when there is one.
  public var obstacles: [String] = []
  /// Hash of all arrivals of a simulation, equal in variants that meet the same ones.
  public var arrivals: String?
  /// Hash of the weights, so that costs under different ones are not compared; nil when not told.
  public var objective: String?

  /// Makes a result.
  public init(fingerprint: String, variant: String, replication: Int, figures: [Figure]) {
    self.fingerprint = fingerprint
    self.variant = variant
    self.replication = replication
    self.figures = figures
  }
}
