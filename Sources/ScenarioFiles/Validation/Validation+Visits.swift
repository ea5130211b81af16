import TreatmentDomain

/// Contradictions between the visits of a course.
extension Validation {
  /// The count in `courses.csv` is that of the delivered rows, and so are the dates.
  func deliveredMismatch(_ courses: [ResolvedCourse]) {
    for item in courses {
      let rows = item.visits.filter { $0.state == .delivered }
      guard let last = rows.map(\.day).max(), let first = rows.map(\.day).min() else { continue }
      if let count = item.row.delivered, count != rows.count {
        reportMismatch(item, "delivered is \(count)", "\(rows.count) delivered rows")
      }
      if let day = item.row.startedOn, day != first {
        reportMismatch(item, "startedOn is \(day)", "the first delivered row on \(first)")
      }
      if let day = item.row.lastFractionOn, day != last {
        reportMismatch(item, "lastFractionOn is \(day)", "the last delivered row on \(last)")
      }
    }
  }

  private func reportMismatch(_ item: ResolvedCourse, _ said: String, _ found: String) {
    log.report(
      .deliveredMismatch, item.row.place,
      "\(said) for course \(item.row.course), but the appointments have \(found)",
      remedy: "correct the row, or leave the cell empty")
  }

  /// The fields of one visit agree.
  func visitContradiction(_ courses: [ResolvedCourse]) {
    for item in courses {
      for row in item.visits {
        for (message, remedy) in contradictions(of: row, item.course) {
          log.report(
            .visitContradiction, row.place,
            "the visit of course \(row.course) on \(row.day) \(message)", remedy: remedy)
        }
      }
    }
  }

  private func contradictions(
    of row: AppointmentRow, _ course: Course
  ) -> [(message: String, remedy: String)] {
    var result: [(String, String)] = []
    if let room = row.room, let index = names.rooms[room], let centre = row.centre,
      names.centres[centre] != nil, frame.centres[frame.centre(ofRoom: index)].id != centre
    {
      result.append(
        ("names centre \(centre), but room \(room) is elsewhere", "correct one of them"))
    }
    if let beamStart = row.beamStart {
      if let start = row.start, beamStart < start {
        result.append(
          ("has its beam at \(beamStart), before entry at \(start)", "correct the times"))
      } else if row.start == nil {
        result.append(("has beamStart, but no start", "fill in start"))
      }
    }
    if row.state == .delivered || row.state == .missed, row.day > frame.asOf.day {
      result.append(("is \(row.state.rawValue), but lies after asOf", "write published"))
    }
    if row.state == .published || row.state == .frozen, row.centre == nil, row.room == nil,
      course.centres.count != 1
    {
      result.append(("names neither centre nor room", "fill in centre"))
    }
    return result
  }

  /// A fraction is treated once, and a date sees one visit unless a physician allows two.
  func duplicateVisit(_ courses: [ResolvedCourse]) {
    for item in courses {
      let rows = item.visits.filter { $0.state != .missed }
      var fractions: Set<Int> = []
      var days: [Day: Int] = [:]
      for row in rows {
        if !fractions.insert(row.fraction).inserted {
          reportDuplicate(row, "fraction \(row.fraction) of course \(row.course) has two visits")
        }
        days[row.day, default: 0] += 1
        let allowed = item.row.approvedPairs.contains(row.day) ? 2 : 1
        if let count = days[row.day], count > allowed {
          reportDuplicate(row, "course \(row.course) has \(count) visits on \(row.day)")
        }
      }
    }
  }

  private func reportDuplicate(_ row: AppointmentRow, _ message: String) {
    log.report(
      .duplicateVisit, row.place, message,
      remedy: "remove one of the rows, or mark one as missed")
  }

  /// Fractions count up with their dates; what was delivered leaves no gap.
  func fractionOrder(_ courses: [ResolvedCourse]) {
    for item in courses where !item.visits.isEmpty {
      let rows = withoutDuplicates(item.visits)
      let past = rows.filter(isPast)
      let hasDelivered = rows.contains { $0.state == .delivered }
      let base = hasDelivered ? 0 : item.row.delivered ?? 0
      pastOrder(item, past, base: base)
      var previous = base + past.count
      for row in rows where !isPast(row) {
        if row.fraction <= previous {
          reportOrder(
            row,
            "fraction \(row.fraction) of course \(row.course) lies on \(row.day), after "
              + "fraction \(previous)", remedy: "number fractions in the order of their dates")
        }
        previous = max(previous, row.fraction)
      }
    }
  }

  /// The visits in the order of their dates; a fraction's second visit is another issue.
  private func withoutDuplicates(_ visits: [AppointmentRow]) -> [AppointmentRow] {
    var seen: Set<Int> = []
    return visits.filter { $0.state != .missed && seen.insert($0.fraction).inserted }
      .sorted { ($0.day, $0.fraction) < ($1.day, $1.fraction) }
  }

  private func isPast(_ row: AppointmentRow) -> Bool {
    row.state == .delivered || row.day < frame.horizon.firstDay
  }

  private func pastOrder(_ item: ResolvedCourse, _ past: [AppointmentRow], base: Int) {
    for (index, row) in past.enumerated() where row.fraction != base + index + 1 {
      reportOrder(
        row,
        "the visit of course \(row.course) on \(row.day) has fraction \(row.fraction), but "
          + "\(base + index) are delivered before it",
        remedy: "it must be fraction \(base + index + 1), or a row is missing or wrong")
      return
    }
    guard let last = item.row.lastFractionOn, base > 0, let first = past.first, first.day < last
    else { return }
    reportOrder(
      first,
      "the visit of course \(first.course) on \(first.day) lies before lastFractionOn "
        + "\(last)", remedy: "correct lastFractionOn, or mark the visit as delivered or missed")
  }

  private func reportOrder(_ row: AppointmentRow, _ message: String, remedy: String) {
    log.report(.fractionOrder, row.place, message, remedy: remedy)
  }
}
