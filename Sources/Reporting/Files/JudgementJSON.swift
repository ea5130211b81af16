import Checking
import Foundation
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

  private let isAcceptable: Bool
  private let violations: [Finding]
  private let breaches: [Finding]
  private let inherited: [Finding]
  private let total: Int
  private let byCost: [Amount]

  /// Makes the JSON of a judgement.
  public init(_ judgement: Judgement, of problem: Problem) {
    func findings(_ violations: [Violation]) -> [Finding] {
      violations.map { violation in
        Finding(
          rule: violation.rule.rawValue, course: violation.course.map { problem.courses[$0].id },
          fraction: violation.fraction, date: violation.day.map { "\($0)" },
          resource: violation.resource, units: violation.units, message: violation.message)
      }
    }
    isAcceptable = judgement.isAcceptable
    violations = findings(judgement.violations)
    breaches = findings(judgement.breaches)
    inherited = findings(judgement.inherited)
    total = judgement.costs.total
    byCost = judgement.costs.perCost.map { Amount(name: $0.name.rawValue, amount: $0.amount) }
  }

  /// The text, keys in order.
  public func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
