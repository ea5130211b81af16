import TreatmentDomain

/// Changes to what patients and staff already know of.
struct Disruption: CostTerm {
  let name = CostName.disruption

  func items(in view: ScheduleView) -> [CostItem] {
    guard view.problem.objective.disruption != 0 else { return [] }
    let urgency = AnnouncementUrgency(view.problem)
    return view.courses.flatMap { course -> [CostItem] in
      matches(of: course, in: view.problem).compactMap { match in
        let known = match.announcement
        let amount = match.cost * urgency.factor(of: known) * view.problem.objective.disruption
        return CostItem(
          name, amount: amount, course: course.index, centre: known.centre, week: known.day.week,
          days: match.visit?.day == known.day ? [known.day] : [])
      }
    }
  }

  /// Indices of the courses of which something announced was changed beyond what is free.
  func changedCourses(in view: ScheduleView) -> [Int] {
    view.courses.filter { matches(of: $0, in: view.problem).contains { $0.cost > 0 } }.map(\.index)
  }

  /// Pairs on the same date first, then the rest in order of date.
  func matches(of course: CourseVisits, in problem: Problem) -> [AnnouncementMatch] {
    var result: [AnnouncementMatch] = []
    var open: [PublishedVisit] = []
    var visits = course.placed.sorted { ($0.day, $0.fraction) < ($1.day, $1.fraction) }
    for known in announcements(to: course, in: problem) {
      if let place = visits.firstIndex(where: { $0.day == known.day }) {
        result.append(AnnouncementMatch(announcement: known, visit: visits.remove(at: place)))
      } else {
        open.append(known)
      }
    }
    for (place, known) in open.enumerated() {
      let visit = visits.indices.contains(place) ? visits[place] : nil
      result.append(AnnouncementMatch(announcement: known, visit: visit))
    }
    return result
  }

  /// Published visits in order of date; a promised start counts while no first visit is published.
  private func announcements(to course: CourseVisits, in problem: Problem) -> [PublishedVisit] {
    var result = course.course.published.filter { problem.horizon.days.contains($0.day) }
    if let promised = course.course.promisedStart, !course.course.isStarted,
      promised > problem.asOf.day, !course.course.published.contains(where: { $0.fraction == 1 })
    {
      let centre =
        course.placed.first?.centre ?? CourseVisits.likelyCentre(of: course.course)
      result.append(PublishedVisit(fraction: 1, day: promised, centre: centre))
    }
    return result.sorted { ($0.day, $0.fraction) < ($1.day, $1.fraction) }
  }
}

/// An announced visit and the one that takes its place.
struct AnnouncementMatch {
  let announcement: PublishedVisit
  /// Nil when nothing takes its place.
  let visit: Visit?

  /// The model's table, before urgency; each difference adds.
  var cost: Int {
    guard let visit else { return 100 }
    return dateCost(visit) + (visit.centre == announcement.centre ? 0 : 60) + roomCost(visit)
      + minuteCost(visit)
  }

  private func dateCost(_ visit: Visit) -> Int {
    let days = abs(visit.day - announcement.day)
    return days == 0 ? 0 : 40 + 10 * min(5, days)
  }

  private func roomCost(_ visit: Visit) -> Int {
    guard let before = announcement.room, let now = visit.room else { return 0 }
    return before == now ? 0 : 10
  }

  private func minuteCost(_ visit: Visit) -> Int {
    guard let before = announcement.start, let now = visit.timing?.start else { return 0 }
    return max(0, abs(now - before) - 15) / 5
  }
}

/// Changes at short notice count three times, those within about a week twice.
struct AnnouncementUrgency {
  private let tripledBefore: [Day]
  private let doubledBefore: [Day]

  /// Looks up the working days after the data were taken.
  init(_ problem: Problem) {
    tripledBefore = problem.centres.map { $0.calendar.workingDay(3, after: problem.asOf.day) }
    doubledBefore = problem.centres.map { $0.calendar.workingDay(8, after: problem.asOf.day) }
  }

  /// 3 up to the second working day, 2 up to the seventh, then 1.
  func factor(of announcement: PublishedVisit) -> Int {
    if announcement.day < tripledBefore[announcement.centre] { return 3 }
    return announcement.day < doubledBefore[announcement.centre] ? 2 : 1
  }
}
