import TreatmentDomain

/// From the date of the old data to that of the new, and how far ahead starts are promised.
public struct RollPeriod: Hashable, Sendable {
  /// When the new data are taken.
  public let to: Moment
  /// Days before its start at which a patient learns the date at the latest.
  public let noticeDays: Int
  /// The same for travellers.
  public let travellerNoticeDays: Int

  /// Makes a period.
  ///
  /// Starts are promised at least seven days ahead, to travellers fourteen; both are assumptions.
  public init(to: Moment, noticeDays: Int = 7, travellerNoticeDays: Int = 14) {
    self.to = to
    self.noticeDays = noticeDays
    self.travellerNoticeDays = travellerNoticeDays
  }

  /// The Monday on which the new horizon begins: the first one after the data.
  public var firstDay: Day { to.day.week.next.monday }

  /// True for starts that would be too near when the next schedule is made, a week later.
  func promises(_ start: Day, toTraveller isTraveller: Bool) -> Bool {
    start - to.day < (isTraveller ? travellerNoticeDays : noticeDays) + 7
  }
}
