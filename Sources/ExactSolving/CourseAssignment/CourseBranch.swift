import Solving

/// What a row of the tree counts: courses of a class that do something.
struct CourseBranch: Hashable {
  enum Kind: Hashable {
    /// Start on a day or before it.
    case startBy(Int)
    /// Have a visit in a room and day part on a day; in the detail window in any part.
    case visit(day: Int, room: Int, part: Int)
  }

  let courseClass: Int
  let kind: Kind

  func counts(_ pattern: CoursePattern, class number: Int, in instance: CourseInstance) -> Bool {
    guard number == courseClass else { return false }
    switch kind {
    case .startBy(let day): return pattern.start <= day
    case .visit(let day, let room, let part):
      return instance.visits(of: pattern, class: number).contains {
        $0.day == day && $0.room == room && (day < instance.detailDays || $0.part == part)
      }
    }
  }
}

/// Least and most courses that a branch counts at a node of the tree; nil without limit.
struct BranchBounds: Hashable {
  var least: Int?
  var most: Int?

  var isPossible: Bool { (least ?? .min) <= (most ?? .max) }
}
