import TreatmentDomain

/// The rooms and minutes of a detail window as flat tables of small integers: what the search core works on.
///
/// Minutes count from `base`, slots are steps of the start grid from `base`. A *source-day* is a beam source on a date,
/// likewise *room-day* and *team-day*. The problem is copied in once; nothing here refers back to it but
/// the indices in `Visit` and `Option`.
public struct WeekInstance: Sendable {
  /// One fraction to be placed, or one that stays where it is.
  package struct Visit: Sendable, BitwiseCopyable {
    /// Whose it is: index of the course in the problem, and number of the fraction.
    package var course: Int32 = 0
    package var fraction: Int32 = 0
    /// Index of the date in the window.
    package var day: Int32 = 0
    /// The source-day to which its options belong (the first one's, if they differ).
    package var sourceDay: Int32 = 0
    package var setUp: Int32 = 0
    package var beam: Int32 = 0
    package var exit: Int32 = 0
    package var firstOption: Int32 = 0
    package var optionCount: Int32 = 0
    package var firstTeam: Int32 = 0
    package var teamCount: Int32 = 0
    /// Costs of starting in each slot: offset into `startCosts`.
    package var startCosts: Int32 = 0
    /// Slots in order of those costs: offset into `slotOrders`, `slots` entries.
    package var slotOrder: Int32 = 0
    /// Costs by day part that do not depend on other visits of the instance: offset into `partCosts`.
    package var partCosts: Int32 = 0
    /// The slot it likes best.
    package var target: Int32 = 0
    /// Visits of one course, week and centre whose start times should not spread; -1 for none.
    package var group: Int32 = -1
    /// The course's visits on the dates before and after, if they bind; -1 for none.
    package var previous: Int32 = -1
    package var next: Int32 = -1
    /// Minutes that the beam must start after the end of the previous beam (negative across a night).
    package var apartFromPrevious: Int32 = 0
    package var apartFromNext: Int32 = 0
    /// Cost of being in another day part, or in another room of the group, than the previous visit.
    package var partChange: Int32 = 0
    package var roomChange: Int32 = 0
    package var earliestBeam: Int32 = 0
    package var latestBeam: Int32 = 0
    package var unplacedCost: Int32 = 0
    /// Its place in its room's day: 0 any, 1 first, 2 last.
    package var placeInDay: Int8 = 0
    package var isFree = true
    /// It has a place that it may lose on the way, yet not for good, to however many who have none.
    package var isProtected = false
  }

  /// A room that a visit may use.
  package struct Option: Sendable, BitwiseCopyable {
    /// Index of the room in the problem.
    package var room: Int32
    package var roomDay: Int32
    package var sourceDay: Int32
    /// The row of beam minutes that bar this room.
    package var lane: Int32
    package var cost: Int32
    package var turnaround: Int32
    /// Number of the beam-matched group.
    package var group: Int32
    /// Allowed starts: offset into `startMasks`, one row of slots for each couch wait.
    package var masks: Int32
    /// Starts that rules allow where `masks` holds fewer of them; -1 where they are the same.
    package var widerMasks: Int32 = -1
    /// Beam minutes and switch that count against the minutes kept free for urgent patients.
    package var load: Int32 = 0
  }

  /// A team's day that a visit takes part of.
  package struct TeamUse: Sendable, BitwiseCopyable {
    package var teamDay: Int32
    package var minutesAfterExit: Int32
  }

  /// A beam source on a date.
  package struct SourceDay: Sendable, BitwiseCopyable {
    /// Index of the source in the problem.
    package var source: Int32
    package var day: Int32
    package var close: Int32
    /// Minutes between which the beam may be on.
    package var firstMinute: Int32
    package var lastMinute: Int32
    /// The rooms of the source follow each other from here.
    package var firstRoomDay: Int32
    package var switchMinutes: Int32
    package var firstLane: Int32
    /// 1, or one for each room where switching takes longer than leaving and entering.
    package var laneCount: Int32
    /// Regular minutes that visits other than class P1 may use.
    package var loadLimit: Int32
    package var firstVisit: Int32
    package var visitCount: Int32
    package var freeCount: Int32
    /// Windows left out of idle time: offset into `barredMinutes`, pairs.
    package var firstBarred: Int32
    package var barredCount: Int32
    package var countsIdle: Bool
  }

  /// A place to the minute, minutes from `base`.
  public struct Place: Hashable, Sendable, BitwiseCopyable {
    /// Index into `options`; -1 when unplaced.
    package var option: Int32
    package var start: Int32
    package var beamStart: Int32

    package init(option: Int32, start: Int32, beamStart: Int32) {
      self.option = option
      self.start = start
      self.beamStart = beamStart
    }

    package static let none = Place(option: -1, start: -1, beamStart: -1)
    package var isPlaced: Bool { option >= 0 }
  }

  /// Weights that hold for the whole day or course.
  package struct Weights: Sendable, BitwiseCopyable {
    package var couchWait = 1
    package var overtime = 5
    package var weekSpread = 1
    package var spreadTolerance = 60
    package var beamIdle = 1
    package var beamIdleStep = 5
  }

  package var weights = Weights()
  /// Minutes after midnight at which minute 0 lies.
  package var base = 0
  package var minutes = 0
  package var grid = 5
  package var slots = 0
  package var couchWait = 4
  /// Day part of each minute, by centre; one centre an instance.
  package var partOfMinute: [UInt8] = []
  package var partCount = 1

  package var visits: [Visit] = []
  package var options: [Option] = []
  package var teamUses: [TeamUse] = []
  package var teamCapacities: [Int32] = []
  package var sourceDays: [SourceDay] = []
  package var roomDayCount = 0
  package var laneCount = 0
  /// Room-days in which somebody must come first or last.
  package var hasOrder: [Bool] = []
  package var startCosts: [Int32] = []
  package var slotOrders: [Int16] = []
  package var partCosts: [Int32] = []
  package var startMasks: [UInt64] = []
  package var barredMinutes: [Int32] = []
  /// Members of each spread group: offsets into `groupMembers`.
  package var firstMember: [Int32] = [0]
  package var groupMembers: [Int32] = []
  /// Visits with an option on each source-day: `SourceDay.firstVisit` and `visitCount` point here, free
  /// ones first.
  package var visitsOfSourceDay: [Int32] = []
  /// Where each visit lies at the beginning.
  package var places: [Place] = []
  /// The dates of the window.
  package var days: [Day] = []
  /// Appointment of the schedule behind each visit; nil for fractions that had no place.
  package var appointments: [Int?] = []

  package var slotWords: Int { BitRow.words(forBits: slots) }
  package var minuteWords: Int { BitRow.words(forBits: minutes) }
  package var freeVisits: Int { visits.count { $0.isFree } }

  package init() {}
}

extension WeekInstance.Visit {
  @inline(__always) var length: Int { Int(setUp) &+ Int(beam) &+ Int(exit) }
}
