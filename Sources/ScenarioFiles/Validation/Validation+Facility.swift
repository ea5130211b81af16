import TreatmentDomain

/// Contradictions inside the facility.
extension Validation {
  /// A centre without a source treats nobody.
  func centreWithoutSources() {
    for centre in documents.facility.centres where centre.sources.isEmpty {
      log.report(
        .centreWithoutSources, centre.origin.place, "centre \(centre.id) has no source",
        remedy: "write sources: with at least one, or remove the centre")
    }
  }

  /// A source without a room treats nobody.
  func sourceWithoutRooms() {
    for source in documents.facility.centres.flatMap(\.sources) where source.rooms.isEmpty {
      log.report(
        .sourceWithoutRooms, source.origin.place, "source \(source.id) has no room",
        remedy: "write rooms: with at least one, or remove the source")
    }
  }

  /// A minute belongs to at most one day part.
  func dayPartOverlap() {
    for centre in documents.facility.centres {
      let place = centre.origin.place(of: "dayParts")
      for (first, second) in zip(centre.dayParts, centre.dayParts.dropFirst())
      where second.window.start < first.window.end {
        log.report(
          .dayPartOverlap, place,
          "day part \(second.id) (\(second.window)) of centre \(centre.id) begins before "
            + "\(first.id) (\(first.window)) ends",
          remedy: "write day parts in time order, each beginning where the one before ends")
      }
    }
  }

  /// Of two teams with one role the second would never be asked.
  func duplicateRole() {
    for centre in documents.facility.centres {
      var first: [String: String] = [:]
      for team in centre.teams {
        let role = team.role ?? team.id
        guard let other = first[role] else {
          first[role] = team.id
          continue
        }
        guard other != team.id else { continue }
        log.report(
          .duplicateRole, team.origin.place,
          "teams \(other) and \(team.id) of centre \(centre.id) both have role \(role)",
          remedy: "write one team with concurrentVisits: 2, or give them different roles")
      }
    }
  }

  /// Sources and teams work on some weekday.
  func neverOpen() {
    for source in documents.facility.centres.flatMap(\.sources)
    where source.weeklyHours.allSatisfy({ $0 == nil }) {
      log.report(
        .neverOpen, source.origin.place(of: "hours"), "source \(source.id) has no hours",
        remedy: "write hours: {mon-fri: \"08:00-18:00\"}")
    }
    for room in documents.facility.centres.flatMap(\.sources).flatMap(\.rooms) {
      guard let hours = room.weeklyHours, hours.allSatisfy({ $0 == nil }) else { continue }
      log.report(
        .neverOpen, room.origin.place(of: "hours"), "room \(room.id) has no hours",
        remedy: "remove hours to keep those of the source")
    }
    for team in documents.facility.centres.flatMap(\.teams)
    where team.weeklyWindows.allSatisfy(\.isEmpty) {
      log.report(
        .neverOpen, team.origin.place(of: "windows"), "team \(team.id) has no windows",
        remedy: "write windows: {mon-fri: \"08:00-18:00\"}, or leave windows out for always")
    }
  }

  /// No trial has more patients than it may have, nor fewer than are under treatment.
  func trialOverfull() {
    for trial in documents.scenario.trials {
      if let maximum = trial.maximum, trial.enrolled > maximum {
        log.report(
          .trialOverfull, trial.origin.place(of: "enrolled"),
          "trial \(trial.id) has enrolled \(trial.enrolled), but its maximum is \(maximum)",
          remedy: "correct enrolled or maximum")
      }
      let underTreatment = documents.courses.count { row in
        row.trial == trial.id && (row.delivered ?? 0) > 0
      }
      if underTreatment > trial.enrolled {
        log.report(
          .trialOverfull, trial.origin.place(of: "enrolled"),
          "trial \(trial.id) has enrolled \(trial.enrolled), but \(underTreatment) of its courses "
            + "have started",
          remedy: "count every started course in enrolled")
      }
    }
  }
}
