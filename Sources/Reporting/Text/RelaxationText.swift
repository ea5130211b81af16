import Explaining
import TreatmentDomain

extension ResourceText {
  /// Several things that give way together.
  func relaxations(_ relaxations: [Relaxation]) -> String {
    relaxations.map(relaxation).joined(
      separator: language == .english
        ? " \(RelaxationWords.and.text(language)) " : "，\(RelaxationWords.and.text(language))")
  }

  /// One thing that gives way.
  func relaxation(_ relaxation: Relaxation) -> String {
    let parts = relaxation.parts
    let resources = parts.resources.isEmpty ? [] : [language.list(parts.resources.map { name($0) })]
    return parts.word.text(
      language, values: resources + (parts.amount.map { ["\($0)"] } ?? []))
  }
}

extension Relaxation {
  /// What gives way: its word, the resources it speaks of, and by how much.
  var parts: (word: RelaxationWords, resources: [Resource], amount: Int?) {
    switch self {
    case .dailyHours: (.dailyHours, [], nil)
    case .travelDates(let days): (.travelDates, [], days)
    case .unavailableDates: (.unavailableDates, [], nil)
    case .fixedWindow: (.fixedWindow, [], nil)
    case .readyEarlier(let days): (.readyEarlier, [], days)
    case .pins: (.pins, [], nil)
    case .trialPlaces(let trial, let more): (.trialPlaces, [.trial(trial)], more)
    case .trialDates(let trial): (.trialDates, [.trial(trial)], nil)
    case .startBeforeBreak: (.startBeforeBreak, [], nil)
    case .startBlackout(let centre): (.startBlackout, [.centre(centre)], nil)
    case .otherCentres(let centres): (.otherCentres, centres.map(Resource.centre), nil)
    case .teamVisits(let team, let more): (.teamVisits, [.team(team)], more)
    case .teamHours(let team, let minutes): (.teamHours, [.team(team)], minutes)
    case .sourceHours(let source, let minutes): (.sourceHours, [.source(source)], minutes)
    case .usableShare: (.usableShare, [], nil)
    case .keepFree(let source): (.keepFree, [.source(source)], nil)
    case .downtime(let source): (.downtime, [.source(source)], nil)
    case .rhythm(let days): (.rhythm, [], days)
    case .treatmentTime(let days): (.treatmentTime, [], days)
    case .roomGroup: (.roomGroup, [], nil)
    case .capability: (.capability, [], nil)
    case .untoldVisits: (.untoldVisits, [], nil)
    }
  }
}
