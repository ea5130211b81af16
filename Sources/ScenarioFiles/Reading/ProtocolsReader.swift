import TreatmentDomain
import Yams

/// Reads `protocols.yaml`.
struct ProtocolsReader {
  let file: String
  let log: IssueLog

  func read(_ root: Node) -> [ProtocolDocument]? {
    let place = Place(file: file, line: root.mark?.line)
    guard case .sequence(let entries) = root else {
      log.report(
        .wrongType, place, "\(file) is not a list of protocols",
        remedy: "begin each protocol with \"- id: ...\"")
      return nil
    }
    return entries.enumerated().compactMap { index, node in
      let id = node.mapping?.first { $0.key.scalar?.string == "id" }?.value.scalar?.string
      let subject = id.map { "protocol \($0)" } ?? "protocol \(index + 1)"
      let reader = MappingReader(
        node, keys: KnownKeys.treatmentProtocol, subject: subject, file: file, log: log)
      return reader.flatMap(treatmentProtocol)
    }
  }

  private func treatmentProtocol(_ reader: MappingReader) -> ProtocolDocument? {
    let phases = reader.list("phases").enumerated().map { index, node in
      reader.child(
        node, keys: KnownKeys.phase, subject: "phase \(index + 1) of \(reader.subject)"
      ).map { PhaseReader(reader: $0).read() } ?? PhaseReader.placeholder
    }
    if phases.isEmpty {
      reader.reportMissing("phases", remedy: "write at least one phase")
    }
    guard let id = reader.identifier() else { return nil }
    var document = ProtocolDocument(
      id: id, name: reader.localizedName(default: id),
      phases: phases.isEmpty ? [PhaseReader.placeholder] : phases)
    if let category = reader.integer("interruptionCategory", in: 1...3) {
      document.interruptionCategory = InterruptionCategory(rawValue: category) ?? .two
    }
    document.waitingClass = reader.value("waitingClass")?.waitingClass() ?? .p3
    document.mayChangeCentre = reader.boolean("mayChangeCentre", default: false)
    document.mayStartBeforeBreak = reader.boolean("mayStartBeforeBreak", default: false)
    document.followUpMonths = followUp(reader)
    document.origin = reader.origin
    return document
  }

  private func followUp(_ reader: MappingReader) -> [FollowUp] {
    reader.list("followUpMonths").compactMap { node in
      if case .mapping = node {
        let subject = "followUpMonths of \(reader.subject)"
        guard let entry = reader.child(node, keys: KnownKeys.followUp, subject: subject),
          let every = entry.requiredInteger("every", in: 1...120),
          let until = entry.requiredInteger("until", in: 1...600)
        else { return nil }
        return .every(months: every, until: until)
      }
      return reader.value(of: node, key: "followUpMonths")?.integer(in: 0...600).map {
        .month($0)
      }
    }
  }
}

/// Reads one phase of a protocol.
struct PhaseReader {
  let reader: MappingReader

  /// Stands for a phase that could not be read, so that courses still find their protocol.
  static let placeholder = Phase(
    particle: "", fractions: 1, setUpMinutes: 0, beamMinutes: 1, exitMinutes: 0)

  func read() -> Phase {
    var phase = Self.placeholder
    phase.particle = particle()
    phase.fractions = reader.requiredInteger("fractions", in: 1...100) ?? 1
    if let perWeek = reader.range("perWeek", in: 1...7) {
      phase.perWeekMinimum = perWeek.lowerBound
      phase.perWeekMaximum = perWeek.upperBound
    }
    phase.beamLines = beamLines()
    phase.equipment = reader.identifiers("equipment")
    phase.teams = reader.identifiers("teams")
    readMinutes(into: &phase)
    if let days = reader.range("freeDaysBefore", in: 0...60) {
      phase.freeDaysBeforeMinimum = days.lowerBound
      phase.freeDaysBeforeMaximum = days.upperBound
    }
    phase.maxGapDays = reader.integer("maxGapDays", in: 0...60, default: phase.maxGapDays)
    phase.order = reader.value("order")?.choice(Phase.Order.self)
    phase.alternatesBeams = reader.boolean("alternateBeams", default: false)
    return phase
  }

  private func particle() -> String {
    if reader.has("particle") { return reader.reference("particle") ?? "" }
    reader.reportMissing("particle", remedy: "write particle: carbon or particle: photon")
    return ""
  }

  private func readMinutes(into phase: inout Phase) {
    phase.firstFractionExtraMinutes = reader.integer(
      "firstFractionExtraMinutes", in: 0...600, default: 0)
    phase.arrivalLeadMinutes = reader.integer("arrivalLeadMinutes", in: 0...1440, default: 0)
    guard reader.has("minutes") else {
      reader.reportMissing("minutes", remedy: "write minutes: {setUp: 18, beam: 6, exit: 5}")
      return
    }
    guard let minutes = reader.mapping("minutes", keys: KnownKeys.minutes) else { return }
    phase.setUpMinutes = minutes.requiredInteger("setUp", in: 0...600) ?? 0
    phase.beamMinutes = minutes.requiredInteger("beam", in: 1...600) ?? 1
    phase.exitMinutes = minutes.requiredInteger("exit", in: 0...600) ?? 0
  }

  /// Alternatives: each a beam line, or a list of lines that one room must have together.
  private func beamLines() -> [[String]] {
    reader.list("beamLines").compactMap { node in
      if case .sequence(let together) = node {
        return together.compactMap { reader.value(of: $0, key: "beamLines")?.identifier() }
      }
      return reader.value(of: node, key: "beamLines")?.identifier().map { [$0] }
    }
  }
}
