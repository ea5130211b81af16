import Foundation
import Publishing

/// What `run.json` tells about how to make the same schedule again.
struct RunRecipe: Decodable {
  let solver: String
  let seed: UInt64
  let stepLimit: Int?
  let timeLimitMilliseconds: Int
  let proves: Bool
  let detailWeeks: Int
  let protectedShare: Double
  let termination: String
  let scheduleChecksum: String
  let versions: [String: String]

  /// Reads the record; nil when it is none, or one of an older version.
  init?(_ content: Data) {
    guard let recipe = try? JSONDecoder().decode(RunRecipe.self, from: content) else { return nil }
    self = recipe
  }

  /// True when the record belongs to these bytes of a schedule.
  func made(_ schedule: Data) -> Bool { SHA256.digest(of: schedule) == scheduleChecksum }

  /// True when solving again gives the same bytes: steps ended the run, not time.
  var isRepeatable: Bool {
    !["timeLimit", "cancelled"].contains(termination) && (stepLimit != nil || solver == "greedy")
  }
}
