import Checking
import TreatmentDomain

/// What was published of each visit of a schedule, paired as changes are counted.
struct PublishedMatches {
  private let known: [VisitReference: PublishedVisit]

  init(_ schedule: Schedule, of problem: Problem) {
    let pairs = Referee(problem).announcedVisits(of: schedule).compactMap { visit in
      visit.fraction.map {
        (VisitReference(course: visit.course, fraction: $0), visit.announcement)
      }
    }
    known = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// What was published of a visit; nil when it is new.
  func published(course: Int, fraction: Int) -> PublishedVisit? {
    known[VisitReference(course: course, fraction: fraction)]
  }
}
