import TreatmentDomain

/// Visits, their rooms, masks and costs.
extension WeekInstanceBuilder {
  /// All visits of the centre's window in order of appointments, then those without a place.
  func entries(_ unplaced: [Unplaced]) -> [Entry] {
    let window = Set(days)
    var result: [Entry] = []
    for (index, appointment) in schedule.appointments.enumerated()
    where problem.centre(ofRoom: appointment.room) == centre && window.contains(appointment.day) {
      result.append(entry(of: appointment, at: index))
    }
    for wish in unplaced where window.contains(wish.day) && isHere(wish) {
      if let entry = entry(of: wish) { result.append(entry) }
    }
    return result
  }

  private func entry(of appointment: Appointment, at index: Int) -> Entry {
    let own = facts[appointment.course]
    let need = VisitNeed(facts: own, fraction: appointment.fraction, on: appointment.day)
    let others = planned[appointment.course].filter { $0.fraction != appointment.fraction }
    let options = own.options[need.phase].filter { $0.centre == centre }
    let option = options.first { $0.rooms.contains(appointment.room) }
    let isPair = others.contains { $0.day == appointment.day }
    let pin = own.pin(ofFraction: appointment.fraction, on: appointment.day)
    let detail = details[number(of: appointment.day)]
    let fits =
      option.map {
        detail.allows(
          need, room: appointment.room, start: appointment.start.minutes,
          beamStart: appointment.beamStart.minutes, teams: $0.teams, problem: problem)
      } ?? false
    let isFree =
      fits && isOnGrid(appointment) && !isPair && pin?.start == nil && !isUntouched(appointment)
    var rooms = option?.rooms ?? [appointment.room]
    if own.course.phases[need.phase].fractions == 1 { rooms = options.flatMap(\.rooms).sorted() }
    if let pinned = pin?.room { rooms = rooms.filter { $0 == pinned } }
    return entry(
      own, need, day: appointment.day, appointment: index, option: option,
      rooms: isFree ? rooms : [appointment.room], isFree: isFree, others: others)
  }

  /// False for visits between two steps of the grid, of older schedules that had another one, and for those
  /// that end in such a step: slots are exact only on the grid, so they would seem to be in the room together.
  private func isOnGrid(_ appointment: Appointment) -> Bool {
    let grid = problem.rules.startGridMinutes
    let end = end(of: appointment) + mostMinutesAfterExit
    return appointment.start.minutes % grid == 0
      && !betweenSteps.contains {
        $0.day == appointment.day && appointment.start < $0.start
          && end > $0.start.minutes / grid * grid
      }
  }

  private func isHere(_ wish: Unplaced) -> Bool {
    wish.room.map { problem.centre(ofRoom: $0) == centre } ?? true
  }

  private func entry(of wish: Unplaced) -> Entry? {
    let own = facts[wish.course]
    let need = VisitNeed(facts: own, fraction: wish.fraction, on: wish.day)
    let others = planned[wish.course].filter { $0.fraction != wish.fraction }
    // All visits of a phase keep to one beam-matched group.
    let kept = others.last {
      own.course.phaseIndex(ofFraction: $0.fraction) == need.phase && $0.room != nil
    }
    let room = kept?.room ?? wish.room
    let pinned = own.pin(ofFraction: wish.fraction, on: wish.day)?.room
    let options = own.options[need.phase].filter { $0.centre == centre }
    guard
      let option = options.first(where: { option in
        room.map { option.rooms.contains($0) } ?? true
      }) ?? options.first
    else { return nil }
    return entry(
      own, need, day: wish.day, appointment: nil, option: option,
      rooms: option.rooms.filter { pinned == nil || $0 == pinned }, isFree: true, others: others)
  }

  private func entry(
    _ own: CourseFacts, _ need: VisitNeed, day: Day, appointment: Int?, option: PhaseOption?,
    rooms: [Int], isFree: Bool, others: [PlannedVisit]
  ) -> Entry {
    var wishes = preferences.preferences(
      of: own, fraction: need.fraction, day: day, centre: centre, others: others)
    // What depends on visits of the instance is counted there.
    if isWeekInside(day) { wishes.spread = nil }
    if isInWindow(others, need.fraction - 1) {
      wishes.previousPart = nil
      wishes.chargedAfterPrevious = []
    }
    if isInWindow(others, need.fraction + 1) {
      wishes.nextPart = nil
      wishes.chargedBeforeNext = []
    }
    return Entry(
      course: own.index, fraction: need.fraction, day: day, appointment: appointment,
      option: option, rooms: rooms, isFree: isFree, preferences: wishes,
      isSpreadExempt: preferences.isExempt(own, fraction: need.fraction, day: day, others: others),
      need: need)
  }

  /// True when the instance holds more of the week than one date.
  private func isWeekInside(_ day: Day) -> Bool {
    days.contains { $0 != day && $0.week == day.week }
  }

  private func isInWindow(_ others: [PlannedVisit], _ fraction: Int) -> Bool {
    others.contains {
      $0.fraction == fraction && $0.centre == centre && $0.minutes != nil && days.contains($0.day)
    }
  }

  /// A visit of a day that stands exactly as published is not asked to come otherwise.
  private func isUntouched(_ appointment: Appointment) -> Bool {
    asPublished.contains(number(of: appointment.day))
  }

  func number(of day: Day) -> Int { days.firstIndex(of: day) ?? 0 }

  // MARK: Into the tables

  mutating func add(_ entry: Entry) {
    let number = number(of: entry.day)
    var visit = WeekInstance.Visit()
    visit.course = Int32(entry.course)
    visit.fraction = Int32(entry.fraction)
    visit.day = Int32(number)
    visit.setUp = Int32(entry.need.setUpMinutes)
    visit.beam = Int32(entry.need.beamMinutes)
    visit.exit = Int32(entry.need.exitMinutes)
    visit.isFree = entry.isFree
    visit.isProtected = entry.appointment != nil && !mayGiveWay(entry)
    // More than places cost, as a rule. Who has a place is little dearer than who never had one, so that they
    // change places at the search's temperatures; what is remembered has no more displaced visits than before.
    visit.unplacedCost = mayGiveWay(entry) ? 3000 : visit.isProtected ? 10_020 : 10_000
    visit.placeInDay = entry.need.order.map { $0 == .first ? 1 : 2 } ?? 0
    (visit.earliestBeam, visit.latestBeam) = beamBounds(entry)
    setTeams(&visit, entry, number)
    setCosts(&visit, entry)
    visit.firstOption = Int32(instance.options.count)
    for room in entry.rooms { addOption(room, entry, number) }
    visit.optionCount = Int32(instance.options.count) - visit.firstOption
    if visit.optionCount > 0 {
      visit.sourceDay = instance.options[Int(visit.firstOption)].sourceDay
      if visit.placeInDay != 0 {
        for choice in Int(visit.firstOption)..<instance.options.count {
          instance.hasOrder[Int(instance.options[choice].roomDay)] = true
        }
      }
    }
    instance.places.append(place(entry, visit))
    instance.appointments.append(entry.appointment)
    instance.visits.append(visit)
  }

  /// The last fraction of a started course may give way to another visit.
  private func mayGiveWay(_ entry: Entry) -> Bool {
    facts[entry.course].course.isStarted && entry.fraction >= lastPlanned[entry.course]
  }

  private func place(_ entry: Entry, _ visit: WeekInstance.Visit) -> WeekInstance.Place {
    guard let index = entry.appointment else { return .none }
    let appointment = schedule.appointments[index]
    let options = Int(visit.firstOption)..<Int(visit.firstOption + visit.optionCount)
    guard
      let option = options.first(where: {
        Int(instance.options[$0].room) == appointment.room
      })
    else { return .none }
    return WeekInstance.Place(
      option: Int32(option), start: relative(appointment.start.minutes),
      beamStart: relative(appointment.beamStart.minutes))
  }

  private mutating func setTeams(
    _ visit: inout WeekInstance.Visit, _ entry: Entry, _ number: Int
  ) {
    visit.firstTeam = Int32(instance.teamUses.count)
    for team in entry.option?.teams ?? [] where mayBind(team) {
      guard let day = tables.teamDay[[team, number]] else { continue }
      instance.teamUses.append(
        WeekInstance.TeamUse(
          teamDay: Int32(day), minutesAfterExit: Int32(problem.teams[team].minutesAfterExit)))
      visit.teamCount += 1
    }
  }

  /// False for teams that attend as many visits at once as there are rooms.
  private func mayBind(_ team: Int) -> Bool {
    let own = problem.teams[team]
    let rooms = problem.rooms.indices.filter { problem.centre(ofRoom: $0) == centre }
    return own.concurrentVisits < rooms.count
      || rooms.contains { problem.rooms[$0].turnaroundMinutes < own.minutesAfterExit }
  }

  private mutating func addOption(_ room: Int, _ entry: Entry, _ number: Int) {
    guard let sourceDay = tables.sourceDay[[problem.rooms[room].source, number]],
      let roomDay = tables.roomDay[[room, number]], let lane = tables.lane[[room, number]]
    else { return }
    let source = problem.sources[problem.rooms[room].source]
    let countsAsLoad = !entry.need.isUrgent && source.keepFreeMinutes > 0
    instance.options.append(
      WeekInstance.Option(
        room: Int32(room), roomDay: Int32(roomDay), sourceDay: Int32(sourceDay), lane: Int32(lane),
        cost: Int32(entry.preferences.anyTimeCost(ofRoom: room)),
        turnaround: Int32(problem.rooms[room].turnaroundMinutes), group: Int32(group(of: room)),
        masks: Int32(masks(of: entry, room: room, number: number)),
        load: countsAsLoad ? Int32(entry.need.beamMinutes + source.switchMinutes) : 0))
  }

  private func group(of room: Int) -> Int {
    problem.rooms.firstIndex {
      $0.beamMatchedGroup == problem.rooms[room].beamMatchedGroup
    } ?? room
  }

  /// Beam starts that keep the hours to fractions outside the instance.
  private func beamBounds(_ entry: Entry) -> (Int32, Int32) {
    let course = facts[entry.course].course
    let spacing = 60 * problem.rules.spacingHours
    var earliest = 0
    var latest = instance.minutes
    for other in planned[entry.course] where other.fraction != entry.fraction {
      guard let (_, start) = other.minutes, other.centre != centre || !days.contains(other.day)
      else { continue }
      let apart = 1440 * (entry.day - other.day)
      let need = VisitNeed(facts: facts[entry.course], fraction: other.fraction)
      if apart > 0 {
        earliest = max(earliest, start + need.beamMinutes + spacing - apart - instance.base)
      } else if apart < 0 {
        latest = min(latest, start - entry.need.beamMinutes - spacing - apart - instance.base)
      }
    }
    for past in course.history {
      guard let start = past.start else { continue }
      let need = VisitNeed(facts: facts[entry.course], fraction: past.fraction)
      let end = start.minutes + need.setUpMinutes + need.beamMinutes
      earliest = max(earliest, end + spacing - 1440 * (entry.day - past.day) - instance.base)
    }
    return (Int32(earliest), Int32(max(earliest, latest)))
  }
}
