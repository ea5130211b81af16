import Foundation
import TestProblems

/// What golden cases begin with.
extension GoldenFiles {
  static let oneRoom = "Scenarios/tiny/two-courses-one-room"
  static let twoPhases = "Scenarios/tiny/photon-then-carbon"

  /// Makes `FOLDER/out` with a schedule of a scenario.
  static func scheduled(_ scenario: String) -> @Sendable (ScratchFolder) throws -> Void {
    { folder in
      _ = try Program.run(["schedule", scenario, "--out", folder.path("out"), "--quiet"])
    }
  }

  /// Makes `FOLDER/wrong.json`, the schedule of `oneRoom` with both visits on one date.
  @Sendable static func wronglyScheduled(_ folder: ScratchFolder) throws {
    try scheduled(oneRoom)(folder)
    let text = try folder.text("out/schedule.json")
    try folder.write(text.replacing("2026-12-01", with: "2026-11-30"), to: "wrong.json")
  }
}
