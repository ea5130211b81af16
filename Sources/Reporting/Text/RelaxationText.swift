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
    switch relaxation {
    case .dailyHours: words(.dailyHours)
    case .travelDates(let days): words(.travelDates, "\(days)")
    case .unavailableDates: words(.unavailableDates)
    case .fixedWindow: words(.fixedWindow)
    case .readyEarlier(let days): words(.readyEarlier, "\(days)")
    case .pins: words(.pins)
    case .trialPlaces(let trial, let more): words(.trialPlaces, name(.trial(trial)), "\(more)")
    case .trialDates(let trial): words(.trialDates, name(.trial(trial)))
    case .startBeforeBreak: words(.startBeforeBreak)
    case .startBlackout(let index): words(.startBlackout, centre(index))
    case .otherCentres(let centres): words(.otherCentres, language.list(centres.map { centre($0) }))
    case .teamVisits(let index, let more): words(.teamVisits, team(index), "\(more)")
    case .teamHours(let index, let minutes): words(.teamHours, team(index), "\(minutes)")
    case .sourceHours(let index, let minutes): words(.sourceHours, source(index), "\(minutes)")
    case .usableShare: words(.usableShare)
    case .keepFree(let index): words(.keepFree, source(index))
    case .downtime(let index): words(.downtime, source(index))
    case .rhythm(let days): words(.rhythm, "\(days)")
    case .treatmentTime(let days): words(.treatmentTime, "\(days)")
    case .roomGroup: words(.roomGroup)
    case .capability: words(.capability)
    case .untoldVisits: words(.untoldVisits)
    }
  }

  private func words(_ words: RelaxationWords, _ first: String = "", _ second: String = "")
    -> String
  { words.text(language, first, second) }
}
