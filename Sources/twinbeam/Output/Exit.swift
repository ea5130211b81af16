import ArgumentParser

/// How the program ends; documented in the README and stable.
enum Exit {
  /// The tool broke.
  static let failure = ExitCode(1)
  /// No schedule exists; the reasons were written.
  static let infeasible = ExitCode(4)
  /// No schedule was found inside the limits.
  static let nothingFound = ExitCode(5)
  /// The files are wrong, or a schedule breaks a hard rule.
  static let invalid = ExitCode(6)
  /// Interrupted by Ctrl-C; the best schedule was written.
  static let interrupted = ExitCode(130)
  /// Ended by SIGTERM; the best schedule was written.
  static let terminated = ExitCode(143)
}
