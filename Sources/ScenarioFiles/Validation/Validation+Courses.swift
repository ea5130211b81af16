import TreatmentDomain

/// Contradictions inside single courses.
extension Validation {
  /// Who prefers a centre may go there.
  func centreNotAllowed() {
    for row in documents.courses {
      guard let preferred = row.preferredCentre, !row.centres.isEmpty,
        !row.centres.contains(preferred)
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
      for (message, remedy) in StateCheck(item: item, asOf: frame.asOf.day).findings() {
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
private struct StateCheck {
  let item: ResolvedCourse
  let asOf: Day

  func findings() -> [(message: String, remedy: String)] {
    let row = item.row
    let rows = item.visits.count { $0.state == .delivered }
    let delivered = row.delivered ?? rows
    var result: [(String, String)] = []
    switch row.state {
    case .waiting where delivered > 0:
      result.append(("is waiting, but \(delivered) fractions are delivered", "write inProgress"))
    case .inProgress where delivered == 0:
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
    if item.row.state == .finished, let visit = future {
      result.append(("is finished, but has a visit on \(visit)", "remove the visit"))
    }
    return result + dates(delivered: delivered, hasRows: rows > 0)
  }

  private var future: Day? {
    item.visits.first { $0.day > asOf && ($0.state == .published || $0.state == .frozen) }?.day
  }

  private func dates(delivered: Int, hasRows: Bool) -> [(message: String, remedy: String)] {
    var result: [(String, String)] = []
    let dates = [("startedOn", item.row.startedOn), ("lastFractionOn", item.row.lastFractionOn)]
    for (column, day) in dates {
      if let day, delivered == 0 {
        result.append(
          ("has \(column) \(day), but no fraction is delivered", "fill in delivered"))
      } else if let day, day > asOf {
        result.append(
          ("has \(column) \(day), after the data were taken", "write what was delivered by then"))
      } else if day == nil, delivered > 0, !hasRows, item.row.state != .finished {
        result.append(
          (
            "has \(delivered) delivered fractions, but no \(column)",
            "fill in \(column), or write delivered rows in appointments.csv"
          ))
      }
    }
    return result
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
