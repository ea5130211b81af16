import TreatmentDomain

/// Writes drafts as courses in progress that end inside the span, and the protocols they need.
struct VisitRows {
  let span: VisitRequest.Span
  let drafts: [VisitDraft]

  private struct Treatment: Hashable {
    let kind: VisitKind
    let isAnaesthetised: Bool

    var id: String { kind.rawValue + (isAnaesthetised ? "-anaesthesia" : "") }
  }

  func protocols() -> [ProtocolDocument] {
    let used = Set(drafts.map(treatment))
    return [false, true].flatMap { isAnaesthetised in
      VisitKind.allCases.map { Treatment(kind: $0, isAnaesthetised: isAnaesthetised) }
    }.filter(used.contains).map(document)
  }

  func courses() -> [CourseRow] {
    drafts.enumerated().map { row($1, number: $0 + 1) }
  }

  private func treatment(_ draft: VisitDraft) -> Treatment {
    Treatment(kind: draft.card.kind, isAnaesthetised: draft.isAnaesthetised)
  }

  /// Minutes of single courses stand in their rows; those of the protocol are middling.
  private func phase(_ kind: VisitKind, teams: [String]) -> Phase {
    Phase(
      particle: "carbon", fractions: kind.fractions, beamLines: kind.beamLines,
      equipment: kind.equipment, teams: teams, setUpMinutes: 15, beamMinutes: 8, exitMinutes: 5)
  }

  private func document(_ treatment: Treatment) -> ProtocolDocument {
    let kind = treatment.kind
    let phase = phase(
      kind, teams: treatment.isAnaesthetised ? [SiteTeam.anaesthesia.rawValue] : [])
    let name =
      treatment.isAnaesthetised
      ? LocalizedName(
        english: kind.name.english + ", anaesthetised", chinese: kind.name.chinese + "（麻醉）")
      : kind.name
    var document = ProtocolDocument(id: treatment.id, name: name, phases: [phase])
    // Who misses days of the last week ends later than the others.
    document.interruptionCategory = .three
    return document
  }

  private func row(_ draft: VisitDraft, number: Int) -> CourseRow {
    let treatment = treatment(draft)
    let remaining = span.days - draft.absences.count
    let delivered = treatment.kind.fractions - remaining
    // Without the team, whose weekdays would leave gaps.
    let untended = phase(treatment.kind, teams: [])
    let past = PastFractions.days(delivered, of: [untended])
    let started = past.first ?? GeneratedCalendar.firstDay
    let centre = Site(number: draft.centre + 1).id
    let digits = String(number)
    var row = CourseRow(
      course: "C-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits,
      treatmentProtocol: treatment.id, centres: [centre], readyOn: started.adding(-7))
    row.preferredCentre = centre
    row.plannedFor = centre
    row.state = .inProgress
    row.delivered = delivered
    row.startedOn = started
    row.lastFractionOn = past.last
    row.usualRoom = [VisitFacility.room(draft.card.room, of: draft.centre)]
    row.usualTime = [SiteHours.open + draft.target]
    row.hours = draft.hours.map {
      TimeWindow(SiteHours.open + $0.start.minutes, SiteHours.open + $0.end.minutes)
    }
    // With as many fractions left as days, every one of these days is needed.
    row.departsOn = GeneratedCalendar.firstDay.adding(span.days - 1)
    row.unavailableOn = draft.absences.map { GeneratedCalendar.firstDay.adding($0) }
    row.setUpMinutes = [draft.setUpMinutes]
    row.beamMinutes = [draft.beamMinutes]
    row.exitMinutes = [draft.exitMinutes]
    return row
  }
}
