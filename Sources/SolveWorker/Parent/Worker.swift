import Foundation

/// A process that solves one program after the other, as its parent sees it.
struct Worker {
  /// What came of a request.
  enum Exchange {
    case answer([UInt8])
    case unreadable, late, cancelled, closed
  }

  /// The process; a number that stays its own until `retire()` has waited for it.
  let process: pid_t
  /// The parent's end of the socket.
  let socket: Int32

  /// True when it waits for a request: nothing to read, and nobody closed the socket.
  var isIdle: Bool {
    var state = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    return poll(&state, 1, 0) == 0
  }

  /// Sends a message and waits for the content of the answer.
  func exchange(_ message: [UInt8], largestAnswer: Int, patience: Patience) -> Exchange {
    if let failure = send(message, patience: patience) { return failure }
    switch receive(ProgramWire.headerSize, patience: patience) {
    case .answer(let header):
      guard let size = try? ProgramWire.contentSize(header: header, atMost: largestAnswer) else {
        return .unreadable
      }
      return receive(size, patience: patience)
    case let failure: return failure
    }
  }

  private func send(_ message: [UInt8], patience: Patience) -> Exchange? {
    var position = 0
    while position < message.count {
      switch patience.wait(for: POLLOUT, on: socket) {
      case .late: return .late
      case .cancelled: return .cancelled
      case .ready: break
      }
      let size = message.withUnsafeBytes { buffer in
        Foundation.send(
          socket, buffer.baseAddress?.advanced(by: position), buffer.count - position, Self.flags)
      }
      if size < 0 && !Self.mayTryAgain { return .closed }
      position += max(0, size)
    }
    return nil
  }

  private func receive(_ count: Int, patience: Patience) -> Exchange {
    var bytes = [UInt8](repeating: 0, count: count)
    var position = 0
    while position < count {
      switch patience.wait(for: POLLIN, on: socket) {
      case .late: return .late
      case .cancelled: return .cancelled
      case .ready: break
      }
      let size = bytes.withUnsafeMutableBytes { buffer in
        recv(socket, buffer.baseAddress?.advanced(by: position), count - position, Self.flags)
      }
      if size == 0 || (size < 0 && !Self.mayTryAgain) { return .closed }
      position += max(0, size)
    }
    return .answer(bytes)
  }

  /// Never wait in the call, never get SIGPIPE.
  private static let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)

  private static var mayTryAgain: Bool {
    errno == EINTR || errno == EAGAIN || errno == EWOULDBLOCK
  }
}
