/// What a start, or no place at all, costs beyond the best that a class can have at the prices of a relaxation.
///
/// In sum those of an assignment are at most what it costs above the relaxation. A search that pays them, too, is
/// drawn to where the relaxation is, and out of a basin that only chance had led it into.
package struct ReducedCosts: Sendable {
  /// In the unit of costs, by class and day; 0 on days without a start.
  package let starts: [[Int]]
  /// The same of a course that is left out, by class.
  package let leftOut: [Int]

  /// - Parameter allowed: starts for which the prices were found; others, with which nothing is cheaper, cost as much as
  ///   the dearest of these at least.
  package init(
    _ instance: CourseInstance, at prices: PatternPrices, allowed: AllowedStarts? = nil
  ) {
    let allowed = allowed ?? AllowedStarts(instance)
    var pricing = PatternPricing(instance)
    var starts: [[Int]] = []
    var leftOut: [Int] = []
    for (number, courseClass) in instance.classes.enumerated() {
      let values = pricing.startValues(ofClass: number, prices)
      let unscheduled = Double(courseClass.unscheduledCost)
      let own = zip(values, allowed.days[number]).filter { $0.0.isFinite && $0.1 }.map(\.0)
      let least = min(unscheduled, own.min() ?? .infinity)
      let dearest = own.max() ?? least
      starts.append(
        zip(values, allowed.days[number]).map { value, isAllowed in
          value.isFinite ? Int(max(value, isAllowed ? value : dearest) - least) : 0
        })
      leftOut.append(Int(unscheduled - least))
    }
    self.starts = starts
    self.leftOut = leftOut
  }
}

extension CourseInstance {
  /// The same, everything dearer by so many times its reduced cost.
  func charging(_ charges: ReducedCosts, times: Int) -> CourseInstance {
    var result = self
    for number in classes.indices {
      result.classes[number].unscheduledCost += times * charges.leftOut[number]
      for route in classes[number].routes.indices {
        for index in classes[number].routes[route].starts.indices {
          let day = classes[number].routes[route].starts[index].day
          result.classes[number].routes[route].starts[index].cost +=
            times * charges.starts[number][day]
        }
      }
    }
    return result
  }

  /// The same patterns at the costs of this instance.
  func repriced(_ patterns: [CoursePattern?]) -> [CoursePattern?] {
    zip(patterns, classOf).map { pattern, number in
      pattern.map { priced($0, class: number) }
    }
  }

  /// The same pattern at its cost here.
  func priced(_ pattern: CoursePattern, class number: Int) -> CoursePattern {
    var result = pattern
    result.cost = cost(of: pattern, class: number)
    return result
  }
}
