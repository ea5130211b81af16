import CGLPK

/// Status of a solved program under the C layer's own names; new codes stay readable.
public struct ProgramStatus: RawRepresentable, Hashable, Sendable {
  /// The code of `twinbeam_glpk_status`.
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
  /// GLPK called `abort()`.
  public static let aborted = ProgramStatus(rawValue: 4)
  /// The call was refused.
  public static let rejected = ProgramStatus(rawValue: 5)
}

/// Limits of one solve.
public struct ProgramLimits: Sendable {
  /// Wall milliseconds; a guard, read by GLPK between nodes only.
  public var milliseconds: Int
  /// Branch-and-bound nodes; nil without limit.
  ///
  /// This budget reproduces, time does not.
  public var nodes: Int?
  /// Megabytes GLPK may allocate; nil without limit.
  public var megabytes: Int?
  /// Makes GLPK abort, so that tests can see the guard work.
  public var injectsAbort = false

  /// Makes limits.
  public init(milliseconds: Int, nodes: Int? = nil, megabytes: Int? = 1024) {
    self.milliseconds = milliseconds
    self.nodes = nodes
    self.megabytes = megabytes
  }
}

/// What GLPK answered.
public struct ProgramAnswer: Sendable {
  /// How the solve ended.
  public let status: ProgramStatus
  /// One value a column; nil unless the status is optimal or feasible.
  ///
  /// Round, then check.
  public let values: [Double]?
  /// Cost of `values`.
  public let objective: Double?
  /// Nodes used.
  public let nodes: Int
  /// True when wall time, and not nodes, ended the search: the answer may not reproduce.
  public let wasEndedByTime: Bool
  /// GLPK's complaint, when it aborted.
  public let message: String
}

extension Program {
  /// Builds, solves and frees the program on this thread, inside one guarded C call.
  ///
  /// - Parameters:
  ///   - start: a feasible point with integral values, checked by the caller; GLPK does not check it.
  ///   - limits: when to end.
  /// - Returns: an answer in every case; GLPK's `abort()` becomes a status.
  public func solve(start: [Double]? = nil, limits: ProgramLimits) -> ProgramAnswer {
    guard columnCount > 0, start.map({ $0.count == columnCount }) ?? true else {
      return ProgramAnswer(
        status: .rejected, values: nil, objective: nil, nodes: 0, wasEndedByTime: false,
        message: "the program is empty or the start has the wrong length")
    }
    var values = Array(repeating: 0.0, count: columnCount)
    var answer = twinbeam_answer()
    var options = options(limits)
    let sizes = twinbeam_sizes(
      rows: Int32(clamping: rowCount), columns: Int32(clamping: columnCount),
      entries: Int32(clamping: entryRow.count))
    twinbeam_glpk_solve(
      sizes, rowLower, rowUpper, cost, lower, upper, isInteger, entryRow, entryColumn, entryValue,
      start, &options, &values, &answer)
    let status = ProgramStatus(rawValue: answer.status)
    let hasPoint = status == .optimal || status == .feasible
    return ProgramAnswer(
      status: status, values: hasPoint ? values : nil,
      objective: hasPoint ? answer.objective : nil, nodes: Int(answer.nodes),
      wasEndedByTime: answer.limit == 1, message: Self.text(of: answer))
  }

  private func options(_ limits: ProgramLimits) -> twinbeam_options {
    var options = twinbeam_options()
    options.time_limit_ms = Int32(clamping: max(1, limits.milliseconds))
    options.node_limit = Int32(clamping: limits.nodes ?? 0)
    options.memory_limit_megabytes = Int32(clamping: limits.megabytes ?? 0)
    options.cutoff_step = 1
    options.fault = limits.injectsAbort ? 1 : 0
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
