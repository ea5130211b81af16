import TreatmentDomain

/// Writes `protocols.yaml`.
enum ProtocolsText {
  static func text(of documents: [ProtocolDocument]) -> String {
    guard !documents.isEmpty else { return "[]\n" }
    var yaml = YAMLText()
    for document in documents { write(document, into: &yaml) }
    return yaml.text
  }

  private static func write(_ document: ProtocolDocument, into yaml: inout YAMLText) {
    yaml.line(0, "- id: \(YAMLText.scalar(document.id))")
    yaml.line(1, "name: \(YAMLText.name(document.name))")
    yaml.line(1, "interruptionCategory: \(document.interruptionCategory.rawValue)")
    yaml.line(1, "waitingClass: \(document.waitingClass.key)")
    if document.mayChangeCentre { yaml.line(1, "mayChangeCentre: true") }
    if document.mayStartBeforeBreak { yaml.line(1, "mayStartBeforeBreak: true") }
    yaml.line(1, "phases:")
    for phase in document.phases { write(phase, into: &yaml) }
    let followUp = document.followUpMonths.map { visit in
      switch visit {
      case .month(let month): "\(month)"
      case .every(let months, let until):
        YAMLText.flow([("every", "\(months)"), ("until", "\(until)")])
      }
    }
    if !followUp.isEmpty {
      yaml.line(1, "followUpMonths: [\(followUp.joined(separator: ", "))]")
    }
  }

  private static func write(_ phase: Phase, into yaml: inout YAMLText) {
    yaml.line(2, "- particle: \(YAMLText.scalar(phase.particle))")
    yaml.line(3, "fractions: \(phase.fractions)")
    yaml.line(3, "perWeek: \(range(phase.perWeekMinimum, phase.perWeekMaximum))")
    let lines = phase.beamLines.map { line in
      line.count == 1 ? YAMLText.scalar(line[0]) : YAMLText.list(line)
    }
    if !lines.isEmpty { yaml.line(3, "beamLines: [\(lines.joined(separator: ", "))]") }
    if !phase.equipment.isEmpty { yaml.line(3, "equipment: \(YAMLText.list(phase.equipment))") }
    if !phase.teams.isEmpty { yaml.line(3, "teams: \(YAMLText.list(phase.teams))") }
    let minutes = YAMLText.flow([
      ("setUp", "\(phase.setUpMinutes)"), ("beam", "\(phase.beamMinutes)"),
      ("exit", "\(phase.exitMinutes)"),
    ])
    yaml.line(3, "minutes: \(minutes)")
    if phase.firstFractionExtraMinutes > 0 {
      yaml.line(3, "firstFractionExtraMinutes: \(phase.firstFractionExtraMinutes)")
    }
    let days = "\(phase.freeDaysBeforeMinimum)-\(phase.freeDaysBeforeMaximum)"
    yaml.line(3, "freeDaysBefore: \"\(days)\"")
    yaml.line(3, "maxGapDays: \(phase.maxGapDays)")
    if phase.arrivalLeadMinutes > 0 {
      yaml.line(3, "arrivalLeadMinutes: \(phase.arrivalLeadMinutes)")
    }
    if let order = phase.order { yaml.line(3, "order: \(order.rawValue)") }
    if phase.alternatesBeams { yaml.line(3, "alternateBeams: true") }
  }

  private static func range(_ minimum: Int, _ maximum: Int) -> String {
    minimum == maximum ? "\(minimum)" : "\"\(minimum)-\(maximum)\""
  }
}
