import TreatmentDomain

/// Copies one centre's detail window out of a problem and a schedule into flat tables.
///
/// Centres share nothing in the window: rooms, sources and teams belong to one, and a course that changes
/// centre does so with a free day between, so each centre is an instance of its own.
package struct WeekInstanceBuilder {
  /// A fraction on a date that found no place there; the search tries to find it one.
  package struct Unplaced: Hashable, Sendable {
    package let course: Int
    package let fraction: Int
    package let day: Day
    /// A room that would do, for its centre and its beam-matched group; nil leaves both open.
    package let room: Int?

    package init(course: Int, fraction: Int, day: Day, room: Int? = nil) {
      self.course = course
      self.fraction = fraction
      self.day = day
      self.room = room
    }
  }

  /// A visit on its way into the tables.
  struct Entry {
    let course: Int
    let fraction: Int
    let day: Day
    let appointment: Int?
    let option: PhaseOption?
    let rooms: [Int]
    let isFree: Bool
    let preferences: InDayPreferences
    let isSpreadExempt: Bool
    let need: VisitNeed
  }

  let problem: Problem
  let facts: [CourseFacts]
  let preferences: PreferenceFacts
  let centre: Int
  let days: [Day]
  let details: [DetailDay]
  let schedule: Schedule
  var instance = WeekInstance()
  var tables = WeekTables()
  /// Last fraction of each course that lies anywhere; a later one cannot do without it.
  let lastPlanned: [Int]
  /// Appointments and reservations of each course, in order of fractions.
  let planned: [[PlannedVisit]]
  /// Days on which everybody stays where they were published.
  let asPublished: Set<Int>
  /// Visits of the window that begin between two steps of the grid; they stay.
  let betweenSteps: [Appointment]

  /// - Parameters:
  ///   - days: The dates of the instance; nil for the whole detail window.
  ///   - keepsPublishedDays: Nobody moves on a date on which everybody stands as published.
  package init(
    _ problem: Problem, facts: [CourseFacts], schedule: Schedule, centre: Int, days: [Day]? = nil,
    keepsPublishedDays: Bool = true
  ) {
    self.problem = problem
    self.facts = facts
    preferences = PreferenceFacts(problem)
    self.schedule = schedule
    self.centre = centre
    self.days = days ?? Array(problem.horizon.detailDays)
    details = self.days.map { DetailDay(centre: centre, day: $0, problem: problem) }
    let planned = Self.planned(schedule, problem: problem)
    self.planned = planned
    var last = planned.map { $0.last?.fraction ?? 0 }
    for visit in schedule.tailDates { last[visit.course] = max(last[visit.course], visit.fraction) }
    lastPlanned = last
    asPublished =
      keepsPublishedDays
      ? Self.asPublished(schedule, problem: problem, centre: centre, days: self.days) : []
    betweenSteps = schedule.appointments.filter {
      $0.start.minutes % problem.rules.startGridMinutes != 0
        && problem.centre(ofRoom: $0.room) == centre
    }
  }

  /// The instance; `unplaced` fractions join it without a place.
  package mutating func build(unplaced: [Unplaced] = []) -> WeekInstance {
    setFrame()
    setSourceDays()
    let entries = self.entries(unplaced)
    for entry in entries { add(entry) }
    connect(entries)
    listVisits()
    return instance
  }

  // MARK: The frame

  private mutating func setFrame() {
    let objective = problem.objective
    instance.weights = WeekInstance.Weights(
      couchWait: objective.couchWait, overtime: objective.overtime,
      weekSpread: objective.weekSpread, spreadTolerance: objective.spreadTolerance,
      beamIdle: objective.beamIdle, beamIdleStep: objective.beamIdleStep)
    let hours = details.flatMap(\.hours).compactMap { $0 }
    let grid = problem.rules.startGridMinutes
    let own = schedule.appointments.filter { problem.centre(ofRoom: $0.room) == centre }
    let open = min(
      hours.map(\.open.minutes).min() ?? 0, own.map(\.start.minutes).min() ?? 1440)
    let switching = problem.sources.map(\.switchMinutes).max() ?? 0
    let latest = max(
      hours.map(\.whole.end.minutes).max() ?? 0,
      own.map { end(of: $0) }.max() ?? 0)
    instance.days = days
    instance.base = open / grid * grid
    instance.grid = grid
    instance.couchWait = problem.rules.couchWaitMinutes
    let tail = max(mostMinutesAfterExit, switching) + problem.rules.couchWaitMinutes + 2 * grid
    instance.minutes = max(grid, latest - instance.base + tail)
    instance.slots = instance.minutes / grid + 1
    let site = problem.centres[centre]
    instance.partCount = max(1, site.dayParts.count)
    instance.partOfMinute = (0...instance.minutes).map {
      UInt8(clamping: site.dayPart(at: MinuteOfDay(instance.base + $0)))
    }
  }

  /// Most minutes for which a room or a team is not free after an exit.
  var mostMinutesAfterExit: Int {
    max(
      problem.teams.map(\.minutesAfterExit).max() ?? 0,
      problem.rooms.map(\.turnaroundMinutes).max() ?? 0)
  }

  func end(of appointment: Appointment) -> Int {
    let need = VisitNeed(facts: facts[appointment.course], fraction: appointment.fraction)
    return appointment.beamStart.minutes + need.beamMinutes + need.exitMinutes
  }

  private mutating func setSourceDays() {
    let shortest = shortestStay
    for (number, detail) in details.enumerated() {
      for source in problem.sources.indices where problem.sources[source].centre == centre {
        let rooms = problem.rooms.indices.filter { problem.rooms[$0].source == source }
        // A beam with one room never switches.
        let switching = rooms.count > 1 ? problem.sources[source].switchMinutes : 0
        // On one row of beam minutes switches are exact only where nobody can leave a room and enter it
        // again while the beam could switch.
        let isCovered = rooms.allSatisfy {
          shortest + problem.rooms[$0].turnaroundMinutes >= switching
        }
        let hours = detail.hours[source]
        tables.sourceDay[[source, number]] = instance.sourceDays.count
        for (place, room) in rooms.enumerated() {
          tables.roomDay[[room, number]] = instance.roomDayCount + place
          tables.lane[[room, number]] = instance.laneCount + (isCovered ? 0 : place)
        }
        let barred = Self.united(detail.notIdle[source])
        instance.sourceDays.append(
          WeekInstance.SourceDay(
            source: Int32(source), day: Int32(number),
            close: relative(hours?.regularClose.minutes ?? 1440),
            firstMinute: relative(hours?.open.minutes ?? instance.base),
            lastMinute: relative(hours?.whole.end.minutes ?? instance.base + 1),
            firstRoomDay: Int32(instance.roomDayCount), switchMinutes: Int32(switching),
            firstLane: Int32(instance.laneCount), laneCount: Int32(isCovered ? 1 : rooms.count),
            loadLimit: problem.sources[source].keepFreeMinutes > 0
              ? Int32(detail.plannable[source]) : Int32.max / 2,
            firstVisit: 0, visitCount: 0, freeCount: 0,
            firstBarred: Int32(instance.barredMinutes.count), barredCount: Int32(barred.count),
            countsIdle: problem.objective.beamIdle > 0 && rooms.count >= 2))
        for window in barred {
          instance.barredMinutes += [relative(window.start.minutes), relative(window.end.minutes)]
        }
        instance.roomDayCount += rooms.count
        instance.laneCount += isCovered ? 1 : rooms.count
      }
      for team in problem.teams.indices where problem.teams[team].centre == centre {
        tables.teamDay[[team, number]] = instance.teamCapacities.count
        instance.teamCapacities.append(Int32(clamping: problem.teams[team].concurrentVisits))
      }
    }
    instance.hasOrder = Array(repeating: false, count: instance.roomDayCount)
  }

  /// Least minutes between two beams in a room, turnaround aside: one patient leaves, another one, perhaps of
  /// another phase, is set up.
  private var shortestStay: Int {
    let phases = problem.courses.flatMap(\.phases)
    return (phases.map(\.exitMinutes).min() ?? 0) + (phases.map(\.setUpMinutes).min() ?? 0)
  }

  /// The same minutes, each of them once.
  private static func united(_ windows: [TimeWindow]) -> [TimeWindow] {
    windows.reduce(into: []) { known, window in known += [window].subtracting(known) }
  }

  func relative(_ minute: Int) -> Int32 { Int32(minute - instance.base) }

  // MARK: Links between visits

  private mutating func connect(_ entries: [Entry]) {
    var groups: [[Int]: [Int32]] = [:]
    var groupOrder: [[Int]] = []
    var known: [[Int]: Int] = [:]
    for (index, entry) in entries.enumerated() {
      known[[entry.course, entry.fraction]] = index
      guard !entry.isSpreadExempt, problem.objective.weekSpread > 0 else { continue }
      let key = [entry.course, entry.day.week.monday - problem.horizon.firstDay]
      if groups[key] == nil { groupOrder.append(key) }
      groups[key, default: []].append(Int32(index))
    }
    for key in groupOrder where (groups[key]?.count ?? 0) > 1 {
      let members = groups[key] ?? []
      for member in members {
        instance.visits[Int(member)].group = Int32(instance.firstMember.count - 1)
      }
      instance.groupMembers += members
      instance.firstMember.append(Int32(instance.groupMembers.count))
    }
    for (index, entry) in entries.enumerated() {
      guard let before = known[[entry.course, entry.fraction - 1]] else { continue }
      link(before, index, entries[before], entry)
    }
  }

  private mutating func link(_ before: Int, _ index: Int, _ earlier: Entry, _ entry: Entry) {
    let spacing =
      earlier.day == entry.day ? problem.rules.pairHours : problem.rules.spacingHours
    let apart = Int32(60 * spacing - 1440 * (entry.day - earlier.day))
    instance.visits[index].previous = Int32(before)
    instance.visits[index].apartFromPrevious = apart
    instance.visits[before].next = Int32(index)
    instance.visits[before].apartFromNext = apart
    guard earlier.need.phase == entry.need.phase else { return }
    if instance.partCount > 1 {
      instance.visits[index].partChange = Int32(problem.objective.dayPartChange)
    }
    if problem.objective.roomChangeMode == .consecutive {
      instance.visits[index].roomChange = Int32(problem.objective.roomChange)
    }
  }

  private mutating func listVisits() {
    var lists: [[Int32]] = Array(repeating: [], count: instance.sourceDays.count)
    for isFree in [true, false] {
      for (index, visit) in instance.visits.enumerated() where visit.isFree == isFree {
        var days: [Int32] = []
        for choice in Int(visit.firstOption)..<Int(visit.firstOption + visit.optionCount) {
          let day = instance.options[choice].sourceDay
          if !days.contains(day) { days.append(day) }
        }
        for day in days {
          lists[Int(day)].append(Int32(index))
          if isFree { instance.sourceDays[Int(day)].freeCount += 1 }
        }
      }
    }
    for (day, list) in lists.enumerated() {
      instance.sourceDays[day].firstVisit = Int32(instance.visitsOfSourceDay.count)
      instance.sourceDays[day].visitCount = Int32(list.count)
      instance.visitsOfSourceDay += list
    }
  }

  private static func asPublished(
    _ schedule: Schedule, problem: Problem, centre: Int, days: [Day]
  ) -> Set<Int> {
    var result: Set<Int> = []
    for (number, day) in days.enumerated() {
      let own = schedule.appointments.filter {
        $0.day == day && problem.centre(ofRoom: $0.room) == centre
      }
      let stands = own.allSatisfy { visit in
        problem.courses[visit.course].published.contains {
          $0.fraction == visit.fraction && $0.day == visit.day && $0.room == visit.room
            && $0.start == visit.start
        }
      }
      if stands && !own.isEmpty { result.insert(number) }
    }
    return result
  }

  private static func planned(_ schedule: Schedule, problem: Problem) -> [[PlannedVisit]] {
    var result: [[PlannedVisit]] = Array(repeating: [], count: problem.courses.count)
    for visit in schedule.appointments {
      result[visit.course].append(
        PlannedVisit(
          fraction: visit.fraction, day: visit.day, centre: problem.centre(ofRoom: visit.room),
          room: visit.room, teams: [],
          position: .minutes(start: visit.start.minutes, beamStart: visit.beamStart.minutes)))
    }
    for visit in schedule.reservations {
      result[visit.course].append(
        PlannedVisit(
          fraction: visit.fraction, day: visit.day, centre: problem.centre(ofRoom: visit.room),
          room: visit.room, teams: [], position: .dayPart(visit.dayPart)))
    }
    return result.map { $0.sorted { $0.fraction < $1.fraction } }
  }
}

/// Where resources and shared tables lie while an instance is being built.
struct WeekTables {
  /// Keys are an index of the problem and a date's number.
  var sourceDay: [[Int]: Int] = [:]
  var roomDay: [[Int]: Int] = [:]
  var lane: [[Int]: Int] = [:]
  var teamDay: [[Int]: Int] = [:]
  /// Visits of one kind share their masks, costs and orders.
  var masks: [[Int]: Int] = [:]
  var costs: [[Int]: (costs: Int, order: Int, target: Int)] = [:]
  var parts: [[Int]: Int] = [:]
}
