import Foundation
import TestProblems
import Testing

private let scenario = "Scenarios/tiny/photon-then-carbon"

/// Exports every day of a tiny scenario to `FOLDER/models`.
private func exported(_ format: String, to folder: ScratchFolder) throws -> ProgramRun {
  try Program.run(["export", scenario, "--format", format, "--out", folder.path("models")])
}

@Suite struct Exchanging {
  @Test(arguments: ["mps", "lp", "json"])
  func `Exported models come with their names and the schedule they start from`(format: String)
    throws
  {
    try inScratchFolder { folder in
      let run = try exported(format, to: folder)
      #expect(run.exitCode == 0, "\(run.errors)")
      let files = folder.contents("models")
      #expect(files.contains("schedule.json"))
      #expect(files.contains { $0.hasSuffix(".\(format)") })
      #expect(files.contains { $0.hasSuffix(".map.json") } == (format != "json"))
      #expect(run.output.split(separator: "\n").count == files.count)
    }
  }

  @Test(arguments: ["mps", "lp", "json"])
  func `Patterns of whole courses are written as one model`(format: String) throws {
    try inScratchFolder { folder in
      let run = try Program.run([
        "export", scenario, "--patterns", "--format", format, "--out", folder.path("models"),
      ])
      #expect(run.exitCode == 0, "\(run.errors)")
      #expect(
        folder.contents("models").sorted()
          == Set(["patterns.json", "patterns.\(format)"]).sorted())
      #expect(run.errors.contains("patterns"))
      #expect(try folder.text("models/patterns.json").contains("unscheduledCost"))
    }
  }

  @Test func `Days are written apart as JSON only`() throws {
    try inScratchFolder { folder in
      let run = try Program.run([
        "export", scenario, "--format", "json", "--apart", "--out", folder.path("models"),
      ])
      #expect(run.exitCode == 0, "\(run.errors)")
      let name = try #require(folder.contents("models").first { $0.hasPrefix("site-") })
      #expect(try folder.text("models/\(name)").contains("acrossDays"))
      let refused = try Program.run(["export", scenario, "--format", "mps", "--apart"])
      #expect(refused.exitCode == 64)
      #expect(refused.errors.contains("--apart needs --format json"))
    }
  }

  @Test func `What the start says gives the schedule back when it is imported`() throws {
    try inScratchFolder { folder in
      _ = try exported("mps", to: folder)
      let names = folder.contents("models").filter { $0.hasSuffix(".map.json") }
      #expect(!names.isEmpty)
      for name in names {
        let map = try folder.text("models/\(name)")
        let object = try JSONSerialization.jsonObject(with: Data(map.utf8)) as? [String: Any]
        let start = try #require(object?["start"] as? [String: Int])
        let lines = start.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        try folder.write(lines.joined(separator: "\n"), to: "solution.txt")
        let run = try Program.run([
          "import", scenario, folder.path("models/\(name)"), folder.path("solution.txt"),
          "--schedule", folder.path("models/schedule.json"), "--out", folder.path("new.json"),
        ])
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(run.output.contains("accepted"))
        #expect(try folder.text("new.json") == folder.text("models/schedule.json"))
      }
    }
  }

  @Test func `What the referee refuses is not taken over`() throws {
    try inScratchFolder { folder in
      _ = try exported("json", to: folder)
      let name = try #require(folder.contents("models").first { $0.hasPrefix("site-") })
      try folder.write(
        #"{"places": [{"visit": 0, "room": "nowhere", "start": 480, "beamStart": 490}]}"#,
        to: "unknown.json")
      let unknown = try imported("unknown.json", of: name, in: folder)
      #expect(unknown.exitCode == 6)
      #expect(unknown.output.contains("nowhere"))
      #expect(folder.contents("").contains("new.json") == false)
    }
  }

  @Test func `Solutions are judged side by side as JSON`() throws {
    try inScratchFolder { folder in
      _ = try exported("json", to: folder)
      let name = try #require(folder.contents("models").first { $0.hasPrefix("site-") })
      try folder.write("{", to: "broken.json")
      let run = try Program.run([
        "import", scenario, folder.path("models/\(name)"), folder.path("broken.json"),
        folder.path("missing.json"), "--schedule", folder.path("models/schedule.json"), "--json",
      ])
      #expect(run.exitCode == 0)
      let records =
        try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
      #expect(records?.count == 2)
      #expect(records?.allSatisfy { $0["acceptable"] as? Bool == false } == true)
    }
  }

  static let refusals: [(arguments: [String], exitCode: Int32, sentence: String)] = [
    (["export", scenario, "--format", "xls"], 64, "format"),
    (["export", scenario, "--format", "mps", "--centre", "mars"], 64, "--centre is mars"),
    (["export", scenario, "--format", "mps", "--date", "2020-01-01"], 64, "detail window"),
    (["export", scenario, "--format", "mps", "--schedule", "/nowhere.json"], 6, "/nowhere.json"),
    (["export", scenario, "--format", "json", "--cost-limit", "9"], 64, "--patterns"),
    (["export", scenario, "--format", "json", "--patterns", "--apart"], 64, "--patterns"),
    (["export", scenario, "--format", "json", "--patterns", "--most-patterns", "0"], 64, "is 0"),
    (["export", scenario, "--format", "json", "--patterns", "--most-patterns", "1"], 5, "than 1"),
    (["import", scenario, "/nowhere", "x", "--schedule", "/nowhere.json"], 6, "/nowhere.json"),
    (["import", scenario, "m", "a", "b", "--schedule", "s", "--out", "o"], 64, "one solution"),
  ]

  @Test(arguments: refusals)
  func `What cannot be exchanged is told`(
    example: (arguments: [String], exitCode: Int32, sentence: String)
  ) throws {
    try inScratchFolder { folder in
      let extra = example.arguments[0] == "export" ? ["--out", folder.path("models")] : []
      let run = try Program.run(example.arguments + extra)
      #expect(run.isCivil)
      #expect(run.exitCode == example.exitCode)
      #expect(run.errors.contains(example.sentence), "\(run.errors)")
      #expect(folder.contents("models").isEmpty)
    }
  }

  private func imported(
    _ solution: String, of name: String, in folder: ScratchFolder
  ) throws -> ProgramRun {
    try Program.run([
      "import", scenario, folder.path("models/\(name)"), folder.path(solution),
      "--schedule", folder.path("models/schedule.json"), "--out", folder.path("new.json"),
    ])
  }
}
