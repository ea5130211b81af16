import ScenarioFiles
import Solving
import TestProblems
import Testing
import TreatmentDomain

@testable import WhatIf

/// What was promised and cannot be kept is let go, so that no replication is lost.
@Suite struct ReleaseTests {
  @Test func `Fewer therapists break promises, not the simulation`() throws {
    let pair = try WrittenStudy.pair(
      "team: {team: wuwei-therapists, concurrentVisits: 1}", mode: "simulate")
    for replication in 1...2 {
      let run = SimulationSample.simulation(
        pair.after, weeks: 4, replication: replication, templates: pair.before.courses)
      let result = try #require(try run.run(stop: StopSignal()))
      #expect(result.weeks.count == 4)
    }
  }

  @Test func `A pin on a closed date is dropped in the first week`() throws {
    var row = CourseRow(
      course: "pinned", treatmentProtocol: "single", centres: ["site"], readyOn: Day("2027-01-05"))
    row.pins = [.init(fraction: 1, day: Day("2027-01-12"))]
    let variant = QueueSample.variant(perWeek: 0, courses: [row])
    let problem = try variant.documents.problem()
    #expect(PinContradictions(problem).courses == [0])
    #expect(PinContradictions(problem).sentences.count == 1)
    let result = try #require(
      try QueueSample.simulation(variant, weeks: 1).run(stop: StopSignal()))
    #expect(result.figures.first { $0.key == Figure.Key(.starts) }?.value == 1)
  }
}
