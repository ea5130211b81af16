import Foundation
import GLPK
import Synchronization

/// Solves programs in processes of their own: an abort, a hang or a lack of memory ends the worker,
/// never this process, and the wall-clock limit is kept.
///
/// Workers stay alive between programs, because starting one takes longer than a small program; one
/// that failed is ended and replaced at the next program. Ask from as many threads as you like.
public final class WorkerPool: ProgramSolving {
  private struct State {
    var idle: [Worker] = []
    var hasToldOfFallback = false
  }

  /// How long a worker that closed its socket may take to be gone.
  private static let farewell = Duration.seconds(1)

  private let executable: String
  private let arguments: [String]
  private let workers: Int
  private let grace: Duration
  private let isCancelled: @Sendable () -> Bool
  private let state = Mutex(State())

  /// Makes a pool; no process is started before the first program.
  ///
  /// - Parameters:
  ///   - executable: path of a program that runs `WorkerLoop`.
  ///   - arguments: what makes it do so.
  ///   - workers: most processes kept between programs.
  ///   - grace: added to the limit of a program before its worker is ended, because GLPK looks at the
  ///     clock between nodes only and the answer has to travel.
  ///   - isCancelled: asked every 20 ms; true ends workers and makes every later answer `.cancelled`.
  public init(
    executable: String, arguments: [String] = ["glpk-worker"], workers: Int = 1,
    grace: Duration = .milliseconds(250), isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.executable = executable
    self.arguments = arguments
    self.workers = workers
    self.grace = grace
    self.isCancelled = isCancelled
  }

  deinit {
    for worker in state.withLock({ $0.idle }) { worker.retire() }
  }

  /// Solves one program in a worker; blocks, at longest for the limit, the grace and a moment.
  ///
  /// When no worker can be started the program is solved in this process; the first such answer says so.
  public func solve(_ program: Program, start: [Double]?, limits: ProgramLimits) -> ProgramAnswer {
    let patience = Patience(
      deadline: .now + .milliseconds(max(1, limits.milliseconds)) + grace,
      isCancelled: isCancelled)
    if isCancelled() { return Self.cancelled }
    let request = ProgramWire.Request(program: program, start: start, limits: limits)
    guard let message = ProgramWire.message(ProgramWire.bytes(request)) else {
      return ProgramAnswer(.rejected, message: "the program is too large for a worker")
    }
    do {
      let worker = try take()
      let exchange = worker.exchange(
        message, largestAnswer: ProgramWire.largestAnswer(to: program), patience: patience)
      return answer(to: program, from: worker, exchange)
    } catch {
      return fallback(program, start: start, limits: limits, cause: error.cause)
    }
  }

  /// Processes that wait for a program (tests).
  package var idleProcesses: [pid_t] {
    state.withLock { $0.idle.map(\.process) }
  }

  private func answer(
    to program: Program, from worker: Worker, _ exchange: Worker.Exchange
  ) -> ProgramAnswer {
    switch exchange {
    case .answer(let bytes):
      guard let answer = try? ProgramWire.answer(bytes, to: program) else {
        return unreadable(from: worker)
      }
      // GLPK's author calls the library usable after an abort; a new process surely is.
      if answer.status == .aborted { worker.retire() } else { giveBack(worker) }
      return answer
    case .unreadable:
      return unreadable(from: worker)
    case .late:
      worker.retire()
      return ProgramAnswer(
        .timedOut, wasEndedByTime: true,
        message: "the GLPK worker did not answer in time and was ended")
    case .cancelled:
      worker.retire()
      return Self.cancelled
    case .closed:
      let cause = worker.retire(after: Self.farewell)
      return ProgramAnswer(.aborted, message: "the GLPK worker is gone: \(cause)")
    }
  }

  private func unreadable(from worker: Worker) -> ProgramAnswer {
    worker.retire()
    return ProgramAnswer(.aborted, message: "the GLPK worker answered something unreadable")
  }

  private static let cancelled = ProgramAnswer(.cancelled, message: "the solve was cancelled")

  /// An idle worker that still lives, or a new one.
  private func take() throws(Worker.SpawnFailure) -> Worker {
    while let worker = state.withLock({ $0.idle.popLast() }) {
      if worker.isIdle { return worker }
      worker.retire()
    }
    return try Worker.spawn(executable, arguments: arguments)
  }

  private func giveBack(_ worker: Worker) {
    let isKept = state.withLock { state in
      guard state.idle.count < workers else { return false }
      state.idle.append(worker)
      return true
    }
    if !isKept { worker.retire() }
  }

  private func fallback(
    _ program: Program, start: [Double]?, limits: ProgramLimits, cause: String
  ) -> ProgramAnswer {
    var answer = GuardedProgramSolver().solve(program, start: start, limits: limits)
    let isFirst = state.withLock { state in
      defer { state.hasToldOfFallback = true }
      return !state.hasToldOfFallback
    }
    if isFirst {
      let note = "solved without a worker, because \(executable) could not be started: \(cause)"
      answer.message = answer.message.isEmpty ? note : "\(answer.message); \(note)"
    }
    return answer
  }
}
