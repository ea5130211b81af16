import Checking
import Solving
import TreatmentDomain

extension Placement {
  /// Looks at each visit with everything else as it is, and at other starts with everybody else in place.
  init(_ problem: Problem, schedule: Schedule, judgement: Judgement, course index: Int) {
    let without = schedule.without(course: index)
    let own = schedule.only(course: index)
    let search = PlaceSearch(
      problem: problem, without: without, own: own, judgement: judgement, course: index,
      referee: Referee(problem), others: OtherVisits(without, besides: index, of: problem))
    costs = Self.amounts(judgement.costs.items.filter { $0.course == index })
    visits = search.visits
    nextStart = search.nextStart
  }

  static func amounts(_ items: [CostItem]) -> [CostBreakdown.NamedAmount] {
    CostName.allCases.compactMap { name in
      let sum = items.reduce(0) { $0 + ($1.name == name ? $1.amount : 0) }
      return sum == 0 ? nil : CostBreakdown.NamedAmount(name: name, amount: sum)
    }
  }
}

/// Tries other places for the visits of one course.
private struct PlaceSearch {
  let problem: Problem
  let without: Schedule
  let own: Schedule
  let judgement: Judgement
  let course: Int
  let referee: Referee
  let others: OtherVisits

  /// How many of the cheapest-looking free places the referee judges as whole schedules.
  private static let mostJudged = 4
  /// How many of them the referee is asked about beside the others of their date.
  private static let mostAsked = 2000

  var visits: [PlacedVisit] {
    let candidates = PlaceCandidates(problem, others: others, course: course)
    let timed = own.appointments.sorted { $0.fraction < $1.fraction }.map { visit in
      (
        visit.fraction,
        VisitPlace(day: visit.day, room: visit.room, start: visit.start, dayPart: nil)
      )
    }
    if let first = timed.first, first.0 == problem.courses[course].deliveredCount + 1 {
      return timed.map { placed($0.0, $0.1, candidates) }
    }
    let reserved = own.reservations.min { $0.fraction < $1.fraction }.map { visit in
      (
        visit.fraction,
        VisitPlace(day: visit.day, room: visit.room, start: nil, dayPart: visit.dayPart)
      )
    }
    return (timed + (timed.isEmpty ? [reserved].compactMap(\.self) : []))
      .map { placed($0.0, $0.1, candidates) }
  }

  var nextStart: FreeStart? {
    let actual = own.days.first
    guard !problem.courses[course].isStarted else { return nil }
    let search = StartSearch(
      problem, schedule: without, course: course, from: problem.horizon.firstDay)
    return search.undisturbed(most: 4).lazy.filter { $0.day != actual }.compactMap {
      start -> FreeStart? in
      let judged = referee.judge(start.schedule)
      guard judged.isAcceptable else { return nil }
      return FreeStart(
        centre: start.centre, day: start.day, schedule: start.schedule,
        costDifference: judged.costs.total - judgement.costs.total)
    }.first
  }

  private func placed(
    _ fraction: Int, _ place: VisitPlace, _ candidates: PlaceCandidates
  ) -> PlacedVisit {
    let rest = own.without(fraction: fraction)
    let all = candidates.all(
      of: fraction, days: [place.day] + daysBetweenNeighbours(fraction, place.day),
      rest: rest, centre: problem.centre(ofRoom: place.room))
    let current = all.first { $0.place == place }?.estimate ?? 0
    return PlacedVisit(
      fraction: fraction, place: place,
      costs: Placement.amounts(
        judgement.costs.items.filter { $0.course == course && $0.days.contains(place.day) }),
      nextBest: nextBest(all.filter { $0.place != place && $0.conflicts == 0 }, rest: rest),
      better: refused(
        all.filter { $0.place.day == place.day && $0.conflicts > 0 && $0.estimate < current },
        rest: rest))
  }

  /// Dates on which the course has no visit, strictly between the fractions before and after.
  private func daysBetweenNeighbours(_ fraction: Int, _ day: Day) -> [Day] {
    let days = own.days
    guard let place = days.firstIndex(of: day), place > 0, place + 1 < days.count else { return [] }
    return (days[place - 1].adding(1)..<days[place + 1]).filter { $0 != day }
  }

  private func nextBest(
    _ candidates: [PlaceCandidates.Candidate], rest: Schedule
  ) -> OtherPlace? {
    let possible = candidates.prefix(Self.mostAsked).lazy.filter { candidate in
      let visits = rest.with(candidate.visit)
      return others.violations(of: visits, days: [candidate.place.day]).allSatisfy(isExcused)
    }
    let judged = possible.prefix(Self.mostJudged).compactMap { candidate -> OtherPlace? in
      let schedule = without.with(rest).with(candidate.visit)
      let other = referee.judge(schedule)
      guard other.isAcceptable else { return nil }
      return OtherPlace(
        place: candidate.place, schedule: schedule,
        costDifference: other.costs.total - judgement.costs.total,
        differences: differences(other.costs))
    }
    return judged.min { $0.costDifference < $1.costDifference }
  }

  /// True for what the course may break, and for what is left of a series that is cut short.
  private func isExcused(_ violation: Violation) -> Bool {
    violation.course == course && violation.rule.mayGiveWay && problem.courses[course].mayBreach
  }

  private func differences(_ costs: CostBreakdown) -> [CostBreakdown.NamedAmount] {
    CostName.allCases.compactMap { name in
      let difference = costs[name] - judgement.costs[name]
      return difference == 0 ? nil : CostBreakdown.NamedAmount(name: name, amount: difference)
    }
  }

  /// The place of the same date that would suit best, with the fewest things in its way.
  ///
  /// What suits is estimated within a day: another date may look better and leave a longer gap.
  private func refused(
    _ candidates: [PlaceCandidates.Candidate], rest: Schedule
  ) -> RefusedPlace? {
    guard let least = candidates.map(\.estimate).min(),
      let wanted = candidates.filter({ $0.estimate == least })
        .min(by: { $0.conflicts < $1.conflicts })
    else { return nil }
    let visits = rest.with(wanted.visit)
    let known = Set(others.violations(of: own, days: [wanted.place.day]).map(\.rule))
    // What the course breaks where it lies is no reason against another place.
    let found = others.violations(of: visits, days: [wanted.place.day]).filter {
      !(isExcused($0) && known.contains($0.rule))
    }
    guard !found.isEmpty else { return nil }
    let places = VisitPlaces(without)
    let evidence = Set(found.flatMap(\.evidence)).filter { $0.course != course }
    return RefusedPlace(
      place: wanted.place, own: visits, violations: found,
      visits: evidence.compactMap(places.place).sorted())
  }
}

extension Schedule {
  /// The same schedule without one fraction of its only course.
  fileprivate func without(fraction: Int) -> Schedule {
    Schedule(
      appointments: appointments.filter { $0.fraction != fraction },
      reservations: reservations.filter { $0.fraction != fraction },
      tailDates: tailDates.filter { $0.fraction != fraction }, unscheduled: unscheduled,
      unplaced: unplaced)
  }
}
