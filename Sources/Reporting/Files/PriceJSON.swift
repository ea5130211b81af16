import Checking
import Explaining
import TreatmentDomain

/// Prices for programs, names in a language beside the ids.
public struct PriceJSON {
  private let report: PriceReport
  private let problem: Problem
  private let text: PriceText

  /// Makes the document of a report.
  public init(_ report: PriceReport, of problem: Problem, language: Language) {
    self.report = report
    self.problem = problem
    text = PriceText(report, of: problem, language: language)
  }

  /// The document, keys in order.
  public func json() throws -> String {
    let document = Document(
      solver: report.solver, steps: report.steps, seed: report.seed, total: report.total,
      minutesAgain: report.minutesAgain, wholeAgain: report.wholeAgain,
      prices: report.prices.map(price),
      rules: report.rules.map { rule in
        Document.Rule(
          rule: rule.rule.key, name: text.name(of: rule.rule), ownCost: rule.ownCost,
          others: rule.others,
          othersWithout: rule.othersWithout, solvedAgain: rule.way.rawValue)
      }, costs: report.costs.map { Document.Amount(cost: $0.name.rawValue, amount: $0.amount) })
    return try document.jsonText() + "\n"
  }

  private func price(_ price: Price) -> Document.Price {
    let (kind, id, day): (String, String, Day?) =
      switch price.thing {
      case .beamHour(let source, let day): ("beamHour", problem.sources[source].id, day)
      case .roomHour(let room, let day): ("roomHour", problem.rooms[room].id, day)
      case .teamVisit(let team, let day): ("teamVisit", problem.teams[team].id, day)
      case .teamHour(let team, let day): ("teamHour", problem.teams[team].id, day)
      case .trialPlace(let trial): ("trialPlace", problem.trials[trial].id, nil)
      }
    return Document.Price(
      kind: kind, resource: id, day: day?.description, name: text.name(of: price.thing),
      estimate: price.estimate, confirmed: price.confirmed?.saving,
      solvedAgain: price.confirmed?.way.rawValue)
  }

  private struct Document: Encodable {
    struct Price: Encodable {
      let kind: String
      let resource: String
      let day: String?
      let name: String
      let estimate: Int
      let confirmed: Int?
      let solvedAgain: String?
    }

    struct Rule: Encodable {
      let rule: String
      let name: String
      let ownCost: Int?
      let others: Int
      let othersWithout: Int
      let solvedAgain: String
    }

    struct Amount: Encodable {
      let cost: String
      let amount: Int
    }

    let schemaVersion = 1
    let solver: String
    let steps: Int
    let seed: UInt64
    let total: Int
    let minutesAgain: [Int]
    let wholeAgain: [Int]
    let prices: [Price]
    let rules: [Rule]
    let costs: [Amount]
  }
}

extension LiftedRule {
  /// The name of a preference in the model, or of the rule.
  fileprivate var key: String {
    switch self {
    case .preference(let name): name.rawValue
    case .keepFree: "keepFree"
    case .usableShare: "usableShare"
    case .trialPlaces: "trialPlaces"
    case .patientHours: "patientHours"
    case .unavailableDates: "unavailableDates"
    case .protectedMinutes: "protectedMinutes"
    }
  }
}
