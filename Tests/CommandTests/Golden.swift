import Foundation
import TestProblems
import Testing

/// One thing people do with the program, and the file that shows what they see.
struct GoldenCase: Sendable, CustomTestStringConvertible {
  /// Name of the file in `Golden/`.
  let name: String
  /// Arguments; `FOLDER` stands for a folder of the test's own.
  let arguments: [String]
  /// What must be there beforehand.
  var preparation: @Sendable (ScratchFolder) throws -> Void = { _ in }
  var testDescription: String { name }

  /// A case whose arguments are written as in a shell, without quotes.
  init(
    _ name: String, _ line: String,
    after preparation: @escaping @Sendable (ScratchFolder) throws -> Void = { _ in }
  ) {
    self.name = name
    arguments = line.split(separator: " ").map(String.init)
    self.preparation = preparation
  }

  /// A case whose arguments hold blanks.
  init(
    _ name: String, _ arguments: [String],
    after preparation: @escaping @Sendable (ScratchFolder) throws -> Void = { _ in }
  ) {
    self.name = name
    self.arguments = arguments
    self.preparation = preparation
  }

  /// Runs the case and compares all it shows with the file.
  ///
  /// With `TWINBEAM_RENEW_GOLDEN=1` in the environment the file is written anew: look at it before
  /// it is committed.
  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let seen = try inScratchFolder { folder in
      try preparation(folder)
      let run = try Program.run(
        arguments.map { $0.replacing("FOLDER", with: folder.path) })
      #expect(run.isCivil, sourceLocation: sourceLocation)
      return text(of: run).replacing(folder.path, with: "FOLDER")
    }
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/\(name).txt")
    if ProcessInfo.processInfo.environment["TWINBEAM_RENEW_GOLDEN"] == "1" {
      try Data(seen.utf8).write(to: file)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(
      seen == expected, "look at the difference, then renew with TWINBEAM_RENEW_GOLDEN=1",
      sourceLocation: sourceLocation)
  }

  private func text(of run: ProgramRun) -> String {
    """
    $ twinbeam \(arguments.joined(separator: " "))
    exit code \(run.exitCode)
    == standard output
    \(Self.steady(run.output))== standard error
    \(Self.steady(run.errors))
    """
  }

  /// The text with seconds and programs masked, and progress lines that only say that time passes left out.
  private static func steady(_ text: String) -> String {
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let masked =
        line
        .replacing(/\d+\.\d s(?=[.,]|$)/) { _ in "_._ s" }
        .replacing(/\d+\.\d 秒/) { _ in "_._ 秒" }
        .replacing(/^(  \w{3} \d{4}-\d\d-\d\d .*)[ \d]{7}\d  [ \d]{4}\d\.\d(?=  |$)/) {
          "\($0.1)       _      _._"
        }
      if masked.contains("_._ s"), let last = lines.last, masked == last { continue }
      lines.append(Substring(masked))
    }
    return lines.joined(separator: "\n")
  }
}
