import Foundation
import TestProblems
import Testing

/// Files for other programs, with the built program.
@Suite struct ReportFiles {
  private let scenario = "Scenarios/tiny/photon-then-carbon"
  private let formats = ["--format", "ics,csv,xlsx,fhir"]

  private func scheduled(_ folder: ScratchFolder) throws -> String {
    try run(["schedule", scenario, "--out", folder.path("out"), "--quiet", "--no-report"])
    return folder.path("out/schedule.json")
  }

  @Test func `Edition, language and byte order mark reach the files`() throws {
    try inScratchFolder { folder in
      let schedule = try scheduled(folder)
      try run(
        [
          "report", scenario, schedule, "--out", folder.path("report"), "--edition", "5",
          "--language", "zh", "--byte-order-mark", "--previous", schedule,
        ] + formats)
      let calendar = try folder.text("report/calendars/courses/A.ics")
      #expect(calendar.contains("SEQUENCE:5\r\n"))
      #expect(calendar.contains("SUMMARY:A 第 1/"))
      #expect(!calendar.contains("CANCELLED"))
      let table = FileManager.default.contents(atPath: folder.path("report/tables/visits.csv"))
      #expect(table?.starts(with: "\u{FEFF}日期,".utf8) == true)
    }
  }

  @Test func `One unknown format among known ones, and an unreadable earlier edition, are refused`()
    throws
  {
    try inScratchFolder { folder in
      let schedule = try scheduled(folder)
      let report = ["report", scenario, schedule, "--out", folder.path("report")]
      #expect(try Program.run(report + ["--format", "ics,docx"]).exitCode == 64)
      let missing = ["--previous", folder.path("no.json")]
      #expect(try Program.run(report + missing).exitCode == 64)
      #expect(try Program.run(report + missing + ["--edition", "1"]).exitCode == 6)
      #expect(folder.contents("report").isEmpty)
    }
  }

  private func run(
    _ arguments: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let run = try Program.run(arguments)
    #expect(run.exitCode == 0, "\(run.errors)", sourceLocation: sourceLocation)
  }
}
