/// Prices of rows and of cuts on rows, with which patterns are priced.
///
/// A cut rounds the row down: with `times` over `minutes`, the sum of floor(load x times / minutes) over the visits in
/// a row is at most floor(capacity x times / minutes) (a Chvátal-Gomory cut of rank 1), or a lower limit that is known to
/// hold. It speaks of loads only, so that pricing stays the same program with other prices.
package struct PatternPrices: Sendable {
  /// A rounded row.
  package struct Cut: Hashable, Sendable, BitwiseCopyable {
    package let row: Int
    package let times: Int32
    package let minutes: Int32
    /// Right-hand side.
    package private(set) var limit: Int32 = 0

    /// The cut of a row of a capacity.
    package init(row: Int, times: Int, minutes: Int, capacity: Int32) {
      self.row = row
      self.times = Int32(times)
      self.minutes = Int32(minutes)
      limit = rounded(capacity)
    }

    /// The same cut with another limit.
    package func limited(to limit: Int32) -> Cut {
      var result = self
      result.limit = limit
      return result
    }

    /// Coefficient of a load.
    @inline(__always) package func rounded(_ load: Int32) -> Int32 {
      Int32(truncatingIfNeeded: Int(load) * Int(times) / Int(minutes))
    }
  }

  /// Prices are multiples of 1 / `unit`, so that sums of costs and prices are exact in floating point.
  package static let unit = 1024.0

  /// A minute's price by row.
  package private(set) var rows: [Double]
  package private(set) var cuts: [Cut]
  package private(set) var cutPrices: [Double]
  /// First cut of a row with a price, and the next of each; -1 at the end.
  private var first: [Int32]
  private var next: [Int32]

  package init(rowCount: Int) {
    rows = Array(repeating: 0, count: rowCount)
    cuts = []
    cutPrices = []
    first = Array(repeating: -1, count: rowCount)
    next = []
  }

  /// Sets the price of a row, rounded.
  package mutating func set(row: Int, to price: Double) { rows[row] = Self.rounded(price) }

  /// Adds the price of a cut, rounded.
  package mutating func add(_ cut: Cut, price: Double) {
    let price = Self.rounded(price)
    guard price > 0 else { return }
    next.append(first[cut.row])
    first[cut.row] = Int32(cuts.count)
    cuts.append(cut)
    cutPrices.append(price)
  }

  /// Prices above this are no prices: a program's answer went wrong, and sums with them would not be exact.
  package static let most = 67_108_864.0

  private static func rounded(_ price: Double) -> Double {
    guard price > 0, price <= most else { return 0 }
    return (price * unit).rounded() / unit
  }

  /// What all rows are worth at these prices.
  package func worth(of capacity: [Int32]) -> Double {
    var sum = 0.0
    for (row, price) in rows.enumerated() where price > 0 { sum += price * Double(capacity[row]) }
    for (cut, price) in zip(cuts, cutPrices) {
      sum += price * Double(cut.limit)
    }
    return sum
  }

  /// What a load is worth.
  func value(of load: VisitOption.Load) -> Double {
    var sum = rows[load.row] * Double(load.amount)
    var index = Int(first[load.row])
    while index >= 0 {
      sum += cutPrices[index] * Double(cuts[index].rounded(Int32(clamping: load.amount)))
      index = Int(next[index])
    }
    return sum
  }

  /// Calls with buffers of the tables, for a walk without reference counting.
  func withPricing<Result>(
    capacity: [Int32], _ body: (PricedRows) throws -> Result
  ) rethrows -> Result {
    try rows.withUnsafeBufferPointer { rows in
      try first.withUnsafeBufferPointer { first in
        try next.withUnsafeBufferPointer { next in
          try cuts.withUnsafeBufferPointer { cuts in
            try cutPrices.withUnsafeBufferPointer { cutPrices in
              try capacity.withUnsafeBufferPointer { capacity in
                try body(
                  PricedRows(
                    rows: rows, first: first, next: next, cuts: cuts, cutPrices: cutPrices,
                    capacity: capacity))
              }
            }
          }
        }
      }
    }
  }
}

/// Prices as the pattern search sees them; a load larger than the whole row does not fit.
struct PricedRows: RowPricing {
  let rows: UnsafeBufferPointer<Double>
  let first: UnsafeBufferPointer<Int32>
  let next: UnsafeBufferPointer<Int32>
  let cuts: UnsafeBufferPointer<PatternPrices.Cut>
  let cutPrices: UnsafeBufferPointer<Double>
  let capacity: UnsafeBufferPointer<Int32>

  @inline(__always) func cost(row: Int, load: Int32) -> Double {
    guard capacity[row] >= load else { return .infinity }
    var price = rows[row] * Double(load)
    var index = Int(first[row])
    while index >= 0 {
      price += cutPrices[index] * Double(cuts[index].rounded(load))
      index = Int(next[index])
    }
    return price
  }
}

/// Prices that one class alone sees, from branches of a tree.
package struct ClassPrices: Sendable {
  /// A price of visits in a room and day part on a day; in the detail window the part does not matter.
  package struct Visit: Sendable, BitwiseCopyable {
    package let day: Int
    package let room: Int32
    package let part: Int32
    package let price: Double

    package init(day: Int, room: Int, part: Int, price: Double) {
      self.day = day
      self.room = Int32(room)
      self.part = Int32(part)
      self.price = price
    }
  }

  /// By start day.
  package var starts: [Double]?
  package var visits: [Visit] = []

  package init() {}
}
