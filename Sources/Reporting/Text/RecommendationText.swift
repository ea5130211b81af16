import Replanning
import TreatmentDomain

/// The options of a recommendation for the person at the telephone, and for programs.
public struct RecommendationText {
  private let recommendation: Recommendation
  private let problem: Problem
  private let course: Int
  private let language: Language

  /// Tells of the options of a course.
  public init(
    _ recommendation: Recommendation, of problem: Problem, course: Int,
    language: Language = .english
  ) {
    self.recommendation = recommendation
    self.problem = problem
    self.course = course
    self.language = language
  }

  private func say(_ word: RecommendationWords, _ values: String...) -> String {
    word.text(language, values: values)
  }

  /// A table of the options, the dates of each, and what bars earlier starts.
  public var lines: [String] {
    let own = problem.courses[course]
    let head = say(
      .head, own.id, problem.protocols[own.protocolIndex].name.text(language),
      own.waitingClass.key, "\(own.readyOn)")
    guard !recommendation.options.isEmpty else {
      return [head, "", say(.noStart)] + reasons
    }
    var table = TextTable([
      (say(.option), .right), (say(.centre), .left), (say(.start), .left), (say(.at), .left),
      (say(.room), .left), (say(.last), .left), (say(.cost), .right), (say(.wouldMove), .left),
    ])
    for (number, option) in recommendation.options.enumerated() {
      table.add([
        "\(number + 1)", problem.centres[option.centre].id,
        language.dated(option.start), language.named(time(option)),
        option.room.map { problem.rooms[$0].id } ?? "-", "\(option.last)",
        Readable.number(option.cost), moved(option),
      ])
    }
    let dates = recommendation.options.enumerated().flatMap { number, option in
      Readable.lines("  \(number + 1): \(language.list(option.days.map { "\($0)" }))")
    }
    let because =
      reasons.isEmpty ? [] : ["", say(.whyNotEarlier)] + reasons
    return [head, ""] + table.lines() + ["", say(.dates)] + dates + because
  }

  private var reasons: [String] {
    recommendation.againstEarlier.prefix(5).flatMap {
      Readable.lines("  " + $0.text(language, of: problem))
    }
  }

  private func time(_ option: StartOption) -> String {
    if let time = option.time { return "\(time)" }
    let parts = problem.centres[option.centre].dayParts
    return option.dayPart.map { parts[$0].id } ?? "-"
  }

  private func moved(_ option: StartOption) -> String {
    option.moved.isEmpty
      ? "-"
      : say(.notToldYet, language.list(option.moved.map { problem.courses[$0].id }))
  }

  /// The same as JSON, keys in order.
  public func json() throws -> String {
    let document = Document(
      course: problem.courses[course].id,
      options: recommendation.options.map { option in
        Document.Option(
          centre: problem.centres[option.centre].id, start: "\(option.start)", at: time(option),
          room: option.room.map { problem.rooms[$0].id }, last: "\(option.last)",
          dates: option.days.map { "\($0)" }, cost: option.cost,
          wouldMove: option.moved.map { problem.courses[$0].id })
      },
      againstEarlier: recommendation.againstEarlier.map {
        $0.text(language, of: problem)
      })
    return try document.jsonText() + "\n"
  }

  private struct Document: Encodable {
    struct Option: Encodable {
      let centre: String
      let start: String
      let at: String
      let room: String?
      let last: String
      let dates: [String]
      let cost: Int
      let wouldMove: [String]
    }

    let schemaVersion = 1
    let course: String
    let options: [Option]
    let againstEarlier: [String]
  }
}
