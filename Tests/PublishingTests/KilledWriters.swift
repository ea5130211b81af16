import Foundation
import Publishing
import TestProblems
import Testing

/// A process that writes is killed before each of its changes on the disk; what is found then is the old or the new.
@Suite struct KilledWriters {
  private static let files = ["a.txt", "b.txt", "deep/c.txt"].map {
    WholeFolder.File(name: $0, content: Data("content of \($0)".utf8))
  }

  private static let record = VersionRecord(
    by: "office", why: "test", scenario: "s", asOf: "2026-11-26 12:00", firstDay: "2026-11-30",
    cost: 7, appointments: 2, isRepeatable: false)

  /// Ends this process as `kill -9` would, before its step with this number.
  private static func killer(_ step: Int) -> () -> Void {
    var count = 0
    return {
      count += 1
      if count == step { kill(getpid(), SIGKILL) }
    }
  }

  /// Changes on the disk that writing these files takes.
  private static let steps = {
    var count = 0
    try? inScratchFolder { folder in
      try WholeFolder(path: folder.path("new"), beforeStep: { count += 1 }).write(files)
    }
    return count
  }()

  @Test func `A folder is whole or not there`() async throws {
    #expect(Self.steps > 8)
    for step in 1...Self.steps {
      let path = temporaryPath()
      defer { try? FileManager.default.removeItem(atPath: path) }
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = path as String, step = step as Int] in
        try WholeFolder(path: path + "/new", beforeStep: Self.killer(step)).write(Self.files)
      }
      expectWholeOrAbsent(path + "/new", step: step)
      // The next writer clears up and comes through.
      if !FileManager.default.fileExists(atPath: path + "/new") {
        try WholeFolder(path: path + "/new").write(Self.files)
        #expect(contents(path) == ["new"], "step \(step)")
      }
    }
  }

  @Test func `A store has the versions before or one more`() async throws {
    // A version has a record and checksums beside the files.
    for step in stride(from: 1, through: Self.steps + 6, by: 1) {
      let path = temporaryPath()
      defer { try? FileManager.default.removeItem(atPath: path) }
      try VersionStore(path: path).publish(Self.files, record: Self.record)
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = path as String, step = step as Int] in
        try VersionStore(path: path, beforeStep: Self.killer(step)).publish(
          Self.files, record: Self.record)
        kill(getpid(), SIGKILL)
      }
      let store = VersionStore(path: path)
      let numbers = try store.numbers()
      #expect(numbers == [1] || numbers == [1, 2], "step \(step)")
      #expect(try store.faults() == [], "step \(step)")
      #expect(try store.publish(Self.files, record: Self.record).number == numbers.count + 1)
      #expect(contents(path).allSatisfy { !$0.hasPrefix(".") }, "step \(step)")
    }
  }

  private func temporaryPath() -> String {
    FileManager.default.temporaryDirectory.appending(path: "twinbeam-\(UUID().uuidString)").path
  }

  private func contents(_ path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  private func expectWholeOrAbsent(_ path: String, step: Int) {
    guard FileManager.default.fileExists(atPath: path) else { return }
    for file in Self.files {
      #expect(
        FileManager.default.contents(atPath: path + "/" + file.name) == file.content,
        "step \(step)")
    }
  }
}
