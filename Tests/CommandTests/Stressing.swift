import TestProblems
import Testing

/// Buffers from the quantiles of durations.
@Suite struct Stressing {
  @Test func `A copy with buffers can be scheduled, and replayed with the minutes as they were`()
    throws
  {
    let scenario = "Scenarios/tiny/switching-costs-time"
    try inScratchFolder { folder in
      _ = try Program.run(["schedule", scenario, "--out", folder.path("out"), "--quiet"])
      let copying = [
        "stress", scenario, folder.path("out/schedule.json"), "--replications", "5",
        "--buffer-quantile", "0.7", "--out", folder.path("buffered"),
      ]
      #expect(try Program.run(copying).exitCode == 0)
      // Nothing is written over.
      #expect(try Program.run(copying).exitCode == 64)
      #expect(try Program.run(["validate", folder.path("buffered")]).exitCode == 0)
      let again = try Program.run(
        ["schedule", folder.path("buffered"), "--out", folder.path("again"), "--quiet"])
      #expect(again.exitCode == 0, "\(again.errors)")
      let replay = try Program.run(["stress", scenario, folder.path("again/schedule.json")])
      #expect(replay.exitCode == 0, "\(replay.errors)")
      #expect(replay.output.contains("beam late"))
    }
  }
}
