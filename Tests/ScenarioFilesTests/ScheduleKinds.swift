import Foundation
import ScenarioFiles
import TestProblems
import Testing

@Suite struct ScheduleKinds {
  @Test(arguments: [
    ("[]", "an object"),
    (#"{"scenario": "a", "appointments": {}}"#, "a list"),
    (#"{"scenario": "a", "appointments": null}"#, "a list"),
    (#"{"scenario": "a", "appointments": [5]}"#, "an object"),
    (#"{"scenario": 3, "appointments": []}"#, "a text"),
    (#"{"scenario": "a", "appointments": [], "schemaVersion": "1"}"#, "a number"),
  ])
  func `What a value must be is said in words of JSON`(text: String, kind: String) throws {
    try inScratchFolder { folder in
      try folder.write(text, to: "schedule.json")
      let error = #expect(throws: ScenarioIssues.self) {
        _ = try ScheduleReader.document(path: folder.path("schedule.json"))
      }
      #expect(error?.issues.map(\.remedy) == ["it must be \(kind)"])
    }
  }
}
