import Reporting
import TestProblems
import Testing

@testable import WhatIf

@Suite struct StudyTextTests {
  @Test func `Numbers in their units`() {
    let numbers = StudyNumbers(language: .english)
    #expect(Estimate([3.25]).map { numbers.amount($0, of: .waitDays) } == "3.3 days")
    #expect(Estimate([0.8549]).map { numbers.amount($0, of: .beamUtilisation) } == "85.5 %")
    #expect(Estimate([1234]).map { numbers.amount($0, of: .cost) } == "1,234")
    #expect(Estimate([7]).map { numbers.amount($0, of: .lateStarts) } == "7 courses")
    #expect(Estimate([7, 8]).map { numbers.amount($0, of: .lateStarts) } == "7.5 courses")
    #expect(Estimate([-0.052]).map { numbers.change($0, of: .roomUtilisation) } == "−5.2 points")
    #expect(Estimate([0.01]).map { numbers.change($0, of: .waitDays) } == "0.0 days")
    let chinese = StudyNumbers(language: .chinese)
    #expect(
      Estimate([2, 2]).map { chinese.change($0, of: .waitDays) } == "+2.0 天（+2.0 至 +2.0）")
  }

  @Test func `A simulation in sentences`() {
    let lines = StudyText(StudySample.simulated()).lines
    #expect(
      lines.prefix(3) == [
        "TwinBeam study: Longer days",
        "  simulation of 2 weeks, 3 replications for each variant, seed 1",
        "  Question: Do longer days help?",
      ])
    #expect(lines.contains("  Better: mean wait −3.0 days (−4.2 to −1.8)."))
    #expect(lines.contains("  Worse: overtime +52.0 min (+49.5 to +54.5)."))
    #expect(lines.contains("  Who waits less: P2, C1, −3.0 days (−4.2 to −1.8)."))
    #expect(lines.contains("* a clear difference to the baseline"))
  }

  @Test func `Schedules are told as found, and their costs by their bounds`() {
    let lines = StudyText(StudySample.scheduled()).lines.joined(separator: "\n")
    #expect(
      lines.contains("osts of courses are lower by more than the gaps: −250 to −150."))
    #expect(lines.contains("Better in the schedule that was found: mean wait −2.0 days."))
    #expect(lines.contains("1 under way, 0 waiting"))
  }

  @Test func `A difference of schedules too small to be printed is none`() {
    let results = StudyResults(
      study: StudySample.document(.schedule), variants: StudySample.variants,
      problem: TestProblem().problem,
      cells: [
        StudySample.cell("base", 1, [Figure(.waitDays, 20)]),
        StudySample.cell("late", 1, [Figure(.waitDays, 20.04)]),
      ])
    #expect(StudyText(results).lines.contains("  No figure differs from the baseline."))
  }

  @Test func `One replication tells nothing from chance`() {
    var study = StudySample.document(.simulate, replications: 1)
    study.simulation.replications = 1
    let results = StudyResults(
      study: study, variants: StudySample.variants, problem: TestProblem().problem,
      cells: [
        StudySample.cell("base", 1, [Figure(.waitDays, 20)]),
        StudySample.cell("late", 1, [Figure(.waitDays, 10)]),
      ])
    let lines = StudyText(results).lines
    #expect(
      lines.contains("  One replication cannot tell these from chance: mean wait −10.0 days."))
    #expect(lines.contains("No difference could be judged."))
    #expect(StudyTable(results).csv.contains(",tooFewReplications"))
  }

  @Test func `Missing cells are told and left out`() {
    let lines = StudyText(StudySample.simulated(missing: 3)).lines
    #expect(lines.joined(separator: " ").contains("3 of 6 cells are there"))
    #expect(lines.contains("  Nothing is known of this variant yet."))
    let empty = StudyText(StudySample.simulated(missing: 6)).lines
    #expect(empty.joined(separator: " ").contains("0 of 6 cells are there"))
  }

  @Test func `A missing baseline leaves no difference`() {
    let all = StudySample.simulated()
    let results = StudyResults(
      study: all.study, variants: all.variants, problem: all.problem,
      cells: all.cells[1].compactMap(\.self))
    #expect(
      StudyText(results).lines.contains("  The baseline is missing, so there are no differences."))
  }

  @Test(arguments: Language.allCases)
  func `Hostile names stay on their lines`(language: Language) {
    for line in StudyText(StudySample.hostile(), language: language).lines {
      #expect(!line.contains { $0.isNewline || $0 == "\u{1B}" || $0 == "\u{202E}" })
    }
  }

  @Test func `Chinese lines hold no English words but names`() {
    let text = StudyText(StudySample.simulated(), language: .chinese).lines.joined(separator: "\n")
    let foreign = text.matches(of: /[A-Za-z]{3,}/).map { String($0.0) }
    #expect(Set(foreign) == ["TwinBeam", "base", "late"])
  }
}
