/// Courses that nobody has referred yet, but that are expected at a centre.
public struct ExpectedArrivals: Hashable, Sendable {
  /// Index of their protocol.
  public let protocolIndex: Int
  /// Index of the centre that will treat them.
  public let centre: Int
  /// How soon they should start.
  public let waitingClass: WaitingClass
  /// Courses a week, in thousandths.
  public let perWeek: Int
  /// Calendar days from referral to the first date on which they can start.
  public let daysToStart: Int

  /// Makes expected arrivals; `perWeek` is in thousandths of a course.
  public init(
    protocolIndex: Int, centre: Int, waitingClass: WaitingClass, perWeek: Int, daysToStart: Int
  ) {
    self.protocolIndex = protocolIndex
    self.centre = centre
    self.waitingClass = waitingClass
    self.perWeek = perWeek
    self.daysToStart = daysToStart
  }
}
