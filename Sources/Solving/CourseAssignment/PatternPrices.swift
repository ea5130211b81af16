/// Prices of rows and of cuts on rows, with which patterns are priced.
///
/// A cut counts the visits in some rows by their loads. One kind rounds a row down: with `times` over `minutes`, the
/// sum of floor(load x times / minutes) over the visits in a row is at most floor(capacity x times / minutes) (a
/// Chvátal-Gomory cut of rank 1), or a lower limit that is known to hold. It speaks of loads only, so that pricing stays
/// the same program with other prices.
package struct PatternPrices: Sendable {
  /// A sum over the visits in some rows, and the most it can be.
  package struct Cut: Hashable, Sendable {
    /// A visit takes from one of them at most.
    package let rows: [Int]
    package let weights: LoadWeights
    /// Right-hand side.
    package private(set) var limit: Int32

    package init(rows: [Int], weights: LoadWeights, limit: Int32) {
      self.rows = rows
      self.weights = weights
      self.limit = limit
    }

    /// A row of a capacity rounded down.
    package init(row: Int, times: Int, minutes: Int, capacity: Int32) {
      weights = LoadWeights(times: times, minutes: minutes)
      rows = [row]
      limit = weights(capacity)
    }

    /// The same cut with another limit.
    package func limited(to limit: Int32) -> Cut {
      var result = self
      result.limit = limit
      return result
    }

    /// Coefficient of a load.
    package func rounded(_ load: Int32) -> Int32 { weights(load) }
  }

  /// A cut with a price among those of a row.
  struct Link: Sendable, BitwiseCopyable {
    let weights: LoadWeights
    let price: Double
    /// The next of the row; -1 at the end.
    let next: Int32
  }

  /// Prices are multiples of 1 / `unit`, so that sums of costs and prices are exact in floating point.
  package static let unit = 1024.0

  /// A minute's price by row.
  package private(set) var rows: [Double]
  package private(set) var cuts: [Cut]
  package private(set) var cutPrices: [Double]
  /// First cut of a row with a price; -1 without.
  private var first: [Int32]
  private var links: [Link]

  package init(rowCount: Int) {
    rows = Array(repeating: 0, count: rowCount)
    cuts = []
    cutPrices = []
    first = Array(repeating: -1, count: rowCount)
    links = []
  }

  /// Sets the price of a row, rounded.
  package mutating func set(row: Int, to price: Double) { rows[row] = Self.rounded(price) }

  /// Adds the price of a cut, rounded.
  package mutating func add(_ cut: Cut, price: Double) {
    let price = Self.rounded(price)
    guard price > 0 else { return }
    for row in cut.rows {
      links.append(Link(weights: cut.weights, price: price, next: first[row]))
      first[row] = Int32(links.count - 1)
    }
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
      sum += links[index].price * Double(links[index].weights(Int32(clamping: load.amount)))
      index = Int(links[index].next)
    }
    return sum
  }

  /// Calls with buffers of the tables, for a walk without reference counting.
  func withPricing<Result>(
    capacity: [Int32], _ body: (PricedRows) throws -> Result
  ) rethrows -> Result {
    try rows.withUnsafeBufferPointer { rows in
      try first.withUnsafeBufferPointer { first in
        try links.withUnsafeBufferPointer { links in
          try capacity.withUnsafeBufferPointer { capacity in
            try body(PricedRows(rows: rows, first: first, links: links, capacity: capacity))
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
  let links: UnsafeBufferPointer<PatternPrices.Link>
  let capacity: UnsafeBufferPointer<Int32>

  @inline(__always) func cost(row: Int, load: Int32) -> Double {
    guard capacity[row] >= load else { return .infinity }
    var price = rows[row] * Double(load)
    var index = Int(first[row])
    while index >= 0 {
      price += links[index].price * Double(links[index].weights(load))
      index = Int(links[index].next)
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
