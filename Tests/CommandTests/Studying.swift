import Foundation
import TestProblems
import Testing

/// The command `whatif` as people meet it.
@Suite struct Studying {
  private static let files = ["cells", "study.csv", "study.html", "study.json"]

  /// A study of a tiny scenario; `more` follows the header.
  private func study(
    _ more: String =
      "variants: [{id: demand, changes: [{demand: 2}]}, {id: closed, changes: [{closure: {from: 2026-12-02}}]}]",
    in folder: ScratchFolder
  ) throws -> String {
    try folder.write(
      "schemaVersion: 1\nid: tiny\nscenario: \(Repository.path)/Scenarios/tiny/photon-then-carbon\n\(more)\n",
      to: "study.yaml")
  }

  private func whatIf(
    _ study: String, _ more: [String] = [], in folder: ScratchFolder,
    interruption: Program.Interruption? = nil
  ) throws -> ProgramRun {
    try Program.run(
      ["whatif", study, "--out", folder.path("out")] + more, interruption: interruption)
  }

  @Test func `A study leaves a cell a variant and its report`() throws {
    try inScratchFolder { folder in
      let run = try whatIf(study(in: folder), in: folder)
      #expect(run.exitCode == 0, "\(run.errors)")
      #expect(folder.contents("out") == Self.files)
      #expect(
        folder.contents("out/cells") == [
          "baseline-0001.json", "closed-0001.json", "demand-0001.json",
        ])
      #expect(run.errors.contains("[3/3] "))
      let again = try whatIf(study(in: folder), in: folder)
      #expect(again.errors.contains("3 of 3 cells are done already."))
      #expect(!again.errors.contains("[3/3] "))
      #expect(again.output == run.output)
    }
  }

  @Test func `Jobs made one by one and collected are the study in one run`() throws {
    try inScratchFolder { folder in
      let path = try study(in: folder)
      let list = try whatIf(path, ["--list-jobs"], in: folder)
      let variants = ["baseline", "demand", "closed"]
      #expect(
        list.output
          == variants.enumerated().map {
            "\($0 + 1)\t\($1)\t1\topen\t\(folder.path("out"))/cells/\($1)-0001.json\n"
          }.joined())
      for job in ["3", "1"] {
        #expect(try whatIf(path, ["--job", job], in: folder).exitCode == 0)
      }
      let partial = try whatIf(path, ["--collect"], in: folder)
      #expect(partial.exitCode == 1)
      #expect(partial.errors.contains("1 of 3 cells are missing."))
      #expect(folder.contents("out") == Self.files)
      let before = try folder.text("out/cells/closed-0001.json")
      #expect(try whatIf(path, ["--job", "3"], in: folder).errors.contains("done already"))
      #expect(try whatIf(path, ["--job", "2"], in: folder).exitCode == 0)
      #expect(try folder.text("out/cells/closed-0001.json") == before)
      let collected = try whatIf(path, ["--collect"], in: folder)
      #expect(collected.exitCode == 0)
      let whole = try Program.run(["whatif", path, "--out", folder.path("whole")])
      #expect(whole.output == collected.output)
      for file in ["study.html", "study.csv", "study.json", "cells/demand-0001.json"] {
        #expect(try folder.text("out/\(file)") == folder.text("whole/\(file)"), "\(file)")
      }
    }
  }

  @Test func `A job that does not exist is a usage error`() throws {
    try inScratchFolder { folder in
      let run = try whatIf(study(in: folder), ["--job", "4"], in: folder)
      #expect(run.exitCode == 64)
      #expect(run.errors.contains("jobs 1 to 3"))
    }
  }

  @Test(arguments: [SIGTERM, SIGKILL])
  func `An interrupted study goes on without losing or repeating a finished cell`(
    number: Int32
  ) throws {
    try inScratchFolder { folder in
      let path = try study(
        """
        mode: simulate
        simulate: {weeks: 1, replications: 40}
        variants: [{id: same}]
        """, in: folder)
      let run = try whatIf(
        path, ["--processes", "2"], in: folder, interruption: .init(number: number, text: "[4/80]"))
      #expect(run.exitCode == (number == SIGTERM ? 143 : SIGKILL))
      // What was being made when its parent died may still come to its end.
      Thread.sleep(forTimeInterval: 2)
      let finished = folder.contents("out/cells").filter {
        $0.hasSuffix(".json") && !$0.hasPrefix(".")
      }
      #expect((4..<80).contains(finished.count))
      let dates = try finished.map { try modified(folder.path("out/cells/\($0)")) }
      let rest = try whatIf(path, in: folder)
      #expect(rest.exitCode == 0, "\(rest.errors)")
      #expect(rest.errors.contains("\(finished.count) of 80 cells are done already."))
      #expect(try finished.map { try modified(folder.path("out/cells/\($0)")) } == dates)
      #expect(folder.contents("out/cells").count { $0.hasSuffix(".json") } == 80)
    }
  }

  private func modified(_ path: String) throws -> Date? {
    try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
  }

  @Test func `A further variant leaves finished cells as they are`() throws {
    try inScratchFolder { folder in
      _ = try whatIf(study("variants: [{id: b, changes: [{demand: 2}]}]", in: folder), in: folder)
      let more = try study(
        "variants: [{id: a, changes: [{demand: 3}]}, {id: b, changes: [{demand: 2}]}]", in: folder)
      let list = try whatIf(more, ["--list-jobs"], in: folder).output.split(separator: "\n")
      #expect(list.map { $0.contains("\tdone\t") } == [true, false, true])
    }
  }

  @Test func `Results of another study or scenario are made again`() throws {
    try inScratchFolder { folder in
      _ = try whatIf(study(in: folder), in: folder)
      let changed = try study("variants: [{id: demand, changes: [{demand: 3}]}]", in: folder)
      let list = try whatIf(changed, ["--list-jobs"], in: folder)
      #expect(list.output.hasPrefix("1\tbaseline\t1\tdone\t"))
      #expect(list.output.contains("2\tdemand\t1\topen\t"))
    }
  }

  @Test func `Everything wrong is told with its line before anything is written`() throws {
    try inScratchFolder { folder in
      let run = try whatIf(
        study(
          "variants:\n  - id: x\n    changes:\n      - closeRoom: {room: ZZ}\n      - demand: much",
          in: folder),
        in: folder)
      #expect(run.exitCode == 6)
      for way in [["--list-jobs"], ["--job", "2"], ["--collect"]] {
        #expect(try whatIf(folder.path("study.yaml"), way, in: folder).exitCode == 6, "\(way)")
      }
      #expect(run.errors.contains("study.yaml:8: [wrongType] factor is much"))
      #expect(folder.contents("out").isEmpty)
      let unknown = try whatIf(
        study("variants:\n  - id: x\n    changes:\n      - closeRoom: {room: ZZ}", in: folder),
        in: folder)
      #expect(unknown.exitCode == 6)
      for way in [["--list-jobs"], ["--job", "2"], ["--collect"]] {
        #expect(try whatIf(folder.path("study.yaml"), way, in: folder).exitCode == 6, "\(way)")
      }
      #expect(unknown.errors.contains("study.yaml:7: [danglingReference] room ZZ does not exist"))
      #expect(folder.contents("out").isEmpty)
    }
  }

  @Test(arguments: [
    ("solver: {name: gredy}", "did you mean greedy?"),
    ("solver: {name: courses}", "write steps:"),
    ("mode: guess", "schedule, simulate"),
    ("simulate: {weeks: 0}", "1 to 520"),
    ("variants: [{name: x}]", "id"),
    ("grid: [{name: x}]", "exactly one"),
    ("variants: 3", "list"),
  ])
  func `A wrong study is refused in a sentence`(text: String, remedy: String) throws {
    try inScratchFolder { folder in
      let run = try whatIf(study(text, in: folder), in: folder)
      #expect(run.exitCode == 6, "\(run.errors)")
      #expect(run.errors.contains(remedy), "\(run.errors)")
      #expect(run.isCivil)
      #expect(folder.contents("out").isEmpty)
    }
  }
}
