import Solving
import TreatmentDomain

/// Visits of a detail window by course, and the instances of its centre-days.
struct DayInstanceBuilder: Sendable {
  let problem: Problem
  let facts: [CourseFacts]
  private let preferences: PreferenceFacts

  init(_ problem: Problem, facts: [CourseFacts]) {
    self.problem = problem
    self.facts = facts
    preferences = PreferenceFacts(problem)
  }

  /// The instance of one centre-day, and where its visits lie now.
  ///
  /// Visits with a prescribed place in the day stay where they are, because rows cannot say that rule;
  /// `relaxingOrder` lets them move and forgets the rule, which is right for bounds only.
  func instance(
    of week: DetailWeek, centre: Int, day: Day, relaxingOrder: Bool = false
  ) -> (instance: DayInstance, places: [DayPlace]) {
    let detail = DetailDay(centre: centre, day: day, problem: problem)
    let indices = week.indices(centre: centre, day: day)
    let places = indices.map { week.place(of: $0) }
    var visits: [DayInstance.Visit] = []
    var options: [PhaseOption?] = []
    var isRestricted = false
    for index in indices {
      let entry = visit(
        week.appointments[index], week: week, detail: detail, relaxingOrder: relaxingOrder)
      visits.append(entry.visit)
      options.append(entry.option)
      isRestricted = isRestricted || entry.isRestricted
    }
    let enumeration = ColumnEnumeration(
      problem: problem, detail: detail, visits: visits, places: places,
      ignoresOrder: relaxingOrder)
    var columns: [DayColumn] = []
    var firstColumn = [0]
    for (number, index) in indices.enumerated() {
      if let option = options[number], visits[number].isFree {
        let appointment = week.appointments[index]
        columns += enumeration.columns(
          of: number, rooms: option.rooms,
          pin: facts[appointment.course].pin(
            ofFraction: appointment.fraction, on: appointment.day),
          beamStarts: beamStarts(of: appointment, week: week), current: places[number])
      }
      firstColumn.append(columns.count)
    }
    let instance = DayInstance(
      problem: problem, facts: detail, visits: visits, columns: columns, firstColumn: firstColumn,
      isRestricted: isRestricted)
    return (instance, places)
  }

  private func visit(
    _ appointment: Appointment, week: DetailWeek, detail: DetailDay, relaxingOrder: Bool
  ) -> (visit: DayInstance.Visit, option: PhaseOption?, isRestricted: Bool) {
    let entry = facts[appointment.course]
    let need = VisitNeed(facts: entry, fraction: appointment.fraction, on: appointment.day)
    let option = option(of: appointment, phase: need.phase)
    let others = week.visits(ofCourse: appointment.course)
    let isPair = others.contains {
      $0.day == appointment.day && $0.fraction != appointment.fraction
    }
    let isPinned = entry.pin(ofFraction: appointment.fraction, on: appointment.day)?.start != nil
    let fits = option.map {
      detail.allows(
        need, room: appointment.room, start: appointment.start.minutes,
        beamStart: appointment.beamStart.minutes, teams: $0.teams, problem: problem)
    }
    let isOrdered = need.order != nil && !relaxingOrder
    // Slots of teams are exact only for visits on the grid; older schedules may have had another one.
    let isOnGrid = appointment.start.minutes % problem.rules.startGridMinutes == 0
    let isFree = isOnGrid && !isPair && !isPinned && !isOrdered && fits == true
    let rest = others.filter { $0.fraction != appointment.fraction }
    let wishes = preferences.preferences(
      of: entry, fraction: appointment.fraction, day: appointment.day,
      centre: problem.centre(ofRoom: appointment.room), others: rest)
    let isSpreadExempt = preferences.isExempt(
      entry, fraction: appointment.fraction, day: appointment.day, others: rest)
    return (
      DayInstance.Visit(
        need: need, teams: option?.teams ?? [], isFree: isFree, isSpreadExempt: isSpreadExempt,
        preferences: wishes),
      option, isPair || isOrdered || (!isPinned && fits != true) || !isOnGrid
    )
  }

  /// The rooms open to an appointment: its group, or every fitting room for a lone fraction.
  private func option(of appointment: Appointment, phase: Int) -> PhaseOption? {
    let centre = problem.centre(ofRoom: appointment.room)
    let options = facts[appointment.course].options[phase].filter { $0.centre == centre }
    guard let own = options.first(where: { $0.rooms.contains(appointment.room) }) else {
      return nil
    }
    guard facts[appointment.course].course.phases[phase].fractions == 1 else { return own }
    return PhaseOption(centre: centre, rooms: options.flatMap(\.rooms).sorted(), teams: own.teams)
  }

  /// Beam starts that keep the hours to the fractions before and after.
  private func beamStarts(of appointment: Appointment, week: DetailWeek) -> ClosedRange<Int> {
    let course = facts[appointment.course].course
    let spacing = 60 * problem.rules.spacingHours
    let beam = beamMinutes(of: appointment.fraction, in: course)
    var earliest = 0
    var latest = 1440
    for other in week.visits(ofCourse: appointment.course) {
      guard let (_, start) = other.minutes, other.fraction != appointment.fraction else { continue }
      let apart = 1440 * (appointment.day - other.day)
      if apart > 0 {
        earliest = max(
          earliest, start + beamMinutes(of: other.fraction, in: course) + spacing - apart)
      } else if apart < 0 {
        latest = min(latest, start - beam - spacing - apart)
      }
    }
    for past in course.history {
      guard let start = past.start else { continue }
      let end =
        start.minutes + course.setUpMinutes(ofFraction: past.fraction)
        + beamMinutes(of: past.fraction, in: course)
      earliest = max(earliest, end + spacing - 1440 * (appointment.day - past.day))
    }
    return earliest...max(earliest, latest)
  }

  private func beamMinutes(of fraction: Int, in course: Course) -> Int {
    course.phaseIndex(ofFraction: fraction).map { course.phases[$0].beamMinutes } ?? 0
  }
}
