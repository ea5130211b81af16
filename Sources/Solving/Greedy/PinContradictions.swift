import TreatmentDomain

/// Finds pins that contradict each other or a physical rule, so that no schedule exists.
package struct PinContradictions {
  private let problem: Problem
  private let dates: DateTable
  private let entries: [Entry]

  private struct Entry {
    let course: Int
    let need: VisitNeed
    let pin: PinnedVisit
    let options: [PhaseOption]
    let facts: CourseFacts
  }

  package init(_ problem: Problem) {
    self.problem = problem
    var entries: [Entry] = []
    let dates = DateTable(problem)
    for index in problem.courses.indices {
      guard !problem.pinnedVisits(ofCourse: index).isEmpty else { continue }
      let facts = CourseFacts(index, problem: problem, dates: dates)
      for pin in facts.pins where pin.fraction > facts.course.deliveredCount {
        guard let phase = facts.course.phaseIndex(ofFraction: pin.fraction) else { continue }
        entries.append(
          Entry(
            course: index, need: VisitNeed(facts: facts, fraction: pin.fraction), pin: pin,
            options: facts.options[phase], facts: facts))
      }
    }
    self.entries = entries
    self.dates = dates
  }

  /// One sentence per contradiction, in order of courses; empty when there is none.
  package var sentences: [String] { found.map(\.sentence) }

  /// Indices of the courses whose pins are concerned, each once and in order.
  package var courses: [Int] { Set(found.flatMap(\.courses)).sorted() }

  private var found: [(courses: [Int], sentence: String)] {
    let single = entries.compactMap { entry in
      alone(entry).map { (courses: [entry.course], sentence: $0) }
    }
    return single + pairs
  }

  private func label(_ entry: Entry) -> String {
    let origin =
      switch entry.pin.origin {
      case .frozen: "frozen visit"
      case .user: "pin"
      case .promise: "promised start"
      }
    var text = "\(origin) \(problem.courses[entry.course].id) fraction \(entry.need.fraction)"
    if let day = entry.pin.day { text += " on \(day)" }
    if let start = entry.pin.start { text += " at \(start)" }
    if let room = entry.pin.room { text += " in \(problem.rooms[room].id)" }
    return text
  }

  /// A pin that no placement fits, even with nobody else in the building.
  private func alone(_ entry: Entry) -> String? {
    guard let day = entry.pin.day else { return capability(entry) }
    guard problem.horizon.days.contains(day) else {
      return "\(label(entry)) lies outside the horizon; move the date or remove it."
    }
    if let sentence = capability(entry) { return sentence }
    let rooms = entry.options.flatMap(\.rooms).filter { room in
      entry.pin.room.map { $0 == room } ?? true
    }
    let isOpen = rooms.contains { !problem.windows(ofRoom: $0, on: day).isEmpty }
    guard isOpen else {
      return "\(label(entry)) lies on a day when its rooms are closed (treatmentHours)."
    }
    if let sentence = barredStart(entry, on: day) { return sentence }
    guard problem.horizon.detailDays.contains(day), let start = entry.pin.start else { return nil }
    if entry.pin.origin != .frozen, start.minutes % problem.rules.startGridMinutes != 0 {
      return
        "\(label(entry)) is not on the \(problem.rules.startGridMinutes)-minute grid (visitShape)."
    }
    let fits = entry.options.contains { option in
      let detail = DetailDay(centre: option.centre, day: day, problem: problem)
      return option.rooms.contains { room in
        (entry.pin.room.map { $0 == room } ?? true)
          && beamStarts(entry, start: start).contains {
            detail.allows(
              entry.need, room: room, start: start.minutes, beamStart: $0, teams: option.teams,
              problem: problem)
          }
      }
    }
    return fits
      ? nil
      : "\(label(entry)) lies outside the hours of its room, beam or teams (treatmentHours)."
  }

  private func capability(_ entry: Entry) -> String? {
    guard let room = entry.pin.room else { return nil }
    return entry.options.contains { $0.rooms.contains(room) }
      ? nil : "\(label(entry)) needs what the room does not have (roomCapability)."
  }

  /// Pins of one course that contradict each other in date, order, minute or room.
  private func conflictWithinCourse(_ first: Entry, _ second: Entry) -> String? {
    if first.need.fraction == second.need.fraction {
      if let one = first.pin.day, let two = second.pin.day, one != two {
        return "ask for two dates of the same fraction (pinned)."
      }
      if let one = first.pin.start, let two = second.pin.start, one != two {
        return "ask for two times of the same fraction (pinned)."
      }
      if let one = first.pin.room, let two = second.pin.room, one != two {
        return "ask for two rooms of the same fraction (pinned)."
      }
      return nil
    }
    guard let one = first.pin.day, let two = second.pin.day else { return nil }
    let isFirstEarlier = first.need.fraction < second.need.fraction
    if isFirstEarlier ? one > two : two > one { return "are in the wrong order (courseComplete)." }
    return one == two && !problem.courses[first.course].approvedPairs.contains(one)
      ? "lie on one date, where no physician allows two visits (oneVisitPerDay)." : nil
  }

  /// The clinical rule that bars a pinned start of a course whose rules never give way.
  private func barredStart(_ entry: Entry, on day: Day) -> String? {
    let facts = entry.facts
    guard entry.need.fraction == 1, !facts.course.mayBreach else { return nil }
    if !facts.isPresent(on: day) {
      return "\(label(entry)) lies on a date when the patient cannot come (patientWindows)."
    }
    let refusals = entry.options.map { option in
      DateStep(
        problem: problem, dates: dates, facts: facts, option: option, phase: 0, fraction: 1,
        start: day, mayBreach: false
      ).barredStart(on: day)
    }
    guard !refusals.isEmpty, let first = refusals.first, !refusals.contains(nil) else {
      return nil
    }
    return first.map { "\(label(entry)) cannot be kept: \($0.resource) (\($0.rule))." }
  }

  private func beamStarts(_ entry: Entry, start: MinuteOfDay) -> [Int] {
    if let known = entry.pin.beamStart { return [known.minutes] }
    let first = start.minutes + entry.need.setUpMinutes
    return Array(first...(first + problem.rules.couchWaitMinutes))
  }

  /// Pins that cannot both be kept; frozen visits among themselves are inherited instead.
  private var pairs: [(courses: [Int], sentence: String)] {
    var result: [(courses: [Int], sentence: String)] = []
    for number in entries.indices where entries[number].pin.origin != .frozen {
      // Each pair once: pins of people against frozen visits and against later pins of people.
      for other in entries.indices
      where other > number || (other < number && entries[other].pin.origin == .frozen) {
        if let cause = conflict(entries[number], entries[other]) {
          result.append(
            (
              [entries[number].course, entries[other].course],
              "\(label(entries[number])) and \(label(entries[other])) \(cause)"
            ))
        }
      }
    }
    return result
  }

  private func conflict(_ first: Entry, _ second: Entry) -> String? {
    if first.course == second.course { return conflictWithinCourse(first, second) }
    guard let day = first.pin.day, second.pin.day == day,
      problem.horizon.detailDays.contains(day), let firstRoom = first.pin.room,
      let secondRoom = second.pin.room, let firstStart = first.pin.start,
      let secondStart = second.pin.start
    else { return nil }
    if firstRoom == secondRoom {
      let turnaround = problem.rooms[firstRoom].turnaroundMinutes
      let one = TimeWindow(firstStart, firstStart + (first.need.visitMinutes + turnaround))
      let two = TimeWindow(secondStart, secondStart + (second.need.visitMinutes + turnaround))
      return one.overlaps(two) ? "overlap in one room (roomOverlap)." : nil
    }
    guard problem.rooms[firstRoom].source == problem.rooms[secondRoom].source else { return nil }
    let switching = problem.sources[problem.rooms[firstRoom].source].switchMinutes
    let possible = beamStarts(first, start: firstStart).contains { one in
      beamStarts(second, start: secondStart).contains { two in
        one + first.need.beamMinutes + switching <= two
          || two + second.need.beamMinutes + switching <= one
      }
    }
    return possible ? nil : "need the beam at the same time (beamConflict)."
  }
}
