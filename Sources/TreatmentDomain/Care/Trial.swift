/// A clinical trial with a cap and enrolment dates.
public struct Trial: Hashable, Sendable {
  /// The key used in scenario files.
  public let id: String
  /// The name people read.
  public let name: LocalizedName
  /// Ids of the protocols that the trial treats with; empty allows any.
  public let protocols: [String]
  /// Indices of the centres that take part; empty allows any.
  public let centres: [Int]
  /// First date of enrolment; nil without limit.
  public let enrolsFrom: Day?
  /// Last date of enrolment; nil without limit.
  public let enrolsUntil: Day?
  /// Most patients; nil without limit.
  public let maximum: Int?
  /// Patients enrolled before the data were taken.
  public let enrolled: Int

  /// Makes a trial.
  public init(
    id: String, name: LocalizedName, protocols: [String] = [], centres: [Int] = [],
    enrolsFrom: Day? = nil, enrolsUntil: Day? = nil, maximum: Int? = nil, enrolled: Int = 0
  ) {
    self.id = id
    self.name = name
    self.protocols = protocols
    self.centres = centres
    self.enrolsFrom = enrolsFrom
    self.enrolsUntil = enrolsUntil
    self.maximum = maximum
    self.enrolled = enrolled
  }
}
