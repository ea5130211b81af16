/// Moments at which something may happen, the earliest first: a binary heap.
struct Agenda {
  private var heap: [Double] = []

  mutating func removeAll() {
    heap.removeAll(keepingCapacity: true)
  }

  mutating func add(_ moment: Double) {
    heap.append(moment)
    var child = heap.count - 1
    while child > 0, heap[(child - 1) / 2] > heap[child] {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// The earliest moment, with all others at the same minute taken out too; nil when none is left.
  mutating func next() -> Double? {
    guard let first = heap.first else { return nil }
    while heap.first == first { removeFirst() }
    return first
  }

  private mutating func removeFirst() {
    heap.swapAt(0, heap.count - 1)
    heap.removeLast()
    var parent = 0
    while case let child = 2 * parent + 1, child < heap.count {
      let smaller = child + 1 < heap.count && heap[child + 1] < heap[child] ? child + 1 : child
      if heap[parent] <= heap[smaller] { break }
      heap.swapAt(parent, smaller)
      parent = smaller
    }
  }
}
