import TreatmentDomain

/// The seam between solvers and everything else.
///
/// Infeasible and out of time are results; only a broken tool throws.
public protocol Solver: Sendable {
  /// The name used on the command line and in reports.
  var name: String { get }

  /// Makes a schedule. `progress` is called now and then on the caller's thread.
  func solve(
    _ request: SolveRequest, progress: (SolveProgress) -> Void
  ) throws(SolverFailure) -> SolveResult
}

/// The tool broke: not the scenario's fault.
public struct SolverFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// What broke, in a sentence.
  public let description: String

  /// Makes a failure.
  public init(_ description: String) {
    self.description = description
  }
}

/// What a solver is asked for.
public struct SolveRequest: Sendable {
  /// The problem.
  public let problem: Problem
  /// Seed of every random choice.
  public let seed: UInt64
  /// Most steps (day programs solved); nil leaves the solver's own budget.
  public let stepLimit: Int?
  /// Tells the solver when to end early.
  public let stop: StopSignal

  /// Makes a request.
  public init(
    problem: Problem, seed: UInt64 = 1, stepLimit: Int? = nil, stop: StopSignal = StopSignal()
  ) {
    self.problem = problem
    self.seed = seed
    self.stepLimit = stepLimit
    self.stop = stop
  }
}

/// Why a solver ended.
public enum Termination: String, Hashable, Sendable, CaseIterable {
  /// The incumbent costs no more than a proven bound.
  case provenOptimal
  /// The wanted gap was reached.
  case gapReached
  /// No schedule exists.
  case provenInfeasible
  /// The deadline came.
  case timeLimit
  /// The step budget was used up.
  case stepLimit
  /// Nothing more was won.
  case noImprovement
  /// Somebody interrupted.
  case cancelled
}

/// What a solver found.
public struct SolveResult: Sendable {
  /// The best schedule, if any was found.
  public var incumbent: Schedule?
  /// The schedule that another method made first and this one started from, to compare with.
  public var initial: Schedule?
  /// A proven lower bound of the total cost, if there is one.
  public var dualBound: Int?
  /// Why the solver ended.
  public var termination: Termination
  /// Why no schedule exists; empty unless infeasible.
  public var contradictions: [String]
  /// The centre-days that were solved as programs, in order of centre and date.
  public var days: [DaySolveReport]
  /// Steps used.
  public var steps: Int
  /// A proven lower bound of rooms and minutes of the whole detail window (`DayCosts.windowTotal`), all dates
  /// being as in `incumbent`; nil when not proven.
  public var windowBound: Int?
  /// A proven lower bound of the costs of whole courses (`CourseCosts`), given where courses lie that may not move and
  /// what a day of the detail window holds; nil when not proven.
  public var courseBound: Int?
  /// What the courses that may move cost in one plan for all centres, and in separate plans in which each stays at its own
  /// centre, both as found before minutes; nil when no course has a choice.
  public var plansCompared: (joint: Int, separate: Int)?

  /// Makes a result.
  public init(
    incumbent: Schedule?, initial: Schedule? = nil, dualBound: Int? = nil,
    termination: Termination, contradictions: [String] = [], days: [DaySolveReport] = [],
    steps: Int = 0
  ) {
    self.incumbent = incumbent
    self.initial = initial
    self.dualBound = dualBound
    self.termination = termination
    self.contradictions = contradictions
    self.days = days
    self.steps = steps
  }
}

/// How the program of one centre-day went.
public struct DaySolveReport: Hashable, Sendable {
  /// How it ended.
  public enum Outcome: String, Hashable, Sendable {
    /// A cheaper day was found.
    case improved
    /// Nothing cheaper was found.
    case unchanged
    /// GLPK failed; the day stands as it was.
    case failed
    /// Nothing had changed since it was published, or no time was left.
    case skipped
  }

  /// Index of the centre.
  public var centre: Int
  /// The date.
  public var day: Day
  /// Visits placed on it.
  public var visits: Int
  /// Columns priced, all of them.
  public var columns: Int
  /// Programs solved.
  public var programs: Int
  /// Seconds spent, wall time.
  public var seconds: Double
  /// A proven lower bound of the day's cost with the other days as they are in the result; nil when
  /// not proven.
  public var bound: Int?
  /// How it ended.
  public var outcome: Outcome
  /// What GLPK reported when it failed.
  public var failure: String?

  /// Makes a report of a day on which nothing was done yet.
  public init(centre: Int, day: Day, visits: Int) {
    self.centre = centre
    self.day = day
    self.visits = visits
    columns = 0
    programs = 0
    seconds = 0
    bound = nil
    outcome = .skipped
    failure = nil
  }
}

/// A glimpse of a running solver.
public struct SolveProgress: Sendable {
  /// What it is doing, in a word or two.
  public let phase: String
  /// How far it is, for instance `3 of 10 days`; may be empty.
  public let detail: String
  /// The best schedule so far, for those who want to judge or keep it.
  public let incumbent: Schedule?
  /// A proven bound, if any.
  public let dualBound: Int?

  /// Makes a glimpse.
  public init(
    phase: String, detail: String = "", incumbent: Schedule? = nil, dualBound: Int? = nil
  ) {
    self.phase = phase
    self.detail = detail
    self.incumbent = incumbent
    self.dualBound = dualBound
  }
}
