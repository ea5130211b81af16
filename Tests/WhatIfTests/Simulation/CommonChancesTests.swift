import ScenarioFiles
import Solving
import TestProblems
import Testing
import TreatmentDomain

@testable import WhatIf

/// Variants that are compared meet the same arrivals, absences and outages.
@Suite struct CommonChancesTests {
  private let chances = Chances(seed: 3, replication: 2)

  private func stream(_ perWeek: Int, isEven: Bool = false) -> ArrivalStream {
    var stream = ArrivalStream(
      key: "lung at site, fast", treatmentProtocol: "lung", centres: ["site"], perWeek: perWeek,
      daysToStart: 15)
    stream.isEven = isEven
    return stream
  }

  private func courses(
    _ stream: ArrivalStream, from: String = "2027-01-01", through: String = "2027-12-30"
  ) -> [CourseRow] {
    Arrivals(
      [stream], chances: chances, templates: CourseTemplates([]), from: Day("2027-01-01")
    ).courses(from: Day(from), through: Day(through))
  }

  @Test func `More demand brings the same courses and others`() {
    let less = courses(stream(1300))
    let more = courses(stream(1700))
    #expect(Set(less).isSubset(of: Set(more)))
    #expect((52...84).contains(less.count) && less.count < more.count)
    #expect(Set(more.map(\.course)).count == more.count)
    #expect(more.allSatisfy { $0.course.count <= 64 && !$0.course.contains(",") })
  }

  @Test func `Weeks do not lose or repeat courses where they meet`() {
    let year = courses(stream(1700))
    let parts =
      courses(stream(1700), through: "2027-05-05")
      + courses(stream(1700), from: "2027-05-06")
    #expect(year == parts)
  }

  @Test func `Limits of a stream are dates of referral`() {
    var limited = stream(3000)
    limited.from = Day("2027-03-03")
    limited.until = Day("2027-03-20")
    let days = courses(limited).compactMap(\.referredOn)
    #expect(!days.isEmpty)
    #expect(days.allSatisfy { (Day("2027-03-03")...Day("2027-03-20")).contains($0) })
  }

  @Test func `At equal distances courses come at equal distances`() {
    let days = courses(stream(2000, isEven: true), through: "2027-01-14").map(\.referredOn)
    #expect(
      days == ["2027-01-01", "2027-01-04", "2027-01-08", "2027-01-11"].map { Day($0) })
  }

  @Test func `Courses that come are like known ones, except where a stream names its centres`() {
    var known = CourseRow(
      course: "K", treatmentProtocol: "lung", centres: ["site", "other"], readyOn: Day("2027-01-01")
    )
    known.preferredCentre = "site"
    known.hours = TimeWindow(480, 720)
    let rows = [true, false].flatMap { shares in
      var stream = stream(1000)
      stream.sharesCentres = shares
      return Arrivals(
        [stream], chances: chances, templates: CourseTemplates([known]), from: Day("2027-01-01")
      ).courses(from: Day("2027-01-01"), through: Day("2027-06-30")).prefix(1)
    }
    #expect(rows.map(\.centres) == [["site", "other"], ["site"]])
    #expect(rows.map(\.preferredCentre) == ["site", nil])
    #expect(rows.allSatisfy { $0.hours == known.hours && $0.delivered == nil })
  }

  @Test func `A patient is absent on a date or not, whatever the variant`() {
    let days = (0..<2000).map { Day("2027-01-01").adding($0) }
    let few = days.filter { chances.isAbsent("A", on: $0, share: 0.02) }
    let more = days.filter { chances.isAbsent("A", on: $0, share: 0.04) }
    #expect((20...60).contains(few.count))
    #expect(Set(few).isSubset(of: Set(more)))
    #expect(!days.contains { chances.isAbsent("A", on: $0, share: 0) })
  }

  @Test func `A closed room leaves arrivals as they are`() throws {
    let open = try SimulationSample.variant()
    let closed = try SimulationSample.variant { documents in
      documents.facility.centres[0].sources[0].rooms[1].downtime = [
        Downtime(from: Moment("2026-12-01 08:00")!, until: Moment("2026-12-05 08:00")!)
      ]
    }
    let runs = try [open, closed].map { variant in
      try #require(
        try SimulationSample.simulation(variant, weeks: 1).run(stop: StopSignal()))
    }
    #expect(runs[0].arrivals == runs[1].arrivals)
    #expect(runs[0].figures != runs[1].figures)
  }
}
