import ScenarioFiles
import Simulating
import TreatmentDomain

/// More patients.
extension ChangedScenario {
  mutating func addCourses(_ added: AddedCourses) {
    guard isKnown(added.treatmentProtocol, "protocol", among: documents.protocolIds) else { return }
    for centre in added.centres where !isKnownCentre(centre) { return }
    if let trial = added.trial {
      guard isKnown(trial, "trial", among: documents.scenario.trials.map(\.id)) else { return }
      let protocols = documents.scenario.trials.first { $0.id == trial }?.protocols ?? []
      guard protocols.isEmpty || protocols.contains(added.treatmentProtocol) else {
        return report(
          .trialMismatch, "protocol \(added.treatmentProtocol) does not belong to trial \(trial)",
          "choose one of \(protocols.joined(separator: ", ")), or leave trial out")
      }
    }
    let horizon = documents.scenario.horizon
    if isSimulated, let period = added.per, added.pattern != .once {
      return streams.append(stream(added, per: period))
    }
    let first = added.from ?? horizon.firstDay
    let last = max(first, added.until ?? horizon.dayAfter.adding(-1))
    let days = last - first + 1
    let count = added.per.map { added.count * days * 1000 / $0.milliDays } ?? added.count
    let whole = (count + 500) / 1000
    guard whole > 0 else {
      return report(
        .outOfRange, "addCourses of protocol \(added.treatmentProtocol) adds no whole course",
        "give a greater count, or a longer period")
    }
    guard first < horizon.dayAfter else {
      return report(
        .implausibleDate, "added courses are ready from \(first), after the horizon",
        "give a date before \(horizon.dayAfter)")
    }
    for index in 0..<whole {
      let later =
        switch added.pattern {
        case .once: 0
        case .even: index * days / whole
        case .random: scattered(index, over: days)
        }
      var row = CourseRow(
        course: "A\(number)-\(index + 1)", treatmentProtocol: added.treatmentProtocol,
        centres: added.centres, readyOn: first.adding(later))
      row.preferredCentre = added.centres.count > 1 ? added.centres.first : nil
      row.waitingClass = added.waitingClass
      row.trial = added.trial
      documents.courses.append(row)
    }
  }

  /// A date by chance, the same in every run.
  private func scattered(_ index: Int, over days: Int) -> Int {
    var stream = RandomStream(seed: 1, replication: number, visit: UInt64(index))
    return min(days - 1, Int(stream.uniform() * Double(days)))
  }

  private func stream(_ added: AddedCourses, per period: AddedCourses.Period) -> ArrivalStream {
    var stream = ArrivalStream(
      key: added.streamKey(period),
      treatmentProtocol: added.treatmentProtocol, centres: added.centres,
      perWeek: added.count * 7000 / period.milliDays, daysToStart: added.daysToStart)
    stream.waitingClass = added.waitingClass
    stream.isEven = added.pattern == .even
    stream.trial = added.trial
    stream.sharesCentres = false
    stream.from = added.from?.adding(-added.daysToStart)
    stream.until = added.until?.adding(-added.daysToStart)
    return stream.numbered(among: streams)
  }
}

extension AddedCourses {
  /// What makes the chances of added courses their own: who they are, but neither how many nor from when on, so that
  /// variants in which more of them come share patients.
  fileprivate func streamKey(_ period: Period) -> String {
    let parts = [
      "added \(treatmentProtocol)@\(centres.joined(separator: "+"))", waitingClass?.key,
      trial.map { "trial \($0)" }, "per \(period.rawValue)", pattern.rawValue,
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }
}

extension AddedCourses.Period {
  /// Length in thousandths of a day.
  fileprivate var milliDays: Int {
    switch self {
    case .week: 7000
    case .month: 30_437
    }
  }
}
