import Checking
import ScenarioFiles
import Solving
import TreatmentDomain

extension SimulatedClinic {
  /// A week is solved so often at most; each time but the last, visits were let go that nobody could keep.
  private static let mostSolves = 30

  /// The schedule of a Thursday, judged; nil when stopped.
  ///
  /// What patients were told may not be possible any more, in a variant with less room or after many lost fractions. Staff would then
  /// call them: frozen visits, promised starts and pins of the courses concerned may move, and it is planned again. Only a week that
  /// is impossible even then ends the simulation; dropping it in silence would leave only the easy replications.
  mutating func plan(
    week: Int, stop: StopSignal, into record: inout WeekRecord
  ) throws(SimulationFailure) -> Schedule? {
    for _ in 0..<Self.mostSolves {
      let result = try solve(week: week, stop: stop)
      guard let schedule = result.incumbent else {
        if stop.shouldStop { return nil }
        let reason = result.contradictions.first ?? "\(simulation.solver.name) found no schedule"
        try release(
          PinContradictions(problem).courses, because: reason, week: week, into: &record)
        continue
      }
      let referee = Referee(problem)
      let judgement = referee.judge(schedule)
      if judgement.isAcceptable {
        ends.look(at: schedule, of: referee, problem)
        record.plan(judgement, schedule, of: problem, by: referee)
        return schedule
      }
      let violations = judgement.violations
      let first = violations.first.map { "\($0.rule.rawValue): \($0.message)" } ?? ""
      try release(
        Set(violations.filter { $0.rule == .pinned }.compactMap(\.course)).sorted(),
        because: "\(simulation.solver.name) broke \(first)", week: week, into: &record)
    }
    throw SimulationFailure(
      week: week, "visits were let go \(Self.mostSolves) times, and others still have no place")
  }

  private func solve(week: Int, stop: StopSignal) throws(SimulationFailure) -> SolveResult {
    let request = SolveRequest(
      problem: problem, seed: simulation.seed, stepLimit: simulation.stepLimit, stop: stop)
    do {
      return try simulation.solver.solve(request, progress: { _ in })
    } catch {
      throw SimulationFailure(week: week, error.description)
    }
  }

  /// Lets go of frozen visits, promised starts and pins of courses; fails when they have none.
  private mutating func release(
    _ courses: [Int], because reason: String, week: Int, into record: inout WeekRecord
  ) throws(SimulationFailure) {
    let promised = Set(documents.courses.filter { $0.promisedStart != nil }.map(\.course))
    let released = documents.release(courses, of: problem)
    guard !released.isEmpty else { throw SimulationFailure(week: week, reason) }
    // Visits that move are seen in what was published; of a promise nothing else is left.
    record.movedCourses.formUnion(released.filter(promised.contains))
    do {
      problem = try documents.problem()
    } catch {
      throw SimulationFailure(week: week, "\(error)")
    }
  }
}
