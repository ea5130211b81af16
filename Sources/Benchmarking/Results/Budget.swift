/// How much work a solver may do in one run.
public enum Budget: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Wall time for solving, in milliseconds.
  case milliseconds(Int)
  /// Steps of the solver; reproduces on any machine.
  case steps(Int)

  /// As people write it: `500ms`, `10s`, `60 steps`.
  public var description: String {
    switch self {
    case .milliseconds(let value): value % 1000 == 0 ? "\(value / 1000)s" : "\(value)ms"
    case .steps(let value): "\(value) steps"
    }
  }

  /// Times in order, then steps in order.
  public static func < (first: Budget, second: Budget) -> Bool {
    switch (first, second) {
    case (.milliseconds(let first), .milliseconds(let second)): first < second
    case (.steps(let first), .steps(let second)): first < second
    case (.milliseconds, .steps): true
    case (.steps, .milliseconds): false
    }
  }
}

extension Budget {
  /// Reads what `description` writes: `500ms`, `10s`, `60 steps`.
  public init?(_ text: String) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let value = Int(digits) else { return nil }
    switch text.dropFirst(digits.count) {
    case "ms": self = .milliseconds(value)
    case "s":
      let (product, overflows) = value.multipliedReportingOverflow(by: 1000)
      guard !overflows else { return nil }
      self = .milliseconds(product)
    case " steps", " step": self = .steps(value)
    default: return nil
    }
  }
}
