/// States that walks reach, by the minute at which the beam is free: of equal ones the cheapest.
///
/// Minutes are taken in order, and only those of a few minutes ahead are written to: their tables form a ring.
struct WalkLabels: ~Copyable {
  /// A state, what the walk to it costs and where it came from.
  struct Label: BitwiseCopyable {
    var value: Int
    var state: UInt64
    /// Number of the label before, -1 at the beginning.
    var before: Int32
    /// The arc that led here, -1 for waiting.
    var arc: Int32
  }

  private struct Entry: BitwiseCopyable {
    var state: UInt64 = 0
    var label: Int32 = -1
    var stamp: Int32 = 0
  }

  /// The states of one minute.
  private struct Table {
    var entries: UnsafeMutablePointer<Entry>
    var capacity: Int
    var minute = -1
    var stamp: Int32 = 0
    var list: UnsafeMutablePointer<Int32>
    var count = 0
  }

  private static let firstCapacity = 1024

  private let tables: UnsafeMutablePointer<Table>
  private let ring: Int
  private(set) var labels: UnsafeMutablePointer<Label>
  private var capacity = 1 << 16
  private(set) var count = 0

  /// - Parameter ahead: how many minutes ahead of the present one states are added.
  init(ahead: Int) {
    var ring = 2
    while ring <= ahead { ring *= 2 }
    self.ring = ring
    tables = UnsafeMutablePointer<Table>.allocate(capacity: ring)
    for slot in 0..<ring {
      let entries = UnsafeMutablePointer<Entry>.allocate(capacity: Self.firstCapacity)
      entries.initialize(repeating: Entry(), count: Self.firstCapacity)
      (tables + slot).initialize(
        to: Table(
          entries: entries, capacity: Self.firstCapacity,
          list: UnsafeMutablePointer<Int32>.allocate(capacity: Self.firstCapacity)))
    }
    labels = UnsafeMutablePointer<Label>.allocate(capacity: capacity)
  }

  deinit {
    for slot in 0..<ring {
      tables[slot].entries.deallocate()
      tables[slot].list.deallocate()
    }
    tables.deallocate()
    labels.deallocate()
  }

  /// Forgets all states.
  mutating func clear() {
    count = 0
    for slot in 0..<ring { tables[slot].minute = -1 }
  }

  /// Numbers of the labels of a minute, and how many there are.
  func list(of minute: Int) -> (numbers: UnsafeMutablePointer<Int32>, count: Int) {
    let table = tables + minute & (ring - 1)
    return (table.pointee.list, table.pointee.minute == minute ? table.pointee.count : 0)
  }

  /// Adds a state of a minute, or makes it cheaper.
  @inline(__always)
  mutating func add(_ label: Label, at minute: Int) {
    let table = tables + minute & (ring - 1)
    if table.pointee.minute != minute {
      table.pointee.minute = minute
      table.pointee.stamp &+= 1
      table.pointee.count = 0
    }
    if table.pointee.count &* 2 >= table.pointee.capacity { grow(table) }
    let place = find(label.state, table)
    let entry = table.pointee.entries + place
    if entry.pointee.stamp == table.pointee.stamp {
      let known = labels + Int(entry.pointee.label)
      if label.value < known.pointee.value { known.pointee = label }
      return
    }
    if count == capacity { growLabels() }
    entry.pointee = Entry(state: label.state, label: Int32(count), stamp: table.pointee.stamp)
    labels[count] = label
    table.pointee.list[table.pointee.count] = Int32(count)
    table.pointee.count &+= 1
    count &+= 1
  }

  /// Where a state stands in a table, or may stand.
  @inline(__always)
  private func find(_ state: UInt64, _ table: UnsafeMutablePointer<Table>) -> Int {
    let mask = table.pointee.capacity &- 1
    var place = Int(truncatingIfNeeded: (state &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    let entries = table.pointee.entries
    while entries[place].stamp == table.pointee.stamp && entries[place].state != state {
      place = (place &+ 1) & mask
    }
    return place
  }

  private mutating func grow(_ table: UnsafeMutablePointer<Table>) {
    let (old, oldCapacity) = (table.pointee.entries, table.pointee.capacity)
    let oldList = table.pointee.list
    let capacity = oldCapacity * 2
    table.pointee.entries = UnsafeMutablePointer<Entry>.allocate(capacity: capacity)
    table.pointee.entries.initialize(repeating: Entry(), count: capacity)
    table.pointee.capacity = capacity
    table.pointee.list = UnsafeMutablePointer<Int32>.allocate(capacity: capacity)
    table.pointee.list.update(from: oldList, count: table.pointee.count)
    for place in 0..<oldCapacity where old[place].stamp == table.pointee.stamp {
      table.pointee.entries[find(old[place].state, table)] = old[place]
    }
    old.deallocate()
    oldList.deallocate()
  }

  private mutating func growLabels() {
    let larger = UnsafeMutablePointer<Label>.allocate(capacity: capacity * 2)
    larger.update(from: labels, count: count)
    labels.deallocate()
    labels = larger
    capacity *= 2
  }
}
