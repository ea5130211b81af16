import Foundation
import TestProblems
import Testing

/// A way to spoil a file of a scenario.
private struct Distortion: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let spoil: @Sendable (_ path: String, _ bytes: Data) throws -> Void

  init(_ name: String, _ change: @escaping @Sendable (Data) -> Data) {
    testDescription = name
    spoil = { path, bytes in try change(bytes).write(to: URL(filePath: path)) }
  }

  init(_ name: String, onDisk spoil: @escaping @Sendable (String, Data) throws -> Void) {
    testDescription = name
    self.spoil = spoil
  }

  static let all = [
    Distortion("missing", onDisk: { path, _ in try FileManager.default.removeItem(atPath: path) }),
    Distortion(
      "a folder",
      onDisk: { path, _ in
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.createDirectory(
          atPath: path, withIntermediateDirectories: false)
      }),
    Distortion("empty") { _ in Data() },
    Distortion("blank") { _ in Data(" \r\n\t\n".utf8) },
    Distortion("not UTF-8") { $0 + Data([0xC3, 0x28, 0xFF, 0x0A]) },
    Distortion("UTF-16") { bytes in
      Data([0xFF, 0xFE]) + Data(bytes.flatMap { [$0, 0] })
    },
    Distortion("zeros") { _ in Data(count: 4000) },
    Distortion("all bytes") { _ in Data((0..<4000).map { UInt8(truncatingIfNeeded: $0 * 7) }) },
    Distortion("cut in half") { $0.prefix($0.count / 2) },
    Distortion("an open quote") { $0 + Data("\n\"".utf8) },
    Distortion("an open bracket") { $0 + Data("\n- [{".utf8) },
    Distortion("deeply nested") { _ in Data(String(repeating: "[", count: 50_000).utf8) },
    Distortion("huge numbers") { bytes in
      Data(
        String(decoding: bytes, as: UTF8.self).replacing(/\d+/, with: "99999999999999999999").utf8)
    },
    Distortion("negative numbers") { bytes in
      Data(String(decoding: bytes, as: UTF8.self).replacing(/\d+/, with: "-3").utf8)
    },
    Distortion("words for numbers") { bytes in
      Data(String(decoding: bytes, as: UTF8.self).replacing(/\d+/, with: "三").utf8)
    },
  ]
}

@Suite struct BadInput {
  private static let oneRoom = "Scenarios/tiny/two-courses-one-room"

  @Test(arguments: Repository.scenarios("invalid"))
  func `An invalid scenario yields its issue with exit 6, and nothing is written`(
    code: String
  ) throws {
    try inScratchFolder { folder in
      let scenario = "Scenarios/invalid/\(code)"
      // Schedules are the only JSON that is read.
      let run = try Program.run(
        code == "malformedJSON"
          ? ["check", scenario, "\(scenario)/schedule.json"]
          : ["schedule", scenario, "--out", folder.path("out")])
      try expectIssues(run)
      #expect(run.errors.contains("[\(code)]"), "\(run.errors)")
      #expect(folder.contents("") == [])
    }
  }

  @Test(
    arguments: Distortion.all,
    ["scenario.yaml", "facility.yaml", "protocols.yaml", "courses.csv"])
  fileprivate func `A spoilt file yields issues, never a crash`(
    distortion: Distortion, file: String
  ) throws {
    try inScratchFolder { folder in
      let scenario = try folder.copy(Self.oneRoom)
      let path = "\(scenario)/\(file)"
      let bytes = try #require(FileManager.default.contents(atPath: path))
      try distortion.spoil(path, bytes)
      try expectIssues(Program.run(["validate", scenario]))
    }
  }

  @Test(arguments: [
    "{}", "[]", "null", "\"schedule\"", "12", "{\"appointments\": 5}",
    "{\"scenario\": \"x\", \"appointments\": [{}]}",
    "{\"scenario\": \"two-courses-one-room\", \"appointments\": [], \"horizon\": {\"weeks\": 1e99}}",
    "{\"scenario\": \"two-courses-one-room\", \"appointments\": [], \"colour\": []}",
    String(repeating: "[", count: 50_000),
    """
    {"scenario": "x", "appointments": [{"course": "A", "fraction": 9223372036854775807,
     "date": "2026-11-30", "centre": "site", "room": "R1", "start": "08:00", "beamStart": "08:20"}]}
    """,
  ])
  func `A bad schedule file yields issues, never a crash`(text: String) throws {
    try inScratchFolder { folder in
      let file = try folder.write(text, to: "schedule.json")
      try expectIssues(Program.run(["check", Self.oneRoom, file]))
      try expectIssues(Program.run(["show", Self.oneRoom, file]))
    }
  }

  @Test func `A published file that is not there is an issue`() throws {
    try expectIssues(Program.run(["validate", Self.oneRoom, "--published", "nothing.csv"]))
  }

  @Test func `CRLF, a byte-order mark and Chinese text are welcome`() throws {
    try inScratchFolder { folder in
      let scenario = try folder.copy(
        Self.oneRoom, replacing: "A,single,site", by: "病例甲,single,site", in: "courses.csv")
      for name in folder.contents("scenario") {
        let text = try folder.text("scenario/\(name)").replacing("\n", with: "\r\n")
        try folder.write(Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8), to: "scenario/\(name)")
      }
      let run = try Program.run(["schedule", scenario, "--out", folder.path("输出")])
      #expect(run.exitCode == 0, "\(run.errors)")
      #expect(try folder.text("输出/appointments.csv").contains("病例甲,1,2026-11-30"))
    }
  }

  private func expectIssues(
    _ run: ProgramRun, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(run.isCivil, "\(run.errors)", sourceLocation: sourceLocation)
    #expect(run.exitCode == 6, "\(run.errors)", sourceLocation: sourceLocation)
    #expect(run.output == "", sourceLocation: sourceLocation)
    let lines = run.errors.split(separator: "\n")
    let issues = lines.filter { $0.contains(/^[^:]+(:\d+)?: \[\w+\] .+; .+$/) }
    #expect(!issues.isEmpty, "\(run.errors)", sourceLocation: sourceLocation)
    let count = issues.count == 1 ? "1 issue" : "\(issues.count) issues"
    #expect(
      lines.contains { $0.hasPrefix(count + ";") }, "\(run.errors)", sourceLocation: sourceLocation)
  }
}
