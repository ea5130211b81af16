import ScenarioFiles
import TestProblems
import Testing
import TreatmentDomain

@testable import WhatIf

/// Chances of arrivals belong to who arrives, not to the place in a file.
@Suite struct ArrivalKeyTests {
  private func arrivals(_ urgency: WaitingClass?, _ perWeek: Int) -> ArrivalsDocument {
    var result = ArrivalsDocument(
      treatmentProtocol: "hcc-4", centre: "wuwei", perWeek: perWeek, daysToStart: 15)
    result.waitingClass = urgency
    return result
  }

  @Test func `Classes and equal entries have keys of their own`() {
    let keys = ArrivalStream.all([
      arrivals(nil, 800), arrivals(.p1, 100), arrivals(.p2, 100), arrivals(nil, 300),
      arrivals(.p1, 200), arrivals(nil, 10),
    ]).map(\.key)
    #expect(
      keys == [
        "hcc-4@wuwei", "hcc-4@wuwei P1", "hcc-4@wuwei P2", "hcc-4@wuwei #2", "hcc-4@wuwei P1 #2",
        "hcc-4@wuwei #3",
      ])
  }

  @Test func `The default scenario's arrivals are all different`() throws {
    let streams = try SimulationSample.variant().streams
    #expect(Set(streams.map(\.key)).count == streams.count)
  }

  @Test func `Added courses are the same whatever change stands before them`() throws {
    func added(_ text: String) throws -> [ArrivalStream] {
      try WrittenStudy.pair(text, mode: "simulate").after.streams.filter {
        $0.key.hasPrefix("added")
      }
    }
    let change =
      "addCourses: {count: 2, per: week, protocol: hcc-4, centres: [wuwei, lanzhou], class: P1, pattern: random}"
    let alone = try added(change)
    #expect(alone.map(\.key) == ["added hcc-4@wuwei+lanzhou P1 per week random"])
    #expect(try added("protectedShare: 0.9\n      - " + change) == alone)
    let twice = try added(change + "\n      - " + change)
    #expect(Set(twice.map(\.key)).count == 2 && twice.first == alone.first)
    // More of them: the same chances at another rate.
    let more = try added(change.replacing("count: 2", with: "count: 3"))
    #expect(more.map(\.key) == alone.map(\.key))
  }
}
