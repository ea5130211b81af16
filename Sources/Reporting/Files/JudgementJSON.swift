import Checking
import TreatmentDomain

/// What the referee found, as JSON.
public struct JudgementJSON: Encodable {
  private struct Finding: Encodable {
    let rule: String
    let course: String?
    let fraction: Int?
    let date: String?
    let resource: String?
    let units: Int
    let message: String
  }

  private struct Amount: Encodable {
    let name: String
    let amount: Int
  }

  /// What the published rules of a public instance say.
  public struct Published: Encodable {
    /// A sum of the objective.
    public struct Term: Encodable {
      let name: String
      let quantity: Int
      let weight: Int

      /// Makes a sum.
      public init(name: String, quantity: Int, weight: Int) {
        self.name = name
        self.quantity = quantity
        self.weight = weight
      }
    }

    let violations: [String]
    let objective: Int
    let terms: [Term]

    /// Makes a verdict.
    public init(violations: [String], objective: Int, terms: [Term]) {
      self.violations = violations
      self.objective = objective
      self.terms = terms
    }
  }

  private let isAcceptable: Bool
  private let violations: [Finding]
  private let breaches: [Finding]
  private let inherited: [Finding]
  private let total: Int
  private let byCost: [Amount]
  private let published: Published?

  /// Makes the JSON of a judgement; the key `published` is there only for public instances.
  public init(_ judgement: Judgement, of problem: Problem, published: Published? = nil) {
    func findings(_ violations: [Violation]) -> [Finding] {
      violations.map { violation in
        Finding(
          rule: violation.rule.rawValue, course: violation.course.map { problem.courses[$0].id },
          fraction: violation.fraction, date: violation.day.map { "\($0)" },
          resource: violation.resource.map(problem.id), units: violation.units,
          message: violation.message)
      }
    }
    isAcceptable = judgement.isAcceptable
    violations = findings(judgement.violations)
    breaches = findings(judgement.breaches)
    inherited = findings(judgement.inherited)
    self.published = published
    total = judgement.costs.total
    byCost = judgement.costs.perCost.map { Amount(name: $0.name.rawValue, amount: $0.amount) }
  }

  /// The text, keys in order.
  public func text() throws -> String {
    return try jsonText()
  }
}
