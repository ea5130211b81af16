import Checking
import Reporting
import TreatmentDomain

/// What staff and managers ask of one judged schedule.
struct ScheduleFigures {
  private let schedule: Schedule
  private let problem: Problem
  private let judgement: Judgement
  private let referee: Referee

  init(_ schedule: Schedule, _ problem: Problem, _ judgement: Judgement, _ referee: Referee) {
    self.schedule = schedule
    self.problem = problem
    self.judgement = judgement
    self.referee = referee
  }

  /// Figures of the whole horizon.
  var all: [Figure] {
    let waits = WaitFigures(schedule, of: problem).figures(centres: problem.centres.map(\.id))
    let use = PlannedUse(schedule, of: problem, on: problem.horizon.days).figures
    return waits + counts + use + overtime
      + drift
      + [Figure(.cost, Double(judgement.costs.total))]
  }

  /// What lies in each week of the horizon.
  var weeks: [[Figure]] {
    let waits = WaitFigures(schedule, of: problem)
    return (0..<problem.horizon.weeks).map { week in
      let first = problem.horizon.firstDay.adding(7 * week)
      let days = first..<first.adding(7)
      return PlannedUse(schedule, of: problem, on: days).figures
        + waits.limited(to: days).figures(centres: problem.centres.map(\.id))
        + [Figure(.fractions, Double(visitDays.count(where: days.contains)))]
    }
  }

  private var visitDays: [Day] {
    schedule.appointments.map(\.day) + schedule.reservations.map(\.day)
  }

  private var counts: [Figure] {
    // Counted from dates: a study may set the weight of a cost to 0, and the days are there all the same.
    let days = referee.courseDates(of: schedule).reduce(0) { $0 + $1.prolongationDays }
    let breaches = Set(
      judgement.breaches.filter { $0.rule == .overallTreatmentTime }.compactMap(\.course))
    return [
      Figure(.unscheduled, Double(schedule.unscheduled.count)),
      Figure(.unplacedFractions, Double(schedule.unplaced.reduce(0) { $0 + $1.count })),
      Figure(.prolongationBreaches, Double(breaches.count)),
      Figure(.prolongationDays, Double(days)),
      Figure(.fractions, Double(visitDays.count)),
    ] + unscheduledByClass
  }

  private var unscheduledByClass: [Figure] {
    WaitingClass.allCases.map { urgency in
      Figure(
        .unscheduled, of: .waitingClass(urgency.key),
        Double(
          schedule.unscheduled.count { problem.courses[$0.course].waitingClass == urgency }))
    }
  }

  private var overtime: [Figure] {
    guard !problem.horizon.detailDays.isEmpty else { return [] }
    let days = SourceDayFigures.all(of: schedule, in: problem)
    let sums = problem.sources.indices.map { source in
      days.filter { $0.source == source }.reduce(0) { $0 + $1.overtimeMinutes }
    }
    return [Figure(.overtimeMinutes, Double(sums.reduce(0, +)))]
      + sums.indices.map {
        Figure(.overtimeMinutes, of: .source(problem.sources[$0].id), Double(sums[$0]))
      }
  }

  private var drift: [Figure] {
    guard !schedule.appointments.isEmpty else { return [] }
    return [
      Figure(
        .driftMinutes, referee.driftMinutes(of: schedule) / Double(schedule.appointments.count))
    ]
  }
}

extension Referee {
  /// Minutes of all appointments beyond the tolerance around their usual times, whatever they weigh.
  func driftMinutes(of schedule: Schedule) -> Double {
    Double(sourceDayTimes(of: schedule).reduce(0) { $0 + $1.driftMinutes })
  }
}
