import TreatmentDomain

/// Mirror of one row of `follow-ups.csv`: one follow-up date of a course that is no longer listed.
public struct FollowUpRow: Hashable, Sendable {
  /// Id of the course.
  public var course: String
  /// Id of the protocol it was treated with, for readers.
  public var treatmentProtocol: String?
  /// Date of its last fraction, for readers.
  public var lastFractionOn: Day?
  /// The date of the follow-up.
  public var day: Day
  /// Where the row stands.
  public var place = Place()

  /// Makes a follow-up date.
  public init(course: String, day: Day) {
    self.course = course
    self.day = day
  }
}
