import ArgumentParser
import Foundation
import Reporting

/// Whether results are coloured.
enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// The ink for standard output.
  var ink: TerminalInk {
    switch self {
    case .always: TerminalInk(isColoured: true)
    case .never: .plain
    case .auto: TerminalInk(isColoured: Self.isWelcome)
    }
  }

  /// True on a terminal that shows colours, unless NO_COLOR (no-color.org) says otherwise.
  private static var isWelcome: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDOUT_FILENO) == 1 && (environment["NO_COLOR"] ?? "").isEmpty
      && environment["TERM"] != "dumb"
  }
}
