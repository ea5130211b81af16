import Dispatch
import Foundation
import Reporting

/// Runs another program to its end, or ends it.
package struct ChildProcess {
  /// How it ended.
  package enum End: Hashable, Sendable {
    /// By itself.
    case exited(code: Int32)
    /// By a signal that it got from elsewhere, or made itself.
    case died(signal: Int32)
    /// It did not end in time and was ended.
    case timedOut
    /// Somebody interrupted the harness, and it was ended.
    case interrupted
    /// It could not be started.
    case unstartable(String)
  }

  package struct Outcome: Sendable {
    package let end: End
    package let seconds: Double
    /// The last lines it wrote to standard error.
    package let errors: [String]
  }

  let executable: String
  let arguments: [String]
  /// A file for what it says.
  let errorsPath: String
  let limit: Duration

  package init(executable: String, arguments: [String], errorsPath: String, limit: Duration) {
    self.executable = executable
    self.arguments = arguments
    self.errorsPath = errorsPath
    self.limit = limit
  }

  /// Runs it; `shouldStop` is asked now and then.
  package func run(shouldStop: () -> Bool) -> Outcome {
    let began = ContinuousClock.now
    func outcome(_ end: End) -> Outcome {
      Outcome(
        end: end, seconds: (ContinuousClock.now - began) / .seconds(1), errors: lastErrors())
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    _ = FileManager.default.createFile(atPath: errorsPath, contents: nil)
    let errors = FileHandle(forWritingAtPath: errorsPath)
    process.standardError = errors ?? FileHandle.nullDevice
    defer { try? errors?.close() }
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    if let cause = start(process) { return outcome(.unstartable(cause)) }
    while ended.wait(timeout: .now() + .milliseconds(20)) == .timedOut {
      let isStopped = shouldStop()
      if isStopped || ContinuousClock.now - began > limit {
        terminate(process, ended: ended)
        return outcome(isStopped ? .interrupted : .timedOut)
      }
    }
    return outcome(
      process.terminationReason == .exit
        ? .exited(code: process.terminationStatus) : .died(signal: process.terminationStatus))
  }

  /// Starts it; returns why it could not be started.
  ///
  /// Tried again for a moment: a script that was just written may still be open in some other process
  /// that was started meanwhile, and then cannot be run.
  private func start(_ process: Process) -> String? {
    for attempt in 1...5 {
      do {
        try process.run()
        return nil
      } catch {
        guard FileManager.default.isExecutableFile(atPath: executable) else {
          return "\(executable) is not there, or may not be run"
        }
        if attempt == 5 { return (error as NSError).localizedDescription }
        usleep(20_000)
      }
    }
    return nil
  }

  /// Asks it to end, then makes it; programs that it started end with it.
  private func terminate(_ process: Process, ended: DispatchSemaphore) {
    let identifier = process.processIdentifier
    // Foundation gives a child a group of its own; never signal our own group.
    let hasGroup = getpgid(identifier) == identifier
    process.terminate()
    let isGone = ended.wait(timeout: .now() + .seconds(5)) == .success
    if hasGroup { kill(-identifier, SIGKILL) }
    if isGone { return }
    kill(identifier, SIGKILL)
    ended.wait()
  }

  private func lastErrors() -> [String] {
    guard let handle = FileHandle(forReadingAtPath: errorsPath) else { return [] }
    defer { try? handle.close() }
    let size = (try? handle.seekToEnd()) ?? 0
    try? handle.seek(toOffset: size > 4096 ? size - 4096 : 0)
    let text = String(decoding: (try? handle.readToEnd()) ?? Data(), as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).suffix(8).map { line in
      ForeignText.cut(ForeignText.clean(String(line)), to: 300)
    }
  }
}
