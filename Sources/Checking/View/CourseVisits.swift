import TreatmentDomain

/// Two visits of a course that follow each other.
struct VisitPair: Sendable {
  /// The one before.
  let earlier: Visit
  /// The one after.
  let later: Visit

  /// True when the schedule placed at least one of them; the past alone is never judged.
  var isJudged: Bool { earlier.isPlaced || later.isPlaced }
}

/// The visits of one course, delivered and scheduled.
struct CourseVisits: Sendable {
  /// Index of the course.
  let index: Int
  /// The course itself.
  let course: Course
  /// Visits that count as delivered, as far as they are known, in order of fraction.
  let past: [Visit]
  /// Visits of the schedule in order of fraction.
  let placed: [Visit]
  /// Past and placed visits in order of fraction.
  let all: [Visit]
  /// Index of the centre where each phase is treated.
  let phaseCentres: [Int]
  /// Date of the first fraction, delivered or scheduled.
  let firstDay: Day?

  init(_ index: Int, placed: [Visit], in problem: Problem) {
    let course = problem.courses[index]
    let past = Self.past(ofCourse: index, in: problem)
    let placed = placed.sorted { $0.order < $1.order }
    self.index = index
    self.course = course
    self.past = past
    self.placed = placed
    all = past.isEmpty ? placed : (past + placed).sorted { $0.order < $1.order }
    phaseCentres = Self.phaseCentres(of: course, past: past, placed: placed, in: problem)
    let first = past.first { $0.fraction == 1 }?.day
    firstDay = course.isStarted ? first ?? course.startedOn : placed.map(\.day).min()
  }

  /// The last date of the schedule.
  var lastPlaced: Visit? { placed.max { $0.day < $1.day } }

  /// The visits of a phase in order of fraction.
  func visits(ofPhase phase: Int) -> [Visit] { all.filter { $0.phase == phase } }

  /// Neighbours in order of fraction of which the schedule placed at least one.
  var pairs: [VisitPair] {
    zip(all, all.dropFirst()).map { VisitPair(earlier: $0, later: $1) }.filter(\.isJudged)
  }

  /// Numbers of the remaining fractions that have no visit.
  var missingFractions: [Int] {
    guard course.remainingFractions > 0 else { return [] }
    let first = max(0, course.deliveredCount) + 1
    return (first...course.totalFractions).filter { number in
      !placed.contains { $0.fraction == number }
    }
  }

  /// What to call the place of the course when only its wishes are known.
  static func likelyCentre(of course: Course) -> Int {
    course.plannedFor ?? course.preferredCentre ?? course.centres.first ?? 0
  }

  private static func past(ofCourse index: Int, in problem: Problem) -> [Visit] {
    let course = problem.courses[index]
    var entries = course.history
    // Without rows the first and the last date still bound spans and gaps.
    if course.isStarted {
      if let day = course.startedOn, !entries.contains(where: { $0.fraction == 1 }) {
        entries.insert(PastVisit(fraction: 1, day: day), at: 0)
      }
      if let day = course.lastFractionOn,
        !entries.contains(where: { $0.fraction == course.deliveredCount })
      {
        entries.append(PastVisit(fraction: course.deliveredCount, day: day))
      }
    }
    return entries.compactMap { entry in
      let phase = course.phaseIndex(ofFraction: entry.fraction) ?? 0
      let usual = course.usual.indices.contains(phase) ? course.usual[phase].room : nil
      return Visit(
        .past, course: index, fraction: entry.fraction,
        at: Visit.Place(
          day: entry.day, centre: usual.map { problem.centre(ofRoom: $0) }, room: entry.room,
          start: entry.start),
        in: problem)
    }.sorted { $0.order < $1.order }
  }

  private static func phaseCentres(
    of course: Course, past: [Visit], placed: [Visit], in problem: Problem
  ) -> [Int] {
    course.phases.indices.map { phase in
      let own = placed.first { $0.phase == phase } ?? past.last { $0.phase == phase }
      let other = placed.first ?? past.last
      return own?.centre ?? other?.centre ?? likelyCentre(of: course)
    }
  }
}
