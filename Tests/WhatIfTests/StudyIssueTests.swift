import ScenarioFiles
import TestProblems
import Testing
import WhatIf

/// A change that cannot be applied is told with its line and what to do, before anything is solved.
@Suite struct StudyIssueTests {
  @Test(arguments: [
    ("closeRoom: {room: W9}", IssueCode.danglingReference, "W"),
    ("closeRoom: {room: W2, from: 2026-12-08, until: 2026-12-01}", .reversedPeriod, "until"),
    ("addRoom: {id: W2, like: W1}", .duplicateId, "id of its own"),
    (
      "sourceDown: {source: wuwei, from: \"2026-12-07 00:00\", until: \"2026-12-08 00:00\"}",
      .danglingReference, "synchrotron"
    ),
    (
      "hours: {source: wuwei-synchrotron, open: 11, longerByMinutes: 60}", .missingKey,
      "exactly one"
    ),
    ("hours: {source: wuwei-synchrotron, longerByMinutes: 300}", .outOfRange, "midnight"),
    ("team: {team: wuwei-therapists, moreVisitsPerDay: 1}", .badChoice, "visitsPerDay"),
    (
      "treatOnHoliday: {dates: [2027-02-09], hours: \"08:00-14:00\"}", .calendarContradiction,
      "removeSessions"
    ),
    ("removeSessions: {from: 2027-03-01, until: 2027-03-05}", .danglingReference, "treatOnHoliday"),
    (
      "addCourses: {count: 2, protocol: hcc-3, centres: [wuwei]}", .danglingReference,
      "did you mean"
    ),
    (
      "forbidCentre: {centre: wuwei, protocols: [cardiac-16], courses: [C-0302]}",
      .stateContradiction, "waiting"
    ),
    ("demand: {factor: -1}", .outOfRange, "0 to 20"),
    (
      "hours: {source: wuwei-synchrotron, weekdays: sat, longerByMinutes: 60}", .badChoice, "window"
    ),
    ("qualityAssurance: {source: wuwei-synchrotron}", .missingKey, "empty list"),
    ("addRoom: {id: W5, like: W1, beamLines: [diagonal]}", .danglingReference, "known"),
    ("addCourses: {count: 0.4, protocol: hcc-4, centres: [wuwei]}", .outOfRange, "greater"),
    (
      "addCourses: {count: 4, protocol: hcc-4, centres: [wuwei], from: 2027-06-01}",
      .implausibleDate, "before"
    ),
    ("removeCourses: {protocols: [cardiac-16], classes: [P4]}", .danglingReference, "leave out"),
    ("closeRoom:", .missingKey, "leave the key out"),
    ("splitCentres: {x: 1}", .unknownKey, "true"),
    ("singleFractionDay: []", .missingKey, "weekdays"),
    (
      "sourceDown: {source: wuwei-synchrotron, from: \"2025-12-07 00:00\", until: \"2025-12-08 00:00\"}",
      .implausibleDate, "2026-11-26"
    ),
    ("closure: {from: 2030-01-01}", .implausibleDate, "2027-02-21"),
    ("demnd: 1.2", .unknownKey, "demand"),
    ("weights: {overtme: 3}", .unknownKey, "overtime"),
    ("protocol: {protocol: glioblastoma, fractions: 3}", .outOfRange, "phase"),
  ])
  func `An impossible change names its line and a remedy`(
    change: String, code: IssueCode, remedy: String
  ) throws {
    let issues = WrittenStudy.issues(change)
    let issue = try #require(issues.first)
    #expect(issue.code == code, "\(issue)")
    #expect(issue.remedy.contains(remedy), "\(issue)")
    #expect(issue.file.hasSuffix("study.yaml"))
    #expect(issue.line == 8, "\(issue)")
  }

  @Test func `All issues of all variants are told at once`() {
    let issues = WrittenStudy.issues(
      ofText: """
        baseline: {changes: [{closeRoom: {room: X1}}]}
        variants:
          - {id: a, changes: [{closeRoom: {room: X2}}]}
          - {id: b, changes: [{switchMinutes: {source: nowhere, minutes: 3}}]}
        """)
    #expect(issues.count == 3)
  }

  @Test func `What a variant makes impossible is said of the variant`() throws {
    let issue = try #require(
      WrittenStudy.issues("forceCentre: {centre: lanzhou, protocols: [paediatric-8]}").first)
    #expect(issue.file.hasSuffix("study.yaml"))
    #expect(issue.message.contains("with the changes of variant changed"))
  }

  @Test(arguments: [
    ("forceCentre: {centre: lanzhou, protocols: [cardiac-16]}", IssueCode.courseUntreatable),
    (
      "addCourses: {count: 1, per: week, protocol: hcc-4, centres: [wuwei], trial: breast-2025}",
      .trialMismatch
    ),
    (
      "addCourses: {count: 1, per: week, protocol: cardiac-16, centres: [wuwei, lanzhou]}",
      .courseUntreatable
    ),
  ])
  func `Arrivals that nobody could treat are told before weeks are played`(
    change: String, code: IssueCode
  ) throws {
    let issue = try #require(WrittenStudy.issues(change, mode: "simulate").first)
    #expect(issue.code == code, "\(issue)")
  }

  @Test func `A grid is every combination of its values`() throws {
    try inScratchFolder { folder in
      let study = try WrittenStudy.study(
        """
        grid:
          - hours: {source: wuwei-synchrotron, open: [10, 11, 12]}
            name: {en: open, zh: 开放}
          - demand: [1.0, 1.2]
        """, in: folder)
      #expect(
        study.variants.map(\.id) == [
          "baseline", "hours-10-demand-1.0", "hours-10-demand-1.2", "hours-11-demand-1.0",
          "hours-11-demand-1.2", "hours-12-demand-1.0", "hours-12-demand-1.2",
        ])
      #expect(study.variants[1].name.english == "open 10, demand 1.0")
      #expect(try study.applied().count == 7)
    }
  }

  @Test(arguments: [
    (
      "grid: [{hours: {open: [10, 11]}}, {hours: {source: wuwei-synchrotron, open: [12]}}]",
      IssueCode.duplicateKey
    ),
    ("grid: [{demand: [1.0, 1.2]}, {demand: [2.0]}]", .duplicateKey),
    ("grid: [{hours: {source: wuwei-synchrotron, open: 10}}]", .missingKey),
    ("grid: [{demand: [1, 1.0]}]", .duplicateKey),
    ("variants: [{id: demand-1.0}]\ngrid: [{demand: [1.0]}]", .duplicateId),
    ("variants: [{id: baseline}]", .duplicateId),
  ])
  func `Grids that overlap are issues`(text: String, code: IssueCode) {
    let issues = WrittenStudy.issues(ofText: text)
    #expect(issues.map(\.code) == [code], "\(issues)")
  }

  @Test func `Different parts of a grid do not overlap`() {
    let text =
      "grid: [{hours: {source: wuwei-synchrotron, open: [10]}}, {hours: {source: lanzhou-linac, open: [10]}}]"
    #expect(WrittenStudy.issues(ofText: text).map(\.code) == [])
  }

  @Test(arguments: Repository.studies)
  func `Every example study can be applied`(path: String) throws {
    let study = try Study(path: "\(Repository.path)/\(path)")
    #expect(try study.applied().count > 1)
    #expect(study.document.name.chinese != study.document.name.english)
  }
}
