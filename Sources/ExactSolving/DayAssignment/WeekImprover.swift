import GLPK
import Solving
import Synchronization
import TreatmentDomain

/// Improves every centre-day of the detail window, several at once, and proves their bounds.
struct WeekImprover {
  /// Days solved at the same time.
  private static let threads = min(8, Threads.cores)

  let builder: DayInstanceBuilder
  let settings: DayImprover.Settings
  let programs: any ProgramSolving
  let stop: StopSignal
  private(set) var week: DetailWeek
  private(set) var reports: [DaySolveReport]
  private(set) var wasEndedByTime = false
  private var prices: [DayPrices?]
  private var isTouched: [Bool]

  init(
    schedule: Schedule, builder: DayInstanceBuilder, settings: DayImprover.Settings,
    programs: any ProgramSolving = GuardedProgramSolver(), stop: StopSignal
  ) {
    let problem = builder.problem
    self.builder = builder
    self.settings = settings
    self.programs = programs
    self.stop = stop
    week = DetailWeek(schedule, problem: problem)
    reports = []
    prices = []
    isTouched = []
    restart(from: schedule)
  }

  /// Programs solved so far.
  var steps: Int { reports.reduce(0) { $0 + $1.programs } }

  /// Goes on from a schedule in which other courses were placed; what was spent on days is kept.
  mutating func restart(from schedule: Schedule) {
    let problem = builder.problem
    let before = (reports, prices)
    week = DetailWeek(schedule, problem: problem)
    reports = []
    prices = []
    isTouched = []
    for centre in problem.centres.indices {
      for day in problem.horizon.detailDays {
        let indices = week.indices(centre: centre, day: day)
        guard !indices.isEmpty else { continue }
        let known = before.0.firstIndex { $0.centre == centre && $0.day == day }
        var report =
          known.map { before.0[$0] } ?? DaySolveReport(centre: centre, day: day, visits: 0)
        report.visits = indices.count
        reports.append(report)
        prices.append(known.flatMap { before.1[$0] })
        isTouched.append(!Self.isAsPublished(indices, week: week, problem: problem))
      }
    }
  }

  /// One round over all days; true when a day became cheaper.
  ///
  /// Every day is solved against the others as they were before the round, so the outcome does not
  /// depend on which thread is quicker; then each is taken over only if it still pays. A `budget` of
  /// programs is dealt out evenly, the fullest days first. `report` is called on this thread while
  /// the round goes on.
  mutating func round(
    budget: Int? = nil, only isWanted: (DaySolveReport) -> Bool = { _ in true },
    report: (DetailWeek, String) -> Void
  ) -> Bool {
    let pending = reports.indices.filter {
      isTouched[$0] && reports[$0].outcome != .failed && isWanted(reports[$0])
    }
    .sorted { (reports[$1].visits, $0) < (reports[$0].visits, $1) }
    var improved = false
    let work = pending.enumerated().map { position, index in
      (index: index, programs: programs(at: position, of: pending.count, budget: budget))
    }
    for (index, outcome, seconds) in solve(work.filter { $0.programs > 0 }, report: report) {
      if accept(outcome, at: index, seconds: seconds) { improved = true }
    }
    report(week, "")
    return improved
  }

  private func programs(at position: Int, of count: Int, budget: Int?) -> Int {
    guard let budget else { return settings.programs }
    return min(settings.programs, budget / count + (position < budget % count ? 1 : 0))
  }

  /// Proves each touched day's bound with the other days as they now are.
  mutating func prove() {
    // After the deadline only what is quick: bounds that are not recomputed stay "not proven".
    let latest = ContinuousClock.now + .milliseconds(700)
    for index in reports.indices {
      if stop.shouldStop && ContinuousClock.now > latest { return }
      guard let known = prices[index] else { continue }
      let (instance, places) = builder.instance(
        of: week, centre: reports[index].centre, day: reports[index].day, relaxingOrder: true)
      guard !instance.isRestricted else { continue }
      let rows = DayRows(instance, places: places)
      let fixed = DayImprover(instance: instance, settings: settings).fixedCost(places)
      var prices = known
      prices.improve(
        instance, rows: rows, target: instance.cost(of: places) - fixed,
        iterations: settings.priceSteps, shouldStop: { stop.shouldStop })
      reports[index].bound = max(0, prices.bound(instance, rows: rows) + fixed)
    }
  }

  /// Solves days on several threads, each day on one from start to end, as GLPK asks.
  private func solve(
    _ pending: [(index: Int, programs: Int)], report: (DetailWeek, String) -> Void
  ) -> [(Int, DayImprover.Outcome, Double)] {
    let results = Mutex<[(Int, DayImprover.Outcome, Double)]>([])
    let queue = Mutex(pending[...])
    let share = stop.remaining.map { $0 / 3 }
    Threads.run(
      min(Self.threads, pending.count), pause: 0.3,
      meanwhile: { report(week, "\(results.withLock(\.count)) of \(pending.count) days") },
      work: { _ in
        while !stop.shouldStop, let work = queue.withLock({ $0.popFirst() }) {
          let solved = solve(work.index, programs: work.programs, share: share)
          results.withLock { $0.append(solved) }
        }
      })
    return results.withLock { $0.sorted { $0.0 < $1.0 } }
  }

  /// Solves one day; `share` keeps it from eating the time of all others, though step budgets end first
  /// as a rule.
  private func solve(
    _ index: Int, programs: Int, share: Duration?
  ) -> (Int, DayImprover.Outcome, Double) {
    var settings = settings
    settings.programs = programs
    let began = ContinuousClock.now
    let (instance, places) = builder.instance(
      of: week, centre: reports[index].centre, day: reports[index].day)
    let outcome = DayImprover(
      instance: instance, settings: settings, programs: self.programs
    ).improve(places) {
      stop.shouldStop || share.map { ContinuousClock.now - began > $0 } ?? false
    }
    return (index, outcome, (ContinuousClock.now - began) / .seconds(1))
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
