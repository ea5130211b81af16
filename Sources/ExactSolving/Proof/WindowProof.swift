import Checking
import GLPK
import Solving
import TreatmentDomain

/// Bounds of a finished schedule's rooms and minutes, its dates being given.
///
/// Two kinds: of every centre-day with the other days as they are, and of the whole detail window with all its days
/// free, spread of start times included. Both are on the referee's scale: a cost that the tables of the search do not
/// hold does not depend on rooms and minutes, and is added.
///
/// Each date is proven once and alone (`CentreProof`); its visits pay their shares of the week's spread, so that the sum is
/// a bound of the window.
struct WindowProof {
  /// What was proven.
  struct Outcome {
    var days: [DaySolveReport]
    /// Bound of `DayCosts.windowTotal`; nil when not proven.
    var windowBound: Int?
    /// A cheaper schedule found on the way.
    var schedule: Schedule?
  }

  let problem: Problem
  let facts: [CourseFacts]
  let schedule: Schedule
  let programs: any ProgramSolving
  let stop: StopSignal

  init(
    _ problem: Problem, facts: [CourseFacts], schedule: Schedule, programs: any ProgramSolving,
    stop: StopSignal
  ) {
    self.problem = problem
    self.facts = facts
    self.schedule = schedule
    self.programs = programs
    self.stop = stop
  }

  /// Proves until an instant, or for so many subgradient steps each.
  func run(until end: ContinuousClock.Instant?, steps: Int) -> Outcome {
    let centres = problem.centres.indices.compactMap { centre in
      CentreProof(problem, facts: facts, schedule: schedule, centre: centre)
    }
    let queue = ProofQueue(
      centres.flatMap(\.tasks), programs: programs, stop: stop, until: end, steps: steps)
    let proven = queue.run()
    var outcome = Outcome(days: [])
    let final = cheapest(proven)
    if final != schedule { outcome.schedule = final }
    let costs = DayCosts(final, of: problem, referee: Referee(problem))
    var window: Int? = costs.windowTotal
    var first = 0
    for centre in centres {
      let own = Array(proven[first..<first + centre.tasks.count])
      first += centre.tasks.count
      let bounds = centre.bounds(own, of: final)
      window = bounds.missing.flatMap { missing in window.map { $0 - missing } }
      outcome.days += centre.reports(own, bounds: bounds.days, costs: costs, of: final)
    }
    outcome.windowBound = window.map { max(0, $0) }
    return outcome
  }

  /// The schedule with the cheaper dates that were found on the way, if the referee agrees.
  private func cheapest(_ proven: [ProofQueue.Proven?]) -> Schedule {
    var cheapest = CheapestSchedule(schedule, problem: problem)
    let search = WeekSearch(problem, facts: facts)
    for better in proven.compactMap({ $0?.better }) {
      cheapest.offer(
        search.applied(better.places, of: better.instance, to: cheapest.schedule))
    }
    return cheapest.schedule
  }
}
