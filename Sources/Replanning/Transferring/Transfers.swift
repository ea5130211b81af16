import Checking
import Solving
import TreatmentDomain

/// A waiting course that would be better treated at another centre.
public struct TransferProposal: Sendable {
  /// Index of the course.
  public let course: Int
  /// Index of the centre it lies at; nil when it has no dates.
  public let from: Int?
  /// Index of the centre proposed.
  public let to: Int
  /// Its start now; nil when it has no dates.
  public let startBefore: Day?
  /// Its start there.
  public let startAfter: Day
  /// What the whole schedule costs less with it, by the referee, the proposals before it being accepted.
  public let saving: Int
  /// True when the centre is not among those that the course may go to, so that patient and physician have to be asked.
  public let needsConsent: Bool
}

/// Proposals to treat waiting courses at other centres, each worth something beside those before it.
///
/// Only courses that nobody was told a date move; all others stay, so that what is printed is what is won.
public struct Transfers: Sendable {
  /// The proposals in the order in which they were added, the most worth first.
  public let proposals: [TransferProposal]
  /// The schedule with all of them.
  public let schedule: Schedule
  /// The problem in which courses may go to the centres proposed.
  public let problem: Problem
  /// Total cost before.
  public let costBefore: Int
  /// Total cost with all of them: the difference is the worth of the joint plan.
  public let costAfter: Int

  /// Looks for transfers beside a schedule of a problem.
  ///
  /// - Parameters:
  ///   - asksForConsent: also centres that a course may not go to so far, where its phases can be treated.
  ///   - most: how many proposals at most.
  public init(
    _ problem: Problem, schedule: Schedule, asksForConsent: Bool, most: Int = 20
  ) {
    var search = TransferSearch(problem: problem, schedule: schedule)
    let candidates = search.candidates(asksForConsent: asksForConsent)
      .compactMap { search.proposal($0) }
      .sorted { ($1.saving, $0.course) < ($0.saving, $1.course) }
    var accepted: [TransferProposal] = []
    for candidate in candidates where accepted.count < most {
      guard !accepted.contains(where: { $0.course == candidate.course }) else { continue }
      // Others may have taken the places it was worth something for.
      if let proposal = search.accept((candidate.course, candidate.to)) {
        accepted.append(proposal)
      }
    }
    proposals = accepted
    self.schedule = search.schedule
    self.problem = search.problem
    costBefore = Referee(problem).judge(schedule).costs.total
    costAfter = search.cost
  }
}

/// The schedule while proposals are added.
private struct TransferSearch {
  private(set) var problem: Problem
  private(set) var schedule: Schedule
  private(set) var cost: Int
  private let allowed: [[Int]]

  init(problem: Problem, schedule: Schedule) {
    self.problem = problem
    self.schedule = schedule
    cost = Referee(problem).judge(schedule).costs.total
    allowed = problem.courses.map(\.centres)
  }

  /// Waiting courses that nobody was told a date, with every other centre that can treat all their phases.
  func candidates(asksForConsent: Bool) -> [(course: Int, to: Int)] {
    let unscheduled = schedule.unscheduled.map(\.course)
    return (schedule.untoldCourses(of: problem) + unscheduled).sorted().flatMap { index in
      problem.centres.indices.filter { centre in
        centre != self.centre(ofCourse: index)
          && (asksForConsent || allowed[index].contains(centre))
          && problem.courses[index].phases.allSatisfy { canTreat($0, at: centre) }
      }.map { (index, $0) }
    }
  }

  private func canTreat(_ phase: Phase, at centre: Int) -> Bool {
    problem.teams(for: phase, at: centre) != nil
      && problem.rooms.indices.contains {
        problem.centre(ofRoom: $0) == centre && problem.room($0, fits: phase)
      }
  }

  /// What a transfer would bring now; nil when nothing.
  func proposal(_ candidate: (course: Int, to: Int)) -> TransferProposal? {
    attempt(candidate)?.proposal
  }

  /// Makes a transfer if it still brings something.
  mutating func accept(_ candidate: (course: Int, to: Int)) -> TransferProposal? {
    guard let found = attempt(candidate) else { return nil }
    problem = found.problem
    schedule = found.schedule
    cost -= found.proposal.saving
    return found.proposal
  }

  private func attempt(
    _ candidate: (course: Int, to: Int)
  ) -> (proposal: TransferProposal, problem: Problem, schedule: Schedule)? {
    let index = candidate.course
    var courses = problem.courses
    courses[index].centres = [candidate.to]
    let forced = problem.with(courses: courses)
    if !allowed[index].contains(candidate.to) {
      courses[index].centres = allowed[index] + [candidate.to]
    } else {
      courses[index].centres = allowed[index]
    }
    let opened = problem.with(courses: courses)
    let without = schedule.without(course: index)
    let found = StartSearch(
      forced, schedule: without, course: index, from: problem.asOf.day.adding(1)
    ).undisturbed(most: 1).first
    guard let found else { return nil }
    let judgement = Referee(opened).judge(found.schedule)
    guard judgement.isAcceptable, judgement.costs.total < cost else { return nil }
    let proposal = TransferProposal(
      course: index, from: centre(ofCourse: index), to: candidate.to,
      startBefore: schedule.daysByCourse()[index]?.first, startAfter: found.day,
      saving: cost - judgement.costs.total,
      needsConsent: !allowed[index].contains(candidate.to))
    return (proposal, opened, found.schedule)
  }

  private func centre(ofCourse index: Int) -> Int? {
    schedule.reservations.first { $0.course == index }.map { problem.centre(ofRoom: $0.room) }
      ?? schedule.appointments.first { $0.course == index }.map {
        problem.centre(ofRoom: $0.room)
      }
  }
}
