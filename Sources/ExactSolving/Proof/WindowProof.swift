import Checking
import Dispatch
import Foundation
import GLPK
import Solving
import Synchronization
import TreatmentDomain

/// Bounds of a finished schedule's rooms and minutes, its dates being given.
///
/// Two kinds: of every centre-day with the other days as they are, and of the whole detail window with all its days
/// free, spread of start times included. Both are on the referee's scale: a cost that the tables of the search do not
/// hold does not depend on rooms and minutes, and is added.
struct WindowProof {
  /// What was proven.
  struct Outcome {
    var days: [DaySolveReport]
    /// Bound of `DayCosts.windowTotal`; nil when not proven.
    var windowBound: Int?
    /// A cheaper schedule found on the way.
    var schedule: Schedule?
  }

  private enum Task: Sendable {
    case window(centre: Int)
    case day(centre: Int, Day)
  }

  /// Bound of a task's instance and what it was computed for.
  private struct Proven: Sendable {
    let bound: Int
    let cost: Int
    let visits: Int
    let columns: Int
    let seconds: Double
    let programs: Int
    let failure: String?
    /// Cheaper places of the instance, and the instance they belong to.
    let better: (places: [WeekInstance.Place], instance: WeekInstance)?
  }

  let problem: Problem
  let facts: [CourseFacts]
  let schedule: Schedule
  let programs: any ProgramSolving
  let isExhaustive: Bool
  let stop: StopSignal

  init(
    _ problem: Problem, facts: [CourseFacts], schedule: Schedule, programs: any ProgramSolving,
    isExhaustive: Bool, stop: StopSignal
  ) {
    self.problem = problem
    self.facts = facts
    self.schedule = schedule
    self.programs = programs
    self.isExhaustive = isExhaustive
    self.stop = stop
  }

  /// Proves until an instant, or for so many subgradient steps each.
  func run(until end: ContinuousClock.Instant?, steps: Int) -> Outcome {
    let tasks = tasks
    let proven = solve(tasks, until: end, steps: steps)
    let costs = DayCosts(schedule, of: problem, referee: Referee(problem))
    var outcome = Outcome(days: [])
    var window: Int? = costs.windowTotal
    for (task, proof) in zip(tasks, proven) {
      switch task {
      case .window:
        window = proof.flatMap { known in window.map { $0 - known.cost + known.bound } }
      case .day(let centre, let day):
        if dates(of: centre).count == 1 {
          window = proof.flatMap { known in window.map { $0 - known.cost + known.bound } }
        }
        outcome.days.append(
          report(centre, day, proof, cost: costs.cost(centre: centre, day: day)))
      }
    }
    outcome.windowBound = window.map { max(0, $0) }
    takeBetterDays(proven, into: &outcome)
    return outcome
  }

  /// Takes over cheaper days that GLPK found; bounds of other days then stood for days that are no more.
  private func takeBetterDays(_ proven: [Proven?], into outcome: inout Outcome) {
    var cheapest = CheapestSchedule(schedule, problem: problem)
    let search = WeekSearch(problem, facts: facts)
    for better in proven.compactMap({ $0?.better }) {
      let before = cheapest.schedule
      cheapest.offer(search.applied(better.places, of: better.instance, to: before))
      guard cheapest.schedule != before else { continue }
      outcome.schedule = cheapest.schedule
      for index in outcome.days.indices { outcome.days[index].bound = nil }
    }
  }

  private var tasks: [Task] {
    let treated = problem.centres.indices.filter { centre in
      schedule.appointments.contains { problem.centre(ofRoom: $0.room) == centre }
    }
    let days = treated.flatMap { centre in dates(of: centre).map { Task.day(centre: centre, $0) } }
    // A window of one date is that date.
    let windows = treated.filter { dates(of: $0).count > 1 }
    return windows.map { .window(centre: $0) } + days
  }

  /// Dates on which a centre treats.
  private func dates(of centre: Int) -> [Day] {
    problem.horizon.detailDays.filter { day in
      schedule.appointments.contains {
        $0.day == day && problem.centre(ofRoom: $0.room) == centre
      }
    }
  }

  private func report(_ centre: Int, _ day: Day, _ proof: Proven?, cost: Int) -> DaySolveReport {
    let visits = schedule.appointments.count {
      $0.day == day && problem.centre(ofRoom: $0.room) == centre
    }
    var report = DaySolveReport(centre: centre, day: day, visits: visits)
    guard let proof else { return report }
    report.outcome = proof.failure == nil ? .improved : .failed
    report.failure = proof.failure
    report.columns = proof.columns
    report.programs = proof.programs
    report.seconds = proof.seconds
    report.bound = max(0, cost - proof.cost + proof.bound)
    return report
  }

  // MARK: Tasks on two threads

  private static let threads = 2

  private func solve(
    _ tasks: [Task], until end: ContinuousClock.Instant?, steps: Int
  ) -> [Proven?] {
    let weights = tasks.map(weight)
    let total = weights.reduce(0, +)
    let whole = end.map { $0 - ContinuousClock.now }
    let results = Mutex<[Proven?]>(tasks.map { _ in nil })
    let queue = Mutex(Array(tasks.indices)[...])
    let running = DispatchGroup()
    for _ in 0..<Self.threads {
      running.enter()
      let thread = Thread {
        while !stop.isCancelled, end != nil || !stop.shouldStop,
          let number = queue.withLock({ $0.popFirst() })
        {
          let share = whole.map { $0 * (Double(Self.threads) * weights[number] / total) }
          let latest = share.map { own in
            min(ContinuousClock.now + own, end ?? .now)
          }
          let proven = prove(tasks[number], until: latest, steps: steps)
          results.withLock { $0[number] = proven }
        }
        running.leave()
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
    running.wait()
    return results.withLock { $0 }
  }

  /// Share of the time: by visits, the whole window twice.
  private func weight(_ task: Task) -> Double {
    let visits = schedule.appointments.count {
      switch task {
      case .window(let centre): problem.centre(ofRoom: $0.room) == centre
      case .day(let centre, let day):
        $0.day == day && problem.centre(ofRoom: $0.room) == centre
      }
    }
    if case .window = task { return Double(2 * visits) }
    return Double(visits)
  }

  private func prove(
    _ task: Task, until end: ContinuousClock.Instant?, steps: Int
  ) -> Proven? {
    let began = ContinuousClock.now
    let instance = instance(of: task)
    let places = instance.places
    guard places.allSatisfy(\.isPlaced) else { return nil }
    let costs = instance.costs(of: places)
    let relaxation = WindowRelaxation(instance)
    // GLPK raises the bound of single days; the window has the Lagrangian alone.
    let isDay = if case .day = task { true } else { false }
    let usesPrograms = isDay && end != nil
    let relaxed = end.map { began + ($0 - began) * (usesPrograms ? 0.1 : 1) }
    let half = relaxed.map { began + ($0 - began) / (isDay ? 1 : 2) }
    let outcome = relaxation.bound(
      targets: costs.days.map { Double($0) }, target: Double(costs.total), steps: steps,
      stopDaily: { stop.isCancelled || half.map { ContinuousClock.now > $0 } ?? stop.shouldStop },
      stop: { stop.isCancelled || relaxed.map { ContinuousClock.now > $0 } ?? stop.shouldStop })
    var proof = DayProof.Outcome(bound: outcome.bound)
    if usesPrograms, let end, outcome.bound < costs.total {
      proof = DayProof(
        instance: instance, relaxation: relaxation, programs: programs,
        threads: tasks.count == 1 ? Self.threads : 1
      ).run(
        from: outcome, cost: costs.total, until: end)
    }
    return Proven(
      bound: proof.bound, cost: costs.total, visits: instance.freeVisits,
      columns: relaxation.days.reduce(0) { $0 + $1.columns.count },
      seconds: (ContinuousClock.now - began) / .seconds(1), programs: proof.programs,
      failure: proof.failure, better: proof.places.map { ($0, instance) })
  }

  private func instance(of task: Task) -> WeekInstance {
    switch task {
    case .window(let centre):
      var builder = WeekInstanceBuilder(
        problem, facts: facts, schedule: schedule, centre: centre)
      return builder.build()
    case .day(let centre, let day):
      var builder = WeekInstanceBuilder(
        problem, facts: facts, schedule: schedule, centre: centre, days: [day])
      return builder.build()
    }
  }
}
