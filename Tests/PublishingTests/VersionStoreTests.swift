import Foundation
import Publishing
import TestProblems
import Testing

@Suite struct VersionStoreTests {
  private let record = VersionRecord(
    by: "office", why: "test", scenario: "s", asOf: "2026-11-26 12:00", firstDay: "2026-11-30",
    cost: 7, appointments: 2, isRepeatable: false)

  private func files(_ text: String) -> [WholeFolder.File] {
    [
      .init(name: "schedule.json", content: Data(text.utf8)),
      .init(name: "scenario/courses.csv", content: Data("course\n".utf8)),
    ]
  }

  @Test func `Versions are numbered, keep their bytes and name who and why`() throws {
    try inScratchFolder { folder in
      let store = VersionStore(path: folder.path("store"), now: { Date(timeIntervalSince1970: 0) })
      #expect(try store.numbers() == [])
      #expect(try store.publish(files("one"), record: record).number == 1)
      #expect(try store.publish(files("two"), record: record).number == 2)
      #expect(try store.numbers() == [1, 2])
      let newest = try store.version()
      #expect(newest.record.by == "office")
      #expect(newest.record.publishedAt == "1970-01-01T00:00:00Z")
      #expect(try store.files(of: 1).map(\.name) == ["scenario/courses.csv", "schedule.json"])
      #expect(try folder.text("store/000001/schedule.json") == "one")
      #expect(try store.faults() == [])
    }
  }

  @Test func `A byte changed, a file added, a file or a version gone is found`() throws {
    try inScratchFolder { folder in
      let store = VersionStore(path: folder.path("store"))
      for text in ["one", "two", "three"] { try store.publish(files(text), record: record) }
      let manager = FileManager.default
      try manager.removeItem(atPath: folder.path("store/000001/schedule.json"))
      try folder.write("0ne", to: "store/000001/schedule.json")
      try folder.write("more", to: "store/000002/note.txt")
      try manager.removeItem(atPath: folder.path("store/000003/scenario/courses.csv"))
      #expect(
        try store.faults() == [
          "schedule.json of version 1 was changed", "note.txt was added to version 2",
          "version 3 lacks scenario/courses.csv",
        ])
      try manager.removeItem(atPath: folder.path("store/000002"))
      #expect(try store.faults().contains("version 2 is gone"))
    }
  }

  @Test func `Checksums that were written anew show in the next version`() throws {
    try inScratchFolder { folder in
      let store = VersionStore(path: folder.path("store"))
      for text in ["one", "two"] { try store.publish(files(text), record: record) }
      let digest = SHA256.digest(of: Array("0ne".utf8))
      let list = try folder.text("store/000001/SHA256SUMS")
      let forged = list.split(separator: "\n").map {
        $0.hasSuffix("schedule.json") ? "\(digest)  schedule.json" : String($0)
      }
      for (name, text) in [
        ("schedule.json", "0ne"), ("SHA256SUMS", forged.joined(separator: "\n") + "\n"),
      ] {
        try FileManager.default.removeItem(atPath: folder.path("store/000001/\(name)"))
        try folder.write(text, to: "store/000001/\(name)")
      }
      #expect(try store.faults() == ["version 2 names another predecessor than version 1"])
    }
  }

  @Test func `A folder of other things is no store`() throws {
    try inScratchFolder { folder in
      try folder.write("mine", to: "store/notes.txt")
      let store = VersionStore(path: folder.path("store"))
      #expect(throws: VersionStore.Failure.self) { try store.numbers() }
      #expect(throws: VersionStore.Failure.self) { try store.publish(files("a"), record: record) }
      #expect(folder.contents("store") == ["notes.txt"])
    }
  }

  @Test func `Publishers at the same time get numbers of their own`() async throws {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "twinbeam-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let (record, files) = (record, files("same"))
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask { _ = try? VersionStore(path: path).publish(files, record: record) }
      }
    }
    #expect(try VersionStore(path: path).numbers() == Array(1...8))
  }
}
