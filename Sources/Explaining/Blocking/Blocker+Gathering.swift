import Checking
import TreatmentDomain

extension Blocker {
  /// One entry a rule and resource; those that bar most starts come first.
  static func all(
    of blocked: [BlockedStart], schedule: Schedule, course index: Int, _ problem: Problem
  ) -> [Blocker] {
    var gathered: [Gathering] = []
    var places: [Key: Int] = [:]
    for start in blocked {
      for refusal in start.refusals {
        for (key, violation) in keyed(refusal, at: start.centre, course: index, problem) {
          let place = places[key] ?? gathered.count
          if place == gathered.count {
            places[key] = place
            gathered.append(Gathering(key: key, example: violation))
          }
          gathered[place].add(violation, start: start, day: refusal.day, own: index)
        }
      }
    }
    let visits = VisitPlaces(schedule)
    return gathered.enumerated()
      .sorted { ($1.element.rank, $0.offset) < ($0.element.rank, $1.offset) }
      .map { $0.element.blocker(visits) }
  }

  /// What to count a refusal under; on a date on which the centre is closed nothing else matters.
  private static func keyed(
    _ refusal: RefusedVisit, at centre: Int, course: Int, _ problem: Problem
  ) -> [(Key, Violation)] {
    let isClosed = problem.sources.indices.allSatisfy {
      problem.sources[$0].centre != centre || problem.hours(ofSource: $0, on: refusal.day) == nil
    }
    if isClosed, let closure = refusal.violations.first(where: { $0.rule == .treatmentHours }) {
      let key = Key(rule: .treatmentHours, resource: .centre(centre), isAgainstOthers: false)
      return [(key, closure)]
    }
    return refusal.violations.map { violation in
      let key = Key(
        rule: violation.rule, resource: violation.resource,
        isAgainstOthers: violation.evidence.contains { $0.course != course })
      return (key, violation)
    }
  }
}

private struct Key: Hashable {
  let rule: RuleName
  let resource: Resource?
  let isAgainstOthers: Bool
}

/// What is known of one rule and resource so far.
private struct Gathering {
  let key: Key
  let example: Violation
  private var starts: Set<Day> = []
  private var days: Set<Day> = []
  private var fractions: Set<Int> = []
  private var visits: Set<VisitReference> = []

  init(key: Key, example: Violation) {
    self.key = key
    self.example = example
  }

  /// Closed days bar starts for everybody and come last.
  var rank: Int {
    if case .centre = key.resource, key.rule == .treatmentHours { return 0 }
    return max(starts.count, days.count)
  }

  mutating func add(_ violation: Violation, start: BlockedStart, day: Day, own: Int) {
    if let first = start.day { starts.insert(first) }
    days.insert(day)
    fractions.insert(start.fraction)
    visits.formUnion(violation.evidence.filter { $0.course != own })
  }

  func blocker(_ places: VisitPlaces) -> Blocker {
    let numbers = fractions.sorted()
    return Blocker(
      rule: key.rule, resource: key.resource, starts: starts.sorted(), days: days.sorted(),
      fractions: (numbers.first ?? 1)...(numbers.last ?? 1),
      visits: visits.compactMap(places.place).sorted(), example: example)
  }
}

/// Where the visits of a schedule lie, by course and fraction.
struct VisitPlaces {
  private let places: [VisitReference: BlockingVisit]

  init(_ schedule: Schedule) {
    var places: [VisitReference: BlockingVisit] = [:]
    for visit in schedule.appointments {
      places[VisitReference(course: visit.course, fraction: visit.fraction)] = BlockingVisit(
        day: visit.day, start: visit.start, room: visit.room, course: visit.course,
        fraction: visit.fraction)
    }
    for visit in schedule.reservations {
      places[VisitReference(course: visit.course, fraction: visit.fraction)] = BlockingVisit(
        day: visit.day, start: nil, room: visit.room, course: visit.course,
        fraction: visit.fraction)
    }
    self.places = places
  }

  func place(_ reference: VisitReference) -> BlockingVisit? { places[reference] }
}
