/// Reading the cheapest pattern back.
extension PatternSearch {
  func least(
    _ route: CourseRoute, _ start: RouteStart, phase: RoutePhase
  ) -> (cost: Double, state: Int, place: Int)? {
    var best: (cost: Double, state: Int, place: Int)?
    for index in layers[route.fractions - 1]..<stateCount {
      let late = Double(prolongation(of: route, start, Int(states[index].day)))
      for place in 0..<phase.placeCount {
        let cost = values[index * tables.width + place] + late
        if cost < (best?.cost ?? .infinity) { best = (cost, index, place) }
      }
    }
    return best
  }

  func pattern(
    _ number: Int, _ route: CourseRoute, endingIn state: Int, at place: Int
  ) -> CoursePattern {
    var result = CoursePattern(
      route: number, days: Array(repeating: 0, count: route.fractions),
      places: Array(repeating: 0, count: route.fractions), cost: 0)
    var state = state
    var place = place
    var phaseNumber = route.phases.count - 1
    var left = tables.phases[route.phases[phaseNumber]].fractions
    for fraction in (0..<route.fractions).reversed() {
      result.days[fraction] = Int16(states[state].day)
      result.places[fraction] = Int16(place)
      guard fraction > 0 else { break }
      left -= 1
      let beginsPhase = left == 0
      let phase = tables.phases[route.phases[phaseNumber]]
      if beginsPhase {
        phaseNumber -= 1
        left = tables.phases[route.phases[phaseNumber]].fractions
      }
      let previous = Int(before[state * tables.width + place])
      let isCounted =
        !beginsPhase && Int(states[previous].day) >= tables.detailDays
        && Int(states[state].day) < tables.days
      place = origin(
        of: place, in: previous, phase: phase, isCounted: isCounted,
        width: tables.phases[route.phases[phaseNumber]].placeCount)
      state = previous
    }
    return result
  }

  /// The place in the state before from which a place was reached at least cost.
  func origin(
    of place: Int, in state: Int, phase: RoutePhase, isCounted: Bool, width: Int
  ) -> Int {
    var best = place < width ? place : 0
    var least = Double.infinity
    for candidate in 0..<width {
      var value = values[state * tables.width + candidate]
      if isCounted { value += change(from: candidate, to: place, phase) }
      if value < least || (value == least && candidate == place) {
        least = value
        best = candidate
      }
    }
    return best
  }
}
