import Foundation
import Synchronization
import TestProblems

/// What a run of the program left behind.
struct ProgramRun {
  let exitCode: Int32
  /// False when a signal ended the program, as a trap would.
  let hasExited: Bool
  let output: String
  let errors: String

  /// True when the program stopped by itself and showed nobody its insides.
  var isCivil: Bool {
    hasExited
      && !["Fatal error", "Stack dump", "Current stack trace", "Crash:"].contains {
        errors.contains($0)
      }
  }
}

/// The built program, which lies beside the test bundle.
enum Program {
  /// A signal to send as soon as standard error shows a text.
  struct Interruption {
    let number: Int32
    let text: String
  }

  struct Missing: Error {
    let path: String
  }

  private static let products: String = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    let place = bundle?.bundleURL ?? Bundle.main.executableURL ?? URL(filePath: "/proc/self/exe")
    return place.deletingLastPathComponent().path
  }()

  /// Runs the program from the repository's top level, or from another folder.
  static func run(
    _ arguments: [String], in folder: String = Repository.path,
    interruption: Interruption? = nil
  ) throws -> ProgramRun {
    let process = try prepared(arguments, in: folder)
    let output = PipeText()
    let errors = PipeText()
    process.standardOutput = output.pipe
    process.standardError = errors.pipe
    try process.run()
    let identifier = process.processIdentifier
    output.collect()
    errors.collect(until: interruption?.text) {
      if let interruption { kill(identifier, interruption.number) }
    }
    let texts = (output.wait(), errors.wait())
    process.waitUntilExit()
    return ProgramRun(
      exitCode: process.terminationStatus, hasExited: process.terminationReason == .exit,
      output: texts.0, errors: texts.1)
  }
}

extension Program {
  /// Starts the program and does not wait; nobody reads what it says.
  static func start(_ arguments: [String]) throws -> Process {
    let process = try prepared(arguments, in: Repository.path)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private static func prepared(_ arguments: [String], in folder: String) throws -> Process {
    let path = products + "/twinbeam"
    guard FileManager.default.isExecutableFile(atPath: path) else { throw Missing(path: path) }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder, directoryHint: .isDirectory)
    // A width of the terminal in the environment would wrap help differently.
    process.environment = ProcessInfo.processInfo.environment.filter { $0.key != "COLUMNS" }
    process.standardInput = FileHandle.nullDevice
    return process
  }
}

/// Reads a pipe on a thread of its own, so that no full pipe ever holds the program up.
private final class PipeText: Sendable {
  let pipe = Pipe()
  private let bytes = Mutex(Data())
  private let ended = DispatchSemaphore(value: 0)

  /// Starts to read; calls `seen` once when `text` has appeared.
  func collect(until text: String? = nil, seen: @escaping @Sendable () -> Void = {}) {
    let reader = pipe.fileHandleForReading
    Thread.detachNewThread { [self] in
      var isOpen = text != nil
      while case let part = reader.availableData, !part.isEmpty {
        let all = bytes.withLock {
          $0.append(part)
          return $0
        }
        if isOpen, let text, String(decoding: all, as: UTF8.self).contains(text) {
          isOpen = false
          seen()
        }
      }
      ended.signal()
    }
  }

  /// Everything until the program closed the pipe.
  func wait() -> String {
    ended.wait()
    return bytes.withLock { String(decoding: $0, as: UTF8.self) }
  }
}
