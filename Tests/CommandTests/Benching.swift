import Foundation
import TestProblems
import Testing

private let scenario = "Scenarios/tiny/two-courses-one-room"

/// Runs a benchmark in steps with results in `FOLDER/bench`.
private func bench(
  _ more: [String] = [], in folder: ScratchFolder, interruption: Program.Interruption? = nil
) throws -> ProgramRun {
  let limits = more.contains("--time-limits") ? [] : ["--step-limits", "3"]
  return try Program.run(
    ["bench", scenario, "--out", folder.path("bench")] + limits + more,
    interruption: interruption)
}

@Suite struct Benching {
  private static let files = ["costs.csv", "environment.csv", "report.html", "results.csv"]

  @Test func `A benchmark leaves a row a run, costs without a clock, and a report`() throws {
    try inScratchFolder { folder in
      let run = try bench(["--solvers", "greedy,exact", "--seeds", "1-2"], in: folder)
      #expect(run.exitCode == 0, "\(run.errors)")
      #expect(folder.contents("bench") == Self.files)
      #expect(try folder.text("bench/results.csv").split(separator: "\n").count == 5)
      let costs = try folder.text("bench/costs.csv").split(separator: "\n")
      #expect(costs.count == 5)
      #expect(costs.dropFirst().allSatisfy { $0.hasSuffix(",solved,30") })
      #expect(run.errors.contains("[4/4] two-courses-one-room, exact, 3 steps, seed 2: cost 30"))
      #expect(run.output.contains("Ranking with 3 steps"))
      let report = try folder.text("bench/report.html")
      for reference in ["http:", "https:", "src=", "@import", "url("] {
        #expect(!report.contains(reference), "\(reference)")
      }
    }
  }

  @Test func `The same command goes on where it was, and runs nothing twice`() throws {
    try inScratchFolder { folder in
      _ = try bench(["--solvers", "greedy", "--seeds", "1"], in: folder)
      let first = try folder.text("bench/results.csv")
      let again = try bench(["--solvers", "greedy", "--seeds", "1"], in: folder)
      #expect(!again.errors.contains("[1/1]"))
      #expect(try folder.text("bench/results.csv") == first)
      let more = try bench(["--solvers", "greedy", "--seeds", "1-2"], in: folder)
      #expect(more.errors.contains("[2/2]"))
      #expect(try folder.text("bench/results.csv").hasPrefix(first))
    }
  }

  @Test func `An interrupted benchmark keeps its rows and still reports`() throws {
    try inScratchFolder { folder in
      let run = try bench(
        ["--solvers", "greedy,exact", "--seeds", "1-100"], in: folder,
        interruption: Program.Interruption(number: SIGINT, text: "[2/200]"))
      #expect(run.exitCode == 130)
      let rows = try folder.text("bench/results.csv").split(separator: "\n").count - 1
      #expect((2..<200).contains(rows))
      #expect(folder.contents("bench") == Self.files)
    }
  }

  @Test func `Worse costs than kept fail, better ones ask to be renewed`() throws {
    try inScratchFolder { folder in
      _ = try bench(["--solvers", "greedy", "--seeds", "1-2"], in: folder)
      let costs = try folder.text("bench/costs.csv")
      let kept = folder.path("kept.csv")
      try folder.write(costs, to: "kept.csv")
      let equal = try bench(["--solvers", "greedy", "--seeds", "1-2", "--kept", kept], in: folder)
      #expect(equal.exitCode == 0)
      #expect(equal.errors.contains("All 2 costs are those of"))
      try folder.write(
        costs.replacing(",1,solved,30", with: ",1,solved,29"), to: "kept.csv")
      let worse = try bench(["--solvers", "greedy", "--seeds", "1-2", "--kept", kept], in: folder)
      #expect(worse.exitCode == 1)
      #expect(worse.errors.contains("seed 1: 30, kept 29"))
      try folder.write(
        costs.replacing(",2,solved,30", with: ",2,solved,31"), to: "kept.csv")
      let better = try bench(["--solvers", "greedy", "--seeds", "1-2", "--kept", kept], in: folder)
      #expect(better.exitCode == 0)
      #expect(better.errors.contains("please renew it with --renew"))
      _ = try bench(
        ["--solvers", "greedy", "--seeds", "1-2", "--kept", kept, "--renew"], in: folder)
      #expect(try folder.text("kept.csv") == costs)
    }
  }

  @Test func `A peer whose package is missing is a row that says so`() throws {
    try inScratchFolder { folder in
      // Without what peers.sh installs beside itself.
      for name in folderContents("Benchmarks/Peers") where name != ".venv" {
        try folder.copy("Benchmarks/Peers/\(name)", as: "peers-\(name)")
      }
      try FileManager.default.createDirectory(
        atPath: folder.path("peers"), withIntermediateDirectories: true)
      for name in folderContents("Benchmarks/Peers") where name != ".venv" {
        try FileManager.default.moveItem(
          atPath: folder.path("peers-\(name)"), toPath: folder.path("peers/\(name)"))
      }
      let run = try bench(
        [
          "--solvers", "greedy,cp-sat", "--seeds", "1", "--time-limits", "1s", "--peers",
          folder.path("peers"),
        ], in: folder)
      #expect(run.exitCode == 0, "\(run.errors)")
      #expect(run.errors.contains("cp-sat, 1s, seed 1: not installed"), "\(run.errors)")
      let costs = try folder.text("bench/costs.csv")
      #expect(costs.contains("cp-sat,1s,1,notInstalled,"))
      #expect(try folder.text("bench/report.html").contains("not installed"))
    }
  }

  static let refusals: [(arguments: [String], exitCode: Int32, sentence: String)] = [
    (["bench", "/nowhere"], 64, "no scenario folder"),
    (["bench", scenario, "--solvers", "fast"], 64, "--solvers names fast; there are auto"),
    (["bench", scenario, "--solvers", "cp-sat", "--step-limits", "3"], 64, "no step budget"),
    (["bench", scenario, "--time-limits", "0s"], 64, "time-limits"),
    (["bench", scenario, "--time-limits", "1s", "--step-limits", "3"], 64, "exclude each other"),
    (["bench", scenario, "--seeds", "5-1"], 64, "seeds"),
    (["bench", "Scenarios/invalid/badDate"], 6, "badDate"),
    (["bench", scenario, "--kept", "/nowhere.csv"], 6, "/nowhere.csv"),
  ]

  @Test(arguments: refusals)
  func `What cannot be compared is told before anything is run`(
    example: (arguments: [String], exitCode: Int32, sentence: String)
  ) throws {
    try inScratchFolder { folder in
      let run = try Program.run(example.arguments + ["--out", folder.path("bench")])
      #expect(run.isCivil)
      #expect(run.exitCode == example.exitCode, "\(run.errors)")
      #expect(run.errors.contains(example.sentence), "\(run.errors)")
      #expect(folder.contents("bench").isEmpty)
    }
  }

  private func folderContents(_ name: String) -> [String] {
    let path = Repository.path + "/" + name
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }
}
