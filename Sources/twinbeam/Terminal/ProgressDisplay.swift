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
  /// Every schedule reported, to be judged when the solve is over; empty unless wanted.
  private var kept: [(seconds: Double, schedule: Schedule)] = []
  private let keepsAll: Bool

  init(referee: Referee, isQuiet: Bool, keepsAll: Bool = false) {
    self.referee = referee
    self.isQuiet = isQuiet
    self.keepsAll = keepsAll
    isLive = Console.hasLiveLine && !isQuiet
  }

  /// Takes a glimpse; costs are the referee's, and counting them is skipped when nobody would see.
  func show(_ glimpse: SolveProgress) {
    let now = ContinuousClock.now
    if keepsAll {
      keep(glimpse.incumbent, at: now)
      return
    }
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

  /// Judges what was kept, the schedule that came back last; costs of the result fall.
  ///
  /// Judging while the solver runs would cost it time that other solvers have.
  func judgeKept(final: Schedule?) {
    keep(final, at: ContinuousClock.now)
    var best: Int?
    for (seconds, schedule) in kept {
      let judgement = referee.judge(schedule)
      guard judgement.isAcceptable, best.map({ judgement.costs.total < $0 }) ?? true else {
        continue
      }
      best = judgement.costs.total
      incumbents.append((seconds, judgement.costs.total))
    }
    kept = []
  }

  private func keep(_ schedule: Schedule?, at now: ContinuousClock.Instant) {
    guard keepsAll, let schedule, schedule != kept.last?.schedule else { return }
    kept.append(((now - began) / .seconds(1), schedule))
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
