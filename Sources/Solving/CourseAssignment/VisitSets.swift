/// Sets of rows that the visits of a day share, and who may be in them: every row by itself, the rows that a class may
/// use, and all of them.
package struct VisitSets: Sendable {
  /// Courses of a class that may have a visit in a set on a day.
  package struct Visitors: Sendable {
    package let count: Int
    /// What a visit may take.
    package let loads: [Int32]
    /// True when each of them has a visit there.
    package let isCertain: Bool
  }

  /// What the visits of a class take from a set.
  private struct Member {
    let courseClass: Int
    var first: [Int32]
    var later: [Int32]
    /// The class has no places elsewhere.
    let hasNoOther: Bool
  }

  private let instance: CourseInstance
  private let sets: [[RowClaim]]
  private let members: [[Member]]
  private var days: [ClassDays] = []

  package var count: Int { sets.count }

  package init(_ instance: CourseInstance) {
    self.instance = instance
    let own = instance.classes.map { Self.claims(of: $0, instance) }
    let all = Self.unique(own.flatMap { $0 })
    var sets = all.map { [$0] }
    for set in own + [all] where set.count > 1 && !sets.contains(set) { sets.append(set) }
    self.sets = sets
    members = sets.map { set in
      own.indices.compactMap { number in Self.member(number, own[number], of: set, instance) }
    }
    allow(AllowedStarts(instance))
  }

  /// Takes over what starts are allowed.
  package mutating func allow(_ allowed: AllowedStarts) {
    days = instance.classes.indices.map { ClassDays(instance, class: $0, allowed) }
  }

  /// The rows of a set on a day.
  package func rows(of set: Int, day: Int) -> [Int] {
    var rows: [Int] = []
    for claim in sets[set] {
      let row = instance.row(claim, day: day)
      if !rows.contains(row) { rows.append(row) }
    }
    return rows
  }

  /// Who may visit a set on a day.
  package func visitors(of set: Int, day: Int) -> [Visitors] {
    members[set].compactMap { member in
      let own = days[member.courseClass]
      var loads = own.first[day] ? member.first : []
      if own.later[day] { loads += member.later.filter { !loads.contains($0) } }
      guard !loads.isEmpty else { return nil }
      return Visitors(
        count: instance.classes[member.courseClass].count, loads: loads,
        isCertain: own.isCertain[day] && member.hasNoOther)
    }
  }

  /// The same resource and day part, whatever it is asked for.
  private static func resource(_ claim: RowClaim) -> RowClaim {
    RowClaim(base: claim.base, stride: claim.stride, part: claim.part, load: 0)
  }

  private static func unique(_ claims: [RowClaim]) -> [RowClaim] {
    var result: [RowClaim] = []
    for claim in claims
    where !result.contains(where: { $0.base == claim.base && $0.part == claim.part }) {
      result.append(claim)
    }
    return result.sorted { ($0.base, $0.part) < ($1.base, $1.part) }
  }

  /// What the visits of a class claim first of all: beam, or the room where that is all that counts.
  private static func claims(
    of courseClass: CourseClass, _ instance: CourseInstance
  ) -> [RowClaim] {
    var result: [RowClaim] = []
    for route in courseClass.routes where !route.starts.isEmpty {
      for phase in route.phases {
        for place in instance.places[instance.phases[phase].places] {
          result += [place.first, place.later].compactMap { $0.first }
            .map { resource(instance.claims[$0]) }
        }
      }
    }
    return unique(result)
  }

  private static func member(
    _ number: Int, _ own: [RowClaim], of set: [RowClaim], _ instance: CourseInstance
  ) -> Member? {
    func isInside(_ claim: RowClaim) -> Bool {
      set.contains { $0.base == claim.base && $0.part == claim.part }
    }
    var member = Member(
      courseClass: number, first: [], later: [], hasNoOther: own.allSatisfy(isInside))
    for route in instance.classes[number].routes where !route.starts.isEmpty {
      for (position, phase) in route.phases.enumerated() {
        for place in instance.places[instance.phases[phase].places] {
          let first = place.first.first.map { instance.claims[$0] }
          let later = place.later.first.map { instance.claims[$0] }
          // The first visit of a later phase is a later one of the course.
          if let first, isInside(first) {
            if position == 0 { add(first.load, to: &member.first) }
            if position > 0 { add(first.load, to: &member.later) }
          }
          if let later, isInside(later) { add(later.load, to: &member.later) }
        }
      }
    }
    return member.first.isEmpty && member.later.isEmpty ? nil : member
  }

  private static func add(_ load: Int32, to loads: inout [Int32]) {
    if !loads.contains(load) { loads.append(load) }
  }
}
