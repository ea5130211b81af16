import Checking
import TreatmentDomain

/// What staff ask of a schedule, beside its cost.
public struct OperationalFigures: Hashable, Sendable {
  /// How much of one source's regular beam time the detail window uses.
  public struct Utilisation: Hashable, Sendable {
    /// Id of the source.
    public let source: String
    /// Beam and switch minutes per thousand regular beam minutes.
    public let thousandths: Int

    /// Makes a figure.
    public init(source: String, thousandths: Int) {
      self.source = source
      self.thousandths = thousandths
    }
  }

  /// Waiting courses that got a start.
  public var startedCourses: Int
  /// Calendar days from release to first fraction, summed over the started courses.
  public var daysWaited: Int
  /// Waiting courses without dates.
  public var unscheduledCourses: Int
  /// Minutes after the regular close, summed over source-days of the detail window.
  public var overtimeMinutes: Int
  /// Courses of which a published visit was moved in date, centre, room or by at least 20 minutes, or
  /// dropped.
  public var movedPatients: Int
  /// Clinical rules that gave way.
  public var breaches: Int
  /// How full each source is, in the order of the problem.
  public var beamUtilisation: [Utilisation]

  /// Makes figures.
  public init(
    startedCourses: Int, daysWaited: Int, unscheduledCourses: Int, overtimeMinutes: Int,
    movedPatients: Int, breaches: Int, beamUtilisation: [Utilisation]
  ) {
    self.startedCourses = startedCourses
    self.daysWaited = daysWaited
    self.unscheduledCourses = unscheduledCourses
    self.overtimeMinutes = overtimeMinutes
    self.movedPatients = movedPatients
    self.breaches = breaches
    self.beamUtilisation = beamUtilisation
  }
}

extension OperationalFigures {
  /// Figures of a judged schedule.
  public init(
    of schedule: Schedule, in problem: Problem, judgement: Judgement, referee: Referee
  ) {
    var firstVisits: [Int: (day: Day, centre: Int)] = [:]
    for visit in schedule.appointments where visit.fraction == 1 {
      firstVisits[visit.course] = (visit.day, problem.centre(ofRoom: visit.room))
    }
    for visit in schedule.reservations where visit.fraction == 1 {
      firstVisits[visit.course] = (visit.day, problem.centre(ofRoom: visit.room))
    }
    for visit in schedule.tailDates where visit.fraction == 1 {
      firstVisits[visit.course] = (visit.day, visit.centre)
    }
    let waiting = problem.courses.indices.filter {
      !problem.courses[$0].isStarted && problem.courses[$0].state != .finished
    }
    let waited = waiting.compactMap { course in
      firstVisits[course].map {
        max(0, $0.day - problem.release(of: problem.courses[course], at: $0.centre))
      }
    }
    let days = SourceDayFigures.all(of: schedule, in: problem)
    self.init(
      startedCourses: waited.count, daysWaited: waited.reduce(0, +),
      unscheduledCourses: waiting.count - waited.count,
      overtimeMinutes: days.reduce(0) { $0 + $1.overtimeMinutes },
      movedPatients: referee.changedCourses(of: schedule).count,
      breaches: judgement.breaches.count,
      beamUtilisation: problem.sources.indices.compactMap { source in
        let own = days.filter { $0.source == source }
        let open = own.reduce(0) { $0 + $1.openMinutes }
        let used = own.reduce(0) { $0 + $1.beamMinutes + $1.switchMinutes }
        return open == 0
          ? nil
          : Utilisation(source: problem.sources[source].id, thousandths: 1000 * used / open)
      })
  }
}
