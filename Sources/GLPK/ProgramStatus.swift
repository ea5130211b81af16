/// Status of a solved program under the C layer's own names; new codes stay readable.
public struct ProgramStatus: RawRepresentable, Hashable, Sendable {
  /// The code of `twinbeam_glpk_status`, or one from 100 for what happens outside GLPK.
  public let rawValue: Int32

  /// Wraps a code.
  public init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// Optimal over the columns given.
  public static let optimal = ProgramStatus(rawValue: 0)
  /// An integer point, not proven optimal.
  public static let feasible = ProgramStatus(rawValue: 1)
  /// No point exists.
  public static let infeasible = ProgramStatus(rawValue: 2)
  /// Nothing found inside the limits.
  public static let unknown = ProgramStatus(rawValue: 3)
  /// GLPK called `abort()`, or the process that ran it is gone.
  public static let aborted = ProgramStatus(rawValue: 4)
  /// The call was refused.
  public static let rejected = ProgramStatus(rawValue: 5)
  /// The process that ran GLPK was late and was ended; what it had found is lost.
  public static let timedOut = ProgramStatus(rawValue: 100)
  /// The caller cancelled, and the process that ran GLPK was ended.
  public static let cancelled = ProgramStatus(rawValue: 101)
}
