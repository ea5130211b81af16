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
    /// Frozen visits of courses planned again that had to move, too, and why.
    public let movedFrozen: [MovedFrozenVisit]
    /// Visits of patients who lost nothing, as they were, that lie at another time of their day to make way.
    public let yielded: [Appointment]
    /// Courses whose beam begins some minutes earlier or later than announced, after the same entry, to make way.
    public let shifted: [Int]
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
    let disturbance = try Disturbance(
      documents, of: before, schedule: schedule, events: events, at: moment)
    // What befalls one patient moves nobody else.
    let strikesMany = events.contains { $0.kind.strikesMany }
    let attempt = try RepairAttempt(
      disturbance, usesSameDay: usesSameDay, mayMoveOthers: strikesMany)
    return outcome(of: attempt)
  }

  private func outcome(of attempt: RepairAttempt) -> Outcome {
    let disturbance = attempt.disturbance
    let repaired = attempt.plan.schedule
    return Outcome(
      documents: disturbance.documents, problem: disturbance.problem, schedule: repaired,
      judgement: Referee(disturbance.problem).judge(repaired),
      fates: LostVisit.fates(of: disturbance, before: schedule, after: repaired),
      movedFrozen: moved(by: attempt), yielded: yielded(by: attempt),
      shifted: Set(disturbance.shifted.map(\.course)).sorted(),
      unpinned: disturbance.unpinned.sorted(),
      announced: Set(
        disturbance.problem.courses.indices.filter {
          disturbance.problem.courses[$0].mayBreach
            || disturbance.problem.courses[$0].promisedStart != nil
        }), usesSameDay: attempt.usesSameDay)
  }

  /// What was given up and did not come back to its place after all.
  private func moved(by attempt: RepairAttempt) -> [MovedFrozenVisit] {
    attempt.moved.filter { visit in
      !attempt.plan.schedule.appointments.contains {
        $0.course == visit.course && $0.day == visit.day && $0.room == visit.room
          && $0.start == visit.start
      }
    }
  }

  private func yielded(by attempt: RepairAttempt) -> [Appointment] {
    attempt.disturbance.yielded.filter { visit in
      !attempt.plan.schedule.appointments.contains {
        $0.course == visit.course && $0.day == visit.day && $0.room == visit.room
          && $0.start == visit.start
      }
    }
  }
}

extension EventRow.Kind {
  /// True for what befalls a source, a room, a team or a centre.
  fileprivate var strikesMany: Bool {
    switch self {
    case .sourceDown, .roomDown, .teamAbsent, .closure: true
    case .extraSession, .missed, .unfit, .pause, .late, .urgent: false
    }
  }
}
