import ScenarioFiles
import TestProblems
import TreatmentDomain

@testable import WhatIf

/// Small studies with invented figures.
enum StudySample {
  static let baseline = VariantDocument(
    id: "base", name: LocalizedName(english: "As today", chinese: "现状"))

  static func document(_ mode: StudyDocument.Mode, replications: Int = 3) -> StudyDocument {
    var study = StudyDocument(
      id: "longer-days", name: LocalizedName(english: "Longer days", chinese: "延长时间"),
      scenario: "../scenario", baseline: baseline)
    study.question = LocalizedName(english: "Do longer days help?", chinese: "延长时间有用吗？")
    study.mode = mode
    study.simulation.replications = replications
    study.simulation.weeks = 2
    return study
  }

  static let variants = [
    StudyVariant(id: "base", name: baseline.name),
    StudyVariant(
      id: "late", name: LocalizedName(english: "Open until 20:00", chinese: "开放至 20:00"),
      changeTexts: ["every source closes 120 minutes later"]),
  ]

  static func cell(_ variant: String, _ replication: Int, _ figures: [Figure]) -> CellResult {
    CellResult(
      fingerprint: "f", variant: variant, replication: replication, figures: figures)
  }

  /// Three replications in which waits fall and overtime rises.
  static func simulated(missing: Int = 0) -> StudyResults {
    let waits = [[20.0, 24, 22], [17.0, 21.5, 18.5]]
    let cells = variants.indices.flatMap { variant in
      (1...3).map { replication in
        let wait = waits[variant][replication - 1]
        var cell = cell(
          variants[variant].id, replication,
          [
            Figure(.beamUtilisation, of: .source("S1"), 0.8 + 0.05 * Double(variant)),
            Figure(.waitDays, wait), Figure(.waitDays, of: .classAtCentre("P2", "C1"), wait),
            Figure(.overtimeMinutes, 100 + 50 * Double(variant) + Double(replication * variant)),
          ])
        cell.weeks = [[Figure(.waitDays, wait - 1)], [Figure(.waitDays, wait + 1)]]
        cell.arrivals = "a\(replication)"
        return cell
      }
    }
    return StudyResults(
      study: document(.simulate), variants: variants, problem: TestProblem().problem,
      cells: Array(cells.dropLast(missing)))
  }

  /// Two schedules whose costs have bounds.
  static func scheduled() -> StudyResults {
    let cells = variants.enumerated().map { index, variant in
      var cell = cell(
        variant.id, 1, [Figure(.waitDays, 20 - Double(2 * index)), Figure(.lateStarts, 4)])
      var costs = CellResult.Costs(
        total: 1300 - 200 * index, courses: 1000 - 200 * index, window: 300)
      costs.coursesBound = 950 - 200 * index
      costs.windowBound = index == 0 ? 290 : nil
      cell.costs = costs
      cell.courses = [
        .init(course: "a", isStarted: true, visits: ["2026-12-0\(index + 1) C1"]),
        .init(course: "b", isStarted: false, visits: ["2026-12-01 C1"]),
      ]
      return cell
    }
    return StudyResults(
      study: document(.schedule), variants: variants, problem: TestProblem().problem, cells: cells)
  }

  /// Variants, classes, centres, sources, rooms and teams whose ids and names are attacks.
  static func hostile() -> StudyResults {
    let texts = HostileText.all
    var study = document(.simulate, replications: 2)
    study.name = LocalizedName(english: texts[0], chinese: texts[1])
    study.question = LocalizedName(english: texts[8], chinese: texts[9])
    study.scenario = texts[6]
    study.solver.name = texts[7]
    let variants = texts.map {
      StudyVariant(id: $0, name: LocalizedName(english: $0), changeTexts: texts)
    }
    let problem = TestProblem.hostile().problem
    let cells = texts.enumerated().flatMap { index, text in
      (1...2).map { replication in
        let value = Double(index + replication * index)
        var cell = cell(
          text, replication,
          [Figure(.waitDays, value), Figure(.overtimeMinutes, value)]
            + texts.flatMap { id in
              [
                Figure(.waitDays, of: .classAtCentre(id, id), value),
                Figure(.starts, of: .centre(id), value),
                Figure(.beamUtilisation, of: .source(id), value),
                Figure(.roomUtilisation, of: .room(id), value),
                Figure(.teamUtilisation, of: .team(id), value),
              ]
            })
        cell.weeks = [cell.figures, cell.figures]
        return cell
      }
    }
    return StudyResults(study: study, variants: variants, problem: problem, cells: cells)
  }
}
