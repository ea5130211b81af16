import TreatmentDomain

/// Builds YAML line by line, with flow mappings where a person would write one line.
struct YAMLText {
  private(set) var text = ""

  mutating func line(_ indent: Int, _ content: String) {
    text += String(repeating: "  ", count: indent) + content + "\n"
  }

  /// A scalar, quoted when YAML or a person could take it for something else.
  static func scalar(_ text: String) -> String {
    let plain = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || (48...57).contains(scalar.value)
        || " -_.()".unicodeScalars.contains(scalar)
    }
    let words = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
    let startsPlain = text.unicodeScalars.first?.properties.isAlphabetic == true
    if plain && startsPlain && !text.hasSuffix(" ") && !words.contains(text.lowercased()) {
      return text
    }
    return quoted(text)
  }

  /// A scalar in double quotes.
  static func quoted(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return "\"\(result)\""
  }

  static func list(_ items: [String]) -> String {
    "[" + items.map(scalar).joined(separator: ", ") + "]"
  }

  static func numbers(_ items: [Int]) -> String {
    "[" + items.map(String.init).joined(separator: ", ") + "]"
  }

  /// `{key: value, ...}` of the pairs that have a value.
  static func flow(_ pairs: [(key: String, value: String?)]) -> String {
    let present = pairs.compactMap { pair in pair.value.map { "\(pair.key): \($0)" } }
    return "{" + present.joined(separator: ", ") + "}"
  }

  static func name(_ name: LocalizedName) -> String {
    flow([("en", scalar(name.english)), ("zh", scalar(name.chinese))])
  }

  /// Weekdays with equal values as `mon-fri: value` pairs, Monday first; nil values are left out.
  static func weekly<Value: Equatable>(
    _ values: [Value?], _ write: (Value) -> String
  ) -> [(key: String, value: String?)] {
    var result: [(key: String, value: String?)] = []
    var first = 0
    while first < values.count {
      var last = first
      while last + 1 < values.count, values[last + 1] == values[first] { last += 1 }
      if let value = values[first] {
        let days = Weekday.allCases[first...last].map(\.key)
        let key = first == last ? days[0] : "\(days[0])-\(days[days.count - 1])"
        result.append((key, write(value)))
      }
      first = last + 1
    }
    return result
  }

  static func window(_ window: TimeWindow) -> String { "\"\(window)\"" }
}
