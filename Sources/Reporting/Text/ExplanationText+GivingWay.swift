import Checking
import Explaining
import TreatmentDomain

extension ExplanationText {
  /// What would have to give way, and the ways that were solved again.
  var givingWay: [String] {
    guard let found = explanation.givingWay else { return [] }
    let wanted = language.date(found.before.adding(-1))
    let title =
      explanation.standing == .scheduled && !course.isStarted
      ? say(.whatGivesWayForEarlier, wanted) : say(.whatGivesWay)
    switch found.outcome {
    case .nothingNeeded: return [title] + Readable.lines(say(.nothingNeeded))
    case .noneHelps: return [title] + Readable.lines(say(.noneHelps))
    case .cutOff: return [title] + Readable.lines(say(.cutOff))
    case .found: break
    }
    var result = [title]
    result.append(say(found.irreducible.count == 1 ? .aloneHelps : .togetherHelp))
    result += found.irreducible.flatMap { Readable.lines("  - \(names.relaxation($0))") }
    if !found.isProvenMinimal { result += Readable.lines(say(.notMinimal)) }
    return result + ways(found) + Readable.lines(say(.searchNote))
  }

  private func ways(_ found: GivingWay) -> [String] {
    guard let cheapest = found.cheapest else { return [] }
    var table = TextTable([
      (say(.start), .left), (say(.last), .left), (VisitWords.centre.text(language), .left),
      (say(.costChange), .right), (say(.way), .left),
    ])
    for way in found.relaxed.prefix(6) {
      table.add([
        language.date(way.start), "\(way.last)", names.centre(way.centre),
        names.change(way.costDifference), names.relaxations(way.relaxations),
      ])
    }
    let places = places(cheapest)
    return [say(.waysSolved)] + table.lines()
      + (places.isEmpty ? [] : [say(.givesWayAt)] + places)
  }

  /// Where and when the cheapest way breaks the problem as it is.
  private func places(_ way: RelaxedSchedule) -> [String] {
    var subjects: [String] = []
    var days: [[Day]] = []
    for violation in way.givesWay {
      let others = violation.evidence.contains { $0.course != explanation.course }
      let subject = subject(
        violation.rule, violation.resource, isAgainstOthers: others,
        on: violation.day)
      let place = subjects.firstIndex(of: subject) ?? subjects.count
      if place == subjects.count {
        subjects.append(subject)
        days.append([])
      }
      if let day = violation.day, !days[place].contains(day) { days[place].append(day) }
    }
    var result = zip(subjects, days).map { subject, days in
      days.isEmpty ? subject : say(.giving, subject, dates(days))
    }
    if !way.moved.isEmpty {
      result.append(say(.movedOthers, language.list(way.moved.map { problem.courses[$0].id })))
    }
    return result.flatMap { Readable.lines("  - \($0)") }
  }
}
