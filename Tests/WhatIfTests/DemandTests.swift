import ScenarioFiles
import TestProblems
import Testing
import TreatmentDomain
import WhatIf

/// More patients, fewer, and where they may go.
@Suite struct DemandTests {
  private func waiting(_ documents: ScenarioDocuments) -> [CourseRow] {
    documents.courses.filter { $0.state != .inProgress && $0.startedOn == nil }
  }

  @Test func `Demand copies waiting courses and scales arrivals`() throws {
    let pair = try WrittenStudy.pair("demand: 1.2")
    let (before, after) = (waiting(pair.before).count, waiting(pair.after.documents).count)
    #expect(after == (before * 12 + 5) / 10)
    #expect(
      Set(pair.after.documents.courses.map(\.course)).count == pair.after.documents.courses.count)
    #expect(pair.after.streams[1].perWeek == 1560)
    let less = try WrittenStudy.pair("demand: {factor: 0.5, classes: [P2]}")
    #expect(waiting(less.after.documents).count < before)
    #expect(try less.after.documents.problem().courses.count < pair.before.courses.count)
  }

  @Test func `Added courses come in their pattern`() throws {
    let once = try WrittenStudy.pair(
      "addCourses: {count: 3, protocol: hcc-4, centres: [wuwei], from: 2026-12-07, pattern: once, class: P1}"
    )
    let added = once.after.documents.courses.suffix(3)
    #expect(added.map(\.readyOn) == Array(repeating: Day("2026-12-07"), count: 3))
    #expect(added.allSatisfy { $0.waitingClass == .p1 })
    let even = try WrittenStudy.pair(
      "addCourses: {count: 7, per: week, protocol: hcc-4, centres: [wuwei, lanzhou], from: 2026-12-07, until: 2026-12-20}"
    )
    let days = even.after.documents.courses.suffix(14).map(\.readyOn)
    #expect(days == (0..<14).map { Day("2026-12-07").adding($0) })
    #expect(even.after.documents.courses.last?.preferredCentre == "wuwei")
  }

  @Test func `In a simulation added courses are a stream of arrivals`() throws {
    let pair = try WrittenStudy.pair(
      "addCourses: {count: 10, per: month, protocol: liver-tlz-10, centres: [wuwei], trial: WW-TLZ-2025-001, pattern: random}",
      mode: "simulate")
    #expect(pair.after.documents.courses.count == pair.before.courses.count)
    let stream = try #require(pair.after.streams.last)
    #expect(stream.perWeek == 2299)
    #expect(stream.trial == "WW-TLZ-2025-001")
  }

  @Test func `What is expected follows what arrives`() throws {
    let pair = try WrittenStudy.pair("removeCourses: {protocols: [lung-20]}")
    #expect(pair.before.scenario.arrivals.contains { $0.treatmentProtocol == "lung-20" })
    #expect(!pair.after.documents.scenario.arrivals.contains { $0.treatmentProtocol == "lung-20" })
    let moved = try WrittenStudy.pair("forceCentre: {centre: lanzhou, protocols: [hcc-10]}")
    #expect(
      moved.after.documents.scenario.arrivals.filter { $0.treatmentProtocol == "hcc-10" }
        .allSatisfy { $0.centre == "lanzhou" })
  }

  @Test func `Removed and paused courses leave no visits in their way`() throws {
    let gone = try WrittenStudy.pair("removeCourses: {protocols: [cardiac-16]}")
    #expect(!gone.after.documents.courses.contains { $0.treatmentProtocol == "cardiac-16" })
    #expect(!gone.after.documents.appointments.contains { $0.course == "C-0302" })
    let paused = try WrittenStudy.pair("pauseCourses: {courses: [C-0302], until: 2026-12-07}")
    let problem = try paused.after.documents.problem()
    #expect(problem.courses[0].unavailableOn.contains(Day("2026-12-03")))
  }

  @Test func `Centres are forbidden, forced, shared and split`() throws {
    let shared = try WrittenStudy.pair("shareCentres: {preferring: lanzhou}")
    let more = zip(shared.before.courses, shared.after.documents.courses).filter {
      $0.centres.count < $1.centres.count
    }
    #expect(!more.isEmpty)
    #expect(more.allSatisfy { $1.preferredCentre == $0.preferredCentre ?? $0.centres.first })
    #expect(shared.after.streams.contains { $0.centres == ["lanzhou", "wuwei"] })
    let split = try WrittenStudy.pair("splitCentres: true")
    #expect(waiting(split.after.documents).allSatisfy { $0.centres.count == 1 })
    #expect(split.after.streams.allSatisfy { $0.centres.count == 1 && !$0.sharesCentres })
    let forced = try WrittenStudy.pair("forceCentre: {centre: lanzhou, protocols: [hcc-10]}")
    #expect(
      waiting(forced.after.documents).filter { $0.treatmentProtocol == "hcc-10" }
        .allSatisfy { $0.centres == ["lanzhou"] })
  }

  @Test func `Single fractions are gathered on a weekday`() throws {
    let pair = try WrittenStudy.pair("singleFractionDay: {weekdays: [wed], centre: wuwei}")
    let problem = try pair.after.documents.problem()
    let single = try #require(
      problem.courses.first { $0.totalFractions == 1 && !$0.isStarted && $0.centres.contains(0) })
    #expect(!single.unavailableOn.contains { $0.weekday == .wednesday })
    #expect(single.unavailableOn.contains(Day("2026-12-03")))
    var row = CourseRow(
      course: "N", treatmentProtocol: "hcc-single", centres: ["wuwei"], readyOn: Day("2027-03-01"))
    row = try #require(pair.after.arriving(row, in: pair.after.documents))
    #expect(row.unavailableOn.contains(Day("2027-03-02")))
    #expect(!row.unavailableOn.contains(Day("2027-03-03")))
  }
}
