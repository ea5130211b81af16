import TreatmentDomain

/// Ids used twice and names that point to nothing.
extension Validation {
  /// Every id stands for one thing of its kind.
  func duplicateId() {
    let centres = documents.facility.centres
    let sources = centres.flatMap(\.sources)
    reportDuplicates(centres.map { ($0.id, $0.origin.place(of: "id")) }, "centre")
    reportDuplicates(sources.map { ($0.id, $0.origin.place(of: "id")) }, "source")
    reportDuplicates(
      sources.flatMap(\.rooms).map { ($0.id, $0.origin.place(of: "id")) }, "room")
    reportDuplicates(
      centres.flatMap(\.teams).map { ($0.id, $0.origin.place(of: "id")) }, "team")
    reportDuplicates(
      documents.scenario.trials.map { ($0.id, $0.origin.place(of: "id")) }, "trial")
    reportDuplicates(documents.protocols.map { ($0.id, $0.origin.place(of: "id")) }, "protocol")
    reportDuplicates(documents.courses.map { ($0.course, $0.place) }, "course")
    for row in documents.followUps where names.courses[row.course] != nil {
      log.report(
        .duplicateId, row.place, "course \(row.course) is still listed in the courses",
        remedy: "remove it from one of the two files; follow-ups are of courses that are finished")
    }
  }

  private func reportDuplicates(_ ids: [(id: String, place: Place)], _ kind: String) {
    var first: [String: Place] = [:]
    for (id, place) in ids {
      guard let earlier = first[id] else {
        first[id] = place
        continue
      }
      let line = earlier.line.map { " on line \($0)" } ?? ""
      log.report(
        .duplicateId, place, "\(kind) \(id) exists already\(line)",
        remedy: "give each \(kind) an id of its own")
    }
  }

  /// Every name points to something.
  func danglingReference() {
    if readable.facility {
      danglingInFacility()
      danglingInCalendar()
    }
    danglingInTrials()
    danglingInArrivals()
    if readable.facility && readable.protocols { danglingInProtocols() }
    for row in documents.courses { danglingInCourse(row) }
    if readable.courses { danglingInVisits() }
    if readable.courses && readable.facility { danglingInEvents() }
  }

  private func danglingInFacility() {
    for centre in documents.facility.centres {
      guard let team = centre.therapistTeam, !centre.teams.contains(where: { $0.id == team })
      else { continue }
      reportDangling(
        team, "therapistTeam of centre \(centre.id)",
        centre.origin.place(of: "therapistTeam"), among: centre.teams.map(\.id), kind: "team")
    }
  }

  private func danglingInCalendar() {
    for section in documents.calendar.centres where names.centres[section.centre] == nil {
      reportDangling(
        section.centre, "a section of the calendar", section.section.origin.place,
        among: ["all"] + names.centreIds, kind: "centre")
    }
  }

  private func danglingInTrials() {
    for trial in documents.scenario.trials {
      if readable.protocols {
        for id in trial.protocols where names.protocols[id] == nil {
          reportDangling(
            id, "protocols of trial \(trial.id)", trial.origin.place(of: "protocols"),
            among: names.protocolIds, kind: "protocol")
        }
      }
      guard readable.facility else { continue }
      for id in trial.centres where names.centres[id] == nil {
        reportDangling(
          id, "centres of trial \(trial.id)", trial.origin.place(of: "centres"),
          among: names.centreIds, kind: "centre")
      }
    }
  }

  private func danglingInArrivals() {
    for entry in documents.scenario.arrivals {
      if readable.protocols, names.protocols[entry.treatmentProtocol] == nil {
        reportDangling(
          entry.treatmentProtocol, "protocol of expected arrivals",
          entry.origin.place(of: "protocol"), among: names.protocolIds, kind: "protocol")
      }
      if readable.facility, names.centres[entry.centre] == nil {
        reportDangling(
          entry.centre, "centre of expected arrivals", entry.origin.place(of: "centre"),
          among: names.centreIds, kind: "centre")
      }
    }
  }

  /// Beam lines, equipment and teams that no centre has are slips when a course needs them.
  private func danglingInProtocols() {
    let used = Set(documents.courses.map(\.treatmentProtocol))
    let rooms = frame.rooms
    let teams = frame.teams.flatMap { [$0.role, $0.id] }
    for treatment in documents.protocols where used.contains(treatment.id) {
      for (index, phase) in treatment.phases.enumerated() where !phase.particle.isEmpty {
        let subject = "phase \(index + 1) of protocol \(treatment.id)"
        let place = treatment.origin.place(of: "phases")
        func check(_ wanted: [String], _ known: [String], _ kind: String) {
          for name in wanted where !known.contains(name) {
            reportDangling(name, "\(kind) of \(subject)", place, among: known, kind: kind)
          }
        }
        check([phase.particle], frame.sources.flatMap(\.particles), "particle")
        check(phase.beamLines.flatMap(\.self), rooms.flatMap(\.beamLines), "beam line")
        check(phase.equipment, rooms.flatMap(\.equipment), "equipment")
        check(phase.teams, teams, "team")
      }
    }
  }

  func reportDangling(
    _ id: String, _ subject: String, _ place: Place, among known: [String], kind: String
  ) {
    var unique: [String] = []
    for name in known where !unique.contains(name) { unique.append(name) }
    log.report(
      .danglingReference, place, "\(subject) is \(id), which does not exist",
      remedy: Spelling.remedy(for: id, among: unique, kind: kind))
  }
}
