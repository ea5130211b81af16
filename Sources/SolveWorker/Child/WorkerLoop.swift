import Foundation
import GLPK

/// What a worker process does: it solves programs from standard input until that ends, or until the
/// process that started it is gone.
public enum WorkerLoop {
  /// Reads requests, solves them and writes answers; returns when there is nothing more to do.
  ///
  /// Standard input and output must be one socket. Prints nothing.
  public static func run() {
    settle()
    watchParent()
    while let request = nextRequest() {
      let answer = solve(request)
      guard let message = ProgramWire.message(ProgramWire.bytes(answer)),
        BlockingStream.write(message, to: STDOUT_FILENO)
      else { return }
    }
  }

  /// Leaves Ctrl-C and SIGTERM to the parent, and what the parent has open to the parent.
  private static func settle() {
    signal(SIGINT, SIG_IGN)
    signal(SIGTERM, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    for descriptor in (STDERR_FILENO + 1)..<256 { close(descriptor) }
  }

  /// Ends the process when the other end of the socket is closed, also in the midst of a solve.
  ///
  /// Linux can signal a child when its parent dies, but means the thread that started it: a worker
  /// would die with a thread that did its work and ended.
  private static func watchParent() {
    Thread.detachNewThread {
      var socket = pollfd(fd: STDIN_FILENO, events: 0, revents: 0)
      while poll(&socket, 1, -1) < 0 && errno == EINTR {}
      _exit(0)
    }
  }

  private static func nextRequest() -> ProgramWire.Request? {
    guard let header = BlockingStream.read(ProgramWire.headerSize, from: STDIN_FILENO),
      let size = try? ProgramWire.contentSize(header: header),
      let content = BlockingStream.read(size, from: STDIN_FILENO)
    else { return nil }
    return try? ProgramWire.request(content)
  }

  private static func solve(_ request: ProgramWire.Request) -> ProgramAnswer {
    MemoryCap.set(megabytes: request.limits.megabytes)
    defer { MemoryCap.set(megabytes: nil) }
    return request.program.solve(start: request.start, limits: request.limits)
  }
}
