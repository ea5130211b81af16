import Foundation
import TestProblems
import Testing

private let files = [
  "appointments.csv", "report", "reservations.csv", "run.json", "schedule.json", "summary.txt",
]

/// What lies in the output folder afterwards.
@Suite struct OutputFiles {
  private let oneRoom = "Scenarios/tiny/two-courses-one-room"

  @Test func `All files are there, whole, and nothing else`() throws {
    try inScratchFolder { folder in
      let run = try Program.run(["schedule", oneRoom, "--out", folder.path("out")])
      #expect(run.exitCode == 0)
      #expect(folder.contents("out") == files)
      #expect(try folder.text("out/summary.txt") == run.output)
      for name in ["run.json", "schedule.json"] {
        let bytes = Data(try folder.text("out/\(name)").utf8)
        #expect(try JSONSerialization.jsonObject(with: bytes) is [String: Any])
      }
    }
  }

  @Test func `Without a folder it writes to out and the scenario's name`() throws {
    try inScratchFolder { folder in
      try folder.copy(oneRoom, as: "my week")
      let run = try Program.run(["schedule", "my week", "--quiet"], in: folder.path)
      #expect(run.exitCode == 0)
      #expect(run.output == "" && run.errors == "")
      #expect(folder.contents("out/my week") == files)
    }
  }

  @Test func `A second run replaces the first one's files`() throws {
    try inScratchFolder { folder in
      try FileManager.default.createDirectory(
        atPath: folder.path("out"), withIntermediateDirectories: false)
      try folder.write("old", to: "out/schedule.json")
      try folder.write("mine", to: "out/notes.txt")
      let run = try Program.run(["schedule", oneRoom, "--out", folder.path("out"), "--json"])
      #expect(run.exitCode == 0)
      #expect(try folder.text("out/schedule.json") == run.output)
      #expect(try folder.text("out/notes.txt") == "mine")
    }
  }

  @Test func `A folder in the place of a file leaves everything as it was`() throws {
    try inScratchFolder { folder in
      try FileManager.default.createDirectory(
        atPath: folder.path("out/summary.txt"), withIntermediateDirectories: true)
      let run = try Program.run(["schedule", oneRoom, "--out", folder.path("out")])
      #expect(run.exitCode == 1)
      #expect(run.errors.contains("summary.txt is a folder"))
      #expect(folder.contents("out") == ["summary.txt"])
    }
  }

  @Test(arguments: ["Scenarios/infeasible/pin-on-closed-day", "Scenarios/invalid/badDate"])
  func `A failure leaves nothing behind`(scenario: String) throws {
    try inScratchFolder { folder in
      let run = try Program.run(["schedule", scenario, "--out", folder.path("out")])
      #expect(run.exitCode == (scenario.contains("invalid") ? 6 : 4))
      #expect(run.output == "")
      #expect(folder.contents("") == [])
    }
  }

  @Test func `Two processes with one step budget write the same bytes`() throws {
    try inScratchFolder { folder in
      let scenario = try smallWeek(in: folder)
      for name in ["one", "two"] {
        let run = try Program.run([
          "schedule", scenario, "--out", folder.path(name), "--step-limit", "6", "--time-limit",
          "10m", "--quiet",
        ])
        #expect(run.exitCode == 0, "\(run.errors)")
      }
      #expect(try folder.text("one/schedule.json") == folder.text("two/schedule.json"))
      #expect(try folder.text("one/appointments.csv") == folder.text("two/appointments.csv"))
      let check = try Program.run(["check", scenario, folder.path("one/schedule.json")])
      #expect(check.exitCode == 0, "\(check.output)")
    }
  }

  /// The default scenario with a few of its courses, so that debug builds finish its programs.
  private func smallWeek(in folder: ScratchFolder) throws -> String {
    let path = try folder.copy(Repository.defaultScenario)
    let courses = try folder.text("scenario/courses.csv").split(separator: "\n").map(String.init)
    let kept =
      courses[..<1]
      + courses.dropFirst().enumerated().filter { $0.offset % 5 == 0 }
      .map(\.element)
    let names = Set(kept.compactMap { $0.split(separator: ",").first })
    let visits = try folder.text("scenario/appointments.csv").split(separator: "\n")
      .filter { $0.split(separator: ",").first.map(names.contains) ?? false }
    try folder.write(kept.joined(separator: "\n") + "\n", to: "scenario/courses.csv")
    try folder.write(visits.joined(separator: "\n") + "\n", to: "scenario/appointments.csv")
    return path
  }
}
