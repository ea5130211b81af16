import TreatmentDomain

/// What waiting courses leave free on a source for arrivals that are not known yet.
public struct ProtectedLine: Sendable {
  /// Index of the source.
  public let source: Int
  /// Least and most minutes of beam a date that courses of a class leave; nothing for classes that leave none.
  public let minutes: [WaitingClass: ClosedRange<Int>]

  /// Makes a line.
  public init(source: Int, minutes: [WaitingClass: ClosedRange<Int>]) {
    self.source = source
    self.minutes = minutes
  }
}
