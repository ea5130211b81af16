import TreatmentDomain

/// Turns the entries of a schedule into visits and sets the impossible ones aside.
///
/// Whatever passes has a phase, a date within ten years of the horizon and minutes inside the day,
/// so that no rule has to fear arithmetic on absurd numbers.
struct EntryReader {
  private let problem: Problem
  private let possibleDays: Range<Day>
  /// What was set aside so far.
  private(set) var impossible: [ImpossibleEntry] = []

  init(_ problem: Problem) {
    self.problem = problem
    let first = problem.horizon.firstDay
    possibleDays = first.adding(-3653)..<first.adding(3653)
  }

  mutating func visit(_ entry: Appointment) -> Visit? {
    let place = Visit.Place(
      day: entry.day, room: entry.room, start: entry.start, beamStart: entry.beamStart)
    return visit(.appointment, course: entry.course, fraction: entry.fraction, at: place)
  }

  mutating func visit(_ entry: Reservation) -> Visit? {
    let centre = problem.centres[problem.centre(ofRoom: entry.room)]
    guard centre.dayParts.indices.contains(entry.dayPart) else {
      let known = centre.dayParts.count
      return refuse(
        entry.course, entry.fraction, possibleDays.contains(entry.day) ? entry.day : nil,
        by: .visitShape,
        "has day part number \(entry.dayPart), but \(centre.id) has only \(known)")
    }
    let place = Visit.Place(day: entry.day, room: entry.room, dayPart: entry.dayPart)
    return visit(.reservation, course: entry.course, fraction: entry.fraction, at: place)
  }

  mutating func visit(_ entry: TailDate) -> Visit? {
    let place = Visit.Place(day: entry.day, centre: entry.centre)
    return visit(.tail, course: entry.course, fraction: entry.fraction, at: place)
  }

  private mutating func visit(
    _ kind: Visit.Kind, course: Int, fraction: Int, at place: Visit.Place
  ) -> Visit? {
    guard possibleDays.contains(place.day) else {
      // The date itself is not passed on: nothing could be said of it without absurd arithmetic.
      return refuse(
        course, fraction, nil, by: .visitShape, "has a date more than ten years from the horizon")
    }
    let minutes = [place.start, place.beamStart].compactMap { $0?.minutes }
    let end = problem.rules.minutesPerDay
    guard minutes.allSatisfy((0...end).contains) else {
      return refuse(
        course, fraction, place.day, by: .visitShape,
        "has minutes outside 00:00 to \(MinuteOfDay(end))")
    }
    guard
      let visit = Visit(kind, course: course, fraction: fraction, at: place, in: problem)
    else {
      let total = problem.courses[course].totalFractions
      return refuse(
        course, fraction, place.day, by: .courseComplete,
        "does not exist, the course has fractions 1 to \(total)")
    }
    return visit
  }

  private mutating func refuse(
    _ course: Int, _ fraction: Int, _ day: Day?, by rule: RuleName, _ fault: String
  ) -> Visit? {
    impossible.append(
      ImpossibleEntry(course: course, fraction: fraction, day: day, rule: rule, fault: fault))
    return nil
  }
}
