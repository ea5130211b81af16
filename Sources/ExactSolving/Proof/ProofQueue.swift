import GLPK
import Solving
import Synchronization

/// Works off the tasks of a proof on a few threads, each with its share of the time that is left.
struct ProofQueue {
  /// A date, or a window of several.
  struct Task: Sendable {
    let instance: WeekInstance
    let isWindow: Bool

    /// Share of the time: a window has prices alone, dates branch.
    var weight: Double {
      Double(instance.freeVisits) * (isWindow ? 0.1 : 1)
    }
  }

  /// Bound of a task's instance and what it was computed with.
  struct Proven: Sendable {
    let bound: Int
    let columns: Int
    let seconds: Double
    let programs: Int
    let failure: String?
    /// Cheaper places of the instance, and the instance they belong to.
    let better: (places: [WeekInstance.Place], instance: WeekInstance)?
  }

  private static let threads = 2

  private let tasks: [Task]
  private let programs: any ProgramSolving
  private let stop: StopSignal
  private let end: ContinuousClock.Instant?
  private let steps: Int

  /// Proves until an instant, or for so many subgradient steps each.
  init(
    _ tasks: [Task], programs: any ProgramSolving, stop: StopSignal,
    until end: ContinuousClock.Instant?, steps: Int
  ) {
    self.tasks = tasks
    self.programs = programs
    self.stop = stop
    self.end = end
    self.steps = steps
  }

  /// One answer a task, nil where nothing was proven.
  func run() -> [Proven?] {
    let results = Mutex<[Proven?]>(tasks.map { _ in nil })
    let waiting = Mutex(Array(tasks.indices)[...])
    Threads.run(Self.threads) { _ in
      while !stop.isCancelled, !isOver,
        let (number, share) = waiting.withLock({ next(&$0) })
      {
        let proven = prove(tasks[number], until: share.map { .now + $0 })
        results.withLock { $0[number] = proven }
      }
    }
    return results.withLock { $0 }
  }

  private var isOver: Bool { end.map(Self.isOver) ?? stop.shouldStop }

  /// True when nothing may begin any more that was to be over at an instant.
  static func isOver(_ end: ContinuousClock.Instant) -> Bool {
    ContinuousClock.now > end + grace
  }

  /// How long after the end tasks still begin, which take next to nothing then.
  private static let grace = Duration.milliseconds(300)

  /// The next task and its share of the time left, which tasks that ended early leave to the others.
  private func next(_ waiting: inout ArraySlice<Int>) -> (Int, Duration?)? {
    let total = waiting.reduce(0) { $0 + tasks[$1].weight }
    guard let number = waiting.popFirst() else { return nil }
    let share = end.map { end in
      let part = Double(Self.threads) * tasks[number].weight / max(1, total)
      return (end - .now) * min(1, part)
    }
    return (number, share)
  }

  private func prove(_ task: Task, until end: ContinuousClock.Instant?) -> Proven? {
    let began = ContinuousClock.now
    let instance = task.instance
    guard instance.places.allSatisfy(\.isPlaced) else { return nil }
    let costs = instance.costs(of: instance.places)
    let relaxation = WindowRelaxation(instance)
    let usesPrograms = !task.isWindow && end != nil
    let relaxed = end.map { began + ($0 - began) * (usesPrograms ? 0.15 : 1) }
    let half = relaxed.map { began + ($0 - began) / (task.isWindow ? 2 : 1) }
    let outcome = relaxation.bound(
      targets: costs.days.map { Double($0) }, target: Double(costs.total), steps: steps,
      stopDaily: { stop.isCancelled || half.map { ContinuousClock.now > $0 } ?? stop.shouldStop },
      stop: { stop.isCancelled || relaxed.map { ContinuousClock.now > $0 } ?? stop.shouldStop })
    var proof = DayProof.Outcome(bound: outcome.bound)
    if usesPrograms, let end, outcome.bound < costs.total {
      proof = DayProof(
        instance: instance, relaxation: relaxation, programs: programs,
        threads: tasks.count == 1 ? Self.threads : 1, isCancelled: { [stop] in stop.isCancelled }
      ).run(from: outcome, cost: costs.total, until: end)
    }
    return Proven(
      bound: proof.bound, columns: relaxation.days.reduce(0) { $0 + $1.columns.count },
      seconds: (ContinuousClock.now - began) / .seconds(1), programs: proof.programs,
      failure: proof.failure, better: proof.places.map { ($0, instance) })
  }
}
