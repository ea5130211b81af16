import Checking
import Solving
import TreatmentDomain

/// Prices of rooms and beam in the detail window, from its Lagrangian relaxation.
public struct WindowPrices {
  private let problem: Problem
  private let facts: [CourseFacts]

  /// Subgradient steps: prices settle within a few hundred.
  private static let steps = 300

  /// Makes prices of a problem.
  public init(_ problem: Problem) {
    self.problem = problem
    let dates = DateTable(problem)
    facts = problem.courses.indices.map { CourseFacts($0, problem: problem, dates: dates) }
  }

  /// The dearest hour of each source and room on each date, by centre, date and resource.
  public func prices(of schedule: Schedule, stop: StopSignal) -> [ScarcePrice] {
    problem.centres.indices.flatMap { centre -> [ScarcePrice] in
      guard schedule.appointments.contains(where: { problem.centre(ofRoom: $0.room) == centre })
      else { return [] }
      var builder = WeekInstanceBuilder(problem, facts: facts, schedule: schedule, centre: centre)
      let instance = builder.build()
      let relaxation = WindowRelaxation(instance)
      // Long days of short visits are bounded by their order, which has no prices.
      guard !relaxation.days.isEmpty else { return [] }
      let costs = instance.costs(of: instance.places)
      let prices = relaxation.prices(
        targets: costs.days.map { Double($0) }, steps: Self.steps
      ) { stop.shouldStop }
      return instance.sourceDays.flatMap { hours(of: $0, instance, prices) }
    }
  }

  private func hours(
    of day: WeekInstance.SourceDay, _ instance: WeekInstance, _ prices: RelaxedPrices
  ) -> [ScarcePrice] {
    let date = instance.days[Int(day.day)]
    let source = Int(day.source)
    let lanes = Int(day.firstLane)..<Int(day.firstLane + day.laneCount)
    let beam =
      lanes.map { lane in
        dearest((0..<instance.minutes).map { prices.beam(lane: lane, minute: $0) }, length: 60).sum
      }.max() ?? 0
    var result = [ScarcePrice(thing: .beamHour(source: source, day: date), amount: beam)]
    let rooms = problem.rooms.indices.filter { problem.rooms[$0].source == source }
    for (place, room) in rooms.enumerated() {
      let row = Int(day.firstRoomDay) + place
      let slots = (0..<instance.slots).map { prices.room(roomDay: row, slot: $0) }
      let found = dearest(slots, length: max(1, 60 / instance.grid))
      let start = instance.base + found.start * instance.grid
      result.append(
        ScarcePrice(
          thing: .roomHour(room: room, day: date), amount: found.sum,
          hour: TimeWindow(start, start + 60)))
    }
    return result.filter { $0.amount > 0 }
  }

  /// Largest sum of so many neighbours, and where they begin.
  private func dearest(_ values: [Double], length: Int) -> (sum: Double, start: Int) {
    var sum = 0.0
    var best = (sum: 0.0, start: 0)
    for (index, value) in values.enumerated() {
      sum += value
      if index >= length { sum -= values[index - length] }
      if sum > best.sum { best = (sum, max(0, index - length + 1)) }
    }
    return best
  }
}
