import Replanning
import ScenarioFiles
import TreatmentDomain

/// Plays the days from one Thursday to the next: who comes, who is treated, how long it takes.
struct WeekPlay {
  /// Visits that did not take place, for the treatment record.
  private(set) var missed: [AppointmentRow] = []
  private let problem: Problem
  private let outages: [Fault]
  private let settings: SimulationDocument
  private let chances: Chances
  private let faults: FaultDraw
  private let days: [Day: [PlayedVisit]]
  private let period: ClosedRange<Day>
  /// Fractions delivered so far, by course.
  private var delivered: [Int]

  /// Takes who is expected until a moment.
  ///
  /// - Throws: which visit has no room, as it would otherwise count as delivered without being played.
  init(
    _ week: DisturbedWeek, number: Int, to: Moment, outages: [Fault],
    settings: SimulationDocument, chances: Chances
  ) throws(SimulationFailure) {
    let problem = week.problem
    self.problem = problem
    self.outages = outages
    self.settings = settings
    self.chances = chances
    faults = FaultDraw(settings, chances: chances)
    let expected = ExpectedVisits(
      week.schedule, of: problem, published: week.documents.appointments)
    // What was only assumed when the horizon was decided is about to happen.
    delivered = problem.courses.indices.map { index in
      problem.courses[index].deliveredCount
        - expected.byCourse[index].count { $0.row.day < problem.horizon.firstDay }
    }
    var visits: [PlayedVisit] = []
    for (index, own) in expected.byCourse.enumerated() {
      for visit in own where visit.begin < to {
        guard let played = PlayedVisit(visit, course: index, of: problem) else {
          throw SimulationFailure(
            week: number,
            "no room is known for fraction \(visit.row.fraction) of \(problem.courses[index].id) "
              + "on \(visit.row.day)")
        }
        visits.append(played)
      }
    }
    days = Dictionary(grouping: visits, by: \.day)
    let first = visits.map(\.day).min() ?? to.day
    period = min(first, to.day.adding(-6))...to.day
  }

  /// Plays day after day.
  mutating func run(_ ends: CourseEnds, into record: inout WeekRecord) {
    for day in period {
      let down = outages.filter { $0.day == day }
      let sampler = DaySampler(
        problem, day: day, outages: down, roomFaults: faults.roomFaults(in: problem, on: day),
        settings: settings, chances: chances)
      let present = (days[day] ?? []).filter { comes($0, into: &record) }
      let treated = sampler.play(numbered(present), into: &record)
      for visit in present where !treated.contains(visit) {
        record.lostFractions += 1
        missed.append(visit.missed(problem))
      }
      for visit in present where treated.contains(visit) {
        deliver(visit, ends, into: &record)
      }
    }
  }

  /// Ids of courses whose patients go before all is done: the last date on which they can come is over, and nothing lies ahead.
  func leaving(_ schedule: Schedule, into record: inout WeekRecord) -> Set<String> {
    let last = period.upperBound
    let due = problem.courses.indices.filter { index in
      let course = problem.courses[index]
      let end = [course.departsOn, delivered[index] == 0 ? course.fixedUntil : nil]
        .compactMap(\.self).min()
      return course.state != .finished && delivered[index] < course.totalFractions
        && end.map { $0 <= last } ?? false
    }
    guard !due.isEmpty else { return [] }
    let ahead = Set(
      schedule.appointments.filter { $0.day > last }.map(\.course)
        + schedule.reservations.filter { $0.day > last }.map(\.course)
        + schedule.tailDates.map(\.course))
    let gone = due.filter { !ahead.contains($0) }
    for index in gone {
      record.leave(problem.courses[index], delivered: delivered[index])
    }
    return Set(gone.map { problem.courses[$0].id })
  }

  /// Two visits of a course on a date are its next two fractions.
  private func numbered(_ visits: [PlayedVisit]) -> [(visit: PlayedVisit, fraction: Int)] {
    var next = delivered
    return visits.map { visit in
      next[visit.course] += 1
      return (visit, next[visit.course])
    }
  }

  /// False when the patient does not come, or when a fraction of the phase before is missing, which this room cannot treat.
  private mutating func comes(_ visit: PlayedVisit, into record: inout WeekRecord) -> Bool {
    let course = problem.courses[visit.course]
    let isAbsent = chances.isAbsent(course.id, on: visit.day, share: settings.noShowShare)
    let phase = course.phaseIndex(ofFraction: delivered[visit.course] + 1)
    let fits = phase.map { problem.room(visit.room, fits: course.phases[$0]) } ?? false
    guard isAbsent || !fits else { return true }
    record.missedFractions += 1
    missed.append(visit.missed(problem))
    return false
  }

  private mutating func deliver(
    _ visit: PlayedVisit, _ ends: CourseEnds, into record: inout WeekRecord
  ) {
    let course = problem.courses[visit.course]
    let centre = problem.centre(ofRoom: visit.room)
    delivered[visit.course] += 1
    record.deliver(centre: centre)
    if delivered[visit.course] == 1 {
      record.start(course, at: centre, on: visit.day, of: problem)
    }
    if delivered[visit.course] == course.totalFractions {
      record.finish(ends.end(of: course.id, on: visit.day))
    }
  }
}
