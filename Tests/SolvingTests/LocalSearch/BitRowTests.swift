import Testing

@testable import Solving

/// The same rows, one Bool a bit.
private struct NaiveRow: Equatable {
  var bits: [Bool]

  init(_ words: [UInt64]) {
    bits = words.flatMap { word in (0..<64).map { (word >> UInt64($0)) & 1 == 1 } }
  }

  mutating func fill(_ range: Range<Int>, _ value: Bool) {
    for bit in range { bits[bit] = value }
  }

  /// Bits at which so many free ones begin; the end of the row is not free.
  func runs(length: Int) -> [Bool] {
    bits.indices.map { first in
      first + length <= bits.count && bits[first..<(first + length)].allSatisfy { !$0 }
    }
  }
}

@Suite struct BitRowTests {
  private static func row(_ words: Int, _ random: inout SearchRandom) -> [UInt64] {
    (0..<words).map { _ in
      let word = UInt64(random.next()) << 32 | UInt64(random.next())
      // Full and empty words are where shifts go wrong.
      switch random.below(4) {
      case 0: return 0
      case 1: return ~0
      case 2: return word & UInt64(random.next())
      default: return word
      }
    }
  }

  @Test func `A row holds whole words`() {
    #expect([0, 1, 63, 64, 65, 128, 129].map(BitRow.words(forBits:)) == [0, 1, 1, 1, 2, 2, 3])
  }

  @Test(arguments: 1...4)
  func `Setting and clearing touches the bits asked for and no other`(words: Int) {
    var random = SearchRandom(seed: UInt64(words))
    for _ in 0..<150 {
      var row = Self.row(words, &random)
      var naive = NaiveRow(row)
      let first = random.below(64 * words)
      let count = random.below(64 * words - first + 1)
      let isSet = random.flip()
      row.withUnsafeMutableBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        if isSet {
          BitRow.set(base, from: first, count: count)
        } else {
          BitRow.clear(base, from: first, count: count)
        }
      }
      naive.fill(first..<(first + count), isSet)
      #expect(NaiveRow(row) == naive, "\(first) \(count) \(isSet)")
      #expect(naive.bits.indices.allSatisfy { BitRow.contains(row, $0) == naive.bits[$0] })
    }
  }

  @Test(arguments: 1...4)
  func `Runs begin where so many bits are free`(words: Int) {
    var random = SearchRandom(seed: UInt64(10 + words))
    for round in 0..<60 {
      let busy = Self.row(words, &random)
      let naive = NaiveRow(busy)
      let length =
        round < 10 ? [1, 2, 63, 64, 65, 66, 127, 128, 129, 192][round] : 1 + random.below(90)
      var free = Array(repeating: UInt64.max, count: words)
      free.withUnsafeMutableBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        BitRow.runs(ofFree: busy, length: length, words: words, into: base)
      }
      #expect(NaiveRow(free).bits == naive.runs(length: length), "\(length) of \(busy)")
    }
  }

  @Test(arguments: 1...4)
  func `Runs that are widened step by step are those of the last length`(words: Int) {
    var random = SearchRandom(seed: UInt64(20 + words))
    for _ in 0..<40 {
      let busy = Self.row(words, &random).map { $0 & UInt64(random.next()) }
      let naive = NaiveRow(busy)
      var have = 1 + random.below(5)
      var free = Array(repeating: UInt64(0), count: words)
      free.withUnsafeMutableBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        BitRow.runs(ofFree: busy, length: have, words: words, into: base)
        for _ in 0..<3 {
          let want = have + random.below(70)
          BitRow.widen(base, from: have, to: want, words: words)
          have = want
        }
      }
      #expect(NaiveRow(free).bits == naive.runs(length: have))
    }
  }
}

@Suite struct FlatBufferTests {
  @Test func `A buffer holds what it was made of and what was put in since`() {
    let buffer = FlatBuffer<Int32>([4, 5, 6])
    buffer[1] = 9
    #expect(buffer.count == 3)
    #expect(buffer.values == [4, 9, 6])
    #expect(buffer.row(1)[1] == 6)
    let copy = FlatBuffer<Int32>(repeating: 7, count: 3)
    #expect(copy.values == [7, 7, 7])
    copy.copy(from: buffer)
    buffer[0] = 1
    #expect(copy.values == [4, 9, 6])
  }

  @Test func `An empty buffer is fine`() {
    #expect(FlatBuffer<UInt8>([]).values == [])
    #expect(FlatBuffer<Bool>(repeating: true, count: 0).count == 0)
  }
}
