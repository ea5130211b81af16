import Synchronization
import TreatmentDomain

/// Searches the detail windows of all centres, two at a time on two cores; dates stay as they are.
package struct WeekSearch {
  /// What came out.
  package struct Outcome {
    package var schedule: Schedule
    package var steps = 0
    /// True when a simple bound proves rooms and minutes of every centre the cheapest for these dates.
    package var isLeast = false
    /// Wished visits that the schedule leaves without a place; a longer search may find one.
    package var open: [WeekInstanceBuilder.Unplaced] = []
  }

  private static let threads = min(8, Threads.cores)

  /// Searches of a lone centre, whatever the number of cores, so that steps reproduce anywhere.
  private static let seeds = 2

  package let problem: Problem
  package let facts: [CourseFacts]
  package let settings: SearchSettings

  package init(
    _ problem: Problem, facts: [CourseFacts], settings: SearchSettings = SearchSettings()
  ) {
    self.problem = problem
    self.facts = facts
    self.settings = settings
  }

  /// The instance of each centre that has visits to move.
  package func instances(
    of schedule: Schedule, wishes: [WeekInstanceBuilder.Unplaced] = []
  ) -> [WeekInstance] {
    problem.centres.indices.compactMap { centre in
      var builder = WeekInstanceBuilder(
        problem, facts: facts, schedule: schedule, centre: centre)
      let instance = builder.build(unplaced: wishes)
      return instance.freeVisits > 0 ? instance : nil
    }
  }

  /// Tries wished dates first, if there are any; where they do not all find places, goes on from `initial`.
  package func run(
    from initial: Schedule, wishes: WishedDates?, seed: UInt64, length: SearchCycle.Length,
    stop: StopSignal, progress: (Schedule) -> Void
  ) -> Outcome {
    guard let wishes else {
      return run(initial, seed: seed, length: length, stop: stop, progress: progress)
    }
    let began = ContinuousClock.now
    // Full days show within a part of the time whether there is room.
    var first = run(
      wishes.schedule, wishes: wishes.open(in: wishes.schedule), seed: seed,
      length: length.part(0, of: 3, began: began), stop: stop, progress: { _ in })
    let open = wishes.open(in: first.schedule)
    let (missing, before) = (Self.missing(first.schedule), Self.missing(initial))
    // When every wish came true, no course needs a breach for its dates any more.
    let paysOff = missing < before || missing == before && open.isEmpty
    let start = paysOff ? first.schedule : initial
    let rest = run(
      start, wishes: paysOff ? open : [], seed: seed &+ 1,
      length: length.rest(after: 1, of: 3), stop: stop, progress: progress)
    first.steps += rest.steps
    first.schedule = rest.schedule
    first.isLeast = rest.isLeast
    first.open = paysOff ? wishes.open(in: rest.schedule) : []
    return first
  }

  private static func missing(_ schedule: Schedule) -> Int {
    schedule.unplaced.reduce(0) { $0 + $1.count }
  }

  /// Searches until `length` and returns the schedule with the best places found.
  ///
  /// With one centre every core searches it with a seed of its own; with more, cores take centres in turn and
  /// each gets time by its number of visits. In steps the outcome does not depend on the cores.
  ///
  /// - Parameter onlyWished: leaves centres alone at which no visit is wished.
  package func run(
    _ schedule: Schedule, wishes: [WeekInstanceBuilder.Unplaced] = [], seed: UInt64,
    length: SearchCycle.Length, stop: StopSignal, onlyWished: Bool = false,
    progress: (Schedule) -> Void
  ) -> Outcome {
    let instances = instances(of: schedule, wishes: wishes).filter { instance in
      !onlyWished
        || zip(instance.visits, instance.appointments).contains { $0.isFree && $1 == nil }
    }
    guard !instances.isEmpty else { return Outcome(schedule: schedule) }
    let jobs = jobs(instances, length: length)
    let glimpses = jobs.map { _ in SearchGlimpse() }
    // Searches of one centre end together once one of them cannot be beaten; those by steps reproduce.
    let settled = instances.map { _ in SearchSettled() }
    let results = Mutex<[SearchCycle.Outcome?]>(jobs.map { _ in nil })
    let queue = Mutex(Array(jobs.indices)[...])
    var latest: [SearchCycle.Outcome?] = jobs.map { _ in nil }
    Threads.run(
      min(Self.threads, jobs.count), pause: 0.2,
      meanwhile: {
        var isNew = false
        for (number, glimpse) in glimpses.enumerated() {
          guard let outcome = glimpse.take() else { continue }
          latest[number] = outcome
          isNew = true
        }
        if isNew { progress(combined(latest, jobs, instances, schedule).schedule) }
      },
      work: { _ in
        while let number = queue.withLock({ $0.popFirst() }) {
          let job = jobs[number]
          let length = job.length()
          let instance = instances[job.instance]
          let lead = SearchLead.quick(
            for: instance, within: length, seed: seed &+ job.seed, stop: stop)
          let search = CentreSearch(
            lead?.instance ?? instance, settings: settings, prices: lead?.prices)
          let outcome = search.run(
            seed: seed &+ job.seed, length: length, stop: stop, glimpses: glimpses[number],
            settled: length.end == nil ? nil : settled[job.instance])
          results.withLock { $0[number] = outcome }
        }
      })
    return combined(results.withLock { $0 }, jobs, instances, schedule)
  }

  private struct Job: Sendable {
    let instance: Int
    let seed: UInt64
    let whole: SearchCycle.Length
    let share: Duration?

    /// Counted from when the job begins.
    func length() -> SearchCycle.Length {
      guard let share, let end = whole.end else { return whole }
      return .until(min(.now + share, end), steps: whole.steps)
    }
  }

  /// Steps and time go to centres by their visits; with one centre each core takes it with its own seed.
  private func jobs(_ instances: [WeekInstance], length: SearchCycle.Length) -> [Job] {
    let visits = instances.map(\.freeVisits)
    let total = visits.reduce(0, +)
    let order = instances.indices.sorted { (visits[$1], $0) < (visits[$0], $1) }
    let seeds = instances.count == 1 ? Self.seeds : 1
    let time = length.end.map { $0 - ContinuousClock.now }
    return order.flatMap { index in
      (0..<seeds).map { number in
        let part = Double(visits[index]) / Double(total)
        let steps = length.steps == .max ? Int.max : Int(Double(length.steps) * part)
        // Centres that wait for a core get their share of it; others have it to themselves.
        let share =
          instances.count > Self.threads ? time.map { $0 * (part * Double(Self.threads)) } : nil
        return Job(
          instance: index,
          seed: UInt64(index) &* 1_000_003 &+ UInt64(number) &* 104_729,
          whole: SearchCycle.Length(steps: steps, end: length.end), share: share)
      }
    }
  }

  /// The best outcome of each instance, laid into the schedule.
  private func combined(
    _ results: [SearchCycle.Outcome?], _ jobs: [Job], _ instances: [WeekInstance],
    _ schedule: Schedule
  ) -> Outcome {
    var outcome = Outcome(schedule: schedule, isLeast: true)
    for index in instances.indices {
      var best: SearchCycle.Outcome?
      for (number, job) in jobs.enumerated() where job.instance == index {
        guard let result = results[number] else { continue }
        outcome.steps += result.steps
        if best.map({ (result.unplaced, result.cost) < ($0.unplaced, $0.cost) }) ?? true {
          best = result
        }
      }
      outcome.isLeast = outcome.isLeast && best?.isLeast ?? false
      if let best {
        outcome.schedule = applied(best.places, of: instances[index], to: outcome.schedule)
      }
    }
    outcome.schedule = UnplacedAccount(problem).settled(outcome.schedule, from: schedule)
    return outcome
  }

  /// The schedule with places of an instance; appointments keep their order, new ones come last.
  package func applied(
    _ places: [WeekInstance.Place], of instance: WeekInstance, to schedule: Schedule
  ) -> Schedule {
    var result = schedule
    var dropped: Set<Int> = []
    for (index, visit) in instance.visits.enumerated() where visit.isFree {
      let place = places[index]
      guard place.isPlaced else {
        if let old = instance.appointments[index] { dropped.insert(old) }
        continue
      }
      let room = Int(instance.options[Int(place.option)].room)
      let start = MinuteOfDay(instance.base + Int(place.start))
      let beamStart = MinuteOfDay(instance.base + Int(place.beamStart))
      if let old = instance.appointments[index] {
        result.appointments[old].room = room
        result.appointments[old].start = start
        result.appointments[old].beamStart = beamStart
      } else {
        result.appointments.append(
          Appointment(
            course: Int(visit.course), fraction: Int(visit.fraction),
            day: instance.days[Int(visit.day)], room: room, start: start, beamStart: beamStart))
      }
    }
    return dropping(dropped, from: result)
  }

  /// Places point at appointments by number, so those that lost theirs stay until all is settled.
  private func dropping(_ dropped: Set<Int>, from schedule: Schedule) -> Schedule {
    guard !dropped.isEmpty else { return schedule }
    var result = schedule
    for index in dropped { result.appointments[index].room = UnplacedAccount.nowhere }
    return result
  }
}
