import TreatmentDomain

/// Contradictions between dates of the scenario, its trials and its courses.
extension Validation {
  /// Weeks are ISO weeks, so the horizon begins on a Monday.
  func horizonNotMonday() {
    let first = frame.horizon.firstDay
    guard first.weekday != .monday else { return }
    log.report(
      .horizonNotMonday, horizonPlace, "firstDay of the horizon is \(first), a \(first.weekday)",
      remedy: "write a Monday, for instance \(Week(containing: first.adding(6)).monday)")
  }

  /// What lies before the data is the past; only after events a week under way is scheduled anew.
  func horizonBeforeData() {
    let first = frame.horizon.firstDay
    let isUnderWay = frame.asOf.day.week == first.week && !documents.events.isEmpty
    guard first <= frame.asOf.day, !isUnderWay else { return }
    log.report(
      .horizonBeforeData, horizonPlace,
      "firstDay of the horizon is \(first), not after asOf (\(frame.asOf))",
      remedy: "begin the horizon on the first Monday after asOf")
  }

  /// The detail window is the head of the horizon.
  func detailTooLong() {
    let horizon = frame.horizon
    guard horizon.detailWeeks > horizon.weeks else { return }
    log.report(
      .detailTooLong, horizonPlace,
      "detailWeeks is \(horizon.detailWeeks), but the horizon has \(horizon.weeks) weeks",
      remedy: "detailWeeks must be from 1 to \(horizon.weeks)")
  }

  /// Slips of the pen such as 2062 for 2026; they would also make costs astronomical.
  func implausibleDate() {
    let asOf = frame.asOf.day
    if abs(frame.horizon.firstDay - asOf) > 366 {
      log.report(
        .implausibleDate, horizonPlace,
        "firstDay of the horizon is \(frame.horizon.firstDay), more than a year from asOf",
        remedy: "correct firstDay or asOf")
    }
    for row in documents.courses {
      for (column, day) in row.dates where abs(day - asOf) > 3653 && day.number != 0 {
        log.report(
          .implausibleDate, row.place,
          "\(column) of course \(row.course) is \(day), more than ten years from asOf",
          remedy: "correct the year")
      }
    }
    for row in documents.appointments where abs(row.day - asOf) > 3653 {
      log.report(
        .implausibleDate, row.place,
        "the visit of course \(row.course) on \(row.day) lies more than ten years from asOf",
        remedy: "correct the year")
    }
  }

  /// A period ends when it begins or later.
  func reversedPeriod() {
    for trial in documents.scenario.trials {
      reportReversed(
        trial.enrolsFrom, "enrolsFrom", trial.enrolsUntil, "enrolsUntil",
        "trial \(trial.id)", trial.origin.place(of: "enrolsUntil"))
    }
    for row in documents.courses {
      let subject = "course \(row.course)"
      let ready: Day? = row.readyOn.number == 0 ? nil : row.readyOn
      reportReversed(row.arrivesOn, "arrivesOn", row.departsOn, "departsOn", subject, row.place)
      reportReversed(
        row.fixedFrom, "fixedFrom", row.fixedUntil, "fixedUntil", subject, row.place)
      reportReversed(row.referredOn, "referredOn", ready, "readyOn", subject, row.place)
      reportReversed(
        row.startedOn, "startedOn", row.lastFractionOn, "lastFractionOn", subject, row.place)
    }
  }

  private func reportReversed(
    _ first: Day?, _ firstName: String, _ last: Day?, _ lastName: String, _ subject: String,
    _ place: Place
  ) {
    guard let first, let last, last < first else { return }
    log.report(
      .reversedPeriod, place,
      "\(lastName) of \(subject) is \(last), before \(firstName) (\(first))",
      remedy: "\(lastName) must not be earlier than \(firstName)")
  }

  private var horizonPlace: Place { documents.scenario.origin.place(of: "horizon") }
}

extension CourseRow {
  /// All dates of a row with their columns.
  var dates: [(column: String, day: Day)] {
    let single: [(String, Day?)] = [
      ("referredOn", referredOn), ("readyOn", readyOn), ("arrivesOn", arrivesOn),
      ("departsOn", departsOn), ("fixedFrom", fixedFrom), ("fixedUntil", fixedUntil),
      ("resumesOn", resumesOn), ("startedOn", startedOn), ("lastFractionOn", lastFractionOn),
      ("promisedStart", promisedStart), ("enrolledOn", enrolledOn),
    ]
    return single.compactMap { column, day in day.map { (column, $0) } }
      + gates.compactMap { gate in gate.day.map { ("gates", $0) } }
      + unavailableOn.map { ("unavailableOn", $0) } + approvedPairs.map { ("approvedPairs", $0) }
      + pins.compactMap { pin in pin.day.map { ("pins", $0) } }
  }
}
