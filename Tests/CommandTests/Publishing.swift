import Foundation
import TestProblems
import Testing

/// From a schedule to the next week, with the built program.
@Suite struct PublishingCommands {
  private let scenario = "Scenarios/tiny/photon-then-carbon"

  @Test func `A week is published, made again, put in force again and rolled`() throws {
    try inScratchFolder { folder in
      let (out, store) = (folder.path("out"), folder.path("store"))
      try expect(["schedule", scenario, "--out", out, "--step-limit", "2", "--quiet"])
      let publish = ["publish", scenario, out + "/schedule.json", "--to", store, "--by", "office"]
      try expect(publish + ["--why", "week 49"])
      try expect(publish + ["--why", "once more"])
      #expect(try expect(["history", store, "--recreate", "1"]).contains("byte for byte"))
      try expect(["restore", store, "--version", "1", "--out", folder.path("old")])
      #expect(
        try folder.text("old/schedule.json") == folder.text("out/schedule.json"))
      #expect(
        try folder.text("old/scenario/courses.csv")
          == String(contentsOfFile: "\(Repository.path)/\(scenario)/courses.csv", encoding: .utf8))
      try expect(["restore", store, "--version", "1", "--by", "office", "--why", "back"])
      let table = try expect(["history", store, "--verify"])
      #expect(table.contains("restored from 1: back"))
      #expect(table.split(separator: "\n").count == 4)
      #expect(
        try expect(["diff", store + "/000001", store + "/000003"]).hasPrefix("No difference"))
      let next = folder.path("next")
      try expect(["roll", scenario, out + "/schedule.json", "--to", "2026-12-03", "--out", next])
      try expect(["schedule", next, "--out", folder.path("out2"), "--quiet"])
      try expect(["check", next, folder.path("out2/schedule.json")])
    }
  }

  @Test func `A schedule that breaks a rule is neither published nor rolled`() throws {
    try inScratchFolder { folder in
      let scenario = "Scenarios/tiny/two-courses-one-room"
      try expect(["schedule", scenario, "--out", folder.path("out"), "--quiet"])
      let text = try folder.text("out/schedule.json")
      let wrong = try folder.write(
        text.replacing("2026-12-01", with: "2026-11-30"), to: "wrong.json")
      let published = try Program.run([
        "publish", scenario, wrong, "--to", folder.path("store"), "--by", "office", "--why", "x",
      ])
      #expect(published.exitCode == 6)
      let rolled = try Program.run([
        "roll", scenario, wrong, "--to", "2026-12-03", "--out", folder.path("next"),
      ])
      #expect(rolled.exitCode == 6)
      #expect(folder.contents("store").isEmpty)
      #expect(folder.contents("next").isEmpty)
    }
  }

  /// Random moments; every single step is ended in the tests of the store itself.
  @Test(arguments: ["publish", "roll"])
  func `The program may be killed at any moment`(command: String) throws {
    try inScratchFolder { folder in
      try expect(["schedule", scenario, "--out", folder.path("out"), "--quiet"])
      let target = folder.path(command == "publish" ? "store" : "next")
      let arguments =
        command == "publish"
        ? ["--to", target, "--by", "office", "--why", "killed"]
        : ["--to", "2026-12-03", "--out", target]
      for attempt in 0..<24 {
        let process = try Program.start(
          [command, scenario, folder.path("out/schedule.json")] + arguments)
        Thread.sleep(forTimeInterval: 0.002 * Double(attempt))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        try expectWhole(command, folder)
        if command == "roll" { try? FileManager.default.removeItem(atPath: target) }
      }
    }
  }

  private func expectWhole(_ command: String, _ folder: ScratchFolder) throws {
    if command == "publish" {
      guard !folder.contents("store").filter({ !$0.hasPrefix(".") }).isEmpty else { return }
      try expect(["history", folder.path("store"), "--verify"])
    } else if !folder.contents("next").isEmpty {
      try expect(["validate", folder.path("next")])
    }
  }

  @discardableResult
  private func expect(
    _ arguments: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let run = try Program.run(arguments)
    #expect(run.exitCode == 0, "\(run.errors)", sourceLocation: sourceLocation)
    return run.output
  }
}
