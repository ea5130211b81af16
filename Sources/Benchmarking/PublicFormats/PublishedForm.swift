import TreatmentDomain

/// A public instance that knows the layout in which solutions are published, and its own rules.
public protocol PublishedForm: Sendable {
  /// What the published rules say of a schedule of the instance's problem.
  func verdict(on schedule: Schedule) -> PublishedVerdict
  /// The schedule in the published layout; whoever writes it has looked at the verdict.
  func solutionText(of schedule: Schedule) -> String
}

/// What the published rules of a format say of a solution, computed without the referee.
public struct PublishedVerdict: Hashable, Sendable {
  /// A sum of the objective.
  public struct Term: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// What is counted, without weight.
    public let quantity: Int
    /// The weight.
    public let weight: Int
    /// What it adds to the objective.
    public var amount: Int { weight * quantity }
  }

  /// A sentence for every broken rule.
  public let violations: [String]
  /// The terms of the objective, in published order.
  public let terms: [Term]
  /// What the published objective adds to its terms.
  public let constant: Int

  /// True when no published rule is broken.
  public var isLegal: Bool { violations.isEmpty }
  /// The published objective.
  public var objective: Int { terms.reduce(constant) { $0 + $1.amount } }

  /// A sentence when the referee's total does not come to the objective; nil when they agree.
  ///
  /// Only for legal solutions: what is left out the two count differently.
  public func disagreement(withTotal total: Int) -> String? {
    guard isLegal, total + constant != objective else { return nil }
    return "The referee's total of \(total) and \(constant) come to \(total + constant), but the "
      + "published objective is \(objective)."
  }
}
