import TreatmentDomain

/// What waiting courses leave free of a source or a room for arrivals that are not known yet.
public struct ProtectedLine: Sendable {
  /// Id of the source or room.
  public let resource: String
  /// Least and most minutes a date that courses of a class leave; nothing for classes that leave none.
  public let minutes: [WaitingClass: ClosedRange<Int>]

  /// Makes a line.
  public init(resource: String, minutes: [WaitingClass: ClosedRange<Int>]) {
    self.resource = resource
    self.minutes = minutes
  }
}
