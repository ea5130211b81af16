import Foundation
import ScenarioFiles
import Testing

@Suite struct LargeTables {
  /// A table of that many courses, every one ready on the same date.
  static func courses(_ count: Int) -> String {
    "course,protocol,centres,readyOn\n"
      + (0..<count).map { "C-\($0),short,site,2026-11-30" }.joined(separator: "\n")
  }

  @Test("Tables of 100,000 rows are read, and one mistake at their end is found by its line")
  func hundredThousand() throws {
    let count = 100_000
    let visits =
      "course,fraction,date,room,start\n"
      + (0..<count).map { "C-\($0),1,2026-12-07,R1,09:00" }.joined(separator: "\n")
    let scratch = ScratchScenario().with("courses.csv", Self.courses(count))
    let broken = scratch.with("appointments.csv", visits + "\nC-1,2,2026-12-32,R1,09:00\n")
    #expect(try broken.issues().map(\.line) == [count + 2])
  }
}
