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

  @Test(arguments: [1, 2] as [UInt64])
  func `Greedy places nineteen of twenty waiting courses`(seed: UInt64) throws {
    let found = try solve(problem(seed: seed), by: .greedy)
    let waiting = found.problem.courses.filter { !$0.isStarted && $0.state != .finished }.count
    #expect(waiting >= 30)
    #expect(20 * found.schedule.unscheduled.count <= waiting, "\(found.schedule.unscheduled.count)")
  }

  @Test func `Programs improve a generated week`() throws {
    let problem = try problem(seed: 3, dayParts: 1)
    let greedy = try solve(problem, by: .greedy)
    let exact = try solve(problem, by: .exact, stepLimit: 4, improving: .seconds(4))
    #expect(exact.judgement.costs.total <= greedy.judgement.costs.total)
    #expect(exact.result.initial == greedy.schedule)
  }
}
