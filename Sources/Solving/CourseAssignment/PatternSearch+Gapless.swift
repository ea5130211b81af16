/// Courses without gaps: a day that takes nobody bars every start from which it cannot be avoided.
extension PatternSearch {
  /// The last day that a course without gaps would have to visit after this start, and cannot; nil when there is none, or
  /// when gaps are allowed.
  ///
  /// Every start before that day from which it is still needed fails there, so a search goes on behind it.
  mutating func lastFullDay(
    of route: CourseRoute, after start: RouteStart, pricing: some RowPricing
  ) -> Int? {
    guard route.phases.count == 1 else { return nil }
    let phase = tables.phases[route.phases[0]]
    guard phase.maxGapDays == 0 else { return nil }
    var day = min(Int(route.earliestLast[start.day]), tables.days - 1)
    while day > start.day {
      if tables.freeDays(between: day - 1, and: day + 1, centre: phase.centre) > 0 {
        let costs = visitCosts(phase, day: day, isFirst: false, pricing: pricing)
        var isFull = true
        for place in 0..<phase.placeCount where costs[place] < .infinity { isFull = false }
        if isFull { return day }
      }
      day -= 1
    }
    return nil
  }
}
