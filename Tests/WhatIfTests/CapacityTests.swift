import ExactSolving
import Solving
import TestProblems
import Testing
import TreatmentDomain

@testable import ScenarioFiles
@testable import WhatIf

/// More capacity can only make the best courses cheaper, once their bound has converged.
@Suite struct CapacityTests {
  @Test func `More capacity never worsens the converged bound of courses`() throws {
    let base = try convergedBound([])
    #expect(try convergedBound([]) == base)
    let longer = try convergedBound([.hours(HoursChange(longerByMinutes: 30))])
    #expect(longer < base, "hours are not scarce, so that the test says nothing")
    for changes in Self.more {
      #expect(try convergedBound(changes) <= base, "\(changes)")
    }
    // And less can only make them dearer.
    #expect(try convergedBound([.hours(HoursChange(longerByMinutes: -30))]) >= base)
    #expect(
      try convergedBound([.closeRoom(room: "R", from: nil, until: Day("2027-01-15"))]) >= base)
  }

  private static let more: [[ChangeDocument]] = [
    [.addRoom(AddedRoom(id: "R2", like: "R"))],
    [.addRoom(AddedRoom(id: "R2", like: "R")), .hours(HoursChange(longerByMinutes: 60))],
    [.keepFree(KeepFreeChange(minutes: 0))],
    [.switchMinutes(source: "S", minutes: 0), .addRoom(AddedRoom(id: "R2", like: "R"))],
    [.hours(HoursChange(weekdays: [.monday, .thursday], longerByMinutes: 60))],
  ]

  /// The proven optimum of the course assignment: dates, rooms and day parts only, without imbalance and idle beams.
  private func convergedBound(_ changes: [ChangeDocument]) throws -> Int {
    var scenario = ChangedScenario(Self.documents, isSimulated: false)
    for change in changes { scenario.apply(ChangeEntry(change)) }
    #expect(scenario.issues.isEmpty, "\(scenario.issues)")
    let problem = try scenario.documents.problem()
    let result = try CourseSolver().solve(SolveRequest(problem: problem, stepLimit: 400)) { _ in }
    #expect(result.termination == .noImprovement, "\(changes) has not converged")
    return try #require(result.courseBound)
  }

  /// One room open for two visits a day, and twice as many patients as it can begin with at once.
  private static let documents: ScenarioDocuments = {
    var documents = QueueSample.variant(perWeek: 0).documents
    documents.scenario.weights.imbalance = 0
    documents.scenario.weights.beamIdle = 0
    let hours = SourceHours.test("08:00", "09:10", overtime: "09:10")
    documents.facility.centres[0].dayParts = [.test("day", "08:00", "12:00")]
    documents.facility.centres[0].sources[0].weeklyHours =
      Array(repeating: hours, count: 5) + [nil, nil]
    documents.facility.centres[0].sources[0].keepFreeMinutes = 5
    documents.facility.centres[0].sources[0].switchMinutes = 2
    documents.protocols = [2, 3].map { fractions in
      var treatment = ProtocolDocument(
        id: "course-\(fractions)", name: LocalizedName(english: "\(fractions) fractions"),
        phases: [
          Phase(
            particle: "carbon", fractions: fractions, setUpMinutes: 10, beamMinutes: 12,
            exitMinutes: 8)
        ])
      treatment.waitingClass = fractions == 2 ? .p2 : .p3
      return treatment
    }
    documents.courses = (0..<9).map { number in
      CourseRow(
        course: "C-\(number)", treatmentProtocol: "course-\(2 + number % 2)", centres: ["site"],
        readyOn: Day("2027-01-11").adding(number % 4))
    }
    return documents
  }()
}
