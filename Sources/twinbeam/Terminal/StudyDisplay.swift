import Benchmarking
import Reporting

/// Shows a running study on standard error: a line that redraws itself on a terminal, plain lines elsewhere.
final class StudyDisplay {
  private let isLive: Bool
  private let isQuiet: Bool
  private let total: Int
  private var done: Int
  private var seconds: [Double] = []

  init(isQuiet: Bool, done: Int, of total: Int) {
    self.isQuiet = isQuiet
    self.done = done
    self.total = total
    isLive = Console.hasLiveLine && !isQuiet
    if !isQuiet, done > 0 {
      Console.remark("\(done) of \(total) cells are done already.")
    }
  }

  /// Tells how a cell ended and how long the rest may take.
  func show(_ cell: String, _ outcome: ChildProcess.Outcome, processes: Int) {
    done += 1
    guard outcome.end == .exited(code: 0) else { return tellFailure(cell, outcome) }
    if isQuiet { return }
    seconds.append(outcome.seconds)
    let mean = seconds.reduce(0, +) / Double(seconds.count)
    let rest = mean * Double(total - done) / Double(processes)
    let line =
      "[\(done)/\(total)] \(cell): \(Readable.seconds(outcome.seconds)) s"
      + (done == total ? "" : "; about \(RemainingTime.words(rest)) left")
    if isLive { Console.raw("\r\u{1B}[K\(line)") } else { Console.remark(line) }
  }

  private func tellFailure(_ cell: String, _ outcome: ChildProcess.Outcome) {
    if isLive { Console.raw("\r\u{1B}[K") }
    let cause = outcome.errors.last ?? words(outcome.end)
    Console.remark("[\(done)/\(total)] \(cell) failed: \(cause)")
  }

  private func words(_ end: ChildProcess.End) -> String {
    switch end {
    case .exited(let code): "its process ended with code \(code)"
    case .died(let signal): "its process was ended by signal \(signal); run the study again"
    case .timedOut: "its process took longer than a day"
    case .interrupted: "it was interrupted"
    case .unstartable(let cause): cause
    }
  }

  /// Clears the live line.
  func finish() {
    if isLive { Console.raw("\r\u{1B}[K") }
  }
}
