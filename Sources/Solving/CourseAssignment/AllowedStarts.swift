/// Which starts, and which classes left out, a cheaper assignment may hold.
package struct AllowedStarts: Sendable {
  /// By class and day.
  package var days: [[Bool]]
  /// By class: true when every course of it is placed.
  package var isPlaced: [Bool]

  package init(_ instance: CourseInstance) {
    days = instance.classes.map { courseClass in
      var days = Array(repeating: false, count: instance.days)
      for route in courseClass.routes {
        for start in route.starts { days[start.day] = true }
      }
      return days
    }
    isPlaced = Array(repeating: false, count: instance.classes.count)
  }
}

/// On which days the courses of a class may be treated, given their allowed starts.
struct ClassDays {
  /// A first fraction, or a later one, may lie on a day.
  var first: [Bool]
  var later: [Bool]
  /// Every course of the class is treated on the day, whatever its start.
  var isCertain: [Bool]

  init(_ instance: CourseInstance, class number: Int, _ allowed: AllowedStarts) {
    first = Array(repeating: false, count: instance.days)
    later = first
    isCertain = first
    var starts = 0
    var treated = Array(repeating: 0, count: instance.days)
    for route in instance.classes[number].routes {
      for start in route.starts where allowed.days[number][start.day] {
        starts += 1
        first[start.day] = true
        if let dates = instance.onlyDates(of: route, start) {
          for day in dates where day < instance.days { treated[day] += 1 }
          for day in dates.dropFirst() where day < instance.days { later[day] = true }
        } else {
          let last = min(instance.days - 1, start.lastAllowed)
          for day in start.day..<max(last + 1, start.day) { later[day] = true }
        }
      }
    }
    guard allowed.isPlaced[number], starts > 0 else { return }
    for day in treated.indices { isCertain[day] = treated[day] == starts }
  }
}

extension CourseInstance {
  /// The dates of a route from a start when the rules leave no choice; nil when they may.
  func onlyDates(of route: CourseRoute, _ start: RouteStart) -> [Int]? {
    guard route.phases.count == 1 else { return nil }
    let phase = phases[route.phases[0]]
    guard phase.maxGapDays == 0 else { return nil }
    var dates = [start.day]
    var day = start.day
    while dates.count < route.fractions {
      day += 1
      guard day < span else { return nil }
      let base = phase.centre * (span + 1) + day
      let isClosed = closedBefore[base + 1] > closedBefore[base]
      let isOpen = open[phase.openBase + day]
      // A date that is open though closed is a choice.
      guard isOpen != isClosed else { return nil }
      if isOpen { dates.append(day) }
    }
    return dates
  }
}
