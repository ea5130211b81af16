import Foundation

/// How the program of a solver is called.
///
/// Every solver is a program of its own that gets a scenario, a budget and a seed, and leaves
/// `schedule.json` and `run.json` in a folder: one that crashes or hangs takes nothing else with it.
public struct SolverProgram: Hashable, Sendable {
  /// The solver's name in tables.
  public let name: String
  /// The program.
  let executable: String
  private let isPeer: Bool
  private let twinbeam: String

  /// One of TwinBeam's own solvers, by the name that `twinbeam schedule --solver` takes.
  public static func own(_ name: String, twinbeam: String) -> SolverProgram {
    SolverProgram(name: name, executable: twinbeam, isPeer: false, twinbeam: twinbeam)
  }

  /// A solver that a `peers.sh` script runs.
  public static func peer(_ name: String, script: String, twinbeam: String) -> SolverProgram {
    SolverProgram(name: name, executable: script, isPeer: true, twinbeam: twinbeam)
  }

  /// True for TwinBeam's own solvers.
  var isOwn: Bool { !isPeer }

  /// True when it can be held to steps; those of peers are not ours to count.
  public var takesSteps: Bool { isOwn }

  /// Arguments for a run on a scenario folder, results to `out`.
  func arguments(scenario: String, budget: Budget, seed: UInt64, out: String) -> [String] {
    isPeer
      ? [
        "solve", name, "--twinbeam", twinbeam, "--scenario", scenario, "--seed", "\(seed)",
        "--out", out,
      ] + peerBudget(budget)
      : [
        "schedule", scenario, "--solver", name, "--seed", "\(seed)", "--out", out, "--quiet",
        "--no-report",
        "--judge-incumbents",
      ] + ownBudget(budget)
  }

  private func peerBudget(_ budget: Budget) -> [String] {
    switch budget {
    case .milliseconds(let value): ["--time-limit-ms", "\(value)"]
    case .steps(let count): ["--step-limit", "\(count)"]
    }
  }

  private func ownBudget(_ budget: Budget) -> [String] {
    switch budget {
    case .milliseconds(let value): ["--time-limit", "\(value)ms"]
    // The time limit only guards.
    case .steps(let count): ["--step-limit", "\(count)", "--time-limit", "2h"]
    }
  }

  /// After how much time the harness ends a run.
  ///
  /// Generous: solvers end by themselves, and what they do before and after solving is not counted
  /// against their limit.
  func patience(_ budget: Budget, grace: Duration) -> Duration {
    switch budget {
    case .milliseconds(let value): .milliseconds(3 * value) + grace
    case .steps: .seconds(7200) + grace
    }
  }
}
