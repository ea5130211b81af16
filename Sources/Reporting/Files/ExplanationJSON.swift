import Checking
import Explaining
import TreatmentDomain

/// An explanation for programs: the values behind the sentences, and the sentences.
public struct ExplanationJSON {
  private let explanation: Explanation
  private let problem: Problem
  private let text: ExplanationText

  /// Makes the document of an explanation; its sentences are in `language`.
  public init(_ explanation: Explanation, of problem: Problem, language: Language) {
    self.explanation = explanation
    self.problem = problem
    text = ExplanationText(explanation, of: problem, language: language)
  }

  /// The document, keys in order.
  public func json() throws -> String {
    return try document.jsonText() + "\n"
  }

  private var document: Document {
    Document(
      course: problem.courses[explanation.course].id, firstDay: explanation.firstDay?.description,
      lastDay: explanation.lastDay?.description, release: explanation.release?.day.description,
      waitingDays: explanation.waitingDays, lateDays: explanation.lateDays,
      blockedBy: (explanation.reasons?.blockers ?? []).map(blocker),
      possibleStarts: (explanation.reasons?.free ?? []).map(start),
      givingWay: explanation.givingWay.map(givingWay), places: places,
      nextStart: explanation.placement?.nextStart.map(start), lines: text.lines)
  }

  private func blocker(_ blocker: Blocker) -> Document.Blocker {
    Document.Blocker(
      rule: blocker.rule.rawValue, resource: blocker.example.resource.map(problem.id),
      starts: blocker.starts.map(\.description), days: blocker.days.map(\.description),
      visits: blocker.visits.map(visit), example: blocker.example.message)
  }

  private func visit(_ visit: BlockingVisit) -> Document.Visit {
    Document.Visit(
      course: problem.courses[visit.course].id, fraction: visit.fraction,
      day: "\(visit.day)", room: problem.rooms[visit.room].id, start: visit.start?.description)
  }

  private func start(_ start: FreeStart) -> Document.Start {
    Document.Start(
      day: "\(start.day)", centre: problem.centres[start.centre].id,
      costDifference: start.costDifference)
  }

  private func givingWay(_ found: GivingWay) -> Document.GivingWay {
    Document.GivingWay(
      outcome: "\(found.outcome)", before: "\(found.before)",
      irreducible: found.irreducible.map(rule), provenMinimal: found.isProvenMinimal,
      steps: found.steps,
      ways: found.relaxed.map { way in
        Document.Way(
          givesWay: way.relaxations.map(rule), start: "\(way.start)",
          last: "\(way.last)", centre: problem.centres[way.centre].id,
          costDifference: way.costDifference, breaks: way.givesWay.map(\.message),
          wouldMove: way.moved.map { problem.courses[$0].id })
      })
  }

  private func rule(_ relaxation: Relaxation) -> Document.Rule {
    let parts = relaxation.parts
    return Document.Rule(
      rule: parts.word.rawValue, resources: parts.resources.map(problem.id), amount: parts.amount,
      sentence: text.names.relaxation(relaxation))
  }

  private var places: [Document.Place] {
    (explanation.placement?.visits ?? []).map { visit in
      Document.Place(
        fraction: visit.fraction, place: place(visit.place),
        costs: visit.costs.map { Document.Amount(cost: $0.name.rawValue, amount: $0.amount) },
        nextBest: visit.nextBest.map { place($0.place) },
        nextBestCostDifference: visit.nextBest?.costDifference,
        better: visit.better.map { place($0.place) },
        betterBarredBy: visit.better.map { $0.violations.map(\.message) })
    }
  }

  private func place(_ place: VisitPlace) -> Document.Where {
    let parts = problem.centres[problem.centre(ofRoom: place.room)].dayParts
    return Document.Where(
      day: "\(place.day)", room: problem.rooms[place.room].id, start: place.start?.description,
      dayPart: place.dayPart.map { parts[$0].id })
  }
}

extension ExplanationJSON {
  private struct Document: Encodable {
    struct Visit: Encodable {
      let course: String
      let fraction: Int
      let day: String
      let room: String
      let start: String?
    }

    struct Blocker: Encodable {
      let rule: String
      let resource: String?
      let starts: [String]
      let days: [String]
      let visits: [Visit]
      let example: String
    }

    struct Start: Encodable {
      let day: String
      let centre: String
      let costDifference: Int
    }

    struct Rule: Encodable {
      let rule: String
      let resources: [String]
      let amount: Int?
      let sentence: String
    }

    struct Way: Encodable {
      let givesWay: [Rule]
      let start: String
      let last: String
      let centre: String
      let costDifference: Int
      let breaks: [String]
      let wouldMove: [String]
    }

    struct GivingWay: Encodable {
      let outcome: String
      let before: String
      let irreducible: [Rule]
      let provenMinimal: Bool
      let steps: Int
      let ways: [Way]
    }

    struct Amount: Encodable {
      let cost: String
      let amount: Int
    }

    struct Where: Encodable {
      let day: String
      let room: String
      let start: String?
      let dayPart: String?
    }

    struct Place: Encodable {
      let fraction: Int
      let place: Where
      let costs: [Amount]
      let nextBest: Where?
      let nextBestCostDifference: Int?
      let better: Where?
      let betterBarredBy: [String]?
    }

    let schemaVersion = 1
    let course: String
    let firstDay: String?
    let lastDay: String?
    let release: String?
    let waitingDays: Int?
    let lateDays: Int?
    let blockedBy: [Blocker]
    let possibleStarts: [Start]
    let givingWay: GivingWay?
    let places: [Place]
    let nextStart: Start?
    let lines: [String]
  }
}
