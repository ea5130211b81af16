import Checking
import Reporting

/// One run: an instance, a solver, a budget and a seed, and what the referee says of the result.
///
/// Absent means not measured or not proven; nothing is filled in.
public struct BenchmarkRun: Hashable, Sendable {
  /// A better schedule found on the way.
  public struct Incumbent: Hashable, Sendable {
    /// Seconds since the solver began, wall time.
    public var seconds: Double
    /// The total cost that the referee counts.
    public var cost: Int

    /// Makes an incumbent.
    public init(seconds: Double, cost: Int) {
      self.seconds = seconds
      self.cost = cost
    }
  }

  /// What is solved.
  public var instance: BenchmarkInstance
  /// The solver's name on the command line.
  public var solver: String
  /// How much it may do.
  public var budget: Budget
  /// Seed of its random choices.
  public var seed: UInt64
  /// How it ended.
  public var status: RunStatus
  /// What to know beside the figures, in a sentence: why it was not solved, or what was left out.
  public var message: String
  /// The total cost that the referee counts; only for solved runs.
  public var cost: Int?
  /// What the referee counts of it for whole courses.
  public var courseCost: Int?
  /// A lower bound of that, which own solvers prove in integers; nil where nothing is proven.
  public var courseBound: Int?
  /// The cost of every term in the order of the model; empty unless solved.
  public var costs: [CostBreakdown.NamedAmount]
  /// Figures that staff care for; only for solved runs.
  public var figures: OperationalFigures?
  /// Better schedules found on the way, each judged by the referee, in order of time; the costs fall.
  ///
  /// Empty in step budgets.
  public var incumbents: [Incumbent]
  /// Seconds of solving as the solver's process measured them, reading and writing left out.
  public var solvingSeconds: Double?
  /// Seconds from the start of the process to its end.
  public var wallSeconds: Double?
  /// Steps used.
  public var steps: Int?
  /// Why the solver stopped, in its own word.
  public var termination: String
  /// The solver's version.
  public var version: String
  /// Average number of busy processes in the minute before the run (load average).
  public var loadAverage: Double?
  /// Git revision of the harness, and when it was built.
  public var revision: String
  /// When it ended, UTC, ISO 8601.
  public var finishedAt: String

  /// Makes a run about which nothing but its cell and its end is known.
  public init(
    instance: BenchmarkInstance, solver: String, budget: Budget, seed: UInt64, status: RunStatus,
    message: String = ""
  ) {
    self.instance = instance
    self.solver = solver
    self.budget = budget
    self.seed = seed
    self.status = status
    self.message = message
    cost = nil
    courseCost = nil
    courseBound = nil
    costs = []
    figures = nil
    incumbents = []
    solvingSeconds = nil
    wallSeconds = nil
    steps = nil
    termination = ""
    version = ""
    loadAverage = nil
    revision = ""
    finishedAt = ""
  }
}

/// A scenario as a benchmark sees it.
public struct BenchmarkInstance: Hashable, Sendable {
  /// Name of its folder.
  public var name: String
  /// Fingerprint of its files.
  public var hash: String
  /// Courses that are waiting or in progress.
  public var courses: Int
  /// Fractions still to deliver, all courses together; the measure of size.
  public var fractions: Int
  /// A proven lower bound of the total cost; nil when there is none.
  public var bound: Int?

  /// Makes an instance.
  public init(name: String, hash: String, courses: Int, fractions: Int, bound: Int? = nil) {
    self.name = name
    self.hash = hash
    self.courses = courses
    self.fractions = fractions
    self.bound = bound
  }
}

/// The best that anybody has found for an instance, with the referee as witness.
public struct BestKnown: Hashable, Sendable {
  /// Name of the instance.
  public var instance: String
  /// Fingerprint of its files.
  public var hash: String
  /// The least total cost found.
  public var cost: Int
  /// A proven lower bound of the total cost; nil when there is none.
  public var bound: Int?
  /// The solver that found it, with its budget.
  public var solver: String
  /// Date on which it was found, ISO 8601.
  public var date: String

  /// Makes a record.
  public init(
    instance: String, hash: String, cost: Int, bound: Int?, solver: String, date: String
  ) {
    self.instance = instance
    self.hash = hash
    self.cost = cost
    self.bound = bound
    self.solver = solver
    self.date = date
  }
}
