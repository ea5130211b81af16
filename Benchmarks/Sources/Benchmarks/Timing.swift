/// Times a piece of work several times and keeps the middle.
struct Timing {
  let name: String
  let seconds: [Double]

  /// Runs `work` once to warm up and then `repetitions` times.
  init(_ name: String, repetitions: Int, work: () throws -> Void) rethrows {
    self.name = name
    try work()
    var seconds: [Double] = []
    for _ in 0..<repetitions {
      let began = ContinuousClock.now
      try work()
      seconds.append((ContinuousClock.now - began) / .seconds(1))
    }
    self.seconds = seconds.sorted()
  }

  /// Name, median, least and greatest in milliseconds.
  var cells: [String] {
    let middle = seconds[seconds.count / 2]
    return [name] + [middle, seconds[0], seconds[seconds.count - 1]].map(Self.milliseconds)
  }

  private static func milliseconds(_ seconds: Double) -> String {
    let tenths = Int((seconds * 10_000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

/// A result that should hold did not; the time measured would mean nothing.
struct WrongResult: Error, CustomStringConvertible {
  let description: String

  static func expect(_ condition: Bool, _ sentence: String) throws {
    guard condition else { throw WrongResult(description: sentence) }
  }
}
