extension WeekInstance {
  /// What places cost: the whole window, and each date by itself (spread and changes between dates left out).
  public struct PlaceCosts: Sendable {
    /// The whole window.
    public let total: Int
    /// Each date by itself.
    public let days: [Int]
    /// Visits without a place.
    public let unplaced: Int
  }

  /// Counts places from scratch.
  public func costs(of places: [Place]) -> PlaceCosts {
    var core = SearchCore(self, places: places, prices: nil, seed: 0)
    var days = Array(repeating: 0, count: max(1, self.days.count))
    for (index, visit) in visits.enumerated() { days[Int(visit.day)] += core.ownCost(index) }
    for (index, source) in sourceDays.enumerated() { days[Int(source.day)] += core.dayCost(index) }
    return PlaceCosts(total: core.costFromScratch(), days: days, unplaced: core.unplaced)
  }

  /// What the spread of all courses' start times costs at the instance's places.
  package func spreadCost() -> Int {
    let core = SearchCore(self, places: places, prices: nil, seed: 0)
    return (0..<(firstMember.count - 1)).reduce(0) { $0 + core.spreadCost(ofGroup: $1) }
  }

  /// What changes of day part and room between two visits cost, by date; on both dates where they differ.
  package func changeCosts() -> [Int] {
    let core = SearchCore(self, places: places, prices: nil, seed: 0)
    var result = Array(repeating: 0, count: max(1, days.count))
    for (index, visit) in visits.enumerated() where visit.previous >= 0 {
      let cost = core.pairCost(index)
      let before = visits[Int(visit.previous)].day
      result[Int(visit.day)] += cost
      if before != visit.day { result[Int(before)] += cost }
    }
    return result
  }

  /// The sum of every visit's cheapest place, whatever the others do; those that stay cost what they cost.
  func floor(_ places: [Place]) -> Int {
    visits.indices.reduce(0) { total, index in
      let visit = visits[index]
      let starts = Int(visit.startCosts)..<(Int(visit.startCosts) + slots)
      let options = Int(visit.firstOption)..<Int(visit.firstOption + visit.optionCount)
      let parts = Int(visit.partCosts)..<(Int(visit.partCosts) + partCount)
      return total + Int(startCosts[starts].min() ?? 0)
        + Int(options.map { self.options[$0].cost }.min() ?? 0) + Int(partCosts[parts].min() ?? 0)
    }
  }
}
