import TreatmentDomain

/// The course assignment as flat tables: which courses may move, where and when they may go, and what is left
/// of every resource.
///
/// Days are counted from the first day of the horizon. Rows are what courses share: minutes of a source, room or
/// team in a day part, visits of a team on a date, places of a trial. A *pattern* is a whole course: start,
/// centre, all dates, and a place (room and day part) for each date of the horizon. In the detail window a row
/// holds the whole day, because minutes decide there.
package struct CourseInstance: Sendable {
  /// Days of the horizon.
  package let days: Int
  /// Days that patterns may reach, those after the horizon included.
  package let span: Int
  /// Days whose minutes are decided, at the head of the horizon.
  package let detailDays: Int
  /// What each row has left for the courses that may move; not negative.
  package internal(set) var capacity: [Int32]
  /// Courses that may move, as indices of the problem.
  package internal(set) var courses: [Int]
  /// Class of each of them: courses of one class differ in nothing but their name.
  package internal(set) var classOf: [Int]
  /// The classes, in the order in which they are met.
  package internal(set) var classes: [CourseClass]
  /// Position among `courses` of the one that a course must not precede; -1 without.
  package internal(set) var startsAfter: [Int]
  /// All ways to treat a phase, in the order of classes.
  let phases: [RoutePhase]
  /// The teams that every visit of each of them needs.
  let teams: [[Int]]
  /// Places of all route phases.
  let places: [RoutePlace]
  /// What a visit takes from rows.
  let claims: [RowClaim]
  /// Dates on which a route phase can be treated, a byte a day of the span.
  let open: [Bool]
  /// Fractions a full week must have, by route phase and week; 0 in weeks that are not full.
  let weekMinimum: [Int8]
  /// Dates closed by the calendar before a day, by centre.
  let closedBefore: [Int16]
  /// Costs of changing between consecutive visits.
  let changes: ChangeCosts
}

/// Courses that differ in nothing but their name.
package struct CourseClass: Sendable {
  /// One of them, as an index of the problem.
  package let representative: Int
  /// How many there are.
  package internal(set) var count: Int
  /// What one of them costs that gets no dates.
  package internal(set) var unscheduledCost: Int
  /// Ways through the phases: a centre and a group of rooms for each.
  package internal(set) var routes: [CourseRoute]
  /// Number of route phases of this class.
  let phaseCount: Int
}

/// One way through all phases of a course.
package struct CourseRoute: Sendable {
  /// Route phase of each phase.
  let phases: [Int]
  /// Fractions of all phases.
  let fractions: Int
  /// Dates on which the course may start this way, in order.
  package internal(set) var starts: [RouteStart]
  /// The earliest date of the last fraction, by fraction and day of the span, if the fraction lies on that day;
  /// `Int16.max` when it cannot.
  let earliestLast: [Int16]
  /// Cost of a day past the nominal last date.
  let prolongation: Int
}

extension CourseClass {
  /// Mean cost of a day's wait over all starts for each fraction; 0 where there is no choice.
  var urgency: Double {
    guard let route = routes.first, let first = route.starts.first, let last = route.starts.last,
      first.day < last.day
    else { return 0 }
    return Double(last.cost - first.cost) / Double((last.day - first.day) * route.fractions)
  }
}

/// A start date of a route and what follows from it.
package struct RouteStart: Hashable, Sendable {
  /// The day.
  package let day: Int
  /// Waiting, lateness and phases away from the preferred centre.
  package internal(set) var cost: Int
  /// Last date over Monday to Friday.
  let nominalLast: Int
  /// Last date on which the last fraction may lie.
  let lastAllowed: Int
  /// The second fraction lies before this day.
  let secondBefore: Int
}

/// A phase at a centre in a beam-matched group of rooms.
struct RoutePhase: Sendable, BitwiseCopyable {
  let centre: Int
  let fractions: Int
  let perWeekMaximum: Int
  let maxGapDays: Int
  let freeDaysMinimum: Int
  let freeDaysMaximum: Int
  /// First day of the phase when the plan has to be transferred; 0 otherwise.
  let notBefore: Int
  let firstPlace: Int
  let placeCount: Int
  /// Where its dates begin in `open`.
  let openBase: Int
  /// Where its weeks begin in `weekMinimum`.
  let weekBase: Int
  /// Number among the route phases of its class.
  let slot: Int

  /// Its places.
  var places: Range<Int> { firstPlace..<firstPlace + placeCount }
}

/// A room and day part for a visit.
struct RoutePlace: Sendable {
  let room: Int
  let part: Int
  /// Number of its beam-matched group.
  let group: Int
  /// What a reservation costs there, apart from changes.
  let cost: Int
  /// True when the patient's hours leave the first visit, which may be longer, inside the day part.
  let admitsFirst: Bool
  /// What the first visit of the phase takes, and what later ones take.
  let first: Range<Int>
  let later: Range<Int>
}

/// Minutes (or visits, or starts) that a visit takes from the rows of a resource.
struct RowClaim: Hashable, Sendable, BitwiseCopyable {
  /// First row of the resource.
  let base: Int32
  /// Rows a day.
  let stride: Int32
  /// The row among those of a day outside the detail window.
  let part: Int32
  let load: Int32
}

/// Costs of consecutive visits of a phase in different places; both must be reservations.
struct ChangeCosts: Sendable, BitwiseCopyable {
  let part: Int
  /// Another room of the same group.
  let room: Int
  /// A room of another group.
  let group: Int
}

/// One course from its first to its last fraction.
package struct CoursePattern: Hashable, Sendable {
  /// Route of its class.
  package var route: Int
  /// Day of each fraction.
  package var days: [Int16]
  /// Place of each fraction among those of its route phase.
  package var places: [Int16]
  /// Cost of the course.
  package var cost: Int

  /// Day of the first fraction.
  package var start: Int { Int(days[0]) }
}

extension CourseInstance {
  /// The row of a claim on a day of the horizon.
  @inline(__always) func row(_ claim: RowClaim, day: Int) -> Int {
    Int(claim.base) + day * Int(claim.stride) + (day < detailDays ? 0 : Int(claim.part))
  }

  /// Calls with every row that a pattern uses and what it takes.
  package func forEachLoad(
    of pattern: CoursePattern, class number: Int, _ body: (_ row: Int, _ load: Int32) -> Void
  ) {
    let route = classes[number].routes[pattern.route]
    var fraction = 0
    for phase in route.phases {
      let first = fraction
      for _ in 0..<phases[phase].fractions {
        let day = Int(pattern.days[fraction])
        if day < days {
          let place = places[phases[phase].places.lowerBound + Int(pattern.places[fraction])]
          for index in fraction == first ? place.first : place.later {
            // A trial counts its courses once, whatever the phase.
            if claims[index].stride == 0 && fraction > 0 { continue }
            body(row(claims[index], day: day), claims[index].load)
          }
        }
        fraction += 1
      }
    }
  }

  /// Day, room and day part of the visits of a pattern inside the horizon.
  package func visits(
    of pattern: CoursePattern, class number: Int
  ) -> [(day: Int, room: Int, part: Int)] {
    var result: [(day: Int, room: Int, part: Int)] = []
    var fraction = 0
    for phase in classes[number].routes[pattern.route].phases {
      for _ in 0..<phases[phase].fractions {
        let day = Int(pattern.days[fraction])
        let place = places[phases[phase].places.lowerBound + Int(pattern.places[fraction])]
        if day < days { result.append((day, place.room, place.part)) }
        fraction += 1
      }
    }
    return result
  }

  /// The cost of a pattern, from its dates and places alone.
  func cost(of pattern: CoursePattern, class number: Int) -> Int {
    let route = classes[number].routes[pattern.route]
    guard let start = route.starts.first(where: { $0.day == pattern.start }),
      let last = pattern.days.last
    else { return classes[number].unscheduledCost }
    var cost = start.cost + route.prolongation * max(0, Int(last) - start.nominalLast)
    var fraction = 0
    for phase in route.phases {
      var before: RoutePlace?
      for _ in 0..<phases[phase].fractions {
        let place = places[phases[phase].places.lowerBound + Int(pattern.places[fraction])]
        let isReservation = isReservation(Int(pattern.days[fraction]))
        if isReservation {
          cost += place.cost
          if let before { cost += changes.cost(from: before, to: place) }
        }
        before = isReservation ? place : nil
        fraction += 1
      }
    }
    return cost
  }

  /// The cost of all courses that follow patterns or are left out.
  package func cost(of patterns: [CoursePattern?]) -> Int {
    zip(patterns, classOf).reduce(0) { sum, course in
      sum + (course.0?.cost ?? classes[course.1].unscheduledCost)
    }
  }

  /// The same patterns, those of equal courses that must start one after the other given to them in that order.
  ///
  /// Starts are exchanged along one chain of courses only, so that the order among other classes, if kept, stays
  /// kept: whoever comes after both waits for the later start already.
  package func inOrder(_ patterns: [CoursePattern?]) -> [CoursePattern?] {
    guard startsAfter.contains(where: { $0 >= 0 }) else { return patterns }
    let depth = courses.indices.map { chain(before: $0).count }
    var result = patterns
    for position in courses.indices.sorted(by: { (depth[$0], $0) < (depth[$1], $1) }) {
      var later = position
      for earlier in chain(before: position) where classOf[earlier] == classOf[position] {
        guard let own = result[later]?.start, let first = result[earlier]?.start else {
          if result[later] == nil { break }
          continue
        }
        if own < first { result.swapAt(earlier, later) }
        later = earlier
      }
    }
    return result
  }

  /// The courses that a course must not precede, the nearest first.
  private func chain(before position: Int) -> [Int] {
    var result: [Int] = []
    var before = startsAfter[position]
    while before >= 0, result.count < courses.count {
      result.append(before)
      before = startsAfter[before]
    }
    return result
  }

  /// True when all courses can follow these patterns at once.
  package func holds(_ patterns: [CoursePattern?]) -> Bool {
    guard patterns.count == courses.count else { return false }
    var left = capacity
    for (position, pattern) in patterns.enumerated() {
      guard let pattern else { continue }
      forEachLoad(of: pattern, class: classOf[position]) { row, load in left[row] -= load }
    }
    return left.allSatisfy { $0 >= 0 }
  }

  @inline(__always) func isReservation(_ day: Int) -> Bool { day >= detailDays && day < days }
}

extension ChangeCosts {
  func cost(from before: RoutePlace, to after: RoutePlace) -> Int {
    let rooms =
      before.group != after.group ? group : before.room != after.room ? room : 0
    return rooms + (before.part != after.part ? part : 0)
  }
}
