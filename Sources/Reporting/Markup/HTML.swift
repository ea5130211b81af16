/// A piece of HTML that is safe by construction: texts that are interpolated are escaped, only HTML goes in as it is.
///
/// `"<td>\(course.id)</td>"` is right whatever the id holds, in content and in quoted attributes.
public struct HTML: Sendable, ExpressibleByStringInterpolation {
  /// The markup.
  public private(set) var text: String

  /// Nothing.
  public init() {
    text = ""
  }

  /// Markup without values.
  public init(stringLiteral value: String) {
    text = value
  }

  /// Markup with values in it.
  public init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
  }

  /// Text in place of markup.
  public static func text(_ text: String) -> HTML { "\(text)" }

  /// Markup that is known to be good: style sheets, scripts, drawings of our own.
  package static func trusted(_ markup: String) -> HTML {
    var result = HTML()
    result.text = markup
    return result
  }

  /// Puts pieces behind each other.
  public static func + (left: HTML, right: HTML) -> HTML {
    var result = left
    result.text += right.text
    return result
  }

  /// Adds a piece at the end.
  public static func += (left: inout HTML, right: HTML) { left.text += right.text }

  /// What interpolation builds.
  public struct StringInterpolation: StringInterpolationProtocol, Sendable {
    fileprivate var text = ""

    /// Makes room.
    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 8 * interpolationCount)
    }

    /// Adds markup as it is written in the source.
    public mutating func appendLiteral(_ literal: String) { text += literal }

    /// Adds text, escaped.
    public mutating func appendInterpolation(_ value: String) { text += HTML.escaped(value) }

    /// Adds a number.
    public mutating func appendInterpolation(_ value: Int) { text += String(value) }

    /// Adds markup.
    public mutating func appendInterpolation(_ value: HTML) { text += value.text }

    /// Adds pieces of markup behind each other.
    public mutating func appendInterpolation(_ values: [HTML]) {
      for value in values { text += value.text }
    }
  }

  /// Text that cannot be taken for markup; control characters, those that turn the direction of writing
  /// among them, become blanks.
  public static func escaped(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      byte >= 0x20 && byte < 0x7F && byte != 0x26 && byte != 0x3C && byte != 0x3E && byte != 0x22
        && byte != 0x27
    }
    guard !isPlain else { return text }
    var result = ""
    for scalar in ForeignText.clean(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension [HTML] {
  /// The pieces behind each other.
  package func joined() -> HTML { "\(self)" }
}
