import Solving
import TreatmentDomain

/// Places the visits of one centre-day anew by programs, all other days being as they are.
public struct DaySolver: Sendable {
  private let problem: Problem
  private let facts: [CourseFacts]

  /// Makes a solver for days of a problem.
  public init(_ problem: Problem) {
    self.problem = problem
    let dates = DateTable(problem)
    facts = problem.courses.indices.map { CourseFacts($0, problem: problem, dates: dates) }
  }

  /// The schedule with a cheaper day, or unchanged; nil when the centre treats nobody that day.
  ///
  /// - Parameters:
  ///   - schedule: a legal schedule.
  ///   - centre: index of the centre.
  ///   - day: a day of the detail window.
  ///   - programs: most programs solved.
  ///   - stop: ends the work early.
  public func improve(
    _ schedule: Schedule, centre: Int, day: Day, programs: Int = 100,
    stop: StopSignal = StopSignal()
  ) -> (schedule: Schedule, report: DaySolveReport)? {
    var settings = DayImprover.Settings()
    settings.programs = programs
    var improver = WeekImprover(
      schedule: schedule, builder: DayInstanceBuilder(problem, facts: facts), settings: settings,
      stop: stop)
    _ = improver.round(only: { $0.centre == centre && $0.day == day }, report: { _, _ in })
    improver.prove()
    guard let report = improver.reports.first(where: { $0.centre == centre && $0.day == day })
    else { return nil }
    var result = schedule
    result.appointments = improver.week.appointments
    return (result.sorted(), report)
  }

  /// The same decision as a model for other programs; nil when no visit of the day can move.
  ///
  /// - Parameters:
  ///   - schedule: a legal schedule.
  ///   - centre: index of the centre.
  ///   - day: a day of the detail window.
  ///   - isApart: leaves the other days of the window out, for models that hold several of them.
  public func model(
    of schedule: Schedule, centre: Int, day: Day, isApart: Bool = false
  ) -> DayModel? {
    let builder = DayInstanceBuilder(problem, facts: facts)
    var schedule = schedule
    if isApart { schedule.appointments.removeAll { $0.day != day } }
    let week = DetailWeek(schedule, problem: problem)
    let (instance, places) = builder.instance(of: week, centre: centre, day: day)
    let model = DayModel(instance, places: places, day: day, isApart: isApart)
    return model.visits.isEmpty ? nil : model
  }
}
