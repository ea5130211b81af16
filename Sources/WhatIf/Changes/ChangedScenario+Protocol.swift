import ScenarioFiles
import TreatmentDomain

/// Other fractions and minutes.
extension ChangedScenario {
  /// Courses under way keep the fractionation that they began with.
  mutating func changeProtocol(_ change: ProtocolChange) {
    guard isKnown(change.treatmentProtocol, "protocol", among: documents.protocolIds),
      let index = documents.protocols.firstIndex(where: { $0.id == change.treatmentProtocol })
    else { return }
    let count = documents.protocols[index].phases.count
    guard let phase = change.phase ?? (count == 1 ? 1 : nil), phase <= count else {
      return report(
        .outOfRange,
        "protocol \(change.treatmentProtocol) has \(count) phases, and "
          + "\(change.phase.map { "\($0)" } ?? "none") is named",
        "name one with phase: 1 to \(count)")
    }
    for row in documents.courses.indices
    where documents.courses[row].treatmentProtocol == change.treatmentProtocol && isUnderWay(row) {
      documents.courses[row].keep(documents.protocols[index])
    }
    documents.protocols[index].phases[phase - 1] =
      documents.protocols[index].phases[phase - 1].changed(by: change)
  }
}

extension CourseRow {
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
