/// How large a generated scenario is.
public enum GeneratedSize: String, CaseIterable, Hashable, Sendable {
  /// 2 centres, 70 courses in progress and 35 waiting.
  case small = "S"
  /// 6 centres, 210 courses in progress and 105 waiting.
  case medium = "M"
  /// 20 centres, 700 courses in progress and 350 waiting.
  case large = "L"
  /// 40 centres, 1,400 courses in progress and 700 waiting.
  case huge = "XL"
  /// 80 centres, 2,800 courses in progress and 1,400 waiting.
  case hugest = "XXL"

  /// Pairs of centres: one with ions only, one with a linac besides.
  var pairs: Int {
    switch self {
    case .small: 1
    case .medium: 3
    case .large: 10
    case .huge: 20
    case .hugest: 40
    }
  }
}

/// What a generated scenario shall be like.
public struct GenerationRequest: Hashable, Sendable {
  /// A request that no scenario can meet.
  public struct Failure: Error, CustomStringConvertible {
    /// What is wrong and what is allowed.
    public let description: String
  }

  /// How large it is.
  public let size: GeneratedSize
  /// Seed of all random choices.
  public let seed: UInt64
  /// Wanted load of every source in weeks 1 to 4, in thousandths of its regular minutes.
  public let loadThousandths: Int
  /// Into how many parts the regular day is cut.
  public let dayParts: Int

  /// Makes a request.
  ///
  /// - Throws: when the load is not from 0.1 to 1.2 or there are not 1 to 6 day parts.
  public init(
    size: GeneratedSize, seed: UInt64, loadThousandths: Int, dayParts: Int
  ) throws(Failure) {
    guard (100...1200).contains(loadThousandths) else {
      throw Failure(
        description: "the load is \(Self.decimal(loadThousandths)); it must be from 0.1 to 1.2")
    }
    guard (1...6).contains(dayParts) else {
      throw Failure(description: "there are \(dayParts) day parts; write a number from 1 to 6")
    }
    self.size = size
    self.seed = seed
    self.loadThousandths = loadThousandths
    self.dayParts = dayParts
  }

  /// The load as people write it, for instance `0.85`.
  public var load: String { Self.decimal(loadThousandths) }

  /// The name of the scenario, which tells the whole request.
  var name: String {
    "generated-\(size.rawValue)-seed-\(seed)-load-\(load)-parts-\(dayParts)"
  }

  /// Thousandths as people write them, without zeros at the end.
  static func decimal(_ thousandths: Int) -> String {
    let digits = String(thousandths.magnitude % 1000)
    var decimals = String(repeating: "0", count: 3 - digits.count) + digits
    while decimals.hasSuffix("0") && decimals.count > 1 { decimals.removeLast() }
    return "\(thousandths < 0 ? "-" : "")\(thousandths.magnitude / 1000).\(decimals)"
  }
}
