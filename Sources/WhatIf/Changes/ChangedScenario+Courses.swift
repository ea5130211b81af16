import ScenarioFiles
import TreatmentDomain

/// Which courses there are, and where they may go.
extension ChangedScenario {
  mutating func removeCourses(_ choice: CourseChoice) {
    guard isKnown(choice) else { return }
    let chosen = Set(documents.courses.filter { documents.matches($0, choice) }.map(\.course))
    documents.courses.removeAll { chosen.contains($0.course) }
    documents.appointments.removeAll { chosen.contains($0.course) }
    documents.followUps.removeAll { chosen.contains($0.course) }
    documents.events.removeAll { chosen.contains($0.subject) }
    if choice.courses.isEmpty { streams.removeAll { documents.matches($0, choice) } }
  }

  mutating func pauseCourses(_ choice: CourseChoice, until: Day) {
    guard isKnown(choice) else { return }
    let first = documents.scenario.horizon.firstDay
    guard until > first else {
      return report(
        .reversedPeriod, "courses rest until \(until), and the horizon begins on \(first)",
        "give a later date")
    }
    for index in documents.courses.indices where documents.matches(documents.courses[index], choice)
    {
      let id = documents.courses[index].course
      documents.appointments.removeAll {
        $0.course == id && $0.day >= first && $0.day < until && $0.state != .delivered
      }
      if documents.courses[index].isUnderWay {
        var pause = EventRow(.pause, id)
        pause.from = first
        pause.until = until.adding(-1)
        documents.events.append(pause)
      } else {
        documents.courses[index].readyOn = max(documents.courses[index].readyOn, until)
        documents.courses[index].promisedStart = nil
      }
    }
  }

  /// Courses under way keep the fractionation that they began with.
  mutating func changeProtocol(_ change: ProtocolChange) {
    guard isKnown(change.treatmentProtocol, "protocol", among: documents.protocolIds),
      let index = documents.protocols.firstIndex(where: { $0.id == change.treatmentProtocol })
    else { return }
    let count = documents.protocols[index].phases.count
    guard let phase = change.phase ?? (count == 1 ? 1 : nil), phase <= count else {
      return report(
        .outOfRange,
        "protocol \(change.treatmentProtocol) has \(count) phases, and \(change.phase.map { "\($0)" } ?? "none") is named",
        "name one with phase: 1 to \(count)")
    }
    for row in documents.courses.indices
    where documents.courses[row].treatmentProtocol == change.treatmentProtocol
      && documents.courses[row].isUnderWay
    {
      documents.courses[row].keep(documents.protocols[index])
    }
    documents.protocols[index].phases[phase - 1] =
      documents.protocols[index].phases[phase - 1].changed(by: change)
  }

  mutating func forbid(_ centre: String, _ choice: CourseChoice) {
    restrict(choice, at: centre) { centres in centres.filter { $0 != centre } }
  }

  mutating func force(_ centre: String, _ choice: CourseChoice) {
    restrict(choice, at: centre) { _ in [centre] }
  }

  /// Leaves the chosen waiting courses and arrivals some centres only.
  private mutating func restrict(
    _ choice: CourseChoice, at centre: String, _ left: ([String]) -> [String]
  ) {
    guard isKnown(choice), isKnownCentre(centre) else { return }
    for index in documents.courses.indices where documents.matches(documents.courses[index], choice)
    {
      let row = documents.courses[index]
      let centres = left(row.centres)
      guard !row.isUnderWay else {
        if choice.courses.contains(row.course) {
          report(
            .stateContradiction, "course \(row.course) is under way, so that its centre is settled",
            "name waiting courses only")
        }
        continue
      }
      guard !centres.isEmpty else {
        report(
          .centreNotAllowed, "course \(row.course) may be treated at \(centre) only",
          "leave it out of the change, or allow it another centre in the scenario")
        continue
      }
      documents.courses[index].limit(to: centres)
    }
    for index in streams.indices where documents.matches(streams[index], choice) {
      let centres = left(streams[index].centres)
      guard !centres.isEmpty else {
        if isSimulated {
          report(
            .centreNotAllowed,
            "expected courses of protocol \(streams[index].treatmentProtocol) come to \(centre) only",
            "choose other protocols, or send them elsewhere with forceCentre")
        }
        continue
      }
      streams[index].centres = centres
      streams[index].sharesCentres = false
    }
  }

  mutating func splitCentres() {
    for index in documents.courses.indices where !documents.courses[index].isUnderWay {
      let row = documents.courses[index]
      let own = row.preferredCentre ?? row.plannedFor ?? row.centres.first
      documents.courses[index].limit(to: own.map { [$0] } ?? row.centres)
    }
    for index in streams.indices {
      streams[index].centres = Array(streams[index].centres.prefix(1))
    }
  }

  mutating func shareCentres(_ choice: CourseChoice) {
    guard isKnown(choice) else { return }
    let capable = CapableCentres(documents)
    for index in documents.courses.indices
    where documents.matches(documents.courses[index], choice)
      && !documents.courses[index].isUnderWay
    {
      let row = documents.courses[index]
      let others = capable.centres(ofProtocol: row.treatmentProtocol, trial: row.trial)
        .filter { !row.centres.contains($0) }
      guard !others.isEmpty else { continue }
      documents.courses[index].preferredCentre = row.preferredCentre ?? row.centres.first
      documents.courses[index].centres += others
    }
    for index in streams.indices where documents.matches(streams[index], choice) {
      let stream = streams[index]
      streams[index].sharesCentres = false
      streams[index].centres += capable.centres(
        ofProtocol: stream.treatmentProtocol, trial: stream.trial
      ).filter { !stream.centres.contains($0) }
    }
  }

  /// True when everything that a choice names exists.
  mutating func isKnown(_ choice: CourseChoice) -> Bool {
    var isGood = isKnownCentre(choice.preferring)
    let courses = documents.courses.map(\.course)
    for id in choice.courses { isGood = isKnown(id, "course", among: courses) && isGood }
    for id in choice.protocols {
      isGood = isKnown(id, "protocol", among: documents.protocolIds) && isGood
    }
    return isGood
  }
}

extension CourseRow {
  /// True once a fraction was delivered.
  var isUnderWay: Bool {
    state == .inProgress || state == .suspended || (delivered ?? 0) > 0 || startedOn != nil
  }

  /// Leaves only some centres.
  mutating func limit(to centres: [String]) {
    self.centres = centres
    if let preferred = preferredCentre, !centres.contains(preferred) { preferredCentre = nil }
  }

  /// Writes fractions and minutes of a protocol into the row where it says nothing else.
  fileprivate mutating func keep(_ treatment: ProtocolDocument) {
    func kept(_ own: [Int?], _ all: [Int]) -> [Int?] {
      all.indices.map { own.indices.contains($0) ? own[$0] ?? all[$0] : all[$0] }
    }
    fractions = kept(fractions, treatment.phases.map(\.fractions))
    setUpMinutes = kept(setUpMinutes, treatment.phases.map(\.setUpMinutes))
    beamMinutes = kept(beamMinutes, treatment.phases.map(\.beamMinutes))
    exitMinutes = kept(exitMinutes, treatment.phases.map(\.exitMinutes))
  }
}

extension Phase {
  /// The phase with other fractions and minutes.
  fileprivate func changed(by change: ProtocolChange) -> Phase {
    var phase = self
    phase.fractions = change.fractions ?? fractions
    phase.setUpMinutes = change.setUpMinutes ?? setUpMinutes
    phase.beamMinutes = change.beamMinutes ?? beamMinutes
    phase.exitMinutes = change.exitMinutes ?? exitMinutes
    return phase
  }
}
