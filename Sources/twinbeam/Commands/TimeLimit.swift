import ArgumentParser

/// A wall time such as `20s`, `2m`, `500ms` or plain seconds.
struct TimeLimit: ExpressibleByArgument {
  let milliseconds: Int

  init(seconds: Int) {
    milliseconds = 1000 * seconds
  }

  init?(argument: String) {
    let digits = argument.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let factor: Double
    switch argument.dropFirst(digits.count) {
    case "ms": factor = 1
    case "s", "": factor = 1000
    case "m", "min": factor = 60_000
    case "h": factor = 3_600_000
    default: return nil
    }
    guard let value = Double(digits), value.isFinite, value >= 0, value * factor < 1e12 else {
      return nil
    }
    milliseconds = Int(value * factor)
  }

  var duration: Duration { .milliseconds(milliseconds) }
  var defaultValueDescription: String { "\(milliseconds / 1000)s" }
}
