import Checking
import Solving
import TestProblems
import Testing
import TreatmentDomain

@testable import WhatIf

/// Figures of one schedule.
@Suite struct ScheduleFigureTests {
  @Test func `Days and minutes are counted whatever they weigh`() throws {
    let documents = try SimulationSample.variant().documents
    var free = documents
    free.scenario.weights.prolongation = [0, 0, 0]
    free.scenario.weights.timeOfDayDrift = 0
    let problem = try documents.problem()
    let schedule = try #require(
      try GreedySolver().solve(SolveRequest(problem: problem), progress: { _ in }).incumbent)
    let figures = try [problem, free.problem()].map { problem in
      let referee = Referee(problem)
      return ScheduleFigures(schedule, problem, referee.judge(schedule), referee).all
    }
    for measure in [StudyMeasure.prolongationDays, .driftMinutes] {
      let values = figures.map { $0.first { $0.key == Figure.Key(measure) }?.value }
      #expect(values[0] != nil && values[0] == values[1], "\(measure)")
    }
  }

  @Test func `A team is open no longer than its centre, in schedules as in weeks`() throws {
    let documents = try SimulationSample.variant().documents
    let problem = try documents.problem()
    let day = Day("2026-12-01")
    let opening = RegularOpening(problem)
    var record = WeekRecord(of: SubjectNames(problem))
    record.open(problem, on: day)
    for index in problem.teams.indices {
      let team = problem.teams[index]
      let hours = problem.sources.indices.filter { problem.sources[$0].centre == team.centre }
        .compactMap { problem.hours(ofSource: $0, on: day)?.regular.minutes }
      #expect(record.teams[index].open == Double(opening.capacity(ofTeam: index, on: day)))
      guard team.visitsPerDay == nil, let longest = hours.max() else { continue }
      #expect(opening.capacity(ofTeam: index, on: day) <= longest * team.concurrentVisits)
    }
  }
}
