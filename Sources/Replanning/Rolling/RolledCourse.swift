import ScenarioFiles
import TreatmentDomain

/// One course a week later: its row, its visits, and what was announced to the patient.
struct RolledCourse {
  /// The new row of `courses.csv`; nil when the course is finished and dropped.
  private(set) var row: CourseRow?
  /// The new rows of `appointments.csv`.
  private(set) var visits: [AppointmentRow] = []
  /// Fractions that lost their announced date because others were missed before them.
  private(set) var withoutDate = 0
  /// True when the first fraction was delivered in this period.
  private(set) var hasStarted = false
  /// The start promised now, if it was not promised before.
  private(set) var newPromise: Day?
  /// Pins of fractions whose visit lost its place, which are dropped.
  private(set) var droppedPins: [CourseRow.PinText] = []

  private let problem: Problem
  private let course: Course
  private let outcome: CourseOutcome
  private let period: RollPeriod

  init(
    _ row: CourseRow, index: Int, history: [AppointmentRow], outcome: CourseOutcome,
    problem: Problem, period: RollPeriod
  ) {
    self.problem = problem
    course = problem.courses[index]
    self.outcome = outcome
    self.period = period
    let before = history.filter { $0.state == .delivered }
    let base = before.isEmpty ? row.delivered ?? 0 : before.count
    let count = base + outcome.delivered.count
    hasStarted = base == 0 && count > 0
    guard row.state != .finished, count < course.totalFractions else { return }
    var row = row
    let ahead = renumbered(after: count)
    advance(&row, base: base, count: count)
    setUsual(&row, ahead: ahead)
    // Without a detail window nobody is told a minute, but what lies before the new horizon is decided.
    let isAnnounced =
      count > 0 || ahead.contains { $0.isAppointment || $0.row.day < period.firstDay }
    announce(ahead, isAnnounced: isAnnounced, row: &row)
    renumberPins(&row, ahead: ahead, count: count)
    visits = history.filter { $0.state == .delivered || $0.state == .missed }
    // Who is known by a count alone stays so: rows would contradict it.
    if base == before.count { visits += outcome.delivered }
    visits += outcome.missed
    if isAnnounced { visits += ahead.map(\.row) }
    self.row = row
  }

  /// Visits ahead with the numbers that what was delivered leaves: dates stay, each with the next fraction.
  ///
  /// An announced room that cannot treat that fraction keeps its own, of a later phase; before the new horizon such a visit
  /// cannot take place, because the fractions before it would be missing.
  private mutating func renumbered(after count: Int) -> [ExpectedVisit] {
    var next = count + 1
    var result: [ExpectedVisit] = []
    for var visit in outcome.ahead {
      guard let own = course.phaseIndex(ofFraction: visit.row.fraction),
        let due = course.phaseIndex(ofFraction: next)
      else { continue }
      if due != own && !canTreat(phase: due, in: visit.row.room) {
        if !visit.isAppointment && canTreat(phase: due, at: visit.row.centre) {
          // Of a reservation the patient knows the date alone.
          visit.row.room = nil
          visit.row.dayPart = nil
        } else {
          guard due < own, visit.row.day >= period.firstDay else { continue }
          next = course.firstFraction(ofPhase: own)
        }
      }
      if course.setUpMinutes(ofFraction: next)
        != course.setUpMinutes(ofFraction: visit.row.fraction)
      {
        visit.row.beamStart = nil
      }
      visit.row.fraction = next
      next += 1
      result.append(visit)
    }
    let planned = outcome.ahead.map(\.row.fraction) + outcome.missed.map(\.fraction)
    withoutDate = max(0, (planned.max() ?? 0) - count - result.count)
    return result
  }

  private func canTreat(phase: Int, in id: String?) -> Bool {
    guard let room = problem.rooms.firstIndex(where: { $0.id == id }) else { return false }
    return problem.room(room, fits: course.phases[phase])
  }

  private func canTreat(phase: Int, at centre: String?) -> Bool {
    problem.rooms.indices.contains { room in
      problem.centres[problem.centre(ofRoom: room)].id == centre
        && problem.room(room, fits: course.phases[phase])
    }
  }

  private func advance(_ row: inout CourseRow, base: Int, count: Int) {
    guard let last = outcome.delivered.last else { return }
    row.delivered = count
    row.startedOn = course.startedOn.flatMap { base > 0 ? $0 : nil } ?? outcome.delivered[0].day
    row.lastFractionOn = last.day
    row.state = .inProgress
    row.resumesOn = nil
    if course.phases.count == 1, row.planGroup == nil, base > 0, course.history.isEmpty,
      !course.phases[0].alternatesBeams,
      let room = problem.rooms.first(where: { $0.id == last.room })
    {
      // Without rows nothing else tells which machine the plan was made for.
      row.planGroup = room.beamMatchedGroup
    }
  }

  /// A phase without usual time gets the lower median of its visits before the new horizon.
  private func setUsual(_ row: inout CourseRow, ahead: [ExpectedVisit]) {
    let recent =
      outcome.delivered + ahead.map(\.row).filter { $0.day < period.firstDay && $0.start != nil }
    var usual = course.usual
    for phase in course.phases.indices {
      let visits = recent.filter { course.phaseIndex(ofFraction: $0.fraction) == phase }
      guard let centre = visits.last?.centre else { continue }
      let here = visits.filter { $0.centre == centre }
      if usual[phase].start == nil {
        let starts = here.compactMap(\.start).sorted()
        if !starts.isEmpty { usual[phase].start = starts[(starts.count - 1) / 2] }
      }
      if usual[phase].room == nil { usual[phase].room = mostFrequentRoom(of: here) }
    }
    guard usual.contains(where: { $0.room != nil || $0.start != nil }) else { return }
    row.usualRoom = usual.map { $0.room.map { problem.rooms[$0].id } }
    row.usualTime = usual.map(\.start)
  }

  /// The room of most visits, the one used first among equals.
  private func mostFrequentRoom(of visits: [AppointmentRow]) -> Int? {
    let rooms = visits.compactMap(\.room)
    var best: (id: String, count: Int)?
    for id in rooms {
      let count = rooms.filter { $0 == id }.count
      if best.map({ count > $0.count }) ?? true { best = (id, count) }
    }
    return best.flatMap { best in problem.rooms.firstIndex { $0.id == best.id } }
  }

  /// What the patient knows from now on: all visits once a minute was announced, before that perhaps the start.
  private mutating func announce(
    _ ahead: [ExpectedVisit], isAnnounced: Bool, row: inout CourseRow
  ) {
    guard row.delivered ?? 0 == 0, let first = ahead.first else { return }
    let isPromised = period.promises(first.row.day, toTraveller: course.isTraveller)
    guard isAnnounced || isPromised || course.promisedStart != nil else { return }
    if row.plannedFor == nil { row.plannedFor = first.row.centre }
    if row.promisedStart == nil && !isAnnounced { newPromise = first.row.day }
    if row.promisedStart != nil || !isAnnounced { row.promisedStart = first.row.day }
  }

  /// Pins follow the visits they were made for; those of the past are dropped.
  private mutating func renumberPins(_ row: inout CourseRow, ahead: [ExpectedVisit], count: Int) {
    guard !outcome.missed.isEmpty || !outcome.delivered.isEmpty else { return }
    var kept: [CourseRow.PinText] = []
    for var pin in row.pins where pin.fraction > count || !outcome.missed.isEmpty {
      guard let old = outcome.ahead.first(where: { $0.row.fraction == pin.fraction }) else {
        if pin.fraction > count { kept.append(pin) }
        continue
      }
      guard let new = ahead.first(where: { $0.begin == old.begin && $0.row.room == old.row.room })
      else {
        droppedPins.append(pin)
        continue
      }
      pin.fraction = new.row.fraction
      kept.append(pin)
    }
    // A pin before the new horizon has done its work if its visit is there.
    droppedPins += kept.filter { pin in
      guard let day = pin.day, day < period.firstDay else { return false }
      return !ahead.contains { $0.row.fraction == pin.fraction && $0.row.day == day }
    }
    row.pins = kept.filter { pin in pin.day.map { $0 >= period.firstDay } ?? true }
  }
}
