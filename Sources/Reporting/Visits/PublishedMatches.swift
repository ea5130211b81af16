import TreatmentDomain

/// What was published of each visit of a schedule, paired as changes are counted: visits on the same date first, the rest
/// of a course in order of dates.
struct PublishedMatches {
  private struct Key: Hashable {
    let course: Int
    let fraction: Int
  }

  private let known: [Key: PublishedVisit]

  init(_ schedule: Schedule, of problem: Problem) {
    var days = Array(repeating: [(day: Day, fraction: Int)](), count: problem.courses.count)
    for visit in schedule.appointments { days[visit.course].append((visit.day, visit.fraction)) }
    for visit in schedule.reservations { days[visit.course].append((visit.day, visit.fraction)) }
    for visit in schedule.tailDates { days[visit.course].append((visit.day, visit.fraction)) }
    var known: [Key: PublishedVisit] = [:]
    for course in problem.courses.indices where !problem.courses[course].published.isEmpty {
      var open = days[course].sorted { ($0.day, $0.fraction) < ($1.day, $1.fraction) }
      var lost: [PublishedVisit] = []
      for visit in problem.courses[course].published.sorted(by: { $0.day < $1.day }) {
        if let match = open.firstIndex(where: { $0.day == visit.day }) {
          known[Key(course: course, fraction: open.remove(at: match).fraction)] = visit
        } else if visit.day >= problem.asOf.day {
          lost.append(visit)
        }
      }
      for (visit, place) in zip(lost, open) {
        known[Key(course: course, fraction: place.fraction)] = visit
      }
    }
    self.known = known
  }

  /// What was published of a visit; nil when it is new.
  func published(course: Int, fraction: Int) -> PublishedVisit? {
    known[Key(course: course, fraction: fraction)]
  }
}
