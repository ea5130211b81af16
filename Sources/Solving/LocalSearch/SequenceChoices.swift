/// The best of many choices, in a heap whose root is the worst of them.
struct SequenceChoices: ~Copyable {
  /// A beginning of a sequence and the job that comes next.
  struct Choice: BitwiseCopyable {
    /// Lower is better.
    var score: Float = 0
    var beginning: Int32 = 0
    var job: Int32 = 0
    /// Tells sets of jobs apart.
    var key: UInt64 = 0

    @inline(__always)
    static func < (left: Choice, right: Choice) -> Bool {
      if left.score != right.score { return left.score < right.score }
      if left.beginning != right.beginning { return left.beginning < right.beginning }
      return left.job < right.job
    }
  }

  private let heap: FlatBuffer<Choice>
  private(set) var count = 0
  private var limit = 0
  /// What a choice must not exceed to be kept.
  private(set) var worst = Float.infinity

  init(most: Int) {
    heap = FlatBuffer(repeating: Choice(), count: most)
  }

  /// Forgets all and keeps up to `limit` from now on.
  mutating func restart(limit: Int) {
    self.limit = min(max(1, limit), heap.count)
    count = 0
    worst = .infinity
  }

  /// Keeps a choice if it is among the best so far.
  @inline(__always)
  mutating func offer(_ choice: Choice) {
    if count < limit {
      rise(choice)
    } else if choice < heap[0] {
      sink(choice)
    }
  }

  private mutating func rise(_ choice: Choice) {
    var place = count
    count &+= 1
    while place > 0 {
      let above = (place &- 1) / 2
      guard heap[above] < choice else { break }
      heap[place] = heap[above]
      place = above
    }
    heap[place] = choice
    if count == limit { worst = heap[0].score }
  }

  private mutating func sink(_ choice: Choice) {
    var place = 0
    while true {
      var below = 2 &* place &+ 1
      guard below < count else { break }
      if below &+ 1 < count, heap[below] < heap[below &+ 1] { below &+= 1 }
      guard choice < heap[below] else { break }
      heap[place] = heap[below]
      place = below
    }
    heap[place] = choice
    worst = heap[0].score
  }

  /// All of them, best first; the heap is none afterwards.
  mutating func sorted() -> UnsafeMutableBufferPointer<Choice> {
    var all = UnsafeMutableBufferPointer(start: heap.base, count: count)
    all.sort { $0 < $1 }
    return all
  }
}
