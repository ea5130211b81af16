import Foundation

/// How long the parent waits for a worker.
struct Patience {
  /// What ended a wait.
  enum End {
    case ready, late, cancelled
  }

  /// Nobody waits longer than this before asking whether the solve was cancelled.
  private static let slice = 20

  let deadline: ContinuousClock.Instant
  let isCancelled: @Sendable () -> Bool

  /// Waits until a socket can be read or written, has failed, or nobody wants it any more.
  func wait(for events: Int32, on socket: Int32) -> End {
    while true {
      if isCancelled() { return .cancelled }
      let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
      if left <= 0 { return .late }
      var state = pollfd(fd: socket, events: Int16(events), revents: 0)
      if poll(&state, 1, Int32(min(Double(Self.slice), left.rounded(.up)))) > 0 { return .ready }
    }
  }
}
