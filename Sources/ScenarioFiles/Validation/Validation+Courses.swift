import TreatmentDomain

/// Contradictions inside single courses.
extension Validation {
  /// Who prefers a centre may go there.
  func centreNotAllowed() {
    for row in documents.courses {
      guard let preferred = row.preferredCentre, names.centres[preferred] != nil,
        !row.centres.isEmpty, !row.centres.contains(preferred)
      else { continue }
      log.report(
        .centreNotAllowed, row.place,
        "course \(row.course) prefers \(preferred), which is not among its centres",
        remedy: "add \(preferred) to centres, or leave preferredCentre empty")
    }
  }

  /// Nothing is numbered beyond the last fraction, nor written for a phase that does not exist.
  func fractionBeyondCourse(_ courses: [ResolvedCourse]) {
    for item in courses {
      let total = item.course.totalFractions
      let id = item.row.course
      if let delivered = item.row.delivered, delivered > total {
        reportBeyond(
          item.row.place,
          "delivered of course \(id) is \(delivered), but it has \(total) fractions",
          remedy: "delivered must be from 0 to \(total)")
      }
      for pin in item.row.pins where pin.fraction > total {
        reportBeyond(
          item.row.place,
          "a pin of course \(id) is for fraction \(pin.fraction), but it has \(total)",
          remedy: "pin a fraction from 1 to \(total)")
      }
      for visit in item.visits where visit.fraction > total {
        reportBeyond(
          visit.place,
          "a visit of course \(id) has fraction \(visit.fraction), but it has \(total)",
          remedy: "number visits from 1 to \(total)")
      }
      for (column, count) in item.row.partCounts where count > item.course.phases.count {
        reportBeyond(
          item.row.place,
          "\(column) of course \(id) has \(count) parts, but there are \(item.course.phases.count) "
            + "phases",
          remedy: "write one part a phase")
      }
    }
  }

  private func reportBeyond(_ place: Place, _ message: String, remedy: String) {
    log.report(.fractionBeyondCourse, place, message, remedy: remedy)
  }

  /// State, counts and dates agree.
  func stateContradiction(_ courses: [ResolvedCourse]) {
    for item in courses {
      let check = StateCheck(
        item: item, asOf: frame.asOf.day, firstDay: frame.horizon.firstDay)
      for (message, remedy) in check.findings() {
        log.report(
          .stateContradiction, item.row.place, "course \(item.row.course) \(message)",
          remedy: remedy)
      }
    }
  }

  /// A course of a trial uses one of its protocols and centres.
  func trialMismatch(_ courses: [ResolvedCourse]) {
    for item in courses {
      guard let index = item.course.trial else { continue }
      let trial = frame.trials[index]
      if !trial.protocols.isEmpty && !trial.protocols.contains(item.row.treatmentProtocol) {
        log.report(
          .trialMismatch, item.row.place,
          "course \(item.row.course) is in trial \(trial.id), which does not use protocol "
            + "\(item.row.treatmentProtocol)",
          remedy: "use \(trial.protocols.joined(separator: " or ")), or correct the trial")
      }
      if !trial.centres.isEmpty && trial.centres.allSatisfy({ !item.course.centres.contains($0) }) {
        log.report(
          .trialMismatch, item.row.place,
          "course \(item.row.course) may not go to any centre of trial \(trial.id)",
          remedy: "add a centre of the trial to centres, or correct the trial")
      }
    }
  }
}

/// What contradicts the state of a course.
///
/// Visits published for a date before the horizon are assumed to take place, so a course that starts
/// with one may be called inProgress already.
private struct StateCheck {
  let item: ResolvedCourse
  let delivered: Int
  let assumed: [Day]
  let asOf: Day

  init(item: ResolvedCourse, asOf: Day, firstDay: Day) {
    self.item = item
    self.asOf = asOf
    delivered = item.row.delivered ?? item.visits.count { $0.state == .delivered }
    assumed = item.visits.filter { visit in
      visit.day < firstDay && (visit.state == .published || visit.state == .frozen)
    }.map(\.day)
  }

  func findings() -> [(message: String, remedy: String)] {
    let row = item.row
    var result: [(String, String)] = []
    switch row.state {
    case .waiting where delivered > 0:
      result.append(("is waiting, but \(delivered) fractions are delivered", "write inProgress"))
    case .inProgress where delivered == 0 && assumed.isEmpty:
      result.append(("is inProgress, but no fraction is delivered", "write waiting"))
    case .inProgress where delivered == item.course.totalFractions:
      result.append(("is inProgress, but all its fractions are delivered", "write finished"))
    case .suspended where row.resumesOn == nil:
      result.append(("is suspended without resumesOn", "write the first date of treatment"))
    default: break
    }
    if row.resumesOn != nil && row.state != .suspended {
      result.append(("has resumesOn, but is not suspended", "write suspended or remove resumesOn"))
    }
    if row.state == .finished, let visit = future {
      result.append(("is finished, but has a visit on \(visit)", "remove the visit"))
    }
    return result + dates("startedOn", row.startedOn) + dates("lastFractionOn", row.lastFractionOn)
  }

  private var future: Day? {
    item.visits.first { $0.day > asOf && ($0.state == .published || $0.state == .frozen) }?.day
  }

  private func dates(_ column: String, _ day: Day?) -> [(message: String, remedy: String)] {
    guard let day else { return missingDate(column) }
    if assumed.contains(day) { return [] }
    if delivered == 0 {
      return [("has \(column) \(day), but no fraction is delivered", "fill in delivered")]
    }
    if day > asOf {
      return [
        ("has \(column) \(day), after the data were taken", "write what was delivered by then")
      ]
    }
    return []
  }

  private func missingDate(_ column: String) -> [(message: String, remedy: String)] {
    let hasRows = item.visits.contains { $0.state == .delivered }
    guard delivered > 0, !hasRows, item.row.state != .finished else { return [] }
    return [
      (
        "has \(delivered) delivered fractions, but no \(column)",
        "fill in \(column), or write delivered rows in appointments.csv"
      )
    ]
  }
}

extension CourseRow {
  /// Columns with one part a phase and how many parts they have.
  var partCounts: [(column: String, count: Int)] {
    [
      ("usualRoom", usualRoom.count), ("usualTime", usualTime.count),
      ("fractions", fractions.count), ("perWeek", perWeek.count),
      ("setUpMinutes", setUpMinutes.count), ("beamMinutes", beamMinutes.count),
      ("exitMinutes", exitMinutes.count),
    ]
  }
}
