import TreatmentDomain

/// Dates on which a course alone in all centres could be treated.
struct OpenDates {
  let problem: Problem
  let openings: Openings

  /// The earliest dates of `count` fractions after the `delivered` ones, from `first` on; fewer when
  /// two years do not suffice.
  func earliest(of course: Course, after delivered: Int, count: Int, from first: Day) -> [Day] {
    var dates: [Day] = []
    for day in first..<first.adding(732) where dates.count < count {
      // What was published is kept as it is, even where it breaks a rule.
      let published = course.published.count { $0.day == day }
      let allowed = max(published, course.approvedPairs.contains(day) ? 2 : 1)
      var taken = 0
      while taken < allowed, dates.count < count,
        published > 0 || isOpen(for: course, fraction: delivered + dates.count + 1, day)
      {
        dates.append(day)
        taken += 1
      }
    }
    return dates
  }

  private func isOpen(for course: Course, fraction: Int, _ day: Day) -> Bool {
    guard let phase = course.phaseIndex(ofFraction: fraction) else { return true }
    return problem.centres.indices.contains {
      isOpen(centre: $0, particle: course.phases[phase].particle, on: day)
    }
  }

  /// True when a visit could be treated, special sessions and mere overtime included.
  func isOpen(centre: Int, particle: String, on day: Day) -> Bool {
    openings.isOpen(centre: centre, particle: particle, on: day)
      || openings.session(at: centre, on: day) != nil
      || (problem.horizon.detailDays.contains(day)
        && problem.sources(at: centre, particle: particle).contains {
          openings.source($0, on: day).hours != nil
        })
  }
}
