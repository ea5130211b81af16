/// Solves programs, here or in another process.
public protocol ProgramSolving: Sendable {
  /// Solves one program; blocks.
  ///
  /// An answer in every case, also after a crash, a hang or a memory blow-up of another process.
  ///
  /// - Parameters:
  ///   - program: what to solve.
  ///   - start: a feasible point with integral values, checked by the caller; nobody checks it again.
  ///   - limits: when to end.
  func solve(_ program: Program, start: [Double]?, limits: ProgramLimits) -> ProgramAnswer
}

/// Solves on the calling thread: GLPK's `abort()` is survived, a hang or a lack of memory is not.
public struct GuardedProgramSolver: ProgramSolving {
  /// Makes a solver.
  public init() {}

  /// Solves one program on this thread.
  public func solve(_ program: Program, start: [Double]?, limits: ProgramLimits) -> ProgramAnswer {
    program.solve(start: start, limits: limits)
  }
}
