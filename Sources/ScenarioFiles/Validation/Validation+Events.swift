import TreatmentDomain

/// Events name something that exists, and say when.
extension Validation {
  /// Dates that an event needs, in order.
  func incompleteEvent() {
    for row in documents.events {
      if row.from == nil && row.kind != .urgent {
        reportMissing("from", row)
      }
      let needsEnd = [.sourceDown, .roomDown, .teamAbsent, .extraSession].contains(row.kind)
      if needsEnd && row.until == nil { reportMissing("until", row) }
      let needsTimes = row.kind == .extraSession || row.kind == .late
      if needsTimes && row.fromTime == nil || row.kind == .extraSession && row.untilTime == nil {
        log.report(
          .missingKey, row.place, "the times of \(row.kind.rawValue) \(row.subject) are missing",
          remedy: "write for instance \"2026-12-05 08:00\"")
      }
      reportReversed(row)
      if row.kind == .closure && (row.fromTime != nil || row.untilTime != nil) {
        log.report(
          .badDate, row.place, "the closure of \(row.subject) has times",
          remedy: "write dates; for some hours of a day use sourceDown")
      }
    }
  }

  /// An extra session lies on a date on which the centre does not treat anyway.
  func superfluousSession() {
    for row in documents.events where row.kind == .extraSession {
      guard let index = names.centres[row.subject], let day = row.from else { continue }
      let calendar = frame.centres[index].calendar
      let isClosed = calendar.closures.contains { $0.days.contains(day) }
      guard calendar.workingWeekdays.contains(day.weekday), !isClosed else { continue }
      log.report(
        .calendarContradiction, row.place,
        "the extra session of \(row.subject) is on \(day), a working day",
        remedy: "choose a date on which the centre is closed")
    }
  }

  private func reportMissing(_ key: String, _ row: EventRow) {
    log.report(
      .missingKey, row.place, "\(key) is missing for \(row.kind.rawValue) \(row.subject)",
      remedy: "write a date, or a date and a time such as \"2026-12-01 10:20\"")
  }

  private func reportReversed(_ row: EventRow) {
    guard let from = row.from, let until = row.until else { return }
    let start = Moment(from, row.fromTime ?? MinuteOfDay(0))
    let end = Moment(until, row.untilTime ?? MinuteOfDay(1439))
    if end <= start {
      log.report(
        .reversedPeriod, row.place,
        "\(row.kind.rawValue) \(row.subject) ends on \(end), not after it begins on \(start)",
        remedy: "correct one of the two")
    } else if row.kind == .extraSession && from != until {
      log.report(
        .reversedPeriod, row.place, "the extra session of \(row.subject) lasts longer than a day",
        remedy: "write one row a date")
    }
  }

  /// What an event is about exists.
  func danglingInEvents() {
    for row in documents.events {
      let (known, ids, kind): ([String: Int], [String], String) =
        switch row.kind {
        case .sourceDown: (names.sources, frame.sources.map(\.id), "source")
        case .roomDown: (names.rooms, names.roomIds, "room")
        case .teamAbsent: (names.teams, frame.teams.map(\.id), "team")
        case .closure, .extraSession: (names.centres, names.centreIds, "centre")
        case .missed, .unfit, .pause, .late, .urgent:
          (names.courses, documents.courses.map(\.course), "course")
        }
      if known[row.subject] == nil {
        reportDangling(
          row.subject, "subject of \(row.kind.rawValue)", row.place, among: ids, kind: kind)
      }
    }
  }
}
