/// What GLPK answered, or what became of the attempt.
public struct ProgramAnswer: Hashable, Sendable {
  /// How the solve ended.
  public var status: ProgramStatus
  /// One value a column; nil unless the status is optimal or feasible.
  ///
  /// Round, then check.
  public var values: [Double]?
  /// Cost of `values`.
  public var objective: Double?
  /// A proven lower bound of the mixed-integer program; nil when nothing is proven.
  ///
  /// The least of the open nodes' bounds and the incumbent, the relaxation's cost when nothing was
  /// branched on, the objective when optimal. In floating point, within GLPK's tolerances: recompute
  /// before a bound is printed. With `costStep` above 0 it relies on integral costs.
  public var bound: Double?
  /// One multiplier a row, of the relaxation only; at least 0 where a row's lower side binds.
  ///
  /// A column's reduced cost is its cost less the sum of its coefficients times these.
  public var rowDuals: [Double]?
  /// Where the relaxation ended, of the relaxation only: GLPK's status of every column, then of every row.
  public var basis: [UInt8]?
  /// Nodes used.
  public var nodes: Int
  /// True when wall time, and not nodes, ended the search: the answer may not reproduce.
  public var wasEndedByTime: Bool
  /// Why there is no answer, or how it came about; empty when all went well.
  public var message: String

  /// An answer without a point.
  public init(_ status: ProgramStatus, wasEndedByTime: Bool = false, message: String) {
    self.status = status
    nodes = 0
    self.wasEndedByTime = wasEndedByTime
    self.message = message
  }
}
