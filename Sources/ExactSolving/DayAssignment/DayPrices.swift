import TreatmentDomain

/// Lagrangian prices of a day's beam minutes, room slots and team slots, and the bound they prove.
///
/// With prices p >= 0 on the capacity rows, every schedule of the day costs at least
/// `sum over visits of min over columns (cost + price of its rows) - sum p * capacity`, plus what fixed
/// visits cost. Method: deflected subgradient with Polyak steps (Camerini, Fratta, Maffioli 1975).
struct DayPrices: Sendable {
  /// Prices in 1/1024 of a cost unit, never negative.
  private(set) var prices: [Int64]
  private static let scale = 1024.0

  /// Prices of nothing.
  init(rows: DayRows) {
    prices = Array(repeating: 0, count: rows.capacity.count)
  }

  /// The bound that these prices prove for free visits, in whole cost units.
  ///
  /// All columns are priced, in integers, and the result is rounded up because costs are integers.
  func bound(_ instance: DayInstance, rows: DayRows) -> Int {
    var total: Int64 = 0
    let prefix = prefixSums(prices)
    for visit in instance.visits.indices {
      let range = instance.firstColumn[visit]..<instance.firstColumn[visit + 1]
      guard !range.isEmpty else { continue }
      total += range.reduce(Int64.max) { least, column in
        min(least, reducedCost(column, instance: instance, rows: rows, prefix: prefix))
      }
    }
    for (row, price) in prices.enumerated() where price != 0 {
      total -= price * Int64(rows.capacity[row])
    }
    return Int(total >= 0 ? (total + 1023) / 1024 : total / 1024)
  }

  /// Cost plus prices of every column, in 1/1024, less the least of its visit: 0 for the best columns.
  func reducedCosts(_ instance: DayInstance, rows: DayRows) -> [Int64] {
    let prefix = prefixSums(prices)
    var result = instance.columns.indices.map {
      reducedCost($0, instance: instance, rows: rows, prefix: prefix)
    }
    for visit in instance.visits.indices {
      let range = instance.firstColumn[visit]..<instance.firstColumn[visit + 1]
      guard let least = result[range].min() else { continue }
      for column in range { result[column] -= least }
    }
    return result
  }

  /// Improves the prices by `iterations` subgradient steps towards `target`, a cost known to be
  /// reachable by the free visits.
  mutating func improve(
    _ instance: DayInstance, rows: DayRows, target: Int, iterations: Int,
    shouldStop: () -> Bool
  ) {
    var search = Subgradient(
      instance: instance, rows: rows, prices: prices.map { Double($0) / Self.scale })
    search.run(target: Double(target), iterations: iterations, shouldStop: shouldStop)
    prices = search.best.map { Int64(($0 * Self.scale).rounded()) }
  }

  private func reducedCost(
    _ column: Int, instance: DayInstance, rows: DayRows, prefix: [Int64]
  ) -> Int64 {
    var value = Int64(instance.columns[column].cost) * 1024
    for span in Int(rows.firstSpan[column])..<Int(rows.firstSpan[column + 1]) {
      value += prefix[Int(rows.spans[2 * span + 1])] - prefix[Int(rows.spans[2 * span])]
    }
    let weight = rows.urgentWeight[column]
    if weight != 0 { value += Int64(weight) * prices[Int(rows.urgentRow[column])] }
    return value
  }

  private func prefixSums(_ values: [Int64]) -> [Int64] {
    var result: [Int64] = [0]
    result.reserveCapacity(values.count + 1)
    var sum: Int64 = 0
    for value in values {
      sum += value
      result.append(sum)
    }
    return result
  }
}

/// The subgradient search behind `DayPrices`, in floating point; only its prices leave it.
struct Subgradient {
  private let instance: DayInstance
  private let rows: DayRows
  private var prices: [Double]
  private var direction: [Double]
  private var prefix: [Double]
  private(set) var best: [Double]
  private var bestValue = -Double.infinity

  init(instance: DayInstance, rows: DayRows, prices: [Double]) {
    self.instance = instance
    self.rows = rows
    self.prices = prices
    best = prices
    direction = Array(repeating: 0, count: prices.count)
    prefix = Array(repeating: 0, count: prices.count + 1)
  }

  mutating func run(target: Double, iterations: Int, shouldStop: () -> Bool) {
    var step = 1.0
    var sinceBest = 0
    var usage = Array(repeating: 0.0, count: prices.count)
    for iteration in 0..<iterations {
      if iteration % 16 == 0 && shouldStop() { return }
      let value = evaluate(usage: &usage)
      if value > bestValue + 1e-9 {
        bestValue = value
        best = prices
        sinceBest = 0
      } else {
        sinceBest += 1
        if sinceBest >= 15 {
          step *= 0.6
          sinceBest = 0
          prices = best
        }
      }
      guard step > 0.01, move(usage: usage, step: step * max(1, 1.02 * target - value)) else {
        return
      }
    }
  }

  /// Value of the Lagrangian at the current prices, and how much of each row its solution uses.
  private mutating func evaluate(usage: inout [Double]) -> Double {
    var sum = 0.0
    for row in prices.indices {
      prefix[row] = sum
      sum += prices[row]
      usage[row] = 0
    }
    prefix[prices.count] = sum
    var value = 0.0
    for visit in instance.visits.indices {
      let first = instance.firstColumn[visit]
      let last = instance.firstColumn[visit + 1]
      guard first < last else { continue }
      let (column, cost) = cheapest(first, last)
      value += cost
      for span in Int(rows.firstSpan[column])..<Int(rows.firstSpan[column + 1]) {
        for row in Int(rows.spans[2 * span])..<Int(rows.spans[2 * span + 1]) { usage[row] += 1 }
      }
      usage[Int(rows.urgentRow[column])] += Double(rows.urgentWeight[column])
    }
    for row in prices.indices where prices[row] > 0 {
      value -= prices[row] * Double(rows.capacity[row])
    }
    return value
  }

  private func cheapest(_ first: Int, _ last: Int) -> (column: Int, cost: Double) {
    var bestColumn = first
    var bestCost = Double.infinity
    for column in first..<last {
      var cost = Double(instance.columns[column].cost)
      if cost >= bestCost { continue }
      var span = Int(rows.firstSpan[column])
      let end = Int(rows.firstSpan[column + 1])
      while span < end {
        cost += prefix[Int(rows.spans[2 * span + 1])] - prefix[Int(rows.spans[2 * span])]
        span += 1
      }
      let weight = rows.urgentWeight[column]
      if weight != 0 { cost += Double(weight) * prices[Int(rows.urgentRow[column])] }
      if cost < bestCost {
        bestCost = cost
        bestColumn = column
      }
    }
    return (bestColumn, bestCost)
  }

  /// Moves along the deflected subgradient; false when there is nowhere to go.
  private mutating func move(usage: [Double], step: Double) -> Bool {
    var norm = 0.0
    for row in prices.indices {
      let slack = usage[row] - Double(rows.capacity[row])
      // A price at zero cannot fall, so slack there is no direction.
      let gradient = prices[row] <= 0 && slack < 0 ? 0 : slack
      direction[row] = 0.7 * direction[row] + 0.3 * gradient
      if prices[row] <= 0 && direction[row] < 0 { direction[row] = 0 }
      norm += direction[row] * direction[row]
    }
    guard norm > 1e-12 else { return false }
    let length = step / norm
    for row in prices.indices where direction[row] != 0 {
      prices[row] = max(0, prices[row] + length * direction[row])
    }
    return true
  }
}
