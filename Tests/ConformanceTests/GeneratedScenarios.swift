import Checking
import ScenarioFiles
import TestProblems
import Testing
import TreatmentDomain

/// Two generated centres with 70 courses in progress and 35 waiting.
@Suite struct GeneratedScenarios {
  private func problem(seed: UInt64, dayParts: Int = 4) throws -> Problem {
    let request = try GenerationRequest(
      size: .small, seed: seed, loadThousandths: 850, dayParts: dayParts)
    let scenario = ScenarioGenerator(request).scenario()
    return try inScratchFolder { folder in
      try ScenarioWriter(folder: folder.path).write(scenario.documents, comment: scenario.comment)
      return try ScenarioReader(folder: folder.path).read()
    }
  }

  @Test func `Greedy places nineteen of twenty waiting courses`() throws {
    let found = try solve(problem(seed: 1), by: .greedy)
    let waiting = found.problem.courses.filter { !$0.isStarted && $0.state != .finished }.count
    #expect(waiting >= 30)
    #expect(20 * found.schedule.unscheduled.count <= waiting, "\(found.schedule.unscheduled.count)")
  }

  @Test func `Programs never make a generated week dearer`() throws {
    let problem = try problem(seed: 3, dayParts: 1)
    let found = try solve(problem, by: .exact, stepLimit: 4, improving: .seconds(4))
    let before = try Referee(problem).judge(#require(found.result.initial))
    #expect(before.isAcceptable)
    #expect(found.judgement.costs.total <= before.costs.total)
  }
}
