import ScenarioFiles
import Solving
import TreatmentDomain

extension RepairAttempt {
  /// Keeps more frozen visits of other days by letting a few others who come later today come at another time of today.
  ///
  /// Who comes in the afternoon every day can come in the evening and still rest long enough; who comes in the morning cannot.
  mutating func letOthersYield() throws(ScenarioIssues) -> Bool {
    let open = firstBroken.map(\.course).filter { !hopeless.contains($0) }
    if open.count > 1, try rearrangeToday(for: open) { return true }
    for course in open {
      if try rearrangeToday(for: [course]) { return true }
      hopeless.insert(course)
    }
    return false
  }

  /// What a course's frozen visits are worth, in others who come at another time; less when all together would be too many.
  private static let worths = [8, 4, 2]
  /// A few seconds of a lone day's search at most.
  private static let steps = 300_000

  /// Others called in all: with those who lost a visit themselves three for two lost visits.
  private var mostOthers: Int { max(2, disturbance.lost.count / 2) }

  /// True when the places found today keep more frozen visits of other days, or of courses that are stuck.
  private mutating func rearrangeToday(for courses: [Int]) throws(ScenarioIssues) -> Bool {
    let today = disturbance.problem.asOf.day
    let wishes = courses.flatMap(disturbance.unplacedToday)
    guard !wishes.isEmpty else { return false }
    let search = DayRearrangement(disturbance.problem, on: today)
    let lost = Set(disturbance.lost.filter { $0.day == today }.map(\.course))
    for worth in Self.worths {
      let outcome = search.run(
        disturbance.kept, wishes: wishes, worth: worth, steps: Self.steps
      ) { lost.contains($0.course) }
      guard let outcome else { return false }
      var trial = disturbance
      try trial.rearrange(outcome)
      guard trial.yielded.count <= mostOthers else { continue }
      let first = courses.reduce(order) { $0.contains($1) ? $0 : $0 + [$1] }
      let found = RepairPlan(trial, usesSameDay: usesSameDay, first: first)
      guard found.isBetter(than: plan), found.failuresOfOthers <= plan.failuresOfOthers else {
        return false
      }
      (disturbance, order, plan) = (trial, first, found)
      holdToday()
      return true
    }
    return false
  }
}

extension Disturbance {
  /// What a course lost today, as wishes for today.
  fileprivate func unplacedToday(of index: Int) -> [WeekInstanceBuilder.Unplaced] {
    let today = problem.asOf.day
    let facts = CourseFacts(index, problem: problem, dates: DateTable(problem))
    guard facts.isPresent(on: today) else { return [] }
    return lost.filter { visit in
      visit.course == index && visit.day == today && visit.start != nil && !visit.isMissed
        && !kept.appointments.contains { $0.course == index && $0.day == today }
    }.map { visit in
      let before = original.appointments.first {
        $0.course == index && $0.fraction == visit.fraction
      }
      return .init(course: index, fraction: visit.fraction, day: today, room: before?.room)
    }
  }

  /// Lays places found for today into the schedule, others at another time among them.
  fileprivate mutating func rearrange(_ outcome: DayRearrangement.Outcome) throws(ScenarioIssues) {
    let places = outcome.found + outcome.moved + outcome.shifted
    kept.appointments.removeAll { visit in
      places.contains { $0.course == visit.course && $0.fraction == visit.fraction }
    }
    kept.appointments += places
    for visit in outcome.moved where !courses.contains(visit.course) {
      guard !yielded.contains(where: { $0.course == visit.course && $0.day == visit.day }),
        let before = original.appointments.first(where: {
          $0.course == visit.course && $0.fraction == visit.fraction
        })
      else { continue }
      yielded.append(before)
    }
    for visit in outcome.shifted where !courses.contains(visit.course) {
      shifted.insert(.init(course: visit.course, day: visit.day))
    }
    documents.appointments = rows()
    problem = try documents.problem()
  }
}
