import TreatmentDomain

/// What a patient was told of one visit, and the visit that takes its place.
public struct AnnouncedVisit: Hashable, Sendable {
  /// Index of the course.
  public let course: Int
  /// What the patient was told; a promised start has a date and a centre alone.
  public let announcement: PublishedVisit
  /// Number of the fraction that takes its place, from 1; nil when none does.
  public let fraction: Int?
}

extension Referee {
  /// What patients were told of the dates of the horizon, paired with a schedule as `disruption` counts.
  public func announcedVisits(of schedule: Schedule) -> [AnnouncedVisit] {
    let disruption = Disruption()
    let view = view(of: schedule)
    return view.courses.flatMap { course in
      disruption.matches(of: course, in: view.problem).map {
        AnnouncedVisit(
          course: course.index, announcement: $0.announcement, fraction: $0.visit?.fraction)
      }
    }
  }
}
