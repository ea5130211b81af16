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
