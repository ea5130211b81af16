import TreatmentDomain

/// Appointments for hospital systems (HL7 FHIR R4).
public struct ExchangeFormat: ReportFormat {
  /// Makes the format.
  public init() {}

  /// The name on the command line.
  public var name: String { "fhir" }

  /// What it is for.
  public var purpose: String { "appointments for hospital systems (FHIR R4 Bundle)" }

  /// `fhir/appointments.json`: one resource a visit, then those that are taken back.
  public func files(of content: ReportContent) -> [ReportFile] {
    let problem = content.problem
    let resource = AppointmentResource(content)
    let visits = VisitIndex(content.schedule, of: problem).visits
    let living = Set(
      visits.map {
        VisitIdentity.fraction($0.fraction, ofCourse: problem.courses[$0.course].id)
      })
    let earlier = content.previous.map { EarlierVisit.ahead(in: $0, of: problem) } ?? []
    let gone = earlier.filter { $0.fraction != nil && !living.contains($0.identity) }
    let entries = visits.map(resource.entry) + gone.map(resource.cancellation)
    let identity = "\(problem.name).\(problem.asOf).\(content.edition)"
    let restricted = JSONText.object([
      .init("system", .text("http://terminology.hl7.org/CodeSystem/v3-Confidentiality")),
      .init("code", .text("R")),
    ])
    // FHIR forbids empty lists.
    let bundle = JSONText.object(
      [
        .init("resourceType", .text("Bundle")), .init("id", .text(StableHash(identity).uuid)),
        .init("meta", .object([.init("security", .list([restricted]))])),
        .init("type", .text("collection")),
        .init("timestamp", .text(AppointmentResource.instant(problem.asOf))),
      ] + (entries.isEmpty ? [] : [.init("entry", .list(entries))]))
    return [ReportFile(path: "fhir/appointments.json", bytes: bundle.bytes)]
  }
}
