import TreatmentDomain

extension Course {
  /// Fractions delivered when the data were taken: what was published for an earlier minute is behind, what is still to
  /// come before the horizon is not.
  func fractionsBehind(at asOf: Moment) -> Int {
    max(0, deliveredCount - history.filter { $0.isAhead(of: asOf) }.count)
  }
}

extension PastVisit {
  /// True for a visit before the horizon that had not begun when the data were taken.
  ///
  /// Without a minute it may still come on the day of the data.
  func isAhead(of asOf: Moment) -> Bool {
    isAssumed && start.map { Moment(day, $0) >= asOf } ?? true
  }

  /// The visit as it was published; nil without room or minute.
  func appointment(of course: Course, at index: Int) -> Appointment? {
    guard let room, let start else { return nil }
    return Appointment(
      course: index, fraction: fraction, day: day, room: room, start: start,
      beamStart: start + course.setUpMinutes(ofFraction: fraction))
  }
}
