import Solving

/// What a tree branches on, given a fractional relaxation.
struct BranchChoice {
  let instance: CourseInstance
  let columns: [CourseMaster.Column]
  /// A value a column.
  let values: [Double]

  /// Starts first, then visits, and how many courses do that; nil when the relaxation follows whole patterns.
  var best: (branch: CourseBranch, value: Double)? { start ?? visit }

  /// The class and day with the most fractional number of starts by that day, weighted by what a day costs.
  private var start: (branch: CourseBranch, value: Double)? {
    var started = Array(
      repeating: Array(repeating: 0.0, count: instance.days), count: instance.classes.count)
    for (column, value) in zip(columns, values) where value > 1e-7 {
      started[column.courseClass][column.pattern.start] += value
    }
    var best: (branch: CourseBranch, value: Double, score: Double)?
    for number in instance.classes.indices {
      var sum = 0.0
      for day in 0..<instance.days {
        sum += started[number][day]
        guard sum.distanceToWhole > 1e-5 else { continue }
        let score = sum.distanceToWhole * dayCost(number, day)
        if score > (best?.score ?? 0) {
          best = (CourseBranch(courseClass: number, kind: .startBy(day)), sum, score)
        }
      }
    }
    return best.map { ($0.branch, $0.value) }
  }

  /// The visit with the most fractional number of courses.
  private var visit: (branch: CourseBranch, value: Double)? {
    var sums: [CourseBranch: Double] = [:]
    var order: [CourseBranch] = []
    for (column, value) in zip(columns, values)
    where value > 1e-7 && value.distanceToWhole > 1e-7 {
      for visit in instance.visits(of: column.pattern, class: column.courseClass) {
        let branch = CourseBranch(
          courseClass: column.courseClass,
          kind: .visit(
            day: visit.day, room: visit.room,
            part: visit.day < instance.detailDays ? 0 : visit.part))
        if sums[branch] == nil { order.append(branch) }
        sums[branch, default: 0] += value
      }
    }
    var best: (branch: CourseBranch, value: Double)?
    for branch in order {
      let value = sums[branch] ?? 0
      let fraction = value.distanceToWhole
      if fraction > 1e-5, fraction > (best?.value.distanceToWhole ?? 0) {
        best = (branch, value)
      }
    }
    return best
  }

  /// What starting a day after `day` costs more.
  private func dayCost(_ number: Int, _ day: Int) -> Double {
    guard let starts = instance.classes[number].routes.first?.starts,
      let index = starts.firstIndex(where: { $0.day > day }), index > 0
    else { return 1 }
    return Double(max(1, starts[index].cost - starts[index - 1].cost))
  }
}
