import Foundation
import ScenarioFiles
import Testing
import TreatmentDomain

/// The folder `Scenarios` of the repository.
let scenariosFolder =
  URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appending(path: "Scenarios").path

/// Names of the folders inside `Scenarios/<name>`, sorted.
func scenarioFolders(in name: String) -> [String] {
  let path = scenariosFolder + "/" + name
  let entries = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
  return entries.filter { FileManager.default.fileExists(atPath: "\(path)/\($0)/scenario.yaml") }
    .sorted()
}

@Suite struct ShippedScenarios {
  @Test("The default scenario becomes a problem of two centres, three sources and nine rooms")
  func defaultScenario() throws {
    let folder = scenariosFolder + "/wuwei-lanzhou-2026w49"
    let problem = try ScenarioReader(folder: folder).read()
    #expect(problem.centres.map(\.id) == ["wuwei", "lanzhou"])
    #expect(problem.sources.count == 3)
    #expect(problem.rooms.count == 9)
    #expect(problem.protocols.count >= 24)
    #expect(problem.trials.map(\.maximum) == [32, 42, 60])
    #expect(problem.horizon.days.count == 84)
    #expect(!problem.courses.isEmpty)
  }

  @Test(
    "Every tiny scenario reads and begins with its optimum", arguments: scenarioFolders(in: "tiny"))
  func tiny(name: String) throws {
    let problem = try ScenarioReader(folder: scenariosFolder + "/tiny/" + name).read()
    #expect(problem.name == name)
    let text = try String(
      contentsOfFile: scenariosFolder + "/tiny/\(name)/scenario.yaml", encoding: .utf8)
    let head = text.prefix { $0 != "\n" }
    #expect(head.hasPrefix("# ") && head.contains(/Optimum \d+\.$/), "\(head)")
  }

  @Test("Every infeasible scenario reads", arguments: scenarioFolders(in: "infeasible"))
  func infeasible(name: String) throws {
    let problem = try ScenarioReader(folder: scenariosFolder + "/infeasible/" + name).read()
    #expect(problem.courses.contains { !$0.pins.isEmpty })
  }
}
