import Foundation
import ScenarioFiles
import Testing
import TreatmentDomain

@Suite struct Writing {
  static let folders =
    ["wuwei-lanzhou-2026w49"] + scenarioFolders(in: "tiny").map { "tiny/" + $0 }
    + scenarioFolders(in: "infeasible").map { "infeasible/" + $0 }

  @Test("A shipped scenario that is read and written again is the same problem", arguments: folders)
  func roundTrip(name: String) throws {
    let reader = ScenarioReader(folder: scenariosFolder + "/" + name)
    let original = try reader.read()
    let documents = try reader.readDocuments()
    try ScratchScenario().inFolder { folder in
      try ScenarioWriter(folder: folder + "/out").write(documents, comment: "Written.\n\nTwice.")
      let again = ScenarioReader(folder: folder + "/out")
      try expectEqual(again.read(), original)
      let texts = try ScenarioWriter.texts(of: again.readDocuments(), comment: "Written.\n\nTwice.")
      for (name, text) in texts {
        #expect(try String(contentsOfFile: "\(folder)/out/\(name)", encoding: .utf8) == text)
      }
    }
  }

  private func expectEqual(_ problem: Problem, _ other: Problem) {
    #expect(problem.name == other.name && problem.asOf == other.asOf)
    #expect(problem.horizon == other.horizon)
    #expect(problem.objective == other.objective && problem.rules == other.rules)
    #expect(problem.centres == other.centres)
    #expect(problem.sources == other.sources)
    #expect(problem.rooms == other.rooms)
    #expect(problem.teams == other.teams)
    #expect(problem.protocols == other.protocols)
    #expect(problem.trials == other.trials)
    #expect(problem.arrivals == other.arrivals)
    #expect(problem.courses == other.courses)
  }

  @Test("Weights, rules and awkward texts survive being written")
  func awkward() throws {
    let scenario = """
      schemaVersion: 1
      name: 场景 2
      asOf: "2026-11-26 12:00"
      horizon: {firstDay: 2026-11-30, weeks: 4, detailWeeks: 2}
      weights: {waiting: {P1: 1}, lateness: {quadratic: 0}, prolongation: [3, 2, 1], overtime: 0,
        roomChangeMode: consecutive, beamIdleStepMinutes: 7}
      rules: {usableShare: {room: 0.333}, maxClosureDays: [1, 2, 3], pairHours: 8,
        protectedShare: 0.8}
      arrivals:
        - {protocol: short, centre: site, class: P1, perWeek: 0.25, daysToStart: 3}
        - {protocol: combined, centre: site, perWeek: 2, daysToStart: 0}
      trials: [{id: "yes", name: "a: #b \\"quoted\\" \\\\", maximum: 3}]
      """
    let scratch = ScratchScenario().with("scenario.yaml", scenario)
    let original = try scratch.problem()
    #expect(original.rules.usableRoomShare == 333)
    #expect(original.rules.protectedShare == 800)
    #expect(original.arrivals.map(\.perWeek) == [250, 2000])
    #expect(original.arrivals.map(\.waitingClass) == [.p1, .p3])
    try scratch.inFolder { folder in
      let documents = try ScenarioReader(folder: folder).readDocuments()
      try ScenarioWriter(folder: folder).write(documents)
      try expectEqual(ScenarioReader(folder: folder).read(), original)
    }
  }

  @Test("Every cell of a full course row survives being written")
  func fullRow() throws {
    let courses = """
      course,protocol,centres,preferredCentre,awayCost,plannedFor,class,referredOn,readyOn,\
      readyConfirmed,arrivesOn,departsOn,gates,fixedFrom,fixedUntil,hours,preferred,unavailableOn,\
      state,resumesOn,startedOn,lastFractionOn,delivered,usualRoom,usualTime,planGroup,\
      promisedStart,approvedPairs,trial,enrolledOn,pins,fractions,perWeek,setUpMinutes,\
      beamMinutes,exitMinutes
      C-1,combined,site,site,3,site,P1,2026-11-01,2026-11-16,no,2026-11-15,2026-12-30,\
      planQA@2026-11-10|insurance@,2026-11-15,2026-12-30,08:00-16:00,morning,\
      2026-12-08|2026-12-15,suspended,2026-12-02,2026-11-23,2026-11-25,3,X1|R1,09:00|,R1,\
      2026-12-04,2026-12-09,,,5@2026-12-04 09:00 X1|7@R1|6@10:00,6|,4-5|3,9|20,|8,4|
      """
    let scratch = ScratchScenario().with("courses.csv", courses)
    let original = try scratch.problem()
    let course = original.courses[0]
    #expect(
      course.phases.map(\.fractions) == [6, 3] && course.phases.map(\.beamMinutes) == [4, 8])
    #expect(course.phases[0].perWeekMinimum == 4 && course.phases[1].perWeekMaximum == 3)
    #expect(
      course.pins[0]
        == Pin(
          fraction: 5, day: Day(iso: "2026-12-04"), start: MinuteOfDay(540), room: 2))
    #expect(course.pins[1] == Pin(fraction: 7, room: 0))
    #expect(
      course.gates == [
        Course.Gate(name: "planQA", day: Day(iso: "2026-11-10")),
        Course.Gate(name: "insurance", day: nil),
      ])
    try scratch.inFolder { folder in
      let documents = try ScenarioReader(folder: folder).readDocuments()
      try ScenarioWriter(folder: folder).write(documents)
      try expectEqual(ScenarioReader(folder: folder).read(), original)
    }
  }
}
