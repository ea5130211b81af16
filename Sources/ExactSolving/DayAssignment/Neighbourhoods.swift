import TreatmentDomain

/// Which visits of a day to place anew together, the most promising groups first.
struct Neighbourhoods {
  let instance: DayInstance
  let size: Int

  /// Around every visit that costs more than it must, then windows over the day's beam sequence.
  func groups(places: [DayPlace]) -> [[Int]] {
    let free = instance.visits.indices.filter {
      instance.visits[$0].isFree && instance.firstColumn[$0] < instance.firstColumn[$0 + 1]
    }
    var result: [[Int]] = []
    for (visit, wanted) in regrets(of: free, places: places) {
      result.append(around(visit, wanted: wanted, free: free, places: places))
    }
    let sequence = free.sorted { (places[$0].beamStart, $0) < (places[$1].beamStart, $1) }
    var first = 0
    while first < sequence.count {
      result.append(sequence[first..<min(sequence.count, first + size)].sorted())
      first += max(1, size / 2)
    }
    var distinct: [[Int]] = []
    for group in result where !distinct.contains(group) { distinct.append(group) }
    return distinct
  }

  /// Visits and their cheapest column, by how much they cost beyond it, most first.
  private func regrets(of free: [Int], places: [DayPlace]) -> [(visit: Int, wanted: DayPlace)] {
    var entries: [(visit: Int, wanted: DayPlace, regret: Int)] = []
    for visit in free {
      let range = instance.firstColumn[visit]..<instance.firstColumn[visit + 1]
      guard
        let best = range.min(by: {
          (instance.columns[$0].cost, $0) < (instance.columns[$1].cost, $1)
        })
      else { continue }
      let cost = instance.visitCost(instance.visits[visit], at: places[visit])
      let regret = cost - Int(instance.columns[best].cost)
      if regret > 0 { entries.append((visit, instance.columns[best].place, regret)) }
    }
    entries.sort { ($1.regret, $0.visit) < ($0.regret, $1.visit) }
    return entries.map { ($0.visit, $0.wanted) }
  }

  /// A visit with those around the place it wants and those around the place it has.
  private func around(
    _ visit: Int, wanted: DayPlace, free: [Int], places: [DayPlace]
  ) -> [Int] {
    let source = instance.source(of: wanted)
    let others = free.filter { $0 != visit && instance.source(of: places[$0]) == source }
    func nearest(to minute: Int32, count: Int, without taken: [Int]) -> [Int] {
      others.filter { !taken.contains($0) }
        .sorted {
          (abs(places[$0].beamStart - minute), $0) < (abs(places[$1].beamStart - minute), $1)
        }
        .prefix(count).map { $0 }
    }
    let atWish = nearest(to: wanted.beamStart, count: size * 2 / 3, without: [])
    let atHome = nearest(
      to: places[visit].beamStart, count: size - 1 - atWish.count, without: atWish)
    return ([visit] + atWish + atHome).sorted()
  }
}
