import TreatmentDomain

/// Names in the two tables that point to nothing.
extension Validation {
  func danglingInCourse(_ row: CourseRow) {
    if readable.protocols, names.protocols[row.treatmentProtocol] == nil,
      !row.treatmentProtocol.isEmpty
    {
      report(row.treatmentProtocol, "protocol", row, among: names.protocolIds)
    }
    if readable.facility {
      danglingPlaces(row)
      danglingDayPart(row)
    }
    if readable.scenario, let trial = row.trial, names.trials[trial] == nil {
      report(trial, "trial", row, among: names.trialIds)
    }
  }

  private func danglingPlaces(_ row: CourseRow) {
    for id in row.centres where names.centres[id] == nil {
      report(id, "centres", row, among: names.centreIds)
    }
    for (column, id) in [("preferredCentre", row.preferredCentre), ("plannedFor", row.plannedFor)] {
      if let id, names.centres[id] == nil { report(id, column, row, among: names.centreIds) }
    }
    for case .some(let id) in row.usualRoom where names.rooms[id] == nil {
      report(id, "usualRoom", row, among: names.roomIds)
    }
    for pin in row.pins {
      if let id = pin.room, names.rooms[id] == nil {
        report(id, "a room in pins", row, among: names.roomIds)
      }
    }
    if let group = row.planGroup, !frame.rooms.contains(where: { $0.beamMatchedGroup == group }) {
      report(group, "planGroup", row, among: frame.rooms.map(\.beamMatchedGroup))
    }
  }

  private func danglingDayPart(_ row: CourseRow) {
    guard let preferred = row.preferred, MinuteOfDay(clock: preferred) == nil else { return }
    let parts = row.centres.compactMap { names.centres[$0] }
      .flatMap { frame.centres[$0].dayParts.map(\.id) }
    if !parts.isEmpty, !parts.contains(preferred) {
      report(preferred, "preferred", row, among: parts)
    }
  }

  private func report(_ id: String, _ column: String, _ row: CourseRow, among known: [String]) {
    reportDangling(
      id, "\(column) of course \(row.course)", row.place, among: known, kind: column)
  }

  func danglingInVisits() {
    let courseIds = documents.courses.map(\.course)
    for row in documents.appointments {
      let subject = "fraction \(row.fraction) of course \(row.course)"
      if names.courses[row.course] == nil {
        reportDangling(
          row.course, "course of a visit", row.place, among: courseIds, kind: "course")
      }
      guard readable.facility else { continue }
      if let id = row.centre, names.centres[id] == nil {
        reportDangling(
          id, "centre of \(subject)", row.place, among: names.centreIds, kind: "centre")
      }
      if let id = row.room, names.rooms[id] == nil {
        reportDangling(id, "room of \(subject)", row.place, among: names.roomIds, kind: "room")
      }
      danglingDayPart(row, subject)
    }
  }

  private func danglingDayPart(_ row: AppointmentRow, _ subject: String) {
    guard let part = row.dayPart else { return }
    let centre =
      row.centre.flatMap { names.centres[$0] }
      ?? row.room.flatMap { names.rooms[$0] }.map { frame.centre(ofRoom: $0) }
    let centres = centre.map { [frame.centres[$0]] } ?? frame.centres
    let known = centres.flatMap { $0.dayParts.map(\.id) }
    if !known.contains(part) {
      reportDangling(part, "dayPart of \(subject)", row.place, among: known, kind: "day part")
    }
  }
}
