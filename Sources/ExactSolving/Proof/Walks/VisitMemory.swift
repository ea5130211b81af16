/// Which visits a walk of the beam remembers, and at which minutes.
///
/// A visit is held by one bit over a run of minutes; a walk that gave it the beam knows so as long as it stays inside
/// the run. Bits are shared by visits whose runs do not meet.
struct VisitMemory {
  /// What walks did that no schedule does: a visit had the beam at two minutes.
  struct Repeat: Hashable {
    var visit: Int
    var first: Int
    var second: Int

    var length: Int { second - first }
  }

  /// Most bits that there can be.
  static let mostBits = 14

  let minutes: Int
  /// Bits in use.
  private(set) var bits = 0
  private var runs = 0
  /// The visit that a bit holds at a minute, -1 for none, and the number of its run.
  private var holders: [Int32]
  private var runNumbers: [Int32]

  init(minutes: Int) {
    self.minutes = minutes
    holders = Array(repeating: -1, count: minutes * Self.mostBits)
    runNumbers = holders
  }

  /// Bits that go on holding the same from one minute to a later one.
  func kept(from minute: Int, to later: Int) -> UInt32 {
    guard later < minutes else { return 0 }
    var mask: UInt32 = 0
    for bit in 0..<bits {
      let (before, after) = (place(minute, bit), place(later, bit))
      if holders[before] >= 0 && runNumbers[before] == runNumbers[after] { mask |= 1 << bit }
    }
    return mask
  }

  /// The bit that holds a visit at a minute, as a mask; 0 when none does.
  func mask(of visit: Int, at minute: Int) -> UInt32 {
    guard minute < minutes else { return 0 }
    for bit in 0..<bits where holders[place(minute, bit)] == visit { return 1 << bit }
    return 0
  }

  /// Holds more visits, those first whose runs forbid most repeats for their length; returns how many were new.
  ///
  /// - Parameters:
  ///   - counts: how often walks repeated a visit.
  ///   - bits: bits that may be used.
  ///   - longest: longest repeat that is considered.
  ///   - most: most new runs.
  mutating func grow(_ counts: [Repeat: Int], bits: Int, longest: Int, most: Int) -> Int {
    self.bits = max(self.bits, min(bits, Self.mostBits))
    var grown = 0
    for entry in Self.ranked(counts, longest: longest) where grown < most {
      if hold(entry) { grown += 1 }
    }
    return grown
  }

  /// Repeats by how many others lie inside, a minute of memory.
  private static func ranked(_ counts: [Repeat: Int], longest: Int) -> [Repeat] {
    let byVisit = Dictionary(grouping: counts.filter { $0.key.length <= longest }) { $0.key.visit }
    var ranked: [(entry: Repeat, worth: Double)] = []
    for (_, repeats) in byVisit {
      for (entry, _) in repeats {
        let inside = repeats.reduce(0) { sum, other in
          other.key.first >= entry.first && other.key.second <= entry.second
            ? sum + other.value : sum
        }
        ranked.append((entry, Double(inside) / Double(entry.length + 10)))
      }
    }
    ranked.sort { one, other in
      (other.worth, one.entry.visit, one.entry.first, one.entry.second)
        < (one.worth, other.entry.visit, other.entry.first, other.entry.second)
    }
    return ranked.map(\.entry)
  }

  /// Makes one run of a repeat and of the runs of the visit that it meets; false when it is held or no bit is free.
  private mutating func hold(_ entry: Repeat) -> Bool {
    var (first, last) = (entry.first, min(entry.second, minutes - 1))
    if run(of: entry.visit, at: first).map({ $0 == run(of: entry.visit, at: last) }) ?? false {
      return false
    }
    for end in [first, last] {
      guard let number = run(of: entry.visit, at: end) else { continue }
      while first > 0, run(of: entry.visit, at: first - 1) == number { first -= 1 }
      while last + 1 < minutes, run(of: entry.visit, at: last + 1) == number { last += 1 }
    }
    let free = (0..<bits).first { bit in
      (first...last).allSatisfy {
        let holder = holders[place($0, bit)]
        return holder < 0 || holder == entry.visit
      }
    }
    guard let free else { return false }
    for minute in first...last {
      for bit in 0..<bits where holders[place(minute, bit)] == entry.visit {
        holders[place(minute, bit)] = -1
      }
      holders[place(minute, free)] = Int32(entry.visit)
      runNumbers[place(minute, free)] = Int32(runs)
    }
    runs += 1
    return true
  }

  private func run(of visit: Int, at minute: Int) -> Int32? {
    for bit in 0..<bits where holders[place(minute, bit)] == visit {
      return runNumbers[place(minute, bit)]
    }
    return nil
  }

  private func place(_ minute: Int, _ bit: Int) -> Int { minute * Self.mostBits + bit }
}
