/// Courses of a class that may take something from a row.
package struct RowVisitors: Sendable {
  /// How many there are.
  package let count: Int
  /// What a visit of one of them may take, in rising order.
  package let loads: [Int32]
}

/// Who may visit which rows of an instance.
package struct RowVisits: Sendable {
  private let instance: CourseInstance
  /// What somebody claims, whatever its load.
  private var claims: [RowClaim] = []
  /// Classes that have a claim, in rising order.
  private var classes: [[Int]] = []

  package init(_ instance: CourseInstance) {
    self.instance = instance
    var known: [RowClaim: Int] = [:]
    for (number, courseClass) in instance.classes.enumerated() {
      for claim in instance.claims(of: courseClass) {
        let place = known[claim] ?? claims.count
        if place == claims.count {
          known[claim] = place
          claims.append(claim)
          classes.append([])
        }
        if classes[place].last != number { classes[place].append(number) }
      }
    }
  }

  /// By class, who may visit a row; nil where a course may take from it more than once.
  package func visitors(ofRow row: Int) -> [RowVisitors]? {
    let some = claims.indices.filter { instance.reaches(claims[$0], row: row) }
    var result: [RowVisitors] = []
    for number in Set(some.flatMap { classes[$0] }).sorted() {
      let courseClass = instance.classes[number]
      guard let loads = instance.loads(of: courseClass, on: row) else { return nil }
      if !loads.isEmpty { result.append(RowVisitors(count: courseClass.count, loads: loads)) }
    }
    return result
  }
}

extension CourseInstance {
  /// What courses of a class claim anywhere, loads left out.
  fileprivate func claims(of courseClass: CourseClass) -> [RowClaim] {
    courseClass.routes.flatMap(\.phases).flatMap { places[phases[$0].places] }
      .flatMap { claims[$0.first] + claims[$0.later] }
      .map { RowClaim(base: $0.base, stride: $0.stride, part: $0.part, load: 0) }
  }

  /// True when a claim takes from a row on some day, or whenever it is made.
  fileprivate func reaches(_ claim: RowClaim, row: Int) -> Bool {
    claim.base == row || day(of: claim, row: row) != nil
  }

  fileprivate func loads(of courseClass: CourseClass, on row: Int) -> [Int32]? {
    var result: [Int32] = []
    for route in courseClass.routes {
      guard let first = route.starts.first?.day else { continue }
      for phase in route.phases.map({ phases[$0] }) {
        for place in places[phase.places] {
          for range in [place.first, place.later] {
            let own = claims[range].filter { claim in
              guard let day = day(of: claim, row: row) else { return claim.base == row }
              return day >= first && open[phase.openBase + day]
            }
            // A day without minutes gives no row twice; trials are no visits.
            guard own.count <= 1, own.allSatisfy({ $0.stride > 0 }) else { return nil }
            if let load = own.first?.load, !result.contains(load) { result.append(load) }
          }
        }
      }
    }
    return result.sorted()
  }

  /// The day on which a claim takes from a row; nil when it never does.
  private func day(of claim: RowClaim, row: Int) -> Int? {
    guard claim.stride > 0, row >= claim.base else { return nil }
    let day = (row - Int(claim.base)) / Int(claim.stride)
    return day < days && self.row(claim, day: day) == row ? day : nil
  }
}
