/// Courses of a class that may take something from a row.
package struct RowVisitors: Sendable {
  /// How many there are.
  package let count: Int
  /// What a visit of one of them may take, in rising order.
  package let loads: [Int32]
}

extension CourseInstance {
  /// Who may visit a row, by class; nil where a course may take from it more than once.
  package func visitors(ofRow row: Int) -> [RowVisitors]? {
    var result: [RowVisitors] = []
    for courseClass in classes {
      guard let loads = loads(of: courseClass, on: row) else { return nil }
      if !loads.isEmpty { result.append(RowVisitors(count: courseClass.count, loads: loads)) }
    }
    return result
  }

  private func loads(of courseClass: CourseClass, on row: Int) -> [Int32]? {
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
