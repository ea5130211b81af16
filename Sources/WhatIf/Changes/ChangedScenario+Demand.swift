import ScenarioFiles
import TreatmentDomain

/// More patients or fewer.
extension ChangedScenario {
  /// Waiting courses are copied or taken out evenly over the list, arrivals come at another rate.
  mutating func scaleDemand(_ factor: Int, _ choice: CourseChoice) {
    guard isKnown(choice) else { return }
    for index in streams.indices where documents.matches(streams[index], choice) {
      streams[index].perWeek = streams[index].perWeek * factor / 1000
    }
    scaleArrivals(factor, choice)
    let told = Set(documents.appointments.map(\.course))
    let waiting = documents.courses.indices.filter {
      documents.matches(documents.courses[$0], choice) && !documents.courses[$0].isUnderWay
    }
    let target = (waiting.count * factor + 500) / 1000
    if target >= waiting.count {
      copy(waiting, times: target - waiting.count)
    } else {
      // Who was told a date comes.
      let free = waiting.filter {
        documents.courses[$0].promisedStart == nil && !told.contains(documents.courses[$0].course)
      }
      let gone = min(free.count, waiting.count - target)
      let ids = Set((0..<gone).map { documents.courses[free[$0 * free.count / gone]].course })
      documents.courses.removeAll { ids.contains($0.course) }
    }
  }

  private mutating func scaleArrivals(_ factor: Int, _ choice: CourseChoice) {
    for index in documents.scenario.arrivals.indices {
      let stream = ArrivalStream(documents.scenario.arrivals[index])
      guard documents.matches(stream, choice) else { continue }
      documents.scenario.arrivals[index].perWeek = stream.perWeek * factor / 1000
    }
  }

  private mutating func copy(_ rows: [Int], times: Int) {
    guard !rows.isEmpty else { return }
    for number in 0..<times {
      let place = times <= rows.count ? number * rows.count / times : number % rows.count
      let source = documents.courses[rows[place]]
      var row = source
      row.course = newId(source.course, number / rows.count + 1)
      row.promisedStart = nil
      row.enrolledOn = nil
      row.pins = []
      documents.courses.append(row)
    }
  }

  private func newId(_ id: String, _ copy: Int) -> String {
    "\(id.prefix(50))+\(number).\(copy)"
  }

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
    for index in 0..<whole {
      let later =
        switch added.pattern {
        case .once: 0
        case .even: index * days / whole
        case .random: Int(Scatter(number: number, index: index).share * Double(days))
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

  /// Single fractions are given on some weekdays only, as far ahead as anybody plans.
  mutating func gatherSingles(_ centre: String?, on weekdays: [Weekday]) {
    guard isKnownCentre(centre) else { return }
    var choice = CourseChoice()
    choice.preferring = centre
    for index in documents.courses.indices
    where documents.matches(documents.courses[index], choice)
      && documents.isSingleFraction(documents.courses[index])
    {
      documents.courses[index].gather(on: weekdays, from: documents.scenario.horizon.firstDay)
    }
  }
}

extension CourseRow {
  /// Dates on other weekdays become unavailable.
  mutating func gather(on weekdays: [Weekday], from first: Day) {
    let days = (0..<400).map { first.adding($0) }.filter { !weekdays.contains($0.weekday) }
    unavailableOn = Array(Set(unavailableOn + days)).sorted()
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

/// A number from 0 up to 1 that looks random and is always the same: the golden ratio's multiples (Weyl sequence).
private struct Scatter {
  let number: Int
  let index: Int

  var share: Double {
    let turns = Double(number * 7919 + index + 1) * 0.618_033_988_749_894_9
    return turns - turns.rounded(.down)
  }
}
