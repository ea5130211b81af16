import Foundation
import Reporting
import ScenarioFiles
import TestProblems
import Testing

@testable import WhatIf

@Suite struct StudyReportLimitTests {
  /// Two schedules, or simulations, after a change of their cells.
  private func changed(
    _ results: StudyResults, _ change: (inout CellResult) -> Void
  ) -> StudyResults {
    StudyResults(
      study: results.study, variants: results.variants, problem: results.problem,
      cells: results.cells.joined().compactMap(\.self).map { cell in
        var cell = cell
        change(&cell)
        return cell
      })
  }

  private func infeasible(_ variant: String) -> StudyResults {
    changed(StudySample.scheduled()) { cell in
      guard cell.variant == variant else { return }
      cell = StudySample.cell(variant, 1, [])
      cell.obstacles = ["promised start a <b> lies outside the horizon."]
    }
  }

  @Test func `A variant without a schedule says why, everywhere`() throws {
    let results = infeasible("late")
    #expect(results.variantsWithoutSchedule == ["late"])
    #expect(results.presentCells == results.expectedCells)
    let sentence = "There is no schedule: promised start a <b> lies outside the horizon."
    let lines = StudyText(results).lines
    #expect(lines.contains("  " + sentence))
    #expect(!lines.contains("  Nothing is known of this variant yet."))
    let page = StudyReport(results).html
    #expect(page.contains("There is no schedule: promised start a &lt;b&gt; lies outside"))
    #expect(page.contains("Without a schedule, and so without figures: Open until 20:00."))
    #expect(
      StudyTable(results).csv.contains("\r\nlate,obstacles,all,,1,1,,,,,,noSchedule\r\n"))
    #expect(!StudyTable(results).csv.contains("late,movedCourses"))
    #expect(try StudyJSON(results).text().contains("\"obstacles\""))
    #expect(try !StudyJSON(StudySample.scheduled()).text().contains("\"obstacles\""))
    #expect(StudySample.scheduled().variantsWithoutSchedule.isEmpty)
  }

  @Test func `A baseline without a schedule is told, and leaves no difference`() {
    let results = infeasible("base")
    #expect(results.variantsWithoutSchedule == ["base"])
    let lines = StudyText(results).lines
    #expect(lines.contains { $0.hasPrefix("  There is no schedule: ") })
    #expect(
      lines.contains("  The baseline has no schedule, so there are no differences."))
    #expect(!StudyReport(results).html.contains("Other patients"))
    // No course moved, for there is nothing to move from.
    #expect(!StudyTable(results).csv.contains("movedCourses"))
  }

  @Test func `Costs under other weights have no difference and no verdict`() throws {
    let sample = changed(StudySample.scheduled()) { cell in
      let figures = cell.figures + [Figure(.cost, Double(cell.costs?.total ?? 0))]
      var copy = StudySample.cell(cell.variant, 1, figures)
      (copy.costs, copy.courses, copy.objective) = (cell.costs, cell.courses, "same")
      cell = copy
    }
    #expect(StudyText(sample).lines.joined().contains("by more than the gaps"))
    #expect(StudyTable(sample).csv.contains("late,cost,all,cost,1,1100,,,-200,,,asFound"))
    let results = changed(sample) { cell in cell.objective = cell.variant }
    let lines = StudyText(results).lines
    #expect(lines.contains("  Costs are not compared: this variant weighs them differently."))
    #expect(
      !lines.joined().contains("by more than the gaps") && !lines.joined().contains("total cost"))
    let csv = StudyTable(results).csv
    #expect(csv.contains("late,cost,all,cost,1,1100,,,,,,\r\n"))
    #expect(csv.contains("late,courseCost,all,cost,1,800,750,800,,,,\r\n"))
    #expect(csv.contains("late,waitDays,all,days,1,18,,,-2,,,asFound"))
    let page = StudyReport(results).html
    #expect(page.contains("<td>not compared: other weights</td>"))
    #expect(try StudyJSON(results).text().contains("\"otherWeights\""))
    // A cell that does not tell its weights is compared.
    let untold = changed(sample) { cell in
      if cell.variant == "base" { cell.objective = nil }
    }
    #expect(StudyTable(untold).csv == StudyTable(sample).csv)
  }

  @Test func `Other patients make counts neither better nor worse`() {
    let sentence =
      "  This variant treats other patients than the baseline, so counts, waiting lists"
    let same = StudySample.scheduled()
    #expect(!StudyText(same).lines.contains { $0.hasPrefix(sentence) })
    let results = changed(same) { cell in
      guard cell.variant == "late" else { return }
      cell.figures = [Figure(.waitDays, 18), Figure(.lateStarts, 2)]
      cell.courses.removeLast()
    }
    let lines = StudyText(results).lines
    #expect(lines.contains { $0.hasPrefix(sentence) })
    #expect(lines.contains("  Better in the schedule that was found: mean wait −2.0 days."))
    #expect(lines.contains("  Different in the schedule that was found: late starts −2 courses."))
    #expect(
      StudyReport(results).html.contains("Other patients are treated than in the baseline in"))
    let simulated = changed(StudySample.simulated()) { cell in
      if cell.variant == "late" { cell.arrivals = "others" }
      cell.figures.append(
        Figure(.lateStarts, cell.variant == "late" ? 3 : Double(cell.replication)))
    }
    let comparability = StudyComparison(simulated).comparability
    #expect(comparability.map(\.hasOtherPatients) == [false, true])
    #expect(comparability[1].isLowerBetter(.lateStarts) == nil)
    #expect(comparability[1].isLowerBetter(.waitDays) == true)
    #expect(comparability[0].isLowerBetter(.lateStarts) == true)
  }

  @Test func `More treated is neither better nor worse`() {
    for measure in [StudyMeasure.starts, .fractions, .missedFractions] {
      #expect(measure.isLowerBetter == nil)
    }
  }

  @Test func `A waiting list that grows is said to hide waits`() {
    let results = changed(StudySample.simulated()) { cell in
      let list = 10 + Double(cell.replication) + (cell.variant == "late" ? 5 : 0)
      let more = Double(cell.replication) * (cell.variant == "late" ? 0.1 : 0)
      cell.figures.append(Figure(.waitingList, list + more))
      cell.weeks[0].append(Figure(.waitingList, list))
      cell.weeks[1].append(
        Figure(.waitingList, cell.variant == "late" ? list + 3 + more : list))
    }
    let text = StudyText(results).lines.joined(separator: " ").replacing(/\s+/, with: " ")
    #expect(text.contains("The waiting list is longer: +5.2 courses (+5.0 to +5.4). Mean waits"))
    #expect(
      text.contains(
        "grows over the counted weeks: Open until 20:00, +3.2 courses (+3.0 to +3.4). Mean waits"))
    #expect(StudyReport(results).html.contains("grows over the counted weeks"))
    #expect(!StudyReport(StudySample.simulated()).html.contains("grows over"))
  }

  @Test func `Schedules have their weeks, with dates and without shades`() {
    let results = changed(StudySample.scheduled()) { cell in
      cell.weeks = [
        [Figure(.fractions, 12), Figure(.beamUtilisation, of: .source("S1"), 0.5)],
        [Figure(.fractions, 9), Figure(.beamUtilisation, of: .source("S1"), 0.4)], [],
      ]
    }
    let page = StudyReport(results).html
    let weeks = page.split(separator: "<section id=\"weeks\">").last?.split(separator: "</section>")
    let section = weeks?.first.map(String.init) ?? ""
    let monday = results.problem.horizon.firstDay
    #expect(section.contains("week (1 = week of \(monday))"))
    #expect(section.contains("every week of the schedules that were found"))
    #expect(section.matches(of: /<svg role/).count == 2 && !section.contains("interval"))
    // Pictures end with the same week, whole numbers below.
    #expect(section.contains(">3</text>") && !section.contains(">1.5</text>"))
    var study = StudySample.document(.simulate)
    study.simulation.warmUpWeeks = 3
    let simulated = StudySample.simulated()
    let later = StudyResults(
      study: study, variants: simulated.variants, problem: simulated.problem,
      cells: simulated.cells.joined().compactMap(\.self))
    #expect(StudyReport(later).html.contains("(1 = week of \(monday.adding(21)))"))
  }
}
