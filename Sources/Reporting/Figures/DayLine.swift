import Checking
import TreatmentDomain

/// What happened to one centre-day, as the summary shows it; the amounts are the referee's.
public struct DayLine: Hashable, Sendable {
  /// Index of the centre.
  public var centre: Int
  /// The date.
  public var day: Day
  /// Appointments.
  public var visits: Int
  /// In-day cost of the greedy day.
  public var before: Int
  /// In-day cost of the day in the schedule.
  public var after: Int
  /// Columns priced.
  public var columns: Int
  /// Programs solved.
  public var programs: Int
  /// Seconds spent, wall time.
  public var seconds: Double
  /// A proven lower bound of the in-day cost; nil when not proven.
  public var bound: Int?
  /// What else to know, for instance that GLPK failed.
  public var note: String

  /// Makes a line.
  public init(
    centre: Int, day: Day, visits: Int, before: Int, after: Int, columns: Int, programs: Int,
    seconds: Double, bound: Int?, note: String = ""
  ) {
    self.centre = centre
    self.day = day
    self.visits = visits
    self.before = before
    self.after = after
    self.columns = columns
    self.programs = programs
    self.seconds = seconds
    self.bound = bound
    self.note = note
  }
}

/// Everything the summary of a run tells.
public struct SummaryContent: Sendable {
  /// The problem.
  public var problem: Problem
  /// The schedule.
  public var schedule: Schedule
  /// What the referee says of it.
  public var judgement: Judgement
  /// Name of the solver.
  public var solver: String
  /// Why it stopped, in words.
  public var stopped: String
  /// Seconds from the start to the end of solving, wall time.
  public var seconds: Double
  /// In-day cost of the detail window after greedy placement, if another solver went on from there.
  public var windowBefore: Int?
  /// In-day cost of the detail window.
  public var windowAfter: Int
  /// A proven lower bound of `windowAfter` with the dates as they are; nil when not proven.
  public var windowBound: Int?
  /// Costs of whole courses; nil when they are not told.
  public var courseCost: Int?
  /// A proven lower bound of `courseCost`; nil when not proven.
  public var courseBound: Int?
  /// What the waiting courses cost in one plan for all centres and in separate plans; nil without a choice.
  public var plansCompared: (joint: Int, separate: Int)?
  /// What waiting courses leave to expected arrivals; empty when nothing is protected.
  public var protected: [ProtectedLine] = []
  /// The centre-days solved as programs.
  public var days: [DayLine]
  /// The language of the summary.
  public var language = Language.english

  /// Makes the content.
  public init(
    problem: Problem, schedule: Schedule, judgement: Judgement, solver: String, stopped: String,
    seconds: Double, windowBefore: Int?, windowAfter: Int, days: [DayLine]
  ) {
    self.problem = problem
    self.schedule = schedule
    self.judgement = judgement
    self.solver = solver
    self.stopped = stopped
    self.seconds = seconds
    self.windowBefore = windowBefore
    self.windowAfter = windowAfter
    self.days = days
  }
}
