import ScenarioFiles
import TreatmentDomain

/// What became of the visits of one course between two dates of data.
struct CourseOutcome {
  /// Visits that took place, in order of dates, numbered as they were delivered.
  var delivered: [AppointmentRow] = []
  /// Visits that did not.
  var missed: [AppointmentRow] = []
  /// Visits that are still to come, numbered as they were planned.
  var ahead: [ExpectedVisit] = []
}

/// Compares a log with who was expected; collects every contradiction.
struct OutcomeFinder {
  let problem: Problem
  let expected: ExpectedVisits
  let to: Moment
  private let history: Set<Settled>
  private(set) var issues: [ScenarioIssue] = []

  init(problem: Problem, expected: ExpectedVisits, history: [AppointmentRow], to: Moment) {
    self.problem = problem
    self.expected = expected
    self.history = Set(history.map(Settled.init))
    self.to = to
  }

  /// A row of which the record says already what became of it.
  private struct Settled: Hashable {
    let course: String
    let day: Day
    let state: AppointmentRow.State

    init(_ row: AppointmentRow) {
      course = row.course
      day = row.day
      state = row.state
    }
  }

  /// The outcome of every course; without a log everything planned took place.
  mutating func outcomes(_ log: DeliveryLog?) -> [CourseOutcome] {
    var rows = Array(repeating: [AppointmentRow](), count: problem.courses.count)
    if let log { rows = sorted(log) }
    return problem.courses.indices.map { index in
      outcome(ofCourse: index, told: rows[index], log: log)
    }
  }

  private mutating func outcome(
    ofCourse index: Int, told: [AppointmentRow], log: DeliveryLog?
  ) -> CourseOutcome {
    var outcome = CourseOutcome()
    var told = told
    for visit in expected.byCourse[index] {
      guard visit.begin < to else {
        outcome.ahead.append(visit)
        continue
      }
      if let place = told.firstIndex(where: { $0.day == visit.row.day }) {
        settle(told.remove(at: place), expected: visit.row, into: &outcome)
      } else if let log, !log.othersAsPlanned {
        report(
          .deliveredMismatch, log.file, nil,
          "fraction \(visit.row.fraction) of course \(visit.row.course) was planned for "
            + "\(visit.begin), but \(log.file) does not say what became of it",
          "add a row that says delivered or missed")
      } else {
        settle(visit.row, expected: visit.row, into: &outcome)
      }
    }
    for row in told { settleUnplanned(row, into: &outcome) }
    outcome.delivered.sort { ($0.day, $0.start?.minutes ?? 0) < ($1.day, $1.start?.minutes ?? 0) }
    number(&outcome, ofCourse: index)
    return outcome
  }

  private func settle(
    _ told: AppointmentRow, expected: AppointmentRow, into outcome: inout CourseOutcome
  ) {
    guard told.state != .missed else {
      var row = expected
      row.state = .missed
      outcome.missed.append(row)
      return
    }
    var row = told
    row.state = .delivered
    let isInRoom = told.room == nil || told.room == expected.room
    row.room = told.room ?? expected.room
    row.centre = isInRoom ? expected.centre : centre(ofRoom: told.room)
    row.start = told.start ?? (isInRoom ? expected.start : nil)
    row.beamStart = nil
    row.dayPart = nil
    outcome.delivered.append(row)
  }

  private func centre(ofRoom id: String?) -> String? {
    problem.rooms.firstIndex { $0.id == id }
      .map { problem.centres[problem.centre(ofRoom: $0)].id }
  }

  private mutating func settleUnplanned(_ row: AppointmentRow, into outcome: inout CourseOutcome) {
    guard row.state == .delivered else {
      return report(
        .visitContradiction, row.place.file, row.place.line,
        "course \(row.course) is missed on \(row.day), but nothing was planned for that date",
        "correct the date, or remove the row")
    }
    var row = row
    row.beamStart = nil
    row.dayPart = nil
    row.centre = row.centre ?? centre(ofRoom: row.room)
    outcome.delivered.append(row)
  }

  /// Fractions count up as they were delivered, whatever their plan was.
  private mutating func number(_ outcome: inout CourseOutcome, ofCourse index: Int) {
    let course = problem.courses[index]
    let planned = expected.byCourse[index]
    let base = confirmedCount(ofCourse: index)
    for place in outcome.delivered.indices {
      let row = outcome.delivered[place]
      let number = base + place + 1
      let wasPlanned = planned.contains { $0.row.day == row.day && $0.row.fraction == row.fraction }
      if row.fraction != number && !wasPlanned {
        report(
          .fractionOrder, row.place.file, row.place.line,
          "the visit of course \(row.course) on \(row.day) is fraction \(row.fraction), but "
            + "\(number - 1) were delivered before it",
          "write \(number), or add the rows that are missing")
      }
      reportWrongPhase(row, number: number, of: course)
      outcome.delivered[place].fraction = number
      let allowed = course.approvedPairs.contains(row.day) ? 2 : 1
      let count = outcome.delivered.filter { $0.day == row.day }.count
      if count > allowed, place > 0, outcome.delivered[place - 1].day == row.day {
        report(
          .duplicateVisit, row.place.file, row.place.line,
          "course \(row.course) has \(count) delivered visits on \(row.day)",
          "remove one of the rows, or list the date under approvedPairs in the courses")
      }
    }
    let total = base + outcome.delivered.count
    if total > course.totalFractions, let last = outcome.delivered.last {
      report(
        .fractionBeyondCourse, last.place.file, last.place.line,
        "\(total) fractions of course \(course.id) are delivered, but \(course.totalFractions) "
          + "are prescribed", "correct the rows, or the fractions of the course")
    }
  }

  /// Where fractions before a phase are missing, what was delivered of the phase cannot count as one of them.
  private mutating func reportWrongPhase(_ row: AppointmentRow, number: Int, of course: Course) {
    guard let phase = course.phaseIndex(ofFraction: number),
      let room = problem.rooms.firstIndex(where: { $0.id == row.room }),
      !problem.room(room, fits: course.phases[phase])
    else { return }
    report(
      .fractionOrder, row.place.file, row.place.line,
      "the visit of course \(row.course) on \(row.day) in \(problem.rooms[room].id) would be fraction "
        + "\(number), of phase \(phase + 1), which that room cannot treat",
      "tell with a treatment record (--delivered) what took place: the fractions before it, or no visit on that date"
    )
  }

  /// Fractions that were delivered by the record, those that were only assumed left out.
  private func confirmedCount(ofCourse index: Int) -> Int {
    let assumed = expected.byCourse[index].filter { $0.row.day < problem.horizon.firstDay }
    return problem.courses[index].deliveredCount - assumed.count
  }

  // MARK: Reading the log

  /// Rows of the log by course; rows that repeat the history are left out.
  private mutating func sorted(_ log: DeliveryLog) -> [[AppointmentRow]] {
    let indices = Dictionary(
      problem.courses.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var result = Array(repeating: [AppointmentRow](), count: problem.courses.count)
    for row in log.rows {
      guard let index = indices[row.course] else {
        report(
          .danglingReference, row.place.file, row.place.line,
          "course of a visit is \(row.course), which does not exist",
          "correct the id, or list the course first")
        continue
      }
      if let room = row.room, centre(ofRoom: room) == nil {
        report(
          .danglingReference, row.place.file, row.place.line,
          "room of a visit of course \(row.course) is \(room), which does not exist",
          "known: \(problem.rooms.map(\.id).joined(separator: ", "))")
      }
      guard row.state == .delivered || row.state == .missed else {
        report(
          .badChoice, row.place.file, row.place.line,
          "the visit of course \(row.course) on \(row.day) is \(row.state.rawValue)",
          "say delivered or missed; only what happened belongs here")
        continue
      }
      if isKnown(row) { continue }
      if isInPeriod(row) { result[index].append(row) } else { reportOutside(row) }
    }
    return result.map { $0.sorted { ($0.day, $0.fraction) < ($1.day, $1.fraction) } }
  }

  private func isKnown(_ row: AppointmentRow) -> Bool {
    row.day <= problem.asOf.day && history.contains(Settled(row))
  }

  private func isInPeriod(_ row: AppointmentRow) -> Bool {
    let first = expected.byCourse.lazy.compactMap(\.first?.row.day).min() ?? problem.asOf.day
    return row.day >= min(first, problem.asOf.day)
      && Moment(row.day, row.start ?? MinuteOfDay(0)) < to
  }

  private mutating func reportOutside(_ row: AppointmentRow) {
    report(
      .visitContradiction, row.place.file, row.place.line,
      "the visit of course \(row.course) on \(row.day) is \(row.state.rawValue), but lies outside "
        + "the time from \(problem.asOf) to \(to)",
      "correct the date, or roll to a later one")
  }

  private mutating func report(
    _ code: IssueCode, _ file: String, _ line: Int?, _ message: String, _ remedy: String
  ) {
    issues.append(
      ScenarioIssue(
        code: code, file: file.isEmpty ? "appointments.csv" : file, line: line, message: message,
        remedy: remedy))
  }
}
