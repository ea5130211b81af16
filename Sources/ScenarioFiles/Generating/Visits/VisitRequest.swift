import TreatmentDomain

/// What a generated day or week shall be like.
public struct VisitRequest: Hashable, Sendable {
  /// How long the patients who were asked for come.
  public enum Span: String, Hashable, Sendable {
    /// Monday alone; the rest of the week is closed.
    case day
    /// Monday to Friday.
    case week

    /// Days of treatment.
    var days: Int { self == .day ? 1 : 5 }
  }

  /// A request that no scenario can meet.
  public struct Failure: Error, CustomStringConvertible {
    /// What is wrong and what is allowed.
    public let description: String
  }

  /// A day or a week.
  public let span: Span
  /// Visits a day, one entry a centre.
  public let visitsPerDay: [Int]
  /// Seed of all random choices.
  public let seed: UInt64
  /// Wanted load of every source on its fullest day, in thousandths of its open minutes.
  public let loadThousandths: Int
  /// Weights and minutes.
  public let settings: GeneratorSettings

  /// Makes a request.
  ///
  /// - Throws: when there are not 1 to 40 centres with 1 to 70 visits a day each, which is what four
  ///   rooms hold in eleven hours, or the load is not from 0.3 to 0.95.
  public init(
    span: Span, visitsPerDay: [Int], seed: UInt64, loadThousandths: Int,
    settings: GeneratorSettings = GeneratorSettings()
  ) throws(Failure) {
    guard (1...40).contains(visitsPerDay.count) else {
      throw Failure(description: "there are \(visitsPerDay.count) centres; name 1 to 40")
    }
    for visits in visitsPerDay where !(1...70).contains(visits) {
      throw Failure(
        description: "there are \(visits) visits a day; a centre takes from 1 to 70")
    }
    guard (300...950).contains(loadThousandths) else {
      throw Failure(
        description: "the load is \(GenerationRequest.decimal(loadThousandths)); "
          + "it must be from 0.3 to 0.95")
    }
    self.span = span
    self.visitsPerDay = visitsPerDay
    self.seed = seed
    self.loadThousandths = loadThousandths
    self.settings = settings
  }

  /// The load as people write it, for instance `0.85`.
  public var load: String { GenerationRequest.decimal(loadThousandths) }

  /// The name of the scenario, which tells the request.
  var name: String {
    let centres = visitsPerDay.count
    let short = centres > 4 ? "\(centres)-centres" : visits(separator: "-")
    return "\(span.rawValue)-\(short)-seed-\(seed)-load-\(load)"
  }

  /// The visits of all centres as the option takes them.
  func visits(separator: String = ",") -> String {
    visitsPerDay.map { "\($0)" }.joined(separator: separator)
  }
}
