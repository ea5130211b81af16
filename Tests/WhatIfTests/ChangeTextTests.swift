import Reporting
import TestProblems
import Testing
import WhatIf

@testable import ScenarioFiles

/// What reports say of changes.
@Suite struct ChangeTextTests {
  private static let changes = [
    "closeRoom: {room: W2, from: 2026-12-07, until: 2026-12-11}", "addRoom: {id: W5, like: W2}",
    "sourceDown: {source: wuwei-synchrotron, from: \"2026-12-07 00:00\", until: \"2026-12-08 00:00\"}",
    "hours: {source: wuwei-synchrotron, longerByMinutes: 60}",
    "qualityAssurance: {source: wuwei-synchrotron, windows: [{weekdays: mon-fri, window: \"07:00-08:00\"}]}",
    "switchMinutes: {source: wuwei-synchrotron, minutes: 1}", "keepFree: {share: 0.1}",
    "team: {team: wuwei-ventilator, moreVisitsPerDay: 1}",
    "closure: {centre: lanzhou, from: 2026-12-07}",
    "treatOnHoliday: {dates: [2027-02-08], hours: \"08:00-14:00\", like: mon}",
    "removeSessions: {from: 2027-02-05, until: 2027-02-12}",
    "addCourses: {count: 3, per: week, protocol: hcc-4, centres: [wuwei], class: P1}",
    "removeCourses: {classes: [P4]}", "pauseCourses: {courses: [C-0302], until: 2026-12-07}",
    "protocol: {protocol: lung-20, fractions: 16}", "weights: {overtime: 9}",
    "protectedShare: 0.8", "forbidCentre: {centre: lanzhou, protocols: [hcc-10], courses: []}",
    "forceCentre: {centre: lanzhou, protocols: [hcc-10]}", "singleFractionDay: wed", "demand: 1.2",
    "splitCentres: true", "shareCentres: {preferring: lanzhou}",
  ]

  @Test func `Every kind of change has its words in both languages`() throws {
    #expect(Self.changes.map { String($0.prefix { $0 != ":" }) } == KnownKeys.changes.map(\.kind))
    for change in Self.changes where !change.hasPrefix("forbidCentre") {
      let pair = try WrittenStudy.pair(change)
      let english = ChangeText(.english).lines(pair.after.changes)
      let chinese = ChangeText(.chinese).lines(pair.after.changes)
      #expect(
        !english.isEmpty && english.allSatisfy { !$0.isEmpty && !$0.contains("{") }, "\(change)")
      #expect(english.count == chinese.count && english != chinese, "\(change)")
    }
  }

  @Test func `A change is told with its numbers`() throws {
    func text(_ change: String) throws -> [String] {
      ChangeText(.english).lines(try WrittenStudy.pair(change).after.changes)
    }
    #expect(try text(Self.changes[0]) == ["room W2 closed, 2026-12-07 to 2026-12-11"])
    #expect(
      try text(
        "team: {team: wuwei-ventilator, moreVisitsPerDay: 1, windows: {mon-fri: \"12:00-17:00\"}}")
        == ["wuwei-ventilator: +1 visits a day", "wuwei-ventilator: present 12:00-17:00"])
    #expect(
      try text("demand: {factor: 1.25, classes: [P2]}") == [
        "all courses of class P2: demand times 1.25"
      ])
  }
}
