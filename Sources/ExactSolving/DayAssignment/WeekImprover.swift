import Dispatch
import Solving
import Synchronization
import TreatmentDomain

/// Improves every centre-day of the detail window, several at once, and proves their bounds.
struct WeekImprover {
  /// Days solved at the same time. Days of one batch see each other as they were before it, so the
  /// width is part of the method and does not follow the machine.
  private static let batchWidth = 2

  let builder: DayInstanceBuilder
  let settings: DayImprover.Settings
  let stop: StopSignal
  private(set) var week: DetailWeek
  private(set) var reports: [DaySolveReport]
  private(set) var wasEndedByTime = false
  private var prices: [DayPrices?]
  private let isTouched: [Bool]

  init(
    schedule: Schedule, builder: DayInstanceBuilder, settings: DayImprover.Settings,
    stop: StopSignal
  ) {
    let problem = builder.problem
    self.builder = builder
    self.settings = settings
    self.stop = stop
    week = DetailWeek(schedule, problem: problem)
    reports = []
    var touched: [Bool] = []
    for centre in problem.centres.indices {
      for day in problem.horizon.detailDays {
        let indices = week.indices(centre: centre, day: day)
        guard !indices.isEmpty else { continue }
        reports.append(DaySolveReport(centre: centre, day: day, visits: indices.count))
        touched.append(!Self.isAsPublished(indices, week: week, problem: problem))
      }
    }
    prices = Array(repeating: nil, count: reports.count)
    isTouched = touched
  }

  /// One round over all days; true when a day became cheaper. `report` is called after each batch.
  mutating func round(_ number: Int, report: (DetailWeek) -> Void) -> Bool {
    var improved = false
    let pending = reports.indices.filter { isTouched[$0] && reports[$0].outcome != .failed }
    var first = 0
    while first < pending.count && !stop.shouldStop {
      let batch = Array(pending[first..<min(pending.count, first + Self.batchWidth)])
      for (index, outcome, seconds) in solve(batch) {
        if accept(outcome, at: index, seconds: seconds) { improved = true }
      }
      first += Self.batchWidth
      report(week)
    }
    return improved
  }

  /// Proves each touched day's bound with the other days as they now are.
  mutating func prove() {
    for index in reports.indices {
      guard let known = prices[index] else { continue }
      let (instance, places) = builder.instance(
        of: week, centre: reports[index].centre, day: reports[index].day)
      guard !instance.isRestricted else { continue }
      let rows = DayRows(instance, places: places)
      guard rows.capacity.count == known.prices.count else { continue }
      let fixed = DayImprover(instance: instance, settings: settings).fixedCost(places)
      reports[index].bound = max(0, known.bound(instance, rows: rows) + fixed)
    }
  }

  /// Solves some days at the same time, each on one thread from start to end, as GLPK asks.
  private func solve(_ batch: [Int]) -> [(Int, DayImprover.Outcome, Double)] {
    let results = Mutex<[(Int, DayImprover.Outcome, Double)]>([])
    let share = timeShare(days: reports.count)
    DispatchQueue.concurrentPerform(iterations: batch.count) { position in
      let index = batch[position]
      let began = ContinuousClock.now
      let (instance, places) = builder.instance(
        of: week, centre: reports[index].centre, day: reports[index].day)
      let outcome = DayImprover(instance: instance, settings: settings).improve(places) {
        stop.shouldStop || share.map { ContinuousClock.now - began > $0 } ?? false
      }
      let elapsed = (ContinuousClock.now - began) / .seconds(1)
      results.withLock { $0.append((index, outcome, elapsed)) }
    }
    return results.withLock { $0.sorted { $0.0 < $1.0 } }
  }

  /// No day may eat the time of all others; only a guard, step budgets end first as a rule.
  private func timeShare(days: Int) -> Duration? {
    stop.remaining.map { $0 / 3 }
  }

  /// Takes over a day's new places if they still pay with the other days as they are now.
  private mutating func accept(
    _ outcome: DayImprover.Outcome, at index: Int, seconds: Double
  ) -> Bool {
    var report = reports[index]
    report.programs += outcome.programs
    report.seconds += seconds
    if outcome.wasEndedByTime { wasEndedByTime = true }
    let indices = week.indices(centre: report.centre, day: report.day)
    let (instance, places) = builder.instance(of: week, centre: report.centre, day: report.day)
    report.columns = instance.columns.count
    prices[index] = outcome.prices
    report.failure = outcome.failure
    let pays =
      DayCheck(instance: instance).isLegal(outcome.places)
      && instance.cost(of: outcome.places) < instance.cost(of: places)
    if pays { week.move(indices, to: outcome.places) }
    if pays {
      report.outcome = .improved
    } else if outcome.failure != nil && report.outcome != .improved {
      report.outcome = .failed
    } else if report.outcome == .skipped {
      report.outcome = .unchanged
    }
    reports[index] = report
    return pays
  }

  /// True when a day stands exactly as it was published: then nobody is asked to come otherwise.
  private static func isAsPublished(
    _ indices: [Int], week: DetailWeek, problem: Problem
  ) -> Bool {
    indices.allSatisfy { index in
      let appointment = week.appointments[index]
      return problem.courses[appointment.course].published.contains {
        $0.fraction == appointment.fraction && $0.day == appointment.day
          && $0.room == appointment.room && $0.start == appointment.start
      }
    }
  }
}
