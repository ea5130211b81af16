import Checking
import Foundation

/// Results go to standard output, everything else to standard error.
enum Console {
  /// Writes a result and ends its last line.
  static func result(_ text: String) {
    write(text.hasSuffix("\n") ? text : text + "\n", to: FileHandle.standardOutput)
  }

  /// Writes a line about the work.
  static func remark(_ text: String) {
    write(text + "\n", to: FileHandle.standardError)
  }

  /// Writes the first hard rules that are broken.
  static func violations(_ judgement: Judgement) {
    for violation in judgement.violations.prefix(10) {
      remark("  - \(violation.rule.rawValue): \(violation.message)")
    }
    if judgement.violations.count > 10 {
      remark("  and \(judgement.violations.count - 10) more")
    }
  }

  /// Writes text as it is, without a line end.
  static func raw(_ text: String) {
    write(text, to: FileHandle.standardError)
  }

  /// True when standard error is a terminal that can redraw a line.
  static var hasLiveLine: Bool {
    isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  // A reader that went away (`| head`) is no reason to crash.
  private static func write(_ text: String, to handle: FileHandle) {
    try? handle.write(contentsOf: Data(text.utf8))
  }
}
