import Benchmarking
import Reporting

/// Shows a running benchmark on standard error: a line that redraws itself on a terminal, plain lines
/// elsewhere.
final class BenchDisplay {
  private let isLive: Bool
  private let isQuiet: Bool

  init(isQuiet: Bool) {
    self.isQuiet = isQuiet
    isLive = Console.hasLiveLine && !isQuiet
  }

  /// Tells what a cell gave and how long the rest may take.
  func show(_ step: Harness.Step) {
    if isQuiet { return }
    let run = step.run
    let result = run.cost.map { "cost \(Readable.number($0))" } ?? run.status.words
    let seconds = run.wallSeconds.map { " in \(Readable.seconds($0)) s" } ?? ""
    let rest =
      step.done == step.total
      ? "" : "; about \(RemainingTime.words(step.remainingSeconds)) left"
    let line =
      "[\(step.done)/\(step.total)] \(run.cell.description): \(result)\(seconds)\(rest)"
    if isLive {
      Console.raw("\r\u{1B}[K\(line)")
    } else {
      Console.remark(line)
    }
  }

  /// Clears the live line.
  func finish() {
    if isLive { Console.raw("\r\u{1B}[K") }
  }
}
