import TreatmentDomain

/// Walks through a course on the earliest open dates that the weekly maxima leave.
///
/// With Monday to Friday as open dates this gives the nominal last date, with the dates open at the
/// source the closure-aware one.
struct TreatmentWalk {
  private let course: Course
  private let isOpen: (Int, Day) -> Bool
  private var fraction: Int
  private var day: Day
  /// Fractions in the week of `day`, by phase.
  private var inWeek: [Int]

  /// Begins after `fraction` on `day`; `inWeek` counts the fractions of that week by phase.
  init(
    _ course: Course, after fraction: Int, on day: Day, inWeek: [Int],
    isOpen: @escaping (Int, Day) -> Bool
  ) {
    self.course = course
    self.fraction = fraction
    self.day = day
    self.inWeek = inWeek
    self.isOpen = isOpen
  }

  /// Begins with the first fraction on `day`, whatever day that is.
  init(_ course: Course, from day: Day, isOpen: @escaping (Int, Day) -> Bool) {
    var inWeek = course.phases.map { _ in 0 }
    if let phase = course.phaseIndex(ofFraction: 1) { inWeek[phase] = 1 }
    self.init(course, after: 1, on: day, inWeek: inWeek, isOpen: isOpen)
  }

  /// The date of the last fraction; nil when no date opens within two years.
  func lastDay() -> Day? {
    var walk = self
    while walk.fraction < course.totalFractions {
      guard walk.step() else { return nil }
    }
    return walk.day
  }

  private mutating func step() -> Bool {
    guard let phase = course.phaseIndex(ofFraction: fraction + 1) else { return false }
    let begins = course.isFirstOfPhase(fraction: fraction + 1)
    let free = begins ? max(0, course.phases[phase].freeDaysBeforeMinimum) : 0
    let earliest = day.adding(1 + free)
    for candidate in earliest..<earliest.adding(732) {
      enter(candidate)
      if isOpen(phase, candidate) && hasRoom(for: phase) {
        fraction += 1
        inWeek[phase] += 1
        return true
      }
    }
    return false
  }

  private mutating func enter(_ candidate: Day) {
    if candidate.week != day.week { inWeek = inWeek.map { _ in 0 } }
    day = candidate
  }

  private func hasRoom(for phase: Int) -> Bool {
    guard inWeek[phase] < course.phases[phase].perWeekMaximum else { return false }
    let largest = course.phases.indices
      .filter { $0 == phase || inWeek[$0] > 0 }
      .reduce(0) { max($0, course.phases[$1].perWeekMaximum) }
    return inWeek.reduce(0, +) < largest
  }
}

extension CourseVisits {
  /// The last date from the actual first one over Monday to Friday, closures ignored.
  var nominalLastDay: Day? {
    firstDay.flatMap { first in
      TreatmentWalk(course, from: first) { _, day in day.weekday.isMondayToFriday }.lastDay()
    }
  }

  /// The last date from the actual first one over dates open at the source.
  func closureAwareLastDay(_ openings: Openings) -> Day? {
    firstDay.flatMap { first in
      TreatmentWalk(course, from: first) { phase, day in
        openings.isOpen(
          centre: phaseCentres[phase], particle: course.phases[phase].particle, on: day)
      }.lastDay()
    }
  }
}
