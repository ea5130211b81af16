import CGLPK

extension Program {
  /// Builds, solves and frees the program on this thread, inside one guarded C call.
  ///
  /// - Parameters:
  ///   - start: a feasible point with integral values, checked by the caller; GLPK does not check it.
  ///   - limits: when to end.
  /// - Returns: an answer in every case; GLPK's `abort()` becomes a status.
  public func solve(start: [Double]? = nil, limits: ProgramLimits) -> ProgramAnswer {
    guard columnCount > 0, start.map({ $0.count == columnCount }) ?? true,
      limits.firstBasis.map({ $0.count == columnCount + rowCount }) ?? true
    else {
      return ProgramAnswer(
        .rejected, message: "the program is empty or its start or basis has the wrong length")
    }
    var values = Array(repeating: 0.0, count: columnCount)
    var duals = Array(repeating: 0.0, count: rowCount)
    var basis = Array(repeating: UInt8(0), count: columnCount + rowCount)
    var answer = twinbeam_answer()
    var options = options(limits)
    let sizes = twinbeam_sizes(
      rows: Int32(clamping: rowCount), columns: Int32(clamping: columnCount),
      entries: Int32(clamping: entryRow.count))
    twinbeam_glpk_solve(
      sizes, rowLower, rowUpper, cost, lower, upper, isInteger, entryRow, entryColumn, entryValue,
      start, limits.firstBasis, &options, &values, &duals, &basis, &answer)
    var result = ProgramAnswer(
      ProgramStatus(rawValue: answer.status), wasEndedByTime: answer.limit == 1,
      message: Self.text(of: answer))
    result.nodes = Int(answer.nodes)
    result.bound = answer.bound.isFinite ? answer.bound : nil
    if result.status == .optimal || result.status == .feasible {
      result.values = values
      result.objective = answer.objective
      result.rowDuals = limits.relaxationOnly ? duals : nil
      result.basis = limits.relaxationOnly ? basis : nil
    }
    return result
  }

  private func options(_ limits: ProgramLimits) -> twinbeam_options {
    var options = twinbeam_options()
    options.time_limit_ms = Int32(clamping: max(1, limits.milliseconds))
    options.node_limit = Int32(clamping: limits.nodes ?? 0)
    options.memory_limit_megabytes = Int32(clamping: limits.megabytes ?? 0)
    options.cutoff_step = limits.costStep
    options.relaxation_only = limits.relaxationOnly ? 1 : 0
    options.crash_basis = limits.crashBasis ? 1 : 0
    options.primal_simplex = limits.primalSimplex ? 1 : 0
    options.fault = limits.fault.rawValue
    return options
  }

  private static func text(of answer: twinbeam_answer) -> String {
    withUnsafeBytes(of: answer.message) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }
}

/// Facts about the linked library.
public enum GLPKLibrary {
  /// GLPK's version, for instance `5.0`.
  public static var version: String { String(cString: twinbeam_glpk_version()) }
}
