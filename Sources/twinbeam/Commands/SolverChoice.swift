import ArgumentParser
import Benchmarking
import Foundation

/// Finds the programs behind solver names.
struct SolverChoice {
  /// Each peer is loaded once to tell its version, which takes seconds on a busy machine.
  private static let listingSeconds = 120.0

  /// Folder with `peers.sh`.
  let peers: String

  /// The programs in the order of the names; an unknown name is a usage error.
  func programs(_ names: [String], needSteps: Bool) throws -> [SolverProgram] {
    let own = ScheduleCommand.SolverName.allCases.map(\.rawValue)
    let foreign = names.contains { !own.contains($0) } ? peerNames : []
    return try names.map { name in
      if own.contains(name) { return .own(name, twinbeam: Self.executable) }
      guard foreign.contains(name) else { throw unknown(name, own: own, foreign: foreign) }
      let program = SolverProgram.peer(name, script: script, twinbeam: Self.executable)
      guard !needSteps || program.takesSteps else {
        throw ValidationError(
          "\(name) has no step budget; use --time-limits, or leave it out of --solvers.")
      }
      return program
    }
  }

  private func unknown(_ name: String, own: [String], foreign: [String]) -> ValidationError {
    let known = (own + foreign).joined(separator: ", ")
    return ValidationError(
      foreign.isEmpty
        ? "--solvers names \(name); there are \(known). Peers need \(script), which cannot be run."
        : "--solvers names \(name); there are \(known).")
  }

  private var script: String {
    URL(fileURLWithPath: peers, isDirectory: true).appendingPathComponent("peers.sh").path
  }

  /// First words of what `peers.sh list` prints.
  private var peerNames: [String] {
    guard FileManager.default.isExecutableFile(atPath: script) else { return [] }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: script)
    process.arguments = ["list"]
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    guard (try? process.run()) != nil else { return [] }
    let watch = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + Self.listingSeconds, execute: watch)
    defer { watch.cancel() }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
      .compactMap { line in
        line.split(whereSeparator: { $0 == " " || $0 == ":" }).first.map(String.init)
      }
  }

  /// This program, to be run again as a process of its own.
  static var executable: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
  }
}
