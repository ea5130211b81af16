import Foundation
import Reporting
import TestProblems
import Testing

@testable import WhatIf

@Suite struct StudyTableTests {
  @Test func `The table of a simulation, to the byte`() {
    let lines = [
      "variant,measure,subject,unit,n,value,low,high,difference,differenceLow,differenceHigh,verdict",
      "base,waitDays,all,days,3,22,17.0317,26.9683,,,,",
      "base,waitDays,class:P2 centre:C1,days,3,22,17.0317,26.9683,,,,",
      "base,beamUtilisation,source:S1,share,3,0.8,0.8,0.8,,,,",
      "base,overtimeMinutes,all,minutes,3,100,100,100,,,,",
      "late,waitDays,all,days,3,19,13.3081,24.6919,-3,-4.2421,-1.7579,lower",
      "late,waitDays,class:P2 centre:C1,days,3,19,13.3081,24.6919,-3,-4.2421,-1.7579,lower",
      "late,beamUtilisation,source:S1,share,3,0.85,0.85,0.85,0.05,0.05,0.05,undecided",
      "late,overtimeMinutes,all,minutes,3,152,149.5159,154.4841,52,49.5159,54.4841,higher",
    ]
    #expect(StudyTable(StudySample.simulated()).csv == lines.map { $0 + "\r\n" }.joined())
  }

  @Test func `The table of schedules has bounds and moved courses`() {
    let lines = [
      "variant,measure,subject,unit,n,value,low,high,difference,differenceLow,differenceHigh,verdict",
      "base,waitDays,all,days,1,20,,,,,,", "base,lateStarts,all,courses,1,4,,,,,,",
      "base,movedCourses,all,courses,1,0,,,,,,",
      "base,courseCost,all,cost,1,1000,950,1000,,,,", "base,windowCost,all,cost,1,300,290,300,,,,",
      "late,waitDays,all,days,1,18,,,-2,,,asFound", "late,lateStarts,all,courses,1,4,,,0,,,asFound",
      "late,movedCourses,all,courses,1,1,,,1,,,asFound",
      "late,movedCourses,underWay,courses,1,1,,,1,,,asFound",
      "late,movedCourses,waiting,courses,1,0,,,0,,,asFound",
      "late,courseCost,all,cost,1,800,750,800,-200,-250,-150,lower",
      "late,windowCost,all,cost,1,300,,,0,,10,undecided",
    ]
    #expect(StudyTable(StudySample.scheduled()).csv == lines.map { $0 + "\r\n" }.joined())
  }

  @Test func `Hostile ids stay in their cells`() throws {
    let csv = StudyTable(StudySample.hostile()).csv
    #expect(csv.hasPrefix("variant,"))
    for line in csv.components(separatedBy: "\r\n") {
      #expect(!line.hasPrefix("=") && !line.hasPrefix("+") && !line.contains("\u{202E}"))
    }
  }

  @Test func `The JSON holds weeks, bounds and no number that is not known`() throws {
    struct Read: Decodable {
      struct Number: Decodable { let n: Int; let value: Double; let low: Double? }
      struct Entry: Decodable {
        let measure: String
        let subject: [String: String]
        let difference: Number?
        let verdict: String?
        let weeks: [Double?]?
      }
      struct Cost: Decodable { let part: String; let bound: Int?; let verdict: String? }
      struct Variant: Decodable {
        let id: String
        let figures: [Entry]
        let costs: [Cost]?
        let moved: [String: Int]?
      }
      let schemaVersion: Int
      let expectedCells: Int
      let presentCells: Int
      let variants: [Variant]
    }
    func read(_ results: StudyResults) throws -> Read {
      try JSONDecoder().decode(Read.self, from: Data(StudyJSON(results).text().utf8))
    }
    let simulated = try read(StudySample.simulated(missing: 1))
    #expect(simulated.schemaVersion == 1)
    #expect(simulated.expectedCells == 6 && simulated.presentCells == 5)
    let wait = try #require(simulated.variants[1].figures.first)
    #expect(wait.measure == "waitDays" && wait.weeks == [18.25, 20.25] && wait.difference?.n == 2)
    #expect(simulated.variants[1].figures[1].subject == ["waitingClass": "P2", "centre": "C1"])
    let scheduled = try read(StudySample.scheduled())
    #expect(scheduled.variants[1].costs?.map(\.verdict) == ["lower", "undecided"])
    #expect(scheduled.variants[1].costs?.last?.bound == nil)
    #expect(scheduled.variants[1].moved == ["underWay": 1, "waiting": 0])
  }

  @Test func `Order of the cells, cells of others and repeated ones change nothing`() {
    let results = StudySample.simulated()
    let cells = results.cells.joined().compactMap(\.self)
    let foreign = StudySample.cell("other", 1, [Figure(.waitDays, 1)])
    let late = StudySample.cell("base", 99, [Figure(.waitDays, 1)])
    let again = StudyResults(
      study: results.study, variants: results.variants, problem: results.problem,
      cells: cells.reversed() + [foreign, late] + cells)
    #expect(StudyTable(again).csv == StudyTable(results).csv)
  }

  @Test func `Figures that are no number are left out`() throws {
    let cell = StudySample.cell(
      "base", 1, [Figure(.waitDays, .nan), Figure(.lateStarts, .infinity), Figure(.starts, 2)])
    let results = StudyResults(
      study: StudySample.document(.simulate), variants: StudySample.variants,
      problem: TestProblem().problem, cells: [cell])
    #expect(StudyTable(results).csv.split(separator: "\r\n").count == 2)
    #expect(try !StudyJSON(results).text().contains("nan"))
  }
}
