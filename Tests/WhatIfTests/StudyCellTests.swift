import Foundation
import ScenarioFiles
import Solving
import TestProblems
import Testing

@testable import WhatIf

/// Cells, their numbers, their fingerprints and what they give.
@Suite struct StudyCellTests {
  private func study(_ text: String, in folder: ScratchFolder) throws -> Study {
    try WrittenStudy.study(text, scenario: "Scenarios/benchmark/small-01", in: folder)
  }

  @Test func `An empty variant gives exactly what its baseline gives`() throws {
    try inScratchFolder { folder in
      let study = try study(
        "baseline: {changes: [{demand: 1.2}]}\nvariants: [{id: empty}]", in: folder)
      let results = try study.applied().map {
        try ScheduledCell($0, solver: GreedySolver(), settings: study.document.solver)
          .run(stop: StopSignal())
      }
      var (baseline, empty) = (try #require(results[0]), try #require(results[1]))
      #expect(!baseline.figures.isEmpty && !baseline.courses.isEmpty)
      empty.variant = baseline.variant
      #expect(baseline == empty)
      baseline.figures = []
      #expect(baseline != empty)
    }
  }

  @Test(arguments: [
    "singleFractionDay: wed", "pauseCourses: {until: 2026-12-14}", "hours: {open: 7}",
  ])
  func `What a change makes of promises and pins gives way`(change: String) throws {
    let variant = try WrittenStudy.pair(change).after
    let result = try ScheduledCell(variant, solver: GreedySolver(), settings: StudySolver())
      .run(stop: StopSignal())
    #expect(result?.obstacles == [])
    #expect(result?.figures.isEmpty == false)
  }

  @Test func `A variant that nobody can be treated in says so`() throws {
    let variant = try WrittenStudy.pair(
      "sourceDown: {source: wuwei-synchrotron, from: \"2026-11-27 00:00\", until: \"2027-06-01 00:00\"}"
    ).after
    let result = try ScheduledCell(variant, solver: GreedySolver(), settings: StudySolver())
      .run(stop: StopSignal())
    // Courses under way have nowhere to go: every fraction without a date is counted, or it is said why not.
    let unplaced = result?.figures.first { $0.key == Figure.Key(.unplacedFractions) }?.value ?? 0
    #expect(unplaced > 100 || result?.obstacles.isEmpty == false)
  }

  @Test func `Every variant comes once before the next replication`() throws {
    try inScratchFolder { folder in
      let study = try study(
        "mode: simulate\nsimulate: {replications: 2}\nvariants: [{id: a}, {id: b}]", in: folder)
      #expect(study.cells.map(\.variant) == [0, 1, 2, 0, 1, 2])
      #expect(study.cells.map(\.replication) == [1, 1, 1, 2, 2, 2])
      #expect(study.cells.map(\.number) == Array(1...6))
      #expect(study.cells[4].file == "cells/a-0002.json")
    }
  }

  @Test
  func
    `A fingerprint tells changes, settings, scenario and version, but not how many cells there are`()
    throws
  {
    func prints(_ text: String, version: String = "1") throws -> [String] {
      try inScratchFolder { folder in
        let study = try study(text, in: folder)
        return study.cells.map { study.fingerprint(of: $0, version: version) }
      }
    }
    let text =
      "mode: simulate\nsimulate: {weeks: 3, replications: 1}\nvariants: [{id: a, changes: [{demand: 1.2}]}]"
    let first = try prints(text)
    #expect(first.count == 2 && first[0] != first[1])
    #expect(
      try prints(text.replacing("replications: 1", with: "replications: 2")).prefix(2) == first[...]
    )
    #expect(try prints(text.replacing("weeks: 3", with: "weeks: 4"))[0] != first[0])
    let other = try prints(text.replacing("1.2", with: "1.3"))
    #expect(other[0] == first[0] && other[1] != first[1])
    #expect(try prints(text, version: "2")[0] != first[0])
    #expect(try prints(text + "\nsolver: {seed: 2}")[0] != first[0])
  }

  @Test func `Only a whole result of this cell counts`() throws {
    try inScratchFolder { folder in
      let study = try study("variants: [{id: a}]", in: folder)
      let store = CellStore(study, folder: folder.path, version: "1")
      let cell = study.cells[1]
      #expect(store.result(of: cell) == nil)
      var result = CellResult(fingerprint: "x", variant: "a", replication: 1, figures: [])
      try folder.write(store.file(of: result, in: cell).text, to: cell.file)
      #expect(store.result(of: cell) == nil)
      result.fingerprint = store.fingerprint(of: cell)
      let text = try store.file(of: result, in: cell).text
      try folder.write(text, to: cell.file)
      #expect(store.result(of: cell) == result)
      try folder.write(String(text.dropLast(20)), to: cell.file)
      #expect(store.result(of: cell) == nil)
    }
  }
}
