/// Rows of bits, 64 to a word: one bit a minute of beam, or a slot of the start grid.
enum BitRow {
  typealias Word = UInt64

  @inline(__always) static func words(forBits bits: Int) -> Int { (bits + 63) >> 6 }

  @inline(__always)
  static func contains(_ row: UnsafePointer<Word>, _ bit: Int) -> Bool {
    (row[bit &>> 6] &>> Word(truncatingIfNeeded: bit & 63)) & 1 != 0
  }

  @inline(__always)
  static func set(_ row: UnsafeMutablePointer<Word>, from first: Int, count: Int) {
    var bit = first
    let end = first &+ count
    while bit < end {
      let upper = min(end, (bit | 63) &+ 1)
      row[bit &>> 6] |= mask(from: bit & 63, count: upper &- bit)
      bit = upper
    }
  }

  @inline(__always)
  static func clear(_ row: UnsafeMutablePointer<Word>, from first: Int, count: Int) {
    var bit = first
    let end = first &+ count
    while bit < end {
      let upper = min(end, (bit | 63) &+ 1)
      row[bit &>> 6] &= ~mask(from: bit & 63, count: upper &- bit)
      bit = upper
    }
  }

  /// Bits of one word: `count` of them (1 to 64) from `first` on.
  @inline(__always)
  private static func mask(from first: Int, count: Int) -> Word {
    (~0 &>> Word(truncatingIfNeeded: 64 &- count)) &<< Word(truncatingIfNeeded: first)
  }

  /// Bit `b` of `free` becomes 1 when `length` bits from `b` on are 0 in `busy`.
  @inline(__always)
  static func runs(
    ofFree busy: UnsafePointer<Word>, length: Int, words: Int, into free: UnsafeMutablePointer<Word>
  ) {
    for word in 0..<words { free[word] = ~busy[word] }
    widen(free, from: 1, to: length, words: words)
  }

  /// Turns runs of `have` free bits into runs of `want`.
  @inline(__always)
  static func widen(
    _ free: UnsafeMutablePointer<Word>, from have: Int, to want: Int, words: Int
  ) {
    var have = have
    while have < want {
      let shift = min(have, want &- have, 63)
      let left = Word(truncatingIfNeeded: shift)
      let right = Word(truncatingIfNeeded: 64 &- shift)
      for word in 0..<(words &- 1) {
        free[word] &= (free[word] &>> left) | (free[word &+ 1] &<< right)
      }
      free[words &- 1] &= free[words &- 1] &>> left
      have &+= shift
    }
  }
}
