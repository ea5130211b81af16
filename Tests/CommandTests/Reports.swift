import Foundation
import TestProblems
import Testing

private let oneRoom = "Scenarios/tiny/two-courses-one-room"

/// What `report` writes, and what it leaves alone.
@Suite struct Reports {
  private func scheduled(_ folder: ScratchFolder) throws -> String {
    _ = try Program.run(
      ["schedule", oneRoom, "--out", folder.path("out"), "--quiet", "--no-report"])
    return folder.path("out/schedule.json")
  }

  private func report(_ schedule: String, _ more: String...) throws -> ProgramRun {
    try Program.run(["report", oneRoom, schedule] + more)
  }

  @Test func `Every format is written, in the language asked for`() throws {
    try inScratchFolder { folder in
      let schedule = try scheduled(folder)
      let run = try report(schedule, "--language", "zh", "--out", folder.path("zh"))
      #expect(run.exitCode == 0)
      #expect(run.output.isEmpty)
      for name in ["board.html", "room-days.html", "centres.html", "qa-list.html"] {
        #expect(try folder.text("zh/\(name)").contains("lang=\"zh-Hans\""), "\(name)")
      }
      #expect(folder.contents("zh/patient-calendars") == ["A.html", "B.html"])
    }
  }

  @Test func `Formats are chosen by name`() throws {
    try inScratchFolder { folder in
      let schedule = try scheduled(folder)
      let run = try report(schedule, "--format", "board, centres", "--out", folder.path("some"))
      #expect(run.exitCode == 0)
      #expect(folder.contents("some") == [".report-files", "board.html", "centres.html"])
    }
  }

  @Test func `What an earlier report left goes, what somebody else wrote stays`() throws {
    try inScratchFolder { folder in
      let schedule = try scheduled(folder)
      _ = try report(schedule, "--out", folder.path("both"))
      try folder.write("mine", to: "both/patient-calendars/notes.txt")
      try folder.write("old", to: "both/patient-calendars/Z.html")
      // An ending that no format of today writes.
      try folder.write("old", to: "both/patient-calendars/Z.svg")
      let list = try folder.text("both/.report-files")
      try folder.write(
        list
          + ["html", "svg"].map { "patient-calendar\tpatient-calendars/Z.\($0)\n" }.joined(),
        to: "both/.report-files")
      _ = try report(schedule, "--format", "patient-calendar", "--out", folder.path("both"))
      #expect(folder.contents("both/patient-calendars") == ["A.html", "B.html", "notes.txt"])
      #expect(folder.contents("both").contains("board.html"))
    }
  }

  @Test func `A list that names files outside the folder removes none`() throws {
    try inScratchFolder { folder in
      let schedule = try scheduled(folder)
      try folder.write("keep", to: "victim.html")
      try folder.write("keep", to: "elsewhere/victim.html")
      try folder.write("keep", to: "both/mine.html/deep.html")
      try folder.write("keep", to: "both/.settings/hidden.html")
      try FileManager.default.createSymbolicLink(
        atPath: folder.path("both/link"), withDestinationPath: folder.path("elsewhere"))
      try folder.write(
        [
          "../victim.html", "link/victim.html", "mine.html", "link", ".settings/hidden.html",
          ".report-files",
        ].map { "centres\t\($0)\n" }.joined(),
        to: "both/.report-files")
      let run = try report(schedule, "--format", "centres", "--out", folder.path("both"))
      #expect(run.exitCode == 0)
      let kept = [
        "victim.html", "elsewhere/victim.html", "both/mine.html/deep.html",
        "both/.settings/hidden.html",
      ]
      for name in kept { #expect(try folder.text(name) == "keep", "\(name)") }
      #expect(try folder.text("both/.report-files") == "centres\tcentres.html\n")
    }
  }

  @Test func `Two reports of one schedule are the same bytes`() throws {
    try inScratchFolder { folder in
      let schedule = try scheduled(folder)
      _ = try report(schedule, "--out", folder.path("one"))
      _ = try report(schedule, "--out", folder.path("two"))
      let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path("one")).sorted()
      #expect(names.count > 20)
      for name in names {
        let pair = [folder.path("one/\(name)"), folder.path("two/\(name)")]
          .map { FileManager.default.contents(atPath: $0) }
        #expect(pair[0] == pair[1], "\(name)")
      }
    }
  }

  @Test func `A schedule that breaks a hard rule is refused`() throws {
    try inScratchFolder { folder in
      _ = try scheduled(folder)
      let text = try folder.text("out/schedule.json")
      let wrong = try folder.write(
        text.replacing("2026-12-01", with: "2026-11-30"), to: "wrong.json")
      let run = try report(wrong, "--out", folder.path("none"))
      #expect(run.exitCode == 6)
      #expect(run.errors.contains("roomOverlap"))
      #expect(folder.contents("none").isEmpty)
    }
  }

  @Test func `A format named twice is written once, an edition goes with what people hold`() throws
  {
    try inScratchFolder { folder in
      let schedule = try scheduled(folder)
      let twice = try report(schedule, "--format", "csv,csv", "--out", folder.path("twice"))
      #expect(twice.exitCode == 0)
      let held = try report(schedule, "--previous", schedule, "--out", folder.path("none"))
      #expect(held.exitCode == 64)
      #expect(held.errors.contains("--edition"))
    }
  }

  @Test func `A schedule of other data is refused`() throws {
    try inScratchFolder { folder in
      let schedule = try scheduled(folder)
      let run = try Program.run([
        "report", "Scenarios/tiny/photon-then-carbon", schedule, "--out", folder.path("none"),
      ])
      #expect(run.exitCode == 6)
      #expect(folder.contents("none").isEmpty)
    }
  }

  @Test(arguments: [
    ["--format", "bord"], ["--language", "fr"], ["--out", ""], ["--edition", "-1"],
    ["--format", ""],
  ])
  func `Wrong options are told`(options: [String]) throws {
    try inScratchFolder { folder in
      let run = try Program.run(["report", oneRoom, "schedule.json"] + options)
      #expect(run.exitCode == 64)
      #expect(!run.errors.isEmpty)
    }
  }
}
