/// Gathers the places of every route phase into kinds: a change within a kind costs nothing, and one between kinds
/// costs the same whatever the places.
///
/// In the detail window and after the horizon changes are not counted, so there is one kind.
package struct PlaceKinds: Sendable {
  /// Kind of each place by route phase, and the first place of each kind.
  private var kindOf: [[Int]] = []
  private var first: [[Int]] = []
  private let instance: CourseInstance

  package init(_ instance: CourseInstance) {
    self.instance = instance
    for phase in instance.phases {
      var kinds: [Int] = []
      var firsts: [Int] = []
      for place in phase.places {
        let known = firsts.firstIndex {
          instance.isAlike(instance.places[$0], instance.places[place])
        }
        kinds.append(known ?? firsts.count)
        if known == nil { firsts.append(place) }
      }
      kindOf.append(kinds)
      first.append(firsts)
    }
  }

  /// Kinds of a route phase on a day.
  func count(_ phase: Int, day: Int) -> Int {
    instance.isReservation(day) ? first[phase].count : 1
  }

  /// Kind of a place of a route phase.
  func kind(of place: Int, _ phase: Int) -> Int { kindOf[phase][place] }

  /// What a change between two kinds of a route phase costs.
  func change(_ phase: Int, from: Int, to: Int) -> Int {
    let firsts = first[phase]
    return instance.changes.cost(
      from: instance.places[firsts[from]], to: instance.places[firsts[to]])
  }

  /// Places of a kind, where the visit fits when it is alone; of several that take the same, the cheapest.
  func options(_ phase: Int, day: Int, isFirst: Bool, kind: Int) -> [VisitOption] {
    guard day < instance.days else { return [] }
    let isReservation = instance.isReservation(day)
    var result: [VisitOption] = []
    for (number, index) in instance.phases[phase].places.enumerated() {
      let place = instance.places[index]
      if isReservation, kindOf[phase][number] != kind || isFirst && !place.admitsFirst { continue }
      let loads = loads(phase, place: number, day: day, isFirst: isFirst)
      guard loads.allSatisfy({ $0.amount <= Int(instance.capacity[$0.row]) }) else { continue }
      let option = VisitOption(
        place: number, room: place.room, part: place.part, cost: isReservation ? place.cost : 0,
        loads: loads)
      if let known = result.firstIndex(where: { $0.loads == loads }) {
        if option.cost < result[known].cost { result[known] = option }
      } else {
        result.append(option)
      }
    }
    return result
  }

  /// What a visit takes from rows at a place.
  func loads(_ phase: Int, place: Int, day: Int, isFirst: Bool) -> [VisitOption.Load] {
    let place = instance.places[instance.phases[phase].places.lowerBound + place]
    return (isFirst ? place.first : place.later).map { claim in
      VisitOption.Load(
        row: instance.row(instance.claims[claim], day: day),
        amount: Int(instance.claims[claim].load))
    }
  }
}

/// Patterns and families by their fractions.
extension PlaceKinds {
  /// The places of a family's fraction; none after the horizon.
  package func options(
    of family: PatternFamily, fraction: Int, class number: Int
  ) -> [VisitOption] {
    let (phase, isFirst) = position(of: fraction, route: family.route, class: number)
    return options(
      phase, day: Int(family.days[fraction]), isFirst: isFirst,
      kind: Int(family.kinds[fraction]))
  }

  /// What a fraction of a pattern takes from rows.
  package func loads(
    of pattern: CoursePattern, fraction: Int, class number: Int
  ) -> [VisitOption.Load] {
    let day = Int(pattern.days[fraction])
    guard day < instance.days else { return [] }
    let (phase, isFirst) = position(of: fraction, route: pattern.route, class: number)
    return loads(phase, place: Int(pattern.places[fraction]), day: day, isFirst: isFirst)
  }

  /// The family of a pattern.
  package func family(of pattern: CoursePattern, class number: Int) -> PatternFamily {
    var kinds = Array(repeating: Int16(0), count: pattern.days.count)
    var cost = pattern.cost
    for fraction in pattern.days.indices
    where instance.isReservation(Int(pattern.days[fraction])) {
      let phase = position(of: fraction, route: pattern.route, class: number).phase
      let place = Int(pattern.places[fraction])
      kinds[fraction] = Int16(kind(of: place, phase))
      cost -= instance.places[instance.phases[phase].places.lowerBound + place].cost
    }
    return PatternFamily(route: pattern.route, days: pattern.days, kinds: kinds, cost: cost)
  }

  /// The pattern of a family with a place for every fraction.
  package func pattern(
    _ family: PatternFamily, places: [Int16], class number: Int
  ) -> CoursePattern {
    var result = CoursePattern(route: family.route, days: family.days, places: places, cost: 0)
    result.cost = instance.cost(of: result, class: number)
    return result
  }

  /// Route phase of a fraction, and whether the phase begins with it.
  private func position(
    of fraction: Int, route: Int, class number: Int
  ) -> (phase: Int, isFirst: Bool) {
    var left = fraction
    let phases = instance.classes[number].routes[route].phases
    for phase in phases {
      let fractions = instance.phases[phase].fractions
      if left < fractions { return (phase, left == 0) }
      left -= fractions
    }
    preconditionFailure("fraction \(fraction) of a route with fewer")
  }
}

extension CourseInstance {
  /// True when a change between two places costs nothing and any third place is as far from one as from the other.
  fileprivate func isAlike(_ one: RoutePlace, _ other: RoutePlace) -> Bool {
    (changes.part == 0 || one.part == other.part)
      && (changes.group == 0 || one.group == other.group)
      && (changes.room == 0 || one.room == other.room)
  }
}
