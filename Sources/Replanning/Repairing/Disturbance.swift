import Checking
import ScenarioFiles
import Solving
import TreatmentDomain

/// What events do to a schedule: the scenario as it stands now, and the visits that cannot take place.
struct Disturbance {
  /// A visit that events made impossible.
  struct Lost: Hashable {
    let course: Int
    let fraction: Int
    let day: Day
    let start: MinuteOfDay?
    /// True when the patient was the cause.
    let isMissed: Bool
  }

  /// The scenario with the events, and every announced visit published.
  var documents: ScenarioDocuments
  /// The problem it describes.
  var problem: Problem
  /// The schedule without the visits that were lost.
  var kept: Schedule
  /// In order of date, time and course.
  var lost: [Lost]
  /// Indices of the courses to plan again.
  var courses: [Int]
  /// Frozen visits that may move, because their course cannot go on otherwise.
  var released: Set<CourseDate> = []
  /// Visits of others whose beam begins at another minute than announced, after the same entry.
  var shifted: Set<CourseDate> = []
  /// Visits of others, as they were, that lie at another time of their day to make way for what was lost.
  var yielded: [Appointment] = []
  /// Courses whose pins now hold as published visits.
  private(set) var unpinned: [Int] = []
  let original: Schedule
  private let rowsBefore: [AppointmentRow]

  /// Applies events to a scenario and its schedule at a moment; what began before stays.
  ///
  /// - Throws: what is wrong with the events.
  init(
    _ documents: ScenarioDocuments, of before: Problem, schedule: Schedule, events: [EventRow],
    at moment: Moment
  ) throws(ScenarioIssues) {
    original = schedule
    rowsBefore = documents.appointments
    var documents = documents
    documents.events += events
    documents.scenario.asOf = moment
    documents.scenario.horizon = Horizon(
      firstDay: before.horizon.firstDay, weeks: before.horizon.weeks,
      detailWeeks: before.horizon.detailWeeks)
    self.documents = documents
    // Hours and dates as they are now, whatever was published.
    documents.appointments.removeAll { $0.day >= before.horizon.firstDay }
    let after = try documents.problem()
    let impossible = ImpossibleVisits(
      before: before, after: after, at: moment, missed: Self.missed(in: events))
    lost = impossible.all(in: schedule)
    kept = schedule
    problem = after
    courses = []
    try settle(urgent: events.filter { $0.kind == .urgent }.map(\.subject), before: before)
    try releaseOverload(before: before)
  }

  private static func missed(in events: [EventRow]) -> [String: [Day]] {
    var result: [String: [Day]] = [:]
    for event in events where event.kind == .missed {
      result[event.subject, default: []] += event.days
    }
    return result
  }

  mutating func settle(
    urgent: [String], before: Problem
  ) throws(ScenarioIssues) {
    let gone = Set(lost.map { Place($0.course, $0.day, $0.fraction) })
    kept.appointments = original.appointments.filter {
      !gone.contains(Place($0.course, $0.day, $0.fraction))
    }
    kept.reservations = original.reservations.filter {
      !gone.contains(Place($0.course, $0.day, $0.fraction))
    }
    kept.tailDates = original.tailDates.filter {
      !gone.contains(Place($0.course, $0.day, $0.fraction))
    }
    let called = problem.courses.indices.filter { urgent.contains(problem.courses[$0].id) }
    courses = Set(lost.map(\.course)).union(called).sorted()
    documents.appointments = rows()
    liftPins()
    problem = try documents.problem()
  }

  /// A promise that an event broke is void; pins of a course that is planned again hold as published visits, whose numbers
  /// may change.
  private mutating func liftPins() {
    let dates = Set(lost.filter { $0.fraction == 1 }.map { Place($0.course, $0.day, 1) })
    for index in courses {
      let promised = documents.courses[index].promisedStart
      if let promised, dates.contains(Place(index, promised, 1)) {
        documents.courses[index].promisedStart = nil
      }
      let count = problem.courses[index].deliveredCount
      let pins = documents.courses[index].pins.count
      documents.courses[index].pins.removeAll { pin in
        pin.fraction > count
          && (original.appointments.contains { $0.course == index && $0.fraction == pin.fraction }
            || original.reservations.contains {
              $0.course == index && $0.fraction == pin.fraction
            })
      }
      if documents.courses[index].pins.count < pins, !unpinned.contains(index) {
        unpinned.append(index)
      }
    }
  }

  private struct Place: Hashable {
    let course: Int
    let day: Day
    let fraction: Int

    init(_ course: Int, _ day: Day, _ fraction: Int) {
      self.course = course
      self.day = day
      self.fraction = fraction
    }
  }

  /// Rows before the horizon as they are, then the schedule, what was lost being free to move.
  func rows() -> [AppointmentRow] {
    let first = problem.horizon.firstDay
    let expected = ExpectedVisits(
      original, of: problem, published: rowsBefore)
    var result = rowsBefore.filter { $0.day < first || $0.state == .missed }
    for (index, visits) in expected.byCourse.enumerated() {
      let own = visits.filter { visit in
        visit.row.day >= first
      }
      guard problem.courses[index].isStarted || own.contains(where: \.isAppointment) else {
        continue
      }
      result += own.map { visit in
        var row = visit.row
        if let cause = lost.first(where: { $0.course == index && $0.day == row.day }) {
          row.state = cause.isMissed ? .missed : .released
        } else if released.contains(.init(course: index, day: row.day)),
          visit.begin >= documents.scenario.asOf
        {
          row.state = .released
        } else if hasLostBefore(row, course: index)
          || shifted.contains(.init(course: index, day: row.day))
        {
          // The fraction that comes now may need longer before its beam; others may make way for it.
          row.beamStart = nil
        }
        return row
      }
    }
    return result
  }

  private func hasLostBefore(_ row: AppointmentRow, course: Int) -> Bool {
    lost.contains { $0.course == course && $0.day < row.day }
  }
}
