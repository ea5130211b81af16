import ScenarioFiles
import TestProblems
import Testing
import TreatmentDomain
import WhatIf

/// What changes make of a scenario.
@Suite struct ChangeTests {
  @Test func `A variant without changes is its baseline`() throws {
    try inScratchFolder { folder in
      let variants = try WrittenStudy.study("variants: [{id: same}]", in: folder).applied()
      #expect(variants[0].documents == variants[1].documents)
      #expect(variants[0].streams == variants[1].streams)
    }
  }

  @Test func `A closed room has no hours, and its published visits may move`() throws {
    let pair = try WrittenStudy.pair("closeRoom: {room: W2, from: 2026-12-07, until: 2026-12-11}")
    let problem = try pair.after.documents.problem()
    let room = try #require(problem.rooms.firstIndex { $0.id == "W2" })
    #expect(problem.windows(ofRoom: room, on: Day("2026-12-08")).isEmpty)
    #expect(!problem.windows(ofRoom: room, on: Day("2026-12-14")).isEmpty)
    let released = pair.after.documents.appointments.filter { $0.state == .released }
    #expect(released.allSatisfy { $0.room == "W2" && $0.day >= Day("2026-12-07") })
  }

  @Test func `A new room is like its model and free of its downtime`() throws {
    let pair = try WrittenStudy.pair("addRoom: {id: W5, like: W2}")
    let rooms = pair.after.documents.facility.centres[0].sources[0].rooms
    #expect(rooms.map(\.id) == ["W1", "W2", "W3", "W4", "W5"])
    #expect(rooms[4].beamLines == ["vertical"])
    #expect(rooms[4].downtime.isEmpty)
  }

  @Test func `Longer hours take overtime, late checks, the last day part and therapists along`()
    throws
  {
    let pair = try WrittenStudy.pair("hours: {source: wuwei-synchrotron, longerByMinutes: 120}")
    let centre = pair.after.documents.facility.centres[0]
    let hours = try #require(centre.sources[0].weeklyHours[0])
    #expect("\(hours.regular) \(hours.overtimeUntil)" == "08:00-20:00 22:00")
    #expect(centre.dayParts.last?.window.end == MinuteOfDay(22 * 60))
    #expect(centre.teams[0].weeklyWindows[0].last?.end == MinuteOfDay(22 * 60))
    let late = centre.sources[0].qualityAssurance.filter(\.yieldsToOvertime)
    #expect(late.map { "\($0.window)" } == ["20:30-22:00"])
    #expect(pair.after.documents.facility.centres[1] == pair.before.facility.centres[1])
  }

  @Test func `Hours may be told by their length or by the clock, for some weekdays`() throws {
    let long = try WrittenStudy.pair("hours: {source: wuwei-synchrotron, open: 11.5}")
    #expect(
      long.after.documents.facility.centres[0].sources[0].weeklyHours[4]?.regularClose
        == MinuteOfDay(19 * 60 + 30))
    let saturday = try WrittenStudy.pair(
      "hours: {source: lanzhou-synchrotron, weekdays: sat, window: \"08:00-12:00\"}")
    let week = saturday.after.documents.facility.centres[1].sources[0].weeklyHours
    #expect(week[5]?.regular == TimeWindow(480, 720))
    let problem = try saturday.after.documents.problem()
    #expect(!problem.regularBeamWindows(ofSource: 1, on: Day("2026-12-12")).isEmpty)
    let therapists = try #require(problem.teams.firstIndex { $0.id == "lanzhou-therapists" })
    #expect(!problem.windows(ofTeam: therapists, on: Day("2026-12-19")).isEmpty)
    #expect(problem.regularBeamWindows(ofSource: 0, on: Day("2026-12-19")).isEmpty)
    #expect(week[0] == saturday.before.facility.centres[1].sources[0].weeklyHours[0])
  }

  @Test func `An earlier opening moves morning checks, therapists and the first day part`() throws {
    let pair = try WrittenStudy.pair("hours: {source: wuwei-synchrotron, window: \"06:30-18:00\"}")
    let centre = pair.after.documents.facility.centres[0]
    let daily = centre.sources[0].qualityAssurance.first { $0.weekdays.count == 5 }
    #expect(daily.map { "\($0.window)" } == "05:00-06:30")
    #expect(centre.teams[0].weeklyWindows[0].first?.start == MinuteOfDay(6 * 60))
    #expect(centre.dayParts.first?.window.start == MinuteOfDay(6 * 60 + 30))
    #expect(centre.sources[0].weeklyHours[0]?.overtimeUntil == MinuteOfDay(20 * 60))
  }

  @Test func `Checks move on the weekdays that are longer, and therapists by as much`() throws {
    let pair = try WrittenStudy.pair(
      "hours: {source: wuwei-synchrotron, weekdays: tue, longerByMinutes: 30}")
    let centre = pair.after.documents.facility.centres[0]
    let late = centre.sources[0].qualityAssurance.filter(\.yieldsToOvertime)
    #expect(
      late.map { "\($0.weekdays.map(\.key)) \($0.window)" } == [
        "[\"thu\"] 18:30-20:00", "[\"tue\"] 19:00-20:30",
      ])
    #expect(centre.teams[0].weeklyWindows[1].last?.end == MinuteOfDay(20 * 60 + 30))
    #expect(centre.teams[0].weeklyWindows[0].last?.end == MinuteOfDay(20 * 60))
  }

  @Test func `Both sources of a centre may close later without therapists staying twice as long`()
    throws
  {
    let pair = try WrittenStudy.pair("hours: {longerByMinutes: 60}")
    let team = pair.after.documents.facility.centres[1].teams[0]
    #expect(team.weeklyWindows[0].last?.end == MinuteOfDay(21 * 60))
  }

  @Test func `Closed dates take the place of short days`() throws {
    let pair = try WrittenStudy.pair("closure: {from: 2026-12-28, until: 2026-12-31}")
    #expect(pair.after.documents.calendar.all.shortDays.isEmpty)
    let problem = try pair.after.documents.problem()
    #expect(problem.hours(ofSource: 0, on: Day("2026-12-31")) == nil)
  }

  @Test func `Teams, switching, checks and kept minutes are set`() throws {
    let team = try WrittenStudy.pair("team: {team: wuwei-ventilator, moreVisitsPerDay: 1}")
    #expect(team.after.documents.facility.centres[0].teams[1].visitsPerDay == 4)
    let switching = try WrittenStudy.pair("switchMinutes: {source: wuwei-synchrotron, minutes: 1}")
    #expect(switching.after.documents.facility.centres[0].sources[0].switchMinutes == 1)
    let kept = try WrittenStudy.pair("keepFree: {source: wuwei-synchrotron, share: 0.1}")
    #expect(kept.after.documents.facility.centres[0].sources[0].keepFreeMinutes == 60)
    let checks = try WrittenStudy.pair(
      "qualityAssurance: {source: wuwei-synchrotron, windows: [{weekdays: mon-fri, window: \"07:00-08:00\"}]}"
    )
    #expect(checks.after.documents.facility.centres[0].sources[0].qualityAssurance.count == 1)
  }

  @Test func `Sessions on closed dates are added and removed`() throws {
    let none = try WrittenStudy.pair("removeSessions: {from: 2027-02-05, until: 2027-02-12}")
    #expect(none.after.documents.calendar.all.treatOnHoliday.isEmpty)
    let more = try WrittenStudy.pair(
      "treatOnHoliday: {dates: [2027-02-08, 2027-02-10], hours: \"08:00-14:00\", categories: [1], like: mon}"
    )
    #expect(more.after.documents.calendar.all.treatOnHoliday.count == 4)
  }

  @Test func `Weights that a change does not name stay`() throws {
    let pair = try WrittenStudy.pair("weights: {overtime: 9, waiting: {P3: 77}}")
    let (before, after) = (pair.before.scenario.weights, pair.after.documents.scenario.weights)
    #expect(after.overtime == 9)
    #expect(after.classWeights == [300, 100, 77, 10])
    #expect(after.classTargetDays == before.classTargetDays)
    #expect(after.couchWait == before.couchWait)
  }

  @Test func `Courses under way keep the fractionation that they began with`() throws {
    let pair = try WrittenStudy.pair(
      "protocol: {protocol: lung-20, fractions: 16, setUpMinutes: 10}")
    let (before, after) = (try pair.before.problem(), try pair.after.documents.problem())
    var seen = [0, 0]
    for (index, course) in after.courses.enumerated()
    where after.protocols[course.protocolIndex].id == "lung-20" {
      let isSame = course.phases == before.courses[index].phases
      #expect(isSame == course.isStarted)
      seen[isSame ? 0 : 1] += 1
    }
    #expect(seen.allSatisfy { $0 > 0 })
  }
}
