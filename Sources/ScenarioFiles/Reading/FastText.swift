import TreatmentDomain

/// Readers of the most frequent values that look at bytes.
///
/// Tables of 100,000 rows hold millions of dates, times and ids; walking them by `Character` took
/// most of the reading time. Each accepts exactly what the reader of the domain type accepts, or
/// returns nil and leaves the verdict to that.
enum FastText {
  /// `YYYY-MM-DD`.
  static func day(_ text: String) -> Day? {
    var text = text
    return text.withUTF8 { bytes -> Day? in
      guard bytes.count == 10, bytes[4] == dash, bytes[7] == dash,
        let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
        let day = number(bytes[8..<10])
      else { return nil }
      return Day(year: year, month: month, day: day)
    }
  }

  /// `HH:mm`.
  static func clock(_ text: String) -> MinuteOfDay? {
    var text = text
    return text.withUTF8 { bytes in clock(bytes[...]) }
  }

  /// `HH:mm-HH:mm`, as two clock times.
  static func clocks(_ text: String) -> (MinuteOfDay, MinuteOfDay)? {
    var text = text
    return text.withUTF8 { bytes -> (MinuteOfDay, MinuteOfDay)? in
      guard bytes.count == 11, bytes[5] == dash, let first = clock(bytes[0..<5]),
        let last = clock(bytes[6..<11])
      else { return nil }
      return (first, last)
    }
  }

  /// True for ids of letters, digits and `-_.:` only, which need no closer look.
  static func isPlainIdentifier(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      (1...64).contains(bytes.count)
        && bytes.allSatisfy { byte in
          switch byte {
          case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, dash, 0x2E, 0x5F: true
          default: false
          }
        }
    }
  }

  private static let dash = UInt8(ascii: "-")

  private static func clock(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> MinuteOfDay? {
    let start = bytes.startIndex
    guard bytes.count == 5, bytes[start + 2] == UInt8(ascii: ":"),
      let hours = number(bytes[start..<start + 2]),
      let minutes = number(bytes[start + 3..<start + 5]), minutes < 60,
      hours * 60 + minutes <= 1440
    else { return nil }
    return MinuteOfDay(hours * 60 + minutes)
  }

  private static func number(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var result = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      result = result * 10 + Int(byte - 0x30)
    }
    return result
  }
}

extension StringProtocol {
  /// The text without blanks at both ends.
  var trimmed: SubSequence {
    // Without blank, control or non-ASCII bytes at the ends there is nothing to trim.
    if let first = unicodeScalars.first?.value, let last = unicodeScalars.last?.value,
      (0x21...0x7E).contains(first), (0x21...0x7E).contains(last)
    {
      return self[...]
    }
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return self[endIndex...] }
    return self[first...last]
  }
}
