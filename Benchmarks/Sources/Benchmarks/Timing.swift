import Foundation

/// Times a piece of work against the reference, turn by turn, in processor time of all threads, which a
/// busy neighbour disturbs less than the clock on the wall.
struct Timing {
  let name: String
  /// Seconds of each turn, ascending.
  let seconds: [Double]
  /// The work's time over that of the references before and after it, of each turn, ascending.
  let ratios: [Double]

  /// Runs `work` once to warm up and then `turns` times between rounds of the reference.
  init(_ name: String, turns: Int, reference: inout Reference, work: () throws -> Void) throws {
    self.name = name
    try work()
    var checksum: UInt64 = 0
    let once = Self.seconds { checksum ^= reference.round() }
    let workOnce = try Self.seconds { try work() }
    // As long as the work on either side, so that both meet the same neighbours on the machine.
    let rounds = max(1, Int((workOnce / max(once, 1e-6) / 2).rounded()))
    var seconds: [Double] = []
    var ratios: [Double] = []
    func referenceRound() -> Double {
      Self.seconds { for _ in 0..<rounds { checksum ^= reference.round() } } / Double(rounds)
    }
    var before = referenceRound()
    for _ in 0..<turns {
      let own = try Self.seconds { try work() }
      let after = referenceRound()
      seconds.append(own)
      ratios.append(2 * own / (before + after))
      before = after
    }
    self.seconds = seconds.sorted()
    self.ratios = ratios.sorted()
    try WrongResult.expect(checksum != 0, "the reference did nothing")
  }

  private init(name: String, seconds: [Double], ratios: [Double]) {
    self.name = name
    self.seconds = seconds.sorted()
    self.ratios = ratios.sorted()
  }

  /// All turns of the same work, timed at different moments.
  static func merged(_ rotations: [[Timing]]) -> [Timing] {
    guard let first = rotations.first else { return [] }
    return first.indices.map { path in
      Timing(
        name: first[path].name, seconds: rotations.flatMap { $0[path].seconds },
        ratios: rotations.flatMap { $0[path].ratios })
    }
  }

  /// The lower quartile of the ratios: what a threshold is compared with.
  ///
  /// Neighbours who fill the caches slow the work down more than the reference, and never speed it up,
  /// so that the quieter turns repeat better than the middle one.
  var ratio: Double { ratios[ratios.count / 4] }

  /// Name, median, least and greatest milliseconds, the ratio, and the median and upper quartile.
  var cells: [String] {
    let count = ratios.count
    return [name]
      + [seconds[seconds.count / 2], seconds[0], seconds[seconds.count - 1]].map {
        Self.text(1000 * $0, places: 1)
      }
      + [ratio, ratios[count / 2], ratios[(3 * count) / 4]].map { Self.text($0, places: 3) }
  }

  /// A number with fixed decimals.
  static func text(_ value: Double, places: Int) -> String {
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let units = Int((value * Double(scale)).rounded())
    let fraction = String(units % scale)
    return "\(units / scale)." + String(repeating: "0", count: places - fraction.count) + fraction
  }

  private static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let began = processorSeconds
    try work()
    return processorSeconds - began
  }
}

/// A result that should hold did not; the time measured would mean nothing.
struct WrongResult: Error, CustomStringConvertible {
  let description: String

  static func expect(_ condition: Bool, _ sentence: String) throws {
    guard condition else { throw WrongResult(description: sentence) }
  }
}
