import ExactSolving
import Explaining
import SolveWorker
import Solving
import TreatmentDomain

/// Prices of a schedule, for the table of their own and for the board.
struct PriceRun {
  let problem: Problem
  let schedule: Schedule
  var solver = ScheduleCommand.SolverName.auto
  var steps = 20
  var seed: UInt64 = 1
  var top = 5
  var liftsRules = true

  /// Solves again; a tool that broke ends the program with exit code 1.
  func report() throws -> PriceReport {
    let stop = StopSignal()
    let programs = WorkerPool(
      executable: SolverChoice.executable, workers: 2, isCancelled: { stop.isCancelled })
    let survey = PriceSurvey(
      problem, solver: solver.solver(proves: false, stop: stop), steps: steps, seed: seed,
      stop: stop)
    func tell(_ phase: String) {
      if Console.hasLiveLine { Console.remark("solving: \(phase)") }
    }
    tell("dual prices")
    let estimates =
      WindowPrices(problem).prices(of: schedule, stop: stop)
      + CoursePrices(problem, programs: programs).prices(of: schedule, stop: stop)
    do {
      return try survey.report(
        of: schedule, estimates: estimates, top: top, liftsRules: liftsRules, progress: tell)
    } catch {
      Console.remark("\(error)")
      throw Exit.failure
    }
  }
}
