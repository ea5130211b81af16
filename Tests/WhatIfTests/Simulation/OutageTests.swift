import ScenarioFiles
import TestProblems
import Testing
import TreatmentDomain

@testable import WhatIf

/// How often beams fail, and for how long.
@Suite struct OutageTests {
  private let chances = Chances(seed: 3, replication: 2)

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
}
