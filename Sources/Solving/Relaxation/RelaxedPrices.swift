/// Where the prices of each kind of row lie in one flat run.
package struct PriceLayout: Sendable {
  package let minutes: Int
  package let slots: Int
  package let steps: Int
  /// First price of a room slot, a team slot and a visit's overtime step; beam minutes begin at 0.
  package let room: Int
  package let team: Int
  package let late: Int
  package let count: Int

  init(_ instance: WeekInstance, steps: Int) {
    minutes = instance.minutes
    slots = instance.slots
    self.steps = steps
    room = instance.laneCount * minutes
    team = room + instance.roomDayCount * slots
    late = team + instance.teamCapacities.count * slots
    count = late + instance.visits.count * steps
  }

  /// The runs of rows that belong to one date.
  func runs(of day: RelaxedDay) -> [Range<Int>] {
    [
      (day.lanes.lowerBound * minutes)..<(day.lanes.upperBound * minutes),
      (room + day.roomDays.lowerBound * slots)..<(room + day.roomDays.upperBound * slots),
      (team + day.teamDays.lowerBound * slots)..<(team + day.teamDays.upperBound * slots),
    ] + day.visits.map { (late + $0 * steps)..<(late + ($0 + 1) * steps) }
  }
}

/// Prices of everything scarce in a centre's window; never negative.
public struct RelaxedPrices: Sendable {
  /// Prices in cost units, laid out as `PriceLayout` says.
  package let values: [Double]
  package let layout: PriceLayout

  package init(values: [Double], layout: PriceLayout) {
    self.values = values
    self.layout = layout
  }

  /// Price of a minute of beam of a lane.
  public func beam(lane: Int, minute: Int) -> Double { values[lane * layout.minutes + minute] }

  /// Price of a slot of a room on a date.
  public func room(roomDay: Int, slot: Int) -> Double {
    values[layout.room + roomDay * layout.slots + slot]
  }

  /// Running sums for the search core, which knows one row of beam minutes a source-day.
  public func sums(_ instance: WeekInstance) -> SearchPrices {
    var beamSums: [Float] = []
    for source in instance.sourceDays {
      var sum = 0.0
      beamSums.append(0)
      for minute in 0..<instance.minutes {
        sum += beam(lane: Int(source.firstLane), minute: minute)
        beamSums.append(Float(sum))
      }
    }
    var roomSums: [Float] = []
    for row in 0..<instance.roomDayCount {
      var sum = 0.0
      roomSums.append(0)
      for slot in 0..<instance.slots {
        sum += room(roomDay: row, slot: slot)
        roomSums.append(Float(sum))
      }
    }
    return SearchPrices(beam: beamSums, room: roomSums)
  }
}
