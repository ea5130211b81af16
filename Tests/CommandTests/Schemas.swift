import Foundation
import TestProblems
import Testing

@Suite struct MachineReadable {
  @Test(arguments: ["scenario", "schedule", "study"])
  func `Schemas are JSON Schema 2020-12`(kind: String) throws {
    let run = try Program.run(["schema", kind])
    #expect(run.exitCode == 0)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let schema = try #require(object as? [String: Any])
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `Completion scripts know the commands`(shell: String) throws {
    let run = try Program.run(["--generate-completion-script", shell])
    #expect(run.exitCode == 0)
    for word in ["schedule", "validate", "time-limit", "greedy"] {
      #expect(run.output.contains(word), "\(word)")
    }
  }

  @Test func `A judgement is JSON, accepted or not`() throws {
    try inScratchFolder { folder in
      let scenario = "Scenarios/tiny/photon-then-carbon"
      let made = try Program.run([
        "schedule", scenario, "--out", folder.path("out"), "--json", "--solver", "greedy",
      ])
      let file = try folder.write(made.output, to: "printed.json")
      let run = try Program.run(["check", scenario, file, "--json"])
      #expect(run.exitCode == 0)
      let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
      let judgement = try #require(object as? [String: Any])
      #expect(judgement["isAcceptable"] as? Bool == true)
      #expect(judgement["total"] as? Int == 100)
    }
  }
}
