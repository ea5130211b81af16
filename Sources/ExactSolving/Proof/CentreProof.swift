import Checking
import Solving
import TreatmentDomain

/// One centre's window as tasks of a proof, and what their bounds say of a schedule.
struct CentreProof {
  /// Bounds of a centre.
  struct Bounds {
    /// How far the window's cost is above its bound; nil when not proven.
    var missing: Int?
    /// The same for each date with the others as they are.
    var days: [Int?]
  }

  let problem: Problem
  let facts: [CourseFacts]
  let centre: Int
  /// Dates on which the centre treats.
  let dates: [Day]
  let prices: SpreadPrices
  /// The schedule that is proven, and the window as it lies in it.
  private let schedule: Schedule
  private let window: WeekInstance
  /// The whole window first if it has more than one date, then the dates.
  let tasks: [ProofQueue.Task]

  /// Nil when the centre treats nobody in the window.
  init?(_ problem: Problem, facts: [CourseFacts], schedule: Schedule, centre: Int) {
    let dates = problem.horizon.detailDays.filter { day in
      schedule.appointments.contains {
        $0.day == day && problem.centre(ofRoom: $0.room) == centre
      }
    }
    guard !dates.isEmpty else { return nil }
    self.problem = problem
    self.facts = facts
    self.centre = centre
    self.dates = dates
    self.schedule = schedule
    let own = Self.own(schedule, problem, centre: centre)
    var builder = WeekInstanceBuilder(problem, facts: facts, schedule: own, centre: centre)
    window = builder.build()
    prices = SpreadPrices(window)
    var tasks: [ProofQueue.Task] = []
    if dates.count > 1 { tasks.append(ProofQueue.Task(instance: window, isWindow: true)) }
    for date in dates {
      let instance = Self.instance(
        of: date, problem, facts: facts, schedule: own, centre: centre, prices)
      tasks.append(ProofQueue.Task(instance: instance, isWindow: false))
    }
    self.tasks = tasks
  }

  /// A schedule without reservations and dates of courses that the centre does not treat in the window, to which they
  /// mean nothing.
  private static func own(_ schedule: Schedule, _ problem: Problem, centre: Int) -> Schedule {
    let courses = Set(
      schedule.appointments.filter { problem.centre(ofRoom: $0.room) == centre }.map(\.course))
    var result = schedule
    result.reservations.removeAll { !courses.contains($0.course) }
    result.tailDates.removeAll { !courses.contains($0.course) }
    return result
  }

  /// A date without the other dates of the window: nothing of it depends on where they are.
  private static func instance(
    of date: Day, _ problem: Problem, facts: [CourseFacts], schedule: Schedule, centre: Int,
    _ prices: SpreadPrices
  ) -> WeekInstance {
    let window = problem.horizon.detailDays
    var alone = schedule
    alone.appointments.removeAll { $0.day != date && window.contains($0.day) }
    var builder = WeekInstanceBuilder(
      problem, facts: facts, schedule: alone, centre: centre, days: [date])
    var instance = builder.build()
    // Appointments are numbered as in the whole schedule.
    let numbers = schedule.appointments.indices.filter {
      schedule.appointments[$0].day == date || !window.contains(schedule.appointments[$0].day)
    }
    instance.appointments = instance.appointments.map { $0.map { numbers[$0] } }
    return prices.priced(instance)
  }

  private var dayTasks: ArraySlice<ProofQueue.Task> { tasks.suffix(dates.count) }

  /// What the tasks' bounds say of a schedule with the same dates.
  func bounds(_ proven: [ProofQueue.Proven?], of schedule: Schedule) -> Bounds {
    let isSame = schedule == self.schedule
    let visits = isSame ? schedule : Self.own(schedule, problem, centre: centre)
    let window = isSame ? self.window : self.window(of: visits)
    let cost = window.costs(of: window.places).total
    let parts = proven.suffix(dates.count)
    var known: [Int] = []
    if dates.count > 1, let whole = proven.first.flatMap({ $0 }) { known.append(whole.bound) }
    if parts.allSatisfy({ $0 != nil }) {
      known.append(parts.reduce(0) { $0 + ($1?.bound ?? 0) } - prices.shift)
    }
    let missing = known.max().map { max(0, cost - $0) }
    let changes = window.changeCosts()
    let unshared = prices.unshared(window)
    let days = zip(zip(dates, dayTasks), parts).map { entry, part -> Int? in
      part.map { part in
        let (date, task) = entry
        let own =
          isSame
          ? task.instance
          : Self.instance(
            of: date, problem, facts: facts, schedule: visits, centre: centre, prices)
        let change = window.days.firstIndex(of: date).map { changes[$0] } ?? 0
        return max(0, own.costs(of: own.places).total - part.bound + unshared + change)
      }
    }
    return Bounds(missing: missing, days: days)
  }

  private func window(of schedule: Schedule) -> WeekInstance {
    var builder = WeekInstanceBuilder(problem, facts: facts, schedule: schedule, centre: centre)
    return builder.build()
  }

  /// Rows of the report, by date.
  func reports(
    _ proven: [ProofQueue.Proven?], bounds: [Int?], costs: DayCosts, of schedule: Schedule
  ) -> [DaySolveReport] {
    zip(zip(dates, bounds), proven.suffix(dates.count)).map { entry, proof in
      let (date, missing) = entry
      let visits = schedule.appointments.count {
        $0.day == date && problem.centre(ofRoom: $0.room) == centre
      }
      var report = DaySolveReport(centre: centre, day: date, visits: visits)
      guard let proof, let missing else { return report }
      report.outcome = proof.failure == nil ? .improved : .failed
      report.failure = proof.failure
      report.columns = proof.columns
      report.programs = proof.programs
      report.seconds = proof.seconds
      report.bound = max(0, costs.cost(centre: centre, day: date) - missing)
      return report
    }
  }
}
