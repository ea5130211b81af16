import ScenarioFiles
import Solving
import TestProblems
import Testing
import TreatmentDomain

@testable import WhatIf

/// Waiting times that queueing theory knows exactly.
@Suite struct QueueTests {
  /// Arrivals of a week share one slot on Monday: a slotted M/D/1 queue.
  ///
  /// A course waits rho / (2 (1 - rho)) slots beyond its first one (Bruneel and Kim, "Discrete-time models for communication systems
  /// including ATM", 1993, section 1.2). From a referral, Friday to Thursday, to the first Monday that may be planned it is
  /// 10 to 4 days, 7 on average.
  @Test func `Confidence intervals hold the mean wait of a slotted queue as often as they say`()
    throws
  {
    let variant = QueueSample.variant(perWeek: 500)
    let known = 7 + 7 * 0.5 / (2 * (1 - 0.5))
    var hits = 0
    var lengths: [Double] = []
    for batch in 0..<20 {
      let runs = try (1...Self.replications).map { number in
        try #require(
          try QueueSample.simulation(
            variant, weeks: 40, warmUp: 5, replication: batch * Self.replications + number
          ).run(stop: StopSignal()))
      }
      let waits = runs.compactMap { Self.value(.waitDays, of: $0.figures) }
      #expect(waits.count == runs.count)
      let interval = try #require(Estimate(waits)?.interval)
      if interval.contains(known) { hits += 1 }
      lengths += runs.flatMap(\.weeks).compactMap { Self.value(.waitingList, of: $0) }
    }
    // Means of so few weeks lean to short waits: by a model of the queue alone 90 of 100 such intervals hold the mean.
    #expect(hits >= 16, "\(hits) of 20")
    // By Little's law the courses on the list, counted before Monday, are rho + rho^2 / (2 (1 - rho)).
    let length = lengths.reduce(0, +) / Double(lengths.count)
    #expect(abs(length - 0.75) < 0.08, "\(length) courses wait")
  }

  @Test func `The same seed gives the same weeks, another replication others`() throws {
    let variant = QueueSample.variant(perWeek: 500)
    let runs = try [1, 1, 2].map { replication in
      try #require(
        try QueueSample.simulation(variant, weeks: 12, replication: replication).run(
          stop: StopSignal()))
    }
    #expect(runs[0] == runs[1])
    #expect(runs[0].arrivals != runs[2].arrivals)
  }

  @Test func `Who can come no more leaves the list and counts as unscheduled`() throws {
    var gone = CourseRow(
      course: "gone", treatmentProtocol: "single", centres: ["site"], readyOn: Day("2027-01-05"))
    gone.departsOn = Day("2027-01-10")
    let variant = QueueSample.variant(perWeek: 0, courses: [gone])
    let result = try #require(
      try QueueSample.simulation(variant, weeks: 3).run(stop: StopSignal()))
    #expect(Self.value(.unscheduled, of: result.figures) == 1)
    #expect(Self.value(.waitingList, of: result.figures) == 0)
    #expect(result.weeks.map { Self.value(.unscheduled, of: $0) } == [1, 0, 0])
    #expect(Self.value(.waitDays, of: result.figures) == nil)
  }

  @Test func `Who is still on the list has waited from release to the last Thursday`() throws {
    let rows = ["2027-01-05", "2027-01-05", "2027-03-01"].enumerated().map { number, ready in
      CourseRow(
        course: "C\(number)", treatmentProtocol: "single", centres: ["site"], readyOn: Day(ready))
    }
    let result = try #require(
      try QueueSample.simulation(QueueSample.variant(perWeek: 0, courses: rows), weeks: 1)
        .run(stop: StopSignal()))
    #expect(Self.value(.waitingList, of: result.figures) == 2)
    // 5 to 14 January, and a release ahead.
    #expect(Self.value(.waitSoFar, of: result.figures) == 4.5)
    #expect(result.weeks.map { Self.value(.waitSoFar, of: $0) } == [4.5])
  }

  @Test func `A stopped simulation gives nothing`() throws {
    let stop = StopSignal()
    stop.cancel()
    let run = QueueSample.simulation(QueueSample.variant(perWeek: 500), weeks: 1)
    #expect(try run.run(stop: stop) == nil)
  }

  private static let replications = 4

  private static func value(_ measure: StudyMeasure, of figures: [Figure]) -> Double? {
    figures.first { $0.key == Figure.Key(measure) }?.value
  }
}
