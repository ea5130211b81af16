import Checking
import Foundation
import Replanning
import Reporting
import ScenarioFiles
import Solving
import TestProblems
import Testing
import TreatmentDomain

/// Staff move visits in a spreadsheet.
@Suite struct Editing {
  /// The default week's table with some lines replaced, as `appointments.csv`.
  private func edited(
    _ change: (inout [String]) throws -> Void
  ) throws -> (EditedSchedule, JudgedSchedule) {
    let made = try DefaultScenario.solved(by: .greedy)
    var lines = CSVText(made.schedule, of: made.problem).appointments
      .split(whereSeparator: \.isNewline).map(String.init)
    try change(&lines)
    return try inScratchFolder { folder in
      let path = try folder.write(
        Data([0xEF, 0xBB, 0xBF]) + Data(lines.joined(separator: "\r\n").utf8), to: "edited.csv")
      let rows = try AppointmentsFile(path: path).rows
      return (try EditedSchedule(rows, of: made.schedule, in: made.problem), made)
    }
  }

  /// Two hours later, in the line of a visit that ends before the afternoon.
  private func postpone(_ lines: inout [String]) throws -> Int {
    let number = try #require(
      lines.firstIndex { $0.contains(",2026-12-01,wuwei,W2,10:") })
    var cells = lines[number].split(separator: ",", omittingEmptySubsequences: false).map(
      String.init)
    let start = try #require(MinuteOfDay(clock: cells[5]))
    cells[5] = "\(start + 120)"
    lines[number] = cells.joined(separator: ",")
    return number + 1
  }

  @Test func `A table that only went through a spreadsheet changes nothing`() throws {
    let (edit, made) = try edited { lines in
      for number in lines.indices.dropFirst() {
        var cells = lines[number].split(separator: ",", omittingEmptySubsequences: false).map(
          String.init)
        cells[2] = cells[2].replacing("-0", with: "/").replacing("-", with: "/")
        if cells[5].hasPrefix("0") { cells[5] = cells[5].dropFirst() + ":00" }
        lines[number] = cells.joined(separator: ",")
      }
    }
    #expect(edit.changed.isEmpty)
    #expect(edit.schedule == made.schedule)
  }

  @Test func `A moved visit is judged where it is now, and violations know its row`() throws {
    var row = 0
    let (edit, made) = try edited { row = try postpone(&$0) }
    let moved = try #require(edit.changed.first)
    #expect(edit.changed.count == 1)
    #expect(edit.lines[moved] == row)
    let visit = try #require(
      edit.schedule.appointments.first {
        $0.course == moved.course && $0.fraction == moved.fraction
      })
    let before = try #require(
      made.schedule.appointments.first {
        $0.course == moved.course && $0.fraction == moved.fraction
      })
    #expect(visit.start == before.start + 120)
    #expect(visit.beamStart - visit.start == before.beamStart - before.start)
    let judgement = Referee(made.problem).judge(edit.schedule)
    let text = JudgementText(judgement, of: made.problem, rows: edit.lines).lines(verbose: false)
    if !judgement.isAcceptable {
      #expect(text.contains { $0.contains("row") && $0.contains("\(row)") })
    }
  }

  @Test(arguments: KeptEdit.allCases)
  func `What was changed stays, and the rest is planned around it`(part: KeptEdit) throws {
    let (edit, made) = try edited { _ = try postpone(&$0) }
    let moved = try #require(edit.changed.first)
    let problem = edit.problem(made.problem, keeping: part)
    let after = try solve(problem)
    let wanted = edit.schedule.appointments.first {
      $0.course == moved.course && $0.fraction == moved.fraction
    }
    let visit = after.schedule.appointments.first {
      $0.course == moved.course && $0.fraction == moved.fraction
    }
    #expect(
      visit?.day == wanted?.day && visit?.room == wanted?.room && visit?.start == wanted?.start)
    if part == .all {
      let kept = Set(after.schedule.appointments)
      let lost = edit.schedule.appointments.filter { !kept.contains($0) }
      #expect(Set(lost.map(\.course)).count <= 5)
    }
  }

  @Test func `A deleted row is a missing fraction, and wrong cells are named by their line`() throws
  {
    let (edit, made) = try edited { $0.remove(at: 5) }
    #expect(
      Referee(made.problem).judge(edit.schedule).violations.contains { $0.rule == .courseComplete })
    let error = #expect(throws: ScenarioIssues.self) {
      try edited { lines in
        lines[1] = lines[1].replacing(",W", with: ",X").replacing(",L", with: ",X")
        lines[2] = lines[2].replacing("C-", with: "D-")
        lines.append(lines[3])
      }
    }
    #expect(error?.issues.map(\.line) == [2, 3, lines(of: error)])
    #expect(error?.issues.map(\.code) == [.danglingReference, .danglingReference, .duplicateVisit])
  }

  private func lines(of error: ScenarioIssues?) -> Int? { error?.issues.last?.line }
}
