import Foundation

extension Worker {
  /// Ends the process, if it has not ended by itself, and leaves no zombie.
  ///
  /// - Parameter patience: how long it may take to end by itself.
  /// - Returns: how it ended, for a message.
  @discardableResult
  func retire(after patience: Duration = .zero) -> String {
    var status: Int32 = 0
    defer { close(socket) }
    if hasEnded(within: patience, status: &status) { return Self.cause(status) }
    kill(process, SIGKILL)
    if !hasEnded(within: .seconds(2), status: &status) { reapLater() }
    return "it did not end by itself"
  }

  private func hasEnded(within limit: Duration, status: inout Int32) -> Bool {
    let deadline = ContinuousClock.now + limit
    while true {
      let found = waitpid(process, &status, WNOHANG)
      if found == process || (found < 0 && errno != EINTR) { return true }
      if ContinuousClock.now >= deadline { return false }
      usleep(500)
    }
  }

  /// A process that waits for a disk cannot be killed at once, and nobody should wait for it.
  private func reapLater() {
    let process = process
    Thread.detachNewThread {
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    }
  }

  /// The wait status in words.
  private static func cause(_ status: Int32) -> String {
    let signal = status & 0x7f
    switch signal {
    case 0: return "it ended with exit code \((status >> 8) & 0xff)"
    case SIGKILL: return "it was killed, perhaps for want of memory"
    default: return "it crashed with signal \(signal)"
    }
  }
}
