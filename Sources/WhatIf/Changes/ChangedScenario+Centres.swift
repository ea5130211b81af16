import ScenarioFiles
import TreatmentDomain

/// Where waiting courses and arrivals may go.
extension ChangedScenario {
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
    guard isKnownCentre(centre), let chosen = choose(choice) else { return }
    for index in chosen.courses {
      let row = documents.courses[index]
      let centres = left(row.centres)
      guard !isUnderWay(index) else {
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
    for index in chosen.streams { restrictStream(index, at: centre, left) }
  }

  private mutating func restrictStream(
    _ index: Int, at centre: String, _ left: ([String]) -> [String]
  ) {
    let centres = left(streams[index].centres)
    if !centres.isEmpty {
      streams[index].centres = centres
      streams[index].sharesCentres = false
    } else if isSimulated {
      report(
        .centreNotAllowed,
        "expected courses of protocol \(streams[index].treatmentProtocol) come to \(centre) only",
        "choose other protocols, or send them elsewhere with forceCentre")
    }
  }

  mutating func splitCentres() {
    for index in documents.courses.indices where !isUnderWay(index) {
      let row = documents.courses[index]
      let own = row.preferredCentre ?? row.plannedFor ?? row.centres.first
      documents.courses[index].limit(to: own.map { [$0] } ?? row.centres)
    }
    for index in streams.indices {
      streams[index].centres = Array(streams[index].centres.prefix(1))
      streams[index].sharesCentres = false
    }
  }

  mutating func shareCentres(_ choice: CourseChoice) {
    guard let chosen = choose(choice) else { return }
    let capable = CapableCentres(documents)
    for index in chosen.courses where !isUnderWay(index) {
      let row = documents.courses[index]
      let others = capable.centres(ofProtocol: row.treatmentProtocol, trial: row.trial)
        .filter { !row.centres.contains($0) }
      guard !others.isEmpty else { continue }
      documents.courses[index].preferredCentre = row.preferredCentre ?? row.centres.first
      documents.courses[index].centres += others
    }
    for index in chosen.streams {
      let stream = streams[index]
      streams[index].sharesCentres = false
      streams[index].centres += capable.centres(
        ofProtocol: stream.treatmentProtocol, trial: stream.trial
      ).filter { !stream.centres.contains($0) }
    }
  }
}

extension CourseRow {
  /// Leaves only some centres; pins in rooms of others are left to whoever checks the scenario.
  fileprivate mutating func limit(to centres: [String]) {
    self.centres = centres
    if let preferred = preferredCentre, !centres.contains(preferred) { preferredCentre = nil }
  }
}
