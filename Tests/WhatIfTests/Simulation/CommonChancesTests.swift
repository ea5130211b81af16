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

  /// Outages of several years.
  private func outages(
    _ problem: Problem, _ settings: SimulationDocument = SimulationDocument()
  ) -> [Fault] {
    FaultDraw(settings, chances: chances).outages(in: problem, days: days)
  }

  private let days = Day("2027-01-04")...Day("2032-12-31")

  @Test func `Outages come at their rate, with their median`() {
    let problem = TestProblem().problem
    let working = days.count { problem.hours(ofSource: 0, on: $0) != nil }
    let outages = outages(problem)
    #expect(abs(Double(outages.count) / Double(working) - 0.25) < 0.03)
    let minutes = outages.map(\.minutes).sorted()
    #expect(abs(minutes[minutes.count / 2] - 20) <= 3)
    #expect(outages.allSatisfy { $0.begin >= 480 && $0.begin < 1080 && $0.end <= 1200 })
  }

  @Test(arguments: [0.05, 0.2])
  func `The share of outages beyond three hours is the one asked for`(share: Double) {
    var settings = SimulationDocument()
    settings.outagesPerDay = 8
    settings.longOutageShare = share
    // Overtime ends at 20:00, and the outages with it: of the late ones nobody knows.
    let known = outages(TestProblem().problem, settings).filter { $0.begin + 181 <= 1200 }
    let long = Double(known.count { $0.minutes > 180 }) / Double(known.count)
    // Three standard deviations of a share of so many.
    #expect(known.count > 8000)
    #expect(
      abs(long - share) < 3 * (share * (1 - share) / Double(known.count)).squareRoot() + 0.001)
  }

  @Test func `Without long outages the others differ, and none lasts longer than three hours`() {
    var settings = SimulationDocument()
    settings.outagesPerDay = 8
    settings.longOutageShare = 0
    let minutes = outages(TestProblem().problem, settings).map(\.minutes)
    #expect(minutes.allSatisfy { $0 <= 180 })
    #expect(Set(minutes).count > 30)
  }

  @Test(arguments: [("0.49", 0), ("0.5", 1), ("0", 0)])
  func `A half of long outages or more contradicts the median`(share: String, count: Int) {
    let issues = WrittenStudy.issues(
      ofText: "mode: simulate\nsimulate: {longOutageShare: \(share)}")
    #expect(issues.count == count, "\(issues)")
    #expect(issues.allSatisfy { $0.code == .outOfRange && $0.remedy.contains("below 0.5") })
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
