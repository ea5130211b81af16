import Foundation
import TestProblems
import Testing

@Suite struct PublicInstances {
  /// The made-up instance and its schedule.
  private func files(_ folder: ScratchFolder) throws -> (instance: String, schedule: String) {
    (
      try folder.write(RTSPSample.file, to: "made-up.json"),
      try folder.write(RTSPSample.schedule, to: "schedule.json")
    )
  }

  @Test func `A schedule is checked by the referee and by the published rules`() throws {
    try inScratchFolder { folder in
      let (instance, schedule) = try files(folder)
      let run = try Program.run(["check", instance, schedule])
      #expect(run.exitCode == 0, "\(run.errors)")
      #expect(run.output.contains("Accepted: no hard rule is broken"))
      #expect(run.output.contains("Legal by the published rules."))
      #expect(run.output.contains(/total +721\n/) && run.output.contains(/objective +722\n/))
      let json = try Program.run(["check", instance, schedule, "--json"])
      #expect(json.output.contains("\"objective\" : 722") && json.exitCode == 0)
    }
  }

  @Test func `A patient left out is no violation for the referee, but for the published rules`()
    throws
  {
    try inScratchFolder { folder in
      let (instance, schedule) = try files(folder)
      let lines = RTSPSample.schedule.split(separator: "\n")
      let partial = lines.filter { !$0.contains("\"P-2\"") }.joined(separator: "\n")
      #expect(partial.count < RTSPSample.schedule.count)
      try folder.write(partial, to: "schedule.json")
      let run = try Program.run(["check", instance, schedule])
      #expect(run.exitCode == 6 && run.output.contains("Accepted"))
      #expect(run.output.contains("Patient 2 is not treated."))
      let written = try Program.run([
        "export", instance, "--schedule", schedule, "--out", folder.path("solution.json"),
      ])
      #expect(written.exitCode == 6 && written.errors.contains("Patient 2 is not treated."))
      #expect(!folder.contents("").contains("solution.json"))
    }
  }

  @Test func `A schedule is written in the published layout`() throws {
    try inScratchFolder { folder in
      let (instance, schedule) = try files(folder)
      let out = folder.path("new/solution.json")
      let run = try Program.run(["export", instance, "--schedule", schedule, "--out", out])
      #expect(run.exitCode == 0 && run.output == "\(out)\n", "\(run.errors)")
      #expect(run.errors.contains("Its published objective is 722."))
      let text = try folder.text("new/solution.json")
      #expect(text.contains("[[1, 20], [null, null], [null, null], [4, 12]]"))
      #expect(text.contains("\"startDays\": [0, 1, 5, 0]"))
    }
  }

  @Test func `Models of days are not written, nor solutions without a schedule`() throws {
    try inScratchFolder { folder in
      let (instance, schedule) = try files(folder)
      for (options, sentence) in [
        (["--format", "mps", "--schedule", schedule], "no minutes"), ([], "--schedule is missing"),
      ] {
        let run = try Program.run(["export", instance] + options)
        #expect(run.exitCode == 64 && run.errors.contains(sentence), "\(run.errors)")
      }
      let scenario = "Scenarios/tiny/two-courses-one-room"
      let run = try Program.run(["export", scenario])
      #expect(run.exitCode == 64 && run.errors.contains("--format is missing"))
    }
  }

  @Test func `A file that is no instance is refused with its issues`() throws {
    try inScratchFolder { folder in
      let (_, schedule) = try files(folder)
      let run = try Program.run(["check", schedule, schedule])
      #expect(run.exitCode == 6 && run.isCivil)
      #expect(run.errors.contains("[missingKey] instance is missing; add it"))
    }
  }
}
