import ScenarioFiles
import TestProblems
import WhatIf

/// Study files over the default scenario, or another one.
enum WrittenStudy {
  /// The study that a text describes; its scenario is the default one unless it names another.
  static func study(
    _ text: String, scenario: String = Repository.defaultScenario, in folder: ScratchFolder
  ) throws -> Study {
    try Study(path: write(text, scenario: scenario, in: folder))
  }

  /// Writes a study; `variants`, `grid` and the like follow the header.
  static func write(
    _ text: String, scenario: String = Repository.defaultScenario, in folder: ScratchFolder
  ) throws -> String {
    try folder.write(
      """
      schemaVersion: 1
      id: sample
      scenario: \(Repository.path)/\(scenario)
      \(text)

      """, to: "study.yaml")
  }

  /// A variant with one change.
  static func variant(_ change: String) -> String {
    "variants:\n  - id: changed\n    changes:\n      - \(change)"
  }

  /// The baseline and the only variant, applied.
  static func pair(
    _ change: String, mode: String = "schedule", scenario: String = Repository.defaultScenario
  ) throws -> (before: ScenarioDocuments, after: Variant) {
    try inScratchFolder { folder in
      let variants = try study(
        "mode: \(mode)\n" + variant(change), scenario: scenario, in: folder
      ).applied()
      return (variants[0].documents, variants[1])
    }
  }

  /// The issues of a study with one change.
  static func issues(_ change: String, mode: String = "schedule") -> [ScenarioIssue] {
    issues(ofText: "mode: \(mode)\n" + variant(change))
  }

  /// The issues of a study.
  static func issues(ofText text: String) -> [ScenarioIssue] {
    do {
      return try inScratchFolder { folder in
        do {
          _ = try study(text, in: folder).applied()
          return []
        } catch let error as ScenarioIssues {
          return error.issues
        }
      }
    } catch {
      return []
    }
  }
}
