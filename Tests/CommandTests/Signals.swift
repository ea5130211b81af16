import Foundation
import TestProblems
import Testing

/// Ctrl-C and SIGTERM end a long solve with the best schedule so far.
@Suite struct Signals {
  @Test(arguments: [(SIGINT, "searching rooms", 130), (SIGTERM, "placing courses", 143)])
  func `An interrupted solve writes a schedule that the referee accepts`(
    number: Int32, text: String, exitCode: Int32
  ) throws {
    try inScratchFolder { folder in
      let run = try Program.run(
        [
          "schedule", Repository.defaultScenario, "--out", folder.path("out"), "--time-limit",
          "10m",
        ], interruption: .init(number: number, text: text))
      #expect(run.hasExited)
      #expect(run.exitCode == exitCode)
      #expect(run.output.contains("interrupted; this is the best so far"), "\(run.output)")
      #expect(folder.contents("out").contains("report"))
      #expect(folder.contents("out").count == 6)
      #expect(!folder.contents("out").contains { $0.hasSuffix(".part") })
      let check = try Program.run([
        "check", Repository.defaultScenario, folder.path("out/schedule.json"),
      ])
      #expect(check.exitCode == 0, "\(check.output)")
    }
  }
}
