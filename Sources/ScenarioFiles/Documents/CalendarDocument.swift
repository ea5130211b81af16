import TreatmentDomain

/// Mirror of `calendar.yaml`: what holds at all centres, and what each centre adds.
public struct CalendarDocument: Hashable, Sendable {
  /// The section `all`.
  public var all = CalendarSection()
  /// The sections of single centres in the order of the file.
  public var centres: [CentreCalendar] = []

  /// Makes an ordinary calendar, Monday to Friday without closures.
  public init() {}
}

/// The section of one centre.
public struct CentreCalendar: Hashable, Sendable {
  /// Id of the centre.
  public var centre: String
  /// What the centre adds to `all`.
  public var section: CalendarSection

  /// Makes a section.
  public init(centre: String, section: CalendarSection) {
    self.centre = centre
    self.section = section
  }
}

/// Part of a working calendar; lists of `all` and of a centre are joined, the rest is overridden.
public struct CalendarSection: Hashable, Sendable {
  /// One dated entry and where it stands.
  public struct Dated<Entry: Hashable & Sendable>: Hashable, Sendable {
    /// The entry.
    public var entry: Entry
    /// Where it stands.
    public var place: Place

    /// Makes an entry.
    public init(_ entry: Entry, place: Place = Place()) {
      self.entry = entry
      self.place = place
    }
  }

  /// A day with shorter hours.
  public struct ShortDay: Hashable, Sendable {
    /// The date.
    public var day: Day
    /// When the rooms run.
    public var hours: TimeWindow

    /// Makes a short day.
    public init(day: Day, hours: TimeWindow) {
      self.day = day
      self.hours = hours
    }
  }

  /// The weekdays that are worked, when said.
  public var workingWeekdays: [Weekday]?
  /// Closed dates.
  public var closures: [Dated<WorkingCalendar.Closure>] = []
  /// Weekend days worked in exchange.
  public var makeUpDays: [Dated<WorkingCalendar.MakeUpDay>] = []
  /// Days with shorter hours.
  public var shortDays: [Dated<ShortDay>] = []
  /// Sessions inside a closure.
  public var treatOnHoliday: [Dated<WorkingCalendar.SpecialSession>] = []
  /// Weekend sessions for lost fractions.
  public var compensationDays: [Dated<WorkingCalendar.SpecialSession>] = []
  /// The rule that bars starts before long closures.
  public var startBlackout: WorkingCalendar.StartBlackout?
  /// Where the section stands.
  public var origin = Origin()

  /// Makes an empty section.
  public init() {}
}
