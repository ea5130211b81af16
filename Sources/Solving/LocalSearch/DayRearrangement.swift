import TreatmentDomain

/// Finds places on one date for visits that have none there, letting as few others as possible come at another time of it.
///
/// The same ruin and recreate as for whole windows; an entry or a room other than known costs more than anything it could save.
package struct DayRearrangement {
  /// What came out: visits that lie elsewhere than before, those wished among them, each at its new place.
  package struct Outcome {
    /// Visits that got a place, in the order of wishes.
    package var found: [Appointment] = []
    /// Visits with another room or entry than before.
    package var moved: [Appointment] = []
    /// Visits with another beam start after the same entry.
    package var shifted: [Appointment] = []
  }

  private let problem: Problem
  private let facts: [CourseFacts]
  private let day: Day

  package init(_ problem: Problem, on day: Day) {
    self.problem = problem
    self.day = day
    let dates = DateTable(problem)
    facts = problem.courses.indices.map { CourseFacts($0, problem: problem, dates: dates) }
  }

  /// Searches so many steps for places of `wishes` in `schedule`.
  ///
  /// - Parameters:
  ///   - worth: What a wish is worth, in visits that come at another time; minutes that cost otherwise count, too.
  ///   - mayMoveFreely: True for visits that nobody was told of, which do not count as others.
  /// - Returns: nil when no wish found a place, or somebody would lose one.
  package func run(
    _ schedule: Schedule, wishes: [WeekInstanceBuilder.Unplaced], worth: Int,
    steps: Int, mayMoveFreely: (Appointment) -> Bool
  ) -> Outcome? {
    var outcome = Outcome()
    for centre in problem.centres.indices {
      var builder = WeekInstanceBuilder(
        problem, facts: facts, schedule: schedule, centre: centre, days: [day],
        keepsPublishedDays: false)
      var instance = builder.build(unplaced: wishes)
      guard zip(instance.visits, instance.appointments).contains(where: { $1 == nil && $0.isFree })
      else { continue }
      weigh(&instance, schedule, worth: worth, mayMoveFreely)
      let found = CentreSearch(instance).run(seed: 1, length: .steps(steps), stop: StopSignal())
      guard collect(found.places, of: instance, from: schedule, into: &outcome) else { return nil }
    }
    return outcome.found.isEmpty ? nil : outcome
  }

  /// More than minutes of one visit cost on a day, as a rule.
  private static let moveCost = 400

  /// Whoever has a place keeps one.
  private func weigh(
    _ instance: inout WeekInstance, _ schedule: Schedule, worth: Int,
    _ mayMoveFreely: (Appointment) -> Bool
  ) {
    for index in instance.visits.indices where instance.visits[index].isFree {
      guard let number = instance.appointments[index] else {
        instance.visits[index].unplacedCost = Int32(Self.moveCost * worth)
        continue
      }
      instance.visits[index].isProtected = true
      instance.visits[index].unplacedCost = 20_000
      if !mayMoveFreely(schedule.appointments[number]) { charge(index, in: &instance) }
    }
  }

  private func charge(_ index: Int, in instance: inout WeekInstance) {
    let visit = instance.visits[index]
    let known = Int(instance.places[index].start) / instance.grid
    let first = Int(visit.startCosts)
    let costs = (0..<instance.slots).map {
      instance.startCosts[first + $0] + ($0 == known ? 0 : Int32(Self.moveCost))
    }
    instance.visits[index].startCosts = Int32(instance.startCosts.count)
    instance.visits[index].slotOrder = Int32(instance.slotOrders.count)
    instance.visits[index].target = Int32(known)
    instance.startCosts += costs
    instance.slotOrders += costs.indices
      .sorted { (costs[$0], abs($0 - known), $0) < (costs[$1], abs($1 - known), $1) }
      .map { Int16($0) }
    for option in Int(visit.firstOption)..<Int(visit.firstOption + visit.optionCount)
    where option != Int(instance.places[index].option) {
      instance.options[option].cost += Int32(Self.moveCost)
    }
  }

  /// Reads places back; false when a visit lost its own.
  private func collect(
    _ places: [WeekInstance.Place], of instance: WeekInstance, from schedule: Schedule,
    into outcome: inout Outcome
  ) -> Bool {
    for (index, visit) in instance.visits.enumerated() where visit.isFree {
      let before = instance.appointments[index].map { schedule.appointments[$0] }
      guard places[index].isPlaced else {
        if before != nil { return false }
        continue
      }
      let after = appointment(of: visit, at: places[index], in: instance)
      guard let before else {
        outcome.found.append(after)
        continue
      }
      if (before.room, before.start) != (after.room, after.start) {
        outcome.moved.append(after)
      } else if before.beamStart != after.beamStart {
        outcome.shifted.append(after)
      }
    }
    return true
  }

  private func appointment(
    of visit: WeekInstance.Visit, at place: WeekInstance.Place, in instance: WeekInstance
  ) -> Appointment {
    Appointment(
      course: Int(visit.course), fraction: Int(visit.fraction), day: day,
      room: Int(instance.options[Int(place.option)].room),
      start: MinuteOfDay(instance.base + Int(place.start)),
      beamStart: MinuteOfDay(instance.base + Int(place.beamStart)))
  }
}
