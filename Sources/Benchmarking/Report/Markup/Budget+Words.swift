import Reporting

extension Budget {
  /// As a sentence says it: `10 s`, `500 ms`, `60 steps`.
  package var words: String {
    switch self {
    case .milliseconds(let value): value % 1000 == 0 ? "\(value / 1000) s" : "\(value) ms"
    case .steps(let value): Readable.count(value, "step", "steps")
    }
  }
}
