import Solving

/// Sums of a program's rows modulo 2 over the columns with fractional values.
///
/// A row of the table: a bit a fractional column, a bit a row of the program that is in the sum. One flat run of
/// words, as the elimination is the inner loop of `ZeroHalfCuts`.
struct ParitySums {
  /// A sum of rows with an odd right-hand side.
  struct Found {
    /// Slack of the rows and values of columns with odd coefficients; below 1 the halved sum is violated.
    var loss: Double
    /// Equal for equal sets of rows.
    var key: UInt64
    /// The rows as bits, see `rows(of:)`.
    var bits: [UInt64]
  }

  /// Rows of the program that take part.
  private var numbers: [Int32] = []
  private var slacks: [Double] = []
  private var keys: [UInt64] = []
  private var isOdd: [Bool] = []
  private var table: [UInt64] = []
  /// Values of the fractional columns.
  private let levels: [Double]
  private let parityWords: Int
  private let rowWords: Int
  private let mostLoss: Double

  init(_ program: SealedProgram, values: [Double], tolerance: Double, mostLoss: Double) {
    let fractional = values.indices.filter {
      values[$0] > tolerance && values[$0] < 1 - tolerance
    }
    var place = Array(repeating: -1, count: values.count)
    for (number, column) in fractional.enumerated() { place[column] = number }
    levels = fractional.map { values[$0] }
    parityWords = (fractional.count + 63) / 64
    self.mostLoss = mostLoss
    var parities: [[UInt64]] = []
    var known: [[UInt64]: Int] = [:]
    for (number, row) in program.rows.enumerated() {
      var parity = Array(repeating: UInt64(0), count: parityWords + 1)
      var slack = Double(row.most)
      var most = row.most
      for (column, value) in zip(row.columns, row.values) where values[Int(column)] > tolerance {
        slack -= Double(value) * values[Int(column)]
        guard value & 1 != 0 else { continue }
        let bit = place[Int(column)]
        if bit < 0 { most -= Int(value) } else { parity[bit / 64] ^= 1 << UInt64(bit % 64) }
      }
      slack = row.isEquality ? 0 : max(0, slack)
      guard slack < mostLoss else { continue }
      parity[parityWords] = UInt64(most & 1)
      if let same = known[parity] {
        guard slacks[same] > slack else { continue }
        (slacks[same], numbers[same]) = (slack, Int32(number))
      } else {
        known[parity] = numbers.count
        numbers.append(Int32(number))
        slacks.append(slack)
        parities.append(parity)
      }
    }
    rowWords = (numbers.count + 63) / 64
    var random = SearchRandom(seed: 1)
    for (index, parity) in parities.enumerated() {
      keys.append(random.word())
      isOdd.append(parity[parityWords] != 0)
      table += parity.dropLast()
      table += (0..<rowWords).map { $0 == index / 64 ? 1 << UInt64(index % 64) : 0 }
    }
  }

  /// The rows of the program that a sum consists of.
  func rows(of found: Found) -> [Int32] {
    var result: [Int32] = []
    for (word, bits) in found.bits.enumerated() {
      var left = bits
      while left != 0 {
        result.append(numbers[word * 64 + left.trailingZeroBitCount])
        left &= left - 1
      }
    }
    return result
  }

  /// One elimination, the columns with large values first, shaken a little; all odd sums on the way with a
  /// loss that leaves a violation.
  func eliminate(_ random: inout SearchRandom, known: inout Set<UInt64>) -> [Found] {
    var pass = Pass(self, known: known)
    pass.reportAll()
    for column in order(&random) { pass.eliminate(column) }
    known = pass.known
    return pass.found
  }

  private func order(_ random: inout SearchRandom) -> [Int] {
    let shaken = levels.map { $0 + 0.2 * random.unit() }
    return shaken.indices.sorted { (shaken[$1], $0) < (shaken[$0], $1) }
  }

  /// The table while it is eliminated.
  private struct Pass {
    private let sums: ParitySums
    private let stride: Int
    private var table: [UInt64]
    private var slacks: [Double]
    private var keys: [UInt64]
    private var isOdd: [Bool]
    /// Sums that are left, by their row of the table.
    private var open: [Int]
    var found: [Found] = []
    var known: Set<UInt64>

    init(_ sums: ParitySums, known: Set<UInt64>) {
      self.sums = sums
      self.known = known
      stride = sums.parityWords + sums.rowWords
      table = sums.table
      slacks = sums.slacks
      keys = sums.keys
      isOdd = sums.isOdd
      open = Array(sums.numbers.indices)
    }

    mutating func reportAll() {
      for sum in open { report(sum) }
    }

    mutating func eliminate(_ column: Int) {
      let (word, bit) = (column / 64, UInt64(1) << UInt64(column % 64))
      var pivot = -1
      for (place, sum) in open.enumerated() where table[sum * stride + word] & bit != 0 {
        if pivot < 0 || slacks[sum] < slacks[open[pivot]] { pivot = place }
      }
      guard pivot >= 0 else { return }
      let base = open[pivot]
      open.swapAt(pivot, open.count - 1)
      open.removeLast()
      var place = 0
      while place < open.count {
        let sum = open[place]
        guard table[sum * stride + word] & bit != 0 else {
          place += 1
          continue
        }
        guard slacks[sum] + slacks[base] < sums.mostLoss else {
          open.swapAt(place, open.count - 1)
          open.removeLast()
          continue
        }
        add(base, to: sum)
        report(sum)
        place += 1
      }
    }

    private mutating func add(_ base: Int, to sum: Int) {
      slacks[sum] += slacks[base]
      keys[sum] ^= keys[base]
      isOdd[sum] = isOdd[sum] != isOdd[base]
      let (from, into) = (base * stride, sum * stride)
      table.withUnsafeMutableBufferPointer { words in
        for word in 0..<stride { words[into + word] ^= words[from + word] }
      }
    }

    private mutating func report(_ sum: Int) {
      guard isOdd[sum] else { return }
      var loss = slacks[sum]
      for word in 0..<sums.parityWords {
        var left = table[sum * stride + word]
        while left != 0 {
          loss += sums.levels[word * 64 + left.trailingZeroBitCount]
          left &= left - 1
          if loss >= sums.mostLoss { return }
        }
      }
      guard known.insert(keys[sum]).inserted else { return }
      let first = sum * stride + sums.parityWords
      found.append(
        Found(loss: loss, key: keys[sum], bits: Array(table[first..<first + sums.rowWords])))
    }
  }
}
