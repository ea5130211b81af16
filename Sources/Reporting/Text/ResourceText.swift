import Checking
import Explaining
import TreatmentDomain

/// Names of things as people know them, in a language.
struct ResourceText {
  let problem: Problem
  let language: Language

  func name(_ resource: Resource?) -> String {
    switch resource {
    case .centre(let index): centre(index)
    case .source(let index): source(index)
    case .room(let index): room(index)
    case .team(let index): team(index)
    case .trial(let index): problem.trials[index].name.text(language)
    case nil: ""
    }
  }

  func centre(_ index: Int) -> String { problem.centres[index].name.text(language) }

  func source(_ index: Int) -> String { problem.sources[index].name.text(language) }

  func team(_ index: Int) -> String { problem.teams[index].name.text(language) }

  /// A room is known by its id at its centre.
  func room(_ index: Int) -> String {
    "\(VisitWords.room.text(language)) \(problem.rooms[index].id)"
  }

  /// What the phases of a course ask of a room: `carbon, horizontal, gating`.
  func needs(of course: Int) -> String {
    let wanted = problem.courses[course].phases.flatMap { phase in
      [phase.particle] + phase.beamLines.map { $0.joined(separator: "+") } + phase.equipment
    }
    var unique: [String] = []
    for item in wanted where !unique.contains(item) { unique.append(item) }
    return language.list(unique)
  }

  /// `Mon 2026-11-30 08:05, room W1`, or with its day part.
  func place(_ place: VisitPlace) -> String {
    let date = language.date(place.day)
    if let start = place.start { return "\(date) \(start) \(room(place.room))" }
    let part = place.dayPart.map {
      language.named(problem.centres[problem.centre(ofRoom: place.room)].dayParts[$0].id)
    }
    return "\(date) \(part ?? "") \(room(place.room))"
  }

  /// `C-0231 Mon 2026-11-30 08:05`.
  func visit(_ visit: BlockingVisit) -> String {
    let time = visit.start.map { " \($0)" } ?? ""
    return "\(problem.courses[visit.course].id) \(language.date(visit.day))\(time)"
  }

  /// `30 more`, `30 less` or `the same`.
  func change(_ amount: Int) -> String {
    if amount == 0 { return ExplanationWords.same.text(language) }
    let words: ExplanationWords = amount > 0 ? .more : .less
    return words.text(language, Readable.number(abs(amount)))
  }

  /// `waiting 20, overtime 5`.
  func amounts(_ amounts: [CostBreakdown.NamedAmount]) -> String {
    language.list(amounts.map { "\($0.name.text(language)) \(Readable.number($0.amount))" })
  }
}
