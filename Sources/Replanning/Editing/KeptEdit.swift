import Checking
import TreatmentDomain

/// How much of an edited schedule stays when the rest is optimised again.
public enum KeptEdit: String, CaseIterable, Sendable {
  /// Every visit.
  case all
  /// Every visit of the courses that were changed.
  case course
  /// Every visit of the days, centre by centre, on which something was changed.
  case day
}

extension EditedSchedule {
  /// The problem in which the changed visits and what goes with them are pinned, and the others published.
  ///
  /// Courses in the way of a changed visit are not pinned. Courses that nobody was told about stay free to move, unless they
  /// are kept.
  public func problem(_ problem: Problem, keeping part: KeptEdit) -> Problem {
    let yielding = Set(inTheWay(in: problem).map(\.course))
    let kept = keptVisits(part, of: problem).filter {
      changed.contains($0) || !yielding.contains($0.course)
    }
    var courses = problem.courses
    for index in courses.indices {
      let own = placedVisits(of: index, in: problem)
      let isKept = own.contains {
        kept.contains(VisitReference(course: index, fraction: $0.fraction))
      }
      if courses[index].mayBreach || isKept || own.contains(where: { $0.start != nil }) {
        let frozen = courses[index].published.filter(\.isFrozen)
        courses[index].published = own.map { visit in
          frozen.first { $0.day == visit.day } ?? visit
        }
      }
      courses[index].pins.removeAll { kept.contains(.init(course: index, fraction: $0.fraction)) }
      courses[index].pins += own.filter {
        kept.contains(VisitReference(course: index, fraction: $0.fraction))
      }.map { Pin(fraction: $0.fraction, day: $0.day, start: $0.start, room: $0.room) }
    }
    return problem.with(courses: courses)
  }

  private func placedVisits(of index: Int, in problem: Problem) -> [PublishedVisit] {
    let minutes = schedule.appointments.filter { $0.course == index }.map {
      PublishedVisit(
        fraction: $0.fraction, day: $0.day, centre: problem.centre(ofRoom: $0.room), room: $0.room,
        start: $0.start, beamStart: $0.beamStart)
    }
    let parts = schedule.reservations.filter { $0.course == index }.map {
      PublishedVisit(
        fraction: $0.fraction, day: $0.day, centre: problem.centre(ofRoom: $0.room), room: $0.room,
        dayPart: $0.dayPart)
    }
    return (minutes + parts).sorted { ($0.day, $0.fraction) < ($1.day, $1.fraction) }
  }

  /// Visits that were not changed and break a rule with those that were.
  private func inTheWay(in problem: Problem) -> [VisitReference] {
    Referee(problem).judge(schedule).violations.flatMap(\.evidence).filter { !changed.contains($0) }
  }

  private func keptVisits(_ part: KeptEdit, of problem: Problem) -> Set<VisitReference> {
    let changed = Set(changed)
    let all =
      schedule.appointments.map {
        (VisitReference(course: $0.course, fraction: $0.fraction), $0.day, $0.room)
      }
      + schedule.reservations.map {
        (VisitReference(course: $0.course, fraction: $0.fraction), $0.day, $0.room)
      }
    switch part {
    case .all: return Set(all.map(\.0))
    case .course:
      let courses = Set(changed.map(\.course))
      return Set(all.map(\.0).filter { courses.contains($0.course) })
    case .day:
      let days = Set(
        all.filter { changed.contains($0.0) }.map { CentreDay(problem.centre(ofRoom: $0.2), $0.1) })
      return Set(
        all.filter { days.contains(CentreDay(problem.centre(ofRoom: $0.2), $0.1)) }.map(\.0))
    }
  }

  private struct CentreDay: Hashable {
    let centre: Int
    let day: Day

    init(_ centre: Int, _ day: Day) {
      self.centre = centre
      self.day = day
    }
  }
}
