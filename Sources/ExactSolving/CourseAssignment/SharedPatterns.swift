import Solving
import Synchronization

/// The cheapest patterns that a search and a tree of the same instance have found, each on a thread of its own.
final class SharedPatterns: Sendable {
  private struct Known {
    var patterns: [CoursePattern?]
    var cost: Int
    var isOver = false
    /// Nothing costs less.
    var bound: Int?
  }

  private let known: Mutex<Known>

  init(_ patterns: [CoursePattern?], cost: Int) {
    known = Mutex(Known(patterns: patterns, cost: cost))
  }

  /// Leaves patterns there if they are cheaper.
  func offer(_ patterns: [CoursePattern?], cost: Int) {
    known.withLock { known in
      guard cost < known.cost else { return }
      known.cost = cost
      known.patterns = patterns
      if let bound = known.bound, cost <= bound { known.isOver = true }
    }
  }

  /// The cheapest patterns if they cost less than some; nil otherwise.
  func cheaper(than cost: Int) -> (patterns: [CoursePattern?], cost: Int)? {
    known.withLock { $0.cost < cost ? ($0.patterns, $0.cost) : nil }
  }

  /// Tells a proven bound; who meets it is done.
  func raise(to bound: Int) {
    known.withLock { known in
      known.bound = bound
      if known.cost <= bound { known.isOver = true }
    }
  }

  /// Says that nothing cheaper exists, or that nobody looks any more.
  func close() { known.withLock { $0.isOver = true } }

  var isOver: Bool { known.withLock(\.isOver) }
}
