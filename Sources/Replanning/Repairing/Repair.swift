import Checking
import ScenarioFiles
import Solving
import TreatmentDomain

/// Places what events made impossible again, and moves as little as it can.
///
/// What is lost comes back, in this order, on the same day in another room or later, in an extra session, or on the next free date
/// of the course; all other visits stay. Two visits a day and dose changes are for physicians, see `RepairProposal`.
public struct Repair {
  /// The repaired schedule and everything to tell about it.
  public struct Outcome: Sendable {
    /// The scenario with its events; the schedule is one of it.
    public let documents: ScenarioDocuments
    /// The problem it describes.
    public let problem: Problem
    /// The repaired schedule.
    public let schedule: Schedule
    /// The referee's judgement of it.
    public let judgement: Judgement
    /// What became of each lost visit.
    public let fates: [LostVisit]
    /// Courses whose own frozen visits had to move, too.
    public let released: [Int]
    /// Courses whose pins hold as published visits from now on, because their fractions count anew.
    public let unpinned: [Int]
    /// Indices of the courses that were told of visits; others may be planned otherwise without a call.
    public let announced: Set<Int>
    /// True when lost fractions may come back on the day of the event.
    public let usesSameDay: Bool
  }

  private let documents: ScenarioDocuments
  private let before: Problem
  private let schedule: Schedule

  /// Repairs a schedule of a scenario and the problem that it describes.
  public init(documents: ScenarioDocuments, problem: Problem, schedule: Schedule) {
    self.documents = documents
    before = problem
    self.schedule = schedule
  }

  /// Places again what events made impossible at a moment; the day of the event may be left alone.
  ///
  /// - Throws: what is wrong with the events.
  public func outcome(
    of events: [EventRow], at moment: Moment, usesSameDay: Bool = true
  ) throws(ScenarioIssues) -> Outcome {
    var disturbance = try Disturbance(
      documents, of: before, schedule: schedule, events: events, at: moment)
    var repaired = plan(disturbance, usesSameDay: usesSameDay)
    for _ in 0..<3 {
      let stuck = courses(breakingPinsIn: repaired, disturbance)
      guard !stuck.isEmpty else { break }
      try disturbance.release(stuck)
      repaired = plan(disturbance, usesSameDay: usesSameDay)
    }
    return Outcome(
      documents: disturbance.documents, problem: disturbance.problem, schedule: repaired,
      judgement: Referee(disturbance.problem).judge(repaired),
      fates: LostVisit.fates(of: disturbance, before: schedule, after: repaired),
      released: disturbance.released.sorted(), unpinned: disturbance.unpinned.sorted(),
      announced: Set(
        disturbance.problem.courses.indices.filter {
          disturbance.problem.courses[$0].mayBreach
            || disturbance.problem.courses[$0].promisedStart != nil
        }), usesSameDay: usesSameDay)
  }

  private func plan(_ disturbance: Disturbance, usesSameDay: Bool) -> Schedule {
    var problem = disturbance.problem
    if !usesSameDay {
      let today = problem.asOf.day
      let lost = Set(disturbance.lost.filter { $0.day == today }.map(\.course))
      problem = problem.with(
        courses: problem.courses.enumerated().map { index, course in
          guard lost.contains(index) else { return course }
          var course = course
          course.unavailableOn = Array(Set(course.unavailableOn + [today])).sorted()
          return course
        })
    }
    var repair = GreedyRepair(
      problem, keeping: disturbance.kept, replanning: disturbance.courses)
    return repair.run()
  }

  /// Courses planned again that could not keep a frozen visit of their own, and are not released yet.
  private func courses(breakingPinsIn schedule: Schedule, _ disturbance: Disturbance) -> [Int] {
    let judgement = Referee(disturbance.problem).judge(schedule)
    let broken = judgement.violations.filter { $0.rule == .pinned || $0.rule == .courseComplete }
      .compactMap(\.course)
    return Set(broken).filter {
      disturbance.courses.contains($0) && !disturbance.released.contains($0)
    }.sorted()
  }
}
