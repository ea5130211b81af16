import TreatmentDomain

/// Visits lie in the patient's hours and dates.
struct PatientWindows: HardRule {
  let name = RuleName.patientWindows

  func violations(in view: ScheduleView) -> [Violation] {
    view.courses.flatMap { course in
      course.placed.flatMap { visit in
        [wrongHours(visit, course.course, in: view), wrongDate(visit, course.course, in: view)]
          .compactMap { $0 }
      }
    }
  }

  private func wrongHours(_ visit: Visit, _ course: Course, in view: ScheduleView) -> Violation? {
    guard course.hours != nil || !course.lateOn.isEmpty else { return nil }
    let hours = course.hours(on: visit.day)
    if let stay = visit.timing?.stay {
      guard !hours.contains(stay) else { return nil }
      return violation(
        of: visit, .patientHours, ["\(hours)"],
        "\(view.subject(visit)) lasts \(stay) on \(visit.day); the patient can come \(hours).")
    }
    guard let centre = visit.centre, let dayPart = visit.dayPart else { return nil }
    let part = view.problem.centres[centre].dayParts[dayPart]
    let shared = hours.intersection(part.window).minutes
    guard shared < visit.stayMinutes else { return nil }
    return violation(
      of: visit, .patientHours, ["\(hours)"],
      "\(view.subject(visit)) is reserved in the \(part.id) of \(visit.day), which shares "
        + "\(shared) minutes with the patient's hours \(hours); the visit takes "
        + "\(visit.stayMinutes).")
  }

  private func wrongDate(_ visit: Visit, _ course: Course, in view: ScheduleView) -> Violation? {
    let resumes = course.state == .suspended ? course.resumesOn : nil
    let earliest = [course.arrivesOn, course.fixedFrom, resumes].compactMap { $0 }.max()
    if let earliest, visit.day < earliest {
      return violation(
        of: visit, units: earliest - visit.day, .beforeFirstDate, ["\(earliest)"],
        "\(view.subject(visit)) lies on \(visit.day), before the patient can come on \(earliest).")
    }
    let latest = [course.departsOn, course.fixedUntil].compactMap { $0 }.min()
    if let latest, visit.day > latest {
      return violation(
        of: visit, units: visit.day - latest, .afterLastDate, ["\(latest)"],
        "\(view.subject(visit)) lies on \(visit.day), after the patient's last date \(latest).")
    }
    guard course.unavailableOn.contains(visit.day) else { return nil }
    return violation(
      of: visit, .patientAway, [],
      "\(view.subject(visit)) lies on \(visit.day), when the patient is unavailable.")
  }
}
