import Foundation
import Solving
import Synchronization

/// Turns Ctrl-C and SIGTERM into a cancelled solve, so that the best schedule is still written.
///
/// Both signals are blocked everywhere and taken by one waiting thread, so that no code ever runs
/// inside a signal handler.
final class Interruption: Sendable {
  private let received = Atomic<Int32>(0)

  /// Begins to watch; make it before other threads exist.
  ///
  /// A second signal ends the program at once.
  init(stop: StopSignal) {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    Thread.detachNewThread { [weak self] in
      var signals = sigset_t()
      sigemptyset(&signals)
      sigaddset(&signals, SIGINT)
      sigaddset(&signals, SIGTERM)
      var number: Int32 = 0
      while sigwait(&signals, &number) == 0 { self?.note(number, stop: stop) }
    }
  }

  /// The signal that came, if any.
  var signalNumber: Int32? {
    let number = received.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }

  private func note(_ number: Int32, stop: StopSignal) {
    let (isFirst, _) = received.compareExchange(expected: 0, desired: number, ordering: .relaxed)
    if isFirst {
      stop.cancel()
    } else {
      _exit(128 + number)
    }
  }
}
