import Checking
import TreatmentDomain

/// Why a course lies where it does, or nowhere.
///
/// Reasons come from checking and from solving again, never from counters of a search.
public struct Explanation: Sendable {
  /// What became of the course.
  public enum Standing: Hashable, Sendable {
    /// A waiting course without dates.
    case unscheduled
    /// Every remaining fraction has its date.
    case scheduled
    /// A started course some of whose last fractions have no date.
    case unplaced(fractions: Int)
    /// Nothing remains to be placed.
    case finished
  }

  /// Index of the course.
  public let course: Int
  /// What became of it.
  public let standing: Standing
  /// Date of its first remaining visit.
  public let firstDay: Day?
  /// Date of its last visit.
  public let lastDay: Day?
  /// First date on which it may start, at the centre where it starts or would first be ready; nil once started.
  public let release: Release?
  /// Days from release to the start, or to the day after the horizon; nil once started.
  public let waitingDays: Int?
  /// Days past the target of its waiting class; 0 when in time, nil once started.
  public let lateDays: Int?
  /// Clinical rules that gave way for it.
  public let breaches: [Violation]
  /// Why it does not start earlier, or what keeps its next fraction from a date; nil when nothing is asked.
  public let reasons: StartReasons?
  /// What would have to give way for a start, or for one in time; nil when it starts in time.
  public let givingWay: GivingWay?
  /// Why it lies where it does; nil without visits.
  public let placement: Placement?
}

/// The first date on which a course may start, and what decides it.
public struct Release: Hashable, Sendable {
  /// What decides the date.
  public enum Cause: Hashable, Sendable {
    /// Preparation.
    case ready
    /// Transfer of the plan to another centre's machine.
    case transfer
    /// The patient's arrival.
    case arrival
    /// The beginning of a fixed window.
    case fixedWindow
  }

  /// Index of the centre.
  public let centre: Int
  /// The date.
  public let day: Day
  /// What decides it.
  public let cause: Cause

  init(_ course: Course, at centre: Int, in problem: Problem) {
    self.centre = centre
    day = problem.release(of: course, at: centre)
    cause =
      course.fixedFrom == day
      ? .fixedWindow
      : course.arrivesOn == day ? .arrival : course.readyOn == day ? .ready : .transfer
  }
}

extension Explanation {
  /// Explains one course of an acceptable schedule.
  public init(
    _ problem: Problem, schedule: Schedule, course index: Int,
    budget: GivingWayBudget = GivingWayBudget()
  ) {
    let course = problem.courses[index]
    let own = schedule.only(course: index)
    let judgement = Referee(problem).judge(schedule)
    let days = own.days
    self.course = index
    firstDay = days.first
    lastDay = days.last
    breaches = judgement.breaches.filter { $0.course == index }
    standing = Self.standing(own, course)
    let release = course.isStarted ? nil : Self.release(own, course, problem)
    self.release = release
    let start = days.first ?? problem.horizon.dayAfter
    waitingDays = release.map { start - $0.day }
    lateDays = waitingDays.map { max(0, $0 - problem.objective.targetDays(of: course)) }
    let limit = Self.limit(
      standing, start: start, release, lateDays: lateDays, isBreached: !breaches.isEmpty, problem)
    let isShort = !own.unplaced.isEmpty
    reasons = limit.map {
      StartReasons(
        problem, schedule: schedule, course: index, before: $0.asked, mayBreach: isShort)
    }
    givingWay = limit?.wanted.map { wanted in
      func ask(before day: Day) -> GivingWay {
        var search = GivingWaySearch(
          problem, schedule: schedule, course: index, before: day, budget: budget)
        return search.run()
      }
      let inTime = ask(before: wanted)
      // Where nothing brings a start in time, an earlier one is better than none.
      return inTime.outcome == .noneHelps && wanted < start && !days.isEmpty
        ? ask(before: start) : inTime
    }
    placement =
      days.isEmpty
      ? nil : Placement(problem, schedule: schedule, judgement: judgement, course: index)
  }

  private static func standing(_ own: Schedule, _ course: Course) -> Standing {
    if course.remainingFractions == 0 { return .finished }
    if let missing = own.unplaced.first?.count, missing > 0 { return .unplaced(fractions: missing) }
    return own.days.isEmpty ? .unscheduled : .scheduled
  }

  private static func release(_ own: Schedule, _ course: Course, _ problem: Problem) -> Release? {
    let first =
      (own.appointments.map { ($0.fraction, problem.centre(ofRoom: $0.room)) }
      + own.reservations.map { ($0.fraction, problem.centre(ofRoom: $0.room)) })
      .min { $0.0 < $1.0 }
    let centres = first.map { [$0.1] } ?? course.centres
    return centres.map { Release(course, at: $0, in: problem) }.min { $0.day < $1.day }
  }

  /// Which starts are asked about, and before which date one is wanted; nil when nothing is to be explained.
  private static func limit(
    _ standing: Standing, start: Day, _ release: Release?, lateDays: Int?, isBreached: Bool,
    _ problem: Problem
  ) -> (asked: Day, wanted: Day?)? {
    switch standing {
    case .finished: return nil
    case .unscheduled, .unplaced:
      return (problem.horizon.dayAfter, problem.horizon.dayAfter)
    case .scheduled:
      guard let release, let lateDays else {
        // A course under way is asked why its rules could not all be kept.
        return isBreached ? (problem.horizon.dayAfter, problem.horizon.dayAfter) : nil
      }
      guard start > release.day else { return nil }
      guard lateDays > 0 else { return (start, nil) }
      // When the target lies in the past, any earlier start is wanted.
      let target = start.adding(1 - lateDays)
      return (start, target > problem.horizon.firstDay ? target : start)
    }
  }
}
