import Checking
import Foundation
import Reporting
import Solving
import TreatmentDomain

/// Shows a running solve on standard error: a line that redraws itself on a terminal, plain lines
/// elsewhere.
final class ProgressDisplay {
  private let referee: Referee
  private let began = ContinuousClock.now
  private let isLive: Bool
  private let isQuiet: Bool
  private var lastShown: ContinuousClock.Instant?
  private var lastPhase = ""
  private(set) var incumbents: [(seconds: Double, cost: Int)] = []
  /// The first schedule reported, which greedy placement made.
  private(set) var first: Schedule?

  init(referee: Referee, isQuiet: Bool) {
    self.referee = referee
    self.isQuiet = isQuiet
    isLive = Console.hasLiveLine && !isQuiet
  }

  /// Takes a glimpse; costs are the referee's, and counting them is skipped when nobody would see.
  func show(_ glimpse: SolveProgress) {
    if first == nil { first = glimpse.incumbent }
    let now = ContinuousClock.now
    let isNewPhase = glimpse.phase != lastPhase
    let pause: Duration = isLive ? .milliseconds(300) : .seconds(2)
    guard isNewPhase || lastShown.map({ now - $0 > pause }) ?? true else { return }
    lastPhase = glimpse.phase
    lastShown = now
    var line = glimpse.phase + (glimpse.detail.isEmpty ? "" : ": \(glimpse.detail)")
    if let incumbent = glimpse.incumbent {
      let cost = referee.judge(incumbent).costs.total
      incumbents.append(((ContinuousClock.now - began) / .seconds(1), cost))
      line += ", cost \(Readable.number(cost)), bound "
      line += glimpse.dualBound.map(Readable.number) ?? "not proven"
      if let bound = glimpse.dualBound, cost > 0 {
        line += ", gap \(Readable.percent(cost - bound, of: cost))"
      }
    }
    line += ", \(Readable.seconds((ContinuousClock.now - began) / .seconds(1))) s"
    draw(line)
  }

  /// Clears the live line.
  func finish() {
    if isLive { Console.raw("\r\u{1B}[K") }
  }

  private func draw(_ line: String) {
    if isQuiet { return }
    if isLive {
      Console.raw("\r\u{1B}[K\(line)")
    } else {
      Console.remark(line)
    }
  }
}
