import Simulating
import TreatmentDomain

/// Streams of random numbers by what they are about, so that the same thing has the same luck in all variants.
struct Chances: Sendable {
  /// Seed of the study.
  let seed: UInt64
  /// Number of the replication from 1.
  let replication: Int

  /// The stream of one thing; the words together name it.
  func stream(_ words: String...) -> RandomStream {
    var name = TextHash()
    for word in words { name.add(word) }
    return RandomStream(seed: seed, replication: replication, visit: name.value)
  }

  /// True when a patient does not come on a date, or cannot be treated; a share of all fractions.
  func isAbsent(_ course: String, on day: Day, share: Double) -> Bool {
    var luck = stream("absent", course, "\(day)")
    return luck.uniform() < share
  }

  /// Moments of events that come one by one at a rate per interval, as parts of the interval from 0 to 1.
  ///
  /// Distances of a Poisson process are exponential.
  static func moments(rate: Double, _ stream: inout RandomStream) -> [Double] {
    guard rate > 0 else { return [] }
    var result: [Double] = []
    var time = stream.exponential() / rate
    while time < 1 {
      result.append(time)
      time += stream.exponential() / rate
    }
    return result
  }
}

/// FNV-1a (64 bits) of words, each with its end.
struct TextHash {
  /// The hash so far.
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Takes in a word.
  mutating func add(_ word: String) {
    for byte in word.utf8 { add(byte) }
    add(0)
  }

  /// Hexadecimal digits.
  var digits: String { String(value, radix: 16) }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }
}
