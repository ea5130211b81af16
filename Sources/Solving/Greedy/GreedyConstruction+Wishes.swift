import TreatmentDomain

/// Dates that courses would have if rooms and beams of the detail window were free.
///
/// Greedy placement puts a fraction on another date, or on none, when its day seems full. The search is better at
/// filling days, so it gets the wished dates to try; whether all found a place decides.
package struct WishedDates: Sendable {
  /// The schedule with the wished dates; visits keep their minutes where the date stays.
  package let schedule: Schedule
  /// All visits in the detail window of the courses that were given other dates.
  private let visits: [WeekInstanceBuilder.Unplaced]

  init(schedule: Schedule, visits: [WeekInstanceBuilder.Unplaced]) {
    self.schedule = schedule
    self.visits = visits
  }

  /// Visits that have no place in a schedule.
  package func open(in schedule: Schedule) -> [WeekInstanceBuilder.Unplaced] {
    visits.filter { wish in
      !schedule.appointments.contains {
        $0.course == wish.course && $0.fraction == wish.fraction && $0.day == wish.day
      }
    }
  }
}

extension GreedyConstruction {
  /// The wished dates of started courses that came off badly; nil when none did.
  package func wishedDates() -> WishedDates? {
    let troubled = facts.indices.filter {
      facts[$0].course.isStarted && (unplaced[$0] > 0 || gaveWay[$0])
    }
    guard !troubled.isEmpty else { return nil }
    let blank = GreedyConstruction(problem)
    var board = board
    var schedule = schedule()
    var wishes: [WeekInstanceBuilder.Unplaced] = []
    for index in troubled {
      let ideal = blank.plan(index, start: nil, mayBreach: false)
      guard ideal.unplaced == 0,
        PlanVerdict(ideal, of: facts[index], problem: problem, dates: dates).isLegal,
        isSameOutside(ideal.visits, visits[index]), isOpenToSearch(index, ideal.visits),
        take(index, ideal.visits, on: &board)
      else { continue }
      redate(index, ideal.visits, in: &schedule)
      wishes += ideal.visits.filter { $0.minutes != nil }.map {
        WeekInstanceBuilder.Unplaced(
          course: index, fraction: $0.fraction, day: $0.day, room: $0.room)
      }
    }
    return wishes.isEmpty
      ? nil : WishedDates(schedule: schedule.sorted(), visits: wishes)
  }

  /// True when both plans have the same dates after the detail window.
  private func isSameOutside(_ first: [PlannedVisit], _ second: [PlannedVisit]) -> Bool {
    let own = first.filter { $0.minutes == nil }
    let other = second.filter { $0.minutes == nil }
    return own.count == other.count
      && zip(own, other).allSatisfy {
        $0.fraction == $1.fraction && $0.day == $1.day && $0.room == $1.room
          && $0.position == $1.position
      }
  }

  /// False when a pinned minute has yet to be found; the search knows pinned rooms and day parts only.
  private func isOpenToSearch(_ index: Int, _ ideal: [PlannedVisit]) -> Bool {
    ideal.allSatisfy { visit in
      visit.minutes == nil
        || facts[index].pin(ofFraction: visit.fraction, on: visit.day)?.start == nil
        || keptPlace(index, visit) != nil
    }
  }

  /// Moves a course to other dates on the board if no team then has more visits a day than it takes.
  private func take(_ index: Int, _ ideal: [PlannedVisit], on board: inout PlanBoard) -> Bool {
    var next = board
    for visit in visits[index] {
      next.remove(visit, need: VisitNeed(facts: facts[index], fraction: visit.fraction))
    }
    for visit in ideal {
      next.place(visit, need: VisitNeed(facts: facts[index], fraction: visit.fraction))
    }
    let fits = ideal.allSatisfy { visit in
      !problem.horizon.days.contains(visit.day)
        || visit.teams.allSatisfy { team in
          problem.teams[team].visitsPerDay(on: visit.day).map {
            next.visits(ofTeam: team, on: visit.day) <= $0
          }
            ?? true
        }
    }
    if fits { board = next }
    return fits
  }

  private func redate(_ index: Int, _ ideal: [PlannedVisit], in schedule: inout Schedule) {
    schedule.appointments.removeAll { $0.course == index }
    schedule.unplaced.removeAll { $0.course == index }
    var missing = 0
    for visit in ideal where visit.minutes != nil {
      if let kept = keptPlace(index, visit) {
        schedule.appointments.append(kept)
      } else {
        missing += 1
      }
    }
    guard missing > 0 else { return }
    schedule.unplaced.append(
      UnplacedFractions(course: index, count: missing, reasons: reasons(forStarted: index)))
  }

  /// The minutes that the course has on the date already, if the fraction needs as long.
  private func keptPlace(_ index: Int, _ visit: PlannedVisit) -> Appointment? {
    let need = VisitNeed(facts: facts[index], fraction: visit.fraction)
    guard
      let known = visits[index].first(where: {
        $0.day == visit.day && $0.centre == visit.centre
          && VisitNeed(facts: facts[index], fraction: $0.fraction).visitMinutes
            == need.visitMinutes
      }), let (start, beamStart) = known.minutes, let room = known.room
    else { return nil }
    return Appointment(
      course: index, fraction: visit.fraction, day: visit.day, room: room,
      start: MinuteOfDay(start), beamStart: MinuteOfDay(beamStart))
  }
}
