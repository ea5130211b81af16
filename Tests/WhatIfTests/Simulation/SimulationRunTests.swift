import Solving
import Testing
import TreatmentDomain
import WhatIf

@Suite struct SimulationRunTests {
  @Test func `Four weeks with outages and absent patients run through`() throws {
    let result = try #require(
      try SimulationSample.simulation(SimulationSample.variant(), weeks: 4).run(
        stop: StopSignal()))
    #expect(result.weeks.count == 4)
  }

  @Test func `Two weeks with minutes run through`() throws {
    let result = try #require(
      try SimulationSample.simulation(SimulationSample.variant(), weeks: 2, detail: true).run(
        stop: StopSignal()))
    #expect(result.weeks.count == 2)
  }
}
