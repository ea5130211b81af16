import Dispatch
import Foundation

/// Work on several threads at once.
package enum Threads {
  /// Cores that this process may run on: fewer than the machine has where `taskset` or a container says so.
  package static let cores: Int = {
    let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    return status.flatMap(allowedCores) ?? max(1, ProcessInfo.processInfo.activeProcessorCount)
  }()

  /// What a status of a process (`proc(5)`) says of its cores: a mask in hexadecimal digits; nil without one.
  static func allowedCores(status: String) -> Int? {
    let name = "Cpus_allowed:"
    let line = status.split(separator: "\n").first { $0.hasPrefix(name) } ?? ""
    let count = line.dropFirst(name.count).compactMap(\.hexDigitValue)
      .reduce(0) { $0 + $1.nonzeroBitCount }
    return count > 0 ? count : nil
  }

  /// Runs work on so many threads, numbered from 0, and returns when all have ended.
  ///
  /// - Parameters:
  ///   - pause: seconds between two calls of `meanwhile`.
  ///   - meanwhile: called on this thread while the others work.
  ///   - work: gets the thread's number.
  package static func run(
    _ count: Int, pause: Double = 60, meanwhile: () -> Void = {},
    work: @escaping @Sendable (Int) -> Void
  ) {
    let running = DispatchGroup()
    for number in 0..<count { start(in: running) { work(number) } }
    while running.wait(timeout: .now() + pause) == .timedOut { meanwhile() }
  }

  /// Does one thing on this thread and another beside it, and returns when both have ended.
  package static func run(_ here: () -> Void, beside other: @escaping @Sendable () -> Void) {
    let running = DispatchGroup()
    start(in: running, other)
    here()
    running.wait()
  }

  private static func start(in group: DispatchGroup, _ work: @escaping @Sendable () -> Void) {
    group.enter()
    let thread = Thread {
      work()
      group.leave()
    }
    // Programs of long days outgrow the small stacks of secondary threads.
    thread.stackSize = 8 << 20
    thread.start()
  }
}
