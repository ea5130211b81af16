import TreatmentDomain

extension Problem {
  /// Date from which a course is ready to treat at a centre.
  ///
  /// A plan made for another centre's machine has to be transferred first.
  func readyDay(of course: Course, at centre: Int) -> Day {
    guard let planned = course.plannedFor, planned != centre else { return course.readyOn }
    return centres[centre].calendar.workingDay(rules.transferWorkingDays, after: course.readyOn)
  }

  /// First date on which a course may start at a centre.
  package func release(of course: Course, at centre: Int) -> Day {
    [course.arrivesOn, course.fixedFrom].compactMap { $0 }
      .reduce(readyDay(of: course, at: centre)) { max($0, $1) }
  }
}
