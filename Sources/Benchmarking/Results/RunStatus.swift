/// How a run ended, as the harness and the referee saw it; never what a solver said.
public enum RunStatus: String, Hashable, Sendable, CaseIterable {
  /// The referee accepts the schedule.
  case solved
  /// A schedule came back, and the referee refuses it.
  case refused
  /// The solver ended without a schedule.
  case nothingFound
  /// The solver says that no schedule exists.
  case infeasible
  /// The solver's program or package is not on this machine.
  case notInstalled
  /// The solver did not end in time and was ended.
  case timedOut
  /// The solver's process died, or ended with an error.
  case crashed

  /// In words, for tables.
  public var words: String {
    switch self {
    case .solved: "solved"
    case .refused: "refused by the referee"
    case .nothingFound: "nothing found"
    case .infeasible: "says infeasible"
    case .notInstalled: "not installed"
    case .timedOut: "ended by the harness"
    case .crashed: "crashed"
    }
  }
}
