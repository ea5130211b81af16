/// What tests can make go wrong inside a solve.
public enum ProgramFault: Int32, Sendable, CaseIterable {
  /// Nothing.
  case none = 0
  /// GLPK calls `abort()`.
  case abort = 1
  /// The C call never comes back; only for a solve in another process.
  case hang = 2
  /// All memory that the process may have is taken, 8 GB at most; only for another process.
  case memory = 3
}

/// Limits of one solve, and what is solved.
public struct ProgramLimits: Hashable, Sendable {
  /// Wall milliseconds; a guard, read by GLPK between nodes only.
  public var milliseconds: Int
  /// Branch-and-bound nodes; nil without limit.
  ///
  /// This budget reproduces, time does not.
  public var nodes: Int?
  /// Megabytes GLPK may allocate; nil without limit.
  public var megabytes: Int?
  /// Solves the linear relaxation only; the answer then has row duals and maybe fractional values.
  public var relaxationOnly = false
  /// Begins with the cheapest column of every row "exactly 1" in the basis.
  ///
  /// Dual feasible when every column has a cost of at least 0 and stands in one such row; GLPK's own
  /// basis is taken when this one is singular.
  public var crashBasis = false
  /// Basis to begin the relaxation at, as an answer told it: a status a column, then a status a row.
  ///
  /// Goes before `crashBasis`, which is taken when GLPK refuses this one.
  public var firstBasis: [UInt8]?
  /// Solves the relaxation by the primal simplex method, which is right when columns were added to `firstBasis`.
  public var primalSimplex = false
  /// The search ends when the bound is nearer to the incumbent than this.
  ///
  /// 1 is right for programs whose every integer point has an integral cost; 0 searches to the end.
  public var costStep = 1.0
  /// Makes the solve fail, so that tests can see the guards work.
  public var fault = ProgramFault.none

  /// Makes limits.
  public init(milliseconds: Int, nodes: Int? = nil, megabytes: Int? = 1024) {
    self.milliseconds = milliseconds
    self.nodes = nodes
    self.megabytes = megabytes
  }

  /// Makes GLPK abort (tests).
  public var injectsAbort: Bool {
    get { fault == .abort }
    set { fault = newValue ? .abort : .none }
  }
}
