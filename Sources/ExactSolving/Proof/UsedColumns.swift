/// The rows of a program on the columns that a relaxation uses: as much as tells whether a cut is violated.
struct UsedColumns {
  /// A halved sum of rows on these columns.
  struct Cut {
    /// Violation divided by the length of the coefficients.
    var efficacy: Double
    /// Columns with a coefficient, a bit each, and how many.
    var support: [UInt64]
    var size: Int

    /// How many columns two cuts have in common.
    func common(_ other: Cut) -> Int {
      var count = 0
      for (one, two) in zip(support, other.support) { count += (one & two).nonzeroBitCount }
      return count
    }
  }

  /// Coefficients of the sum at hand; all 0 between two sums.
  struct Scratch {
    fileprivate var sums: [Int32]
    fileprivate var touched: [Int32] = []

    init(_ used: UsedColumns) { sums = Array(repeating: 0, count: used.levels.count) }
  }

  private let levels: [Double]
  /// True of columns at 1.
  private let isFull: [Bool]
  private let most: [Int]
  /// Entries of row `i` lie at `first[i]..<first[i + 1]`.
  private var first: [Int] = [0]
  private var columns: [Int32] = []
  private var values: [Int32] = []

  init(_ program: SealedProgram, values: [Double], tolerance: Double) {
    let used = values.indices.filter { values[$0] > tolerance }
    var place = Array(repeating: Int32(-1), count: values.count)
    for (number, column) in used.enumerated() { place[column] = Int32(number) }
    levels = used.map { values[$0] }
    isFull = levels.map { $0 >= 1 - tolerance }
    most = program.rows.map(\.most)
    for row in program.rows {
      for (column, value) in zip(row.columns, row.values) where place[Int(column)] >= 0 {
        columns.append(place[Int(column)])
        self.values.append(value)
      }
      first.append(columns.count)
    }
  }

  /// Half the sum of rows, rounded down.
  func halved(_ numbers: [Int32], _ scratch: inout Scratch) -> Cut {
    var right = 0
    for number in numbers {
      right += most[Int(number)]
      for entry in first[Int(number)]..<first[Int(number) + 1] {
        let column = columns[entry]
        if scratch.sums[Int(column)] == 0 { scratch.touched.append(column) }
        scratch.sums[Int(column)] += values[entry]
      }
    }
    var cut = Cut(
      efficacy: 0, support: Array(repeating: 0, count: (levels.count + 63) / 64), size: 0)
    var activity = 0.0
    var square = 0.0
    for column in scratch.touched {
      var sum = scratch.sums[Int(column)]
      scratch.sums[Int(column)] = 0
      if isFull[Int(column)] && sum & 1 != 0 {
        sum += 1
        right += 1
      }
      let value = sum >> 1
      guard value != 0 else { continue }
      activity += Double(value) * levels[Int(column)]
      square += Double(value) * Double(value)
      cut.support[Int(column) / 64] |= 1 << UInt64(column % 64)
      cut.size += 1
    }
    scratch.touched.removeAll(keepingCapacity: true)
    cut.efficacy = (activity - Double(right >> 1)) / max(1, square).squareRoot()
    return cut
  }
}
