import TreatmentDomain

/// How long courses wait until their first fraction, by class and centre.
struct WaitFigures: Sendable {
  /// A course that begins.
  struct Start: Hashable, Sendable {
    let waitingClass: WaitingClass
    /// Id of the centre.
    let centre: String
    /// The date.
    let day: Day
    /// Calendar days from release to first fraction.
    let days: Int
    /// True when that is later than the target of the class.
    let isLate: Bool
  }

  /// The courses that begin.
  var starts: [Start] = []

  /// Those that begin on some dates.
  func limited(to days: Range<Day>) -> WaitFigures {
    WaitFigures(starts: starts.filter { days.contains($0.day) })
  }

  /// Figures of everything, each class, each centre and each class at a centre; those without a start have counts, but no waits.
  func figures(centres: [String]) -> [Figure] {
    let classes = WaitingClass.allCases
    return figures(.all, starts)
      + classes.flatMap { urgency in
        figures(.waitingClass(urgency.key), starts.filter { $0.waitingClass == urgency })
      }
      + centres.flatMap { centre in
        figures(.centre(centre), starts.filter { $0.centre == centre })
          + classes.flatMap { urgency in
            figures(
              .classAtCentre(urgency.key, centre),
              starts.filter { $0.centre == centre && $0.waitingClass == urgency })
          }
      }
  }

  private func figures(_ subject: FigureSubject, _ starts: [Start]) -> [Figure] {
    let counts = [
      Figure(.starts, of: subject, Double(starts.count)),
      Figure(.lateStarts, of: subject, Double(starts.count { $0.isLate })),
    ]
    guard !starts.isEmpty else { return counts }
    let days = starts.map(\.days).sorted()
    let sum = days.reduce(0, +)
    return counts + [
      Figure(.waitDays, of: subject, Double(sum) / Double(days.count)),
      // The least number of days that nine of ten do not exceed.
      Figure(.waitNinetieth, of: subject, Double(days[(9 * days.count + 9) / 10 - 1])),
    ]
  }
}

extension WaitFigures.Start {
  /// A course that begins at a centre on a date.
  init(_ course: Course, at centre: Int, on day: Day, of problem: Problem) {
    waitingClass = course.waitingClass
    self.centre = problem.centres[centre].id
    self.day = day
    days = max(0, day - problem.release(of: course, at: centre))
    isLate = days > problem.objective.targetDays(of: course)
  }
}

extension WaitFigures {
  /// The waiting courses that a schedule begins.
  init(_ schedule: Schedule, of problem: Problem) {
    for visit in FirstVisits(schedule, of: problem).visits {
      let course = problem.courses[visit.course]
      guard !course.isStarted else { continue }
      starts.append(Start(course, at: visit.centre, on: visit.day, of: problem))
    }
  }
}

/// First fractions in order of courses.
private struct FirstVisits {
  let visits: [(course: Int, day: Day, centre: Int)]

  init(_ schedule: Schedule, of problem: Problem) {
    let all =
      schedule.appointments.filter { $0.fraction == 1 }
      .map { ($0.course, $0.day, problem.centre(ofRoom: $0.room)) }
      + schedule.reservations.filter { $0.fraction == 1 }
      .map { ($0.course, $0.day, problem.centre(ofRoom: $0.room)) }
      + schedule.tailDates.filter { $0.fraction == 1 }.map { ($0.course, $0.day, $0.centre) }
    visits = all.sorted { $0.0 < $1.0 }.map { (course: $0.0, day: $0.1, centre: $0.2) }
  }
}
