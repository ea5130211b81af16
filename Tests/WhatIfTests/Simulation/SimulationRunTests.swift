import Foundation
import Solving
import Testing
import TreatmentDomain
import WhatIf

/// Weeks of the default scenario, with outages and absent patients.
@Suite struct SimulationRunTests {
  private func run(detail: Bool = false, weeks: Int) throws -> CellResult {
    try #require(
      try SimulationSample.simulation(SimulationSample.variant(), weeks: weeks, detail: detail)
        .run(stop: StopSignal()))
  }

  private func value(_ measure: StudyMeasure, of figures: [Figure]) throws -> Double {
    try #require(figures.first { $0.key == Figure.Key(measure) }, "\(measure)").value
  }

  /// What holds of any weeks of the default scenario: two centres, about 40 patients a day.
  private func expectPlausible(_ result: CellResult, weeks: Int) throws {
    #expect(result.weeks.count == weeks)
    #expect(result.arrivals != nil && result.arrivals != "fnv1a64:cbf29ce484222325")
    let fractions = try value(.fractions, of: result.figures)
    #expect(fractions > Double(50 * weeks) && fractions < Double(1000 * weeks))
    #expect(try value(.starts, of: result.figures) >= Double(weeks))
    let (wait, ninetieth) = (
      try value(.waitDays, of: result.figures), try value(.waitNinetieth, of: result.figures)
    )
    #expect(wait > 0 && wait <= ninetieth && ninetieth < 100)
    #expect((0...200).contains(try value(.waitSoFar, of: result.figures)))
    #expect(try value(.missedFractions, of: result.figures) < fractions / 10)
    for measure in [StudyMeasure.fractions, .starts, .lateStarts, .missedFractions] {
      let sum = try result.weeks.reduce(0) { try $0 + value(measure, of: $1) }
      #expect(try sum == value(measure, of: result.figures), "\(measure)")
    }
    let use = result.figures.filter {
      [.beamUtilisation, .roomUtilisation].contains($0.key.measure)
    }
    #expect(!use.isEmpty && use.allSatisfy { (0...1.2).contains($0.value) })
  }

  @Test func `Two runs of the same weeks are equal to the byte`() throws {
    let runs = try [run(weeks: 2), run(weeks: 2)]
    #expect(runs[0] == runs[1])
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let files = try runs.map { try encoder.encode($0) }
    #expect(files[0] == files[1])
    try expectPlausible(runs[0], weeks: 2)
  }

  @Test func `Four weeks with outages and absent patients are plausible`() throws {
    try expectPlausible(run(weeks: 4), weeks: 4)
  }

  @Test func `Two weeks with minutes are plausible`() throws {
    let result = try run(detail: true, weeks: 2)
    try expectPlausible(result, weeks: 2)
    #expect(try value(.driftMinutes, of: result.figures) >= 0)
  }
}
