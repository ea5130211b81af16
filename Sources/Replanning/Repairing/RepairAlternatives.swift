import ScenarioFiles
import TreatmentDomain

/// Other ways to answer the same events, each solved and judged like the repair itself.
public struct RepairAlternatives {
  /// What would be done differently.
  public enum Way: Hashable, Sendable {
    /// Nothing of what the day lost is placed on it again.
    case nothing(on: Day)
    /// As much as fits of what the day lost is placed on it again.
    case asMuchAsFits(on: Day)
    /// A centre opens on a date on which it is closed.
    case extraSession(centre: String, day: Day, hours: TimeWindow)
  }

  /// One way and what came of it.
  public struct Alternative: Sendable {
    /// What would be done differently.
    public let way: Way
    /// What came of it.
    public let outcome: Repair.Outcome
  }

  /// Hours of an extra session.
  private static let sessionHours = TimeWindow(MinuteOfDay(480), MinuteOfDay(780))

  private let repair: Repair
  private let events: [EventRow]
  private let moment: Moment

  /// Alternatives to the answer of a repair to events at a moment.
  public init(_ repair: Repair, events: [EventRow], at moment: Moment) {
    self.repair = repair
    self.events = events
    self.moment = moment
  }

  /// The other choice for the day of the event, and an extra session on the next free Saturday or Sunday of each centre that
  /// lost visits; only what keeps every hard rule.
  ///
  /// - Throws: what is wrong with the events.
  public func all(besides chosen: Repair.Outcome) throws(ScenarioIssues) -> [Alternative] {
    var result: [Alternative] = []
    if chosen.fates.contains(where: { $0.lostOn == moment.day }) {
      let other = try repair.outcome(of: events, at: moment, usesSameDay: !chosen.usesSameDay)
      if other.judgement.isAcceptable, other.schedule != chosen.schedule {
        result.append(
          Alternative(
            way: chosen.usesSameDay ? .nothing(on: moment.day) : .asMuchAsFits(on: moment.day),
            outcome: other))
      }
    }
    for session in sessions(for: chosen) {
      let outcome = try repair.outcome(of: events + [session], at: moment)
      let day = session.from ?? moment.day
      guard outcome.judgement.isAcceptable,
        outcome.schedule.appointments.contains(where: { visit in
          visit.day == day
            && outcome.problem.centres[outcome.problem.centre(ofRoom: visit.room)].id
              == session.subject
        })
      else { continue }
      result.append(
        Alternative(
          way: .extraSession(centre: session.subject, day: day, hours: Self.sessionHours),
          outcome: outcome))
    }
    return result
  }

  /// Sessions of five hours on the first weekend day after the event on which a centre is closed and its sources are not down.
  private func sessions(for chosen: Repair.Outcome) -> [EventRow] {
    let problem = chosen.problem
    let last = chosen.schedule.daysByCourse()
    let centres = Set(
      chosen.fates.compactMap { fate -> Int? in
        guard last[fate.course] != nil, problem.horizon.detailDays.contains(fate.lostOn) else {
          return nil
        }
        return problem.courses[fate.course].centres.count == 1
          ? problem.courses[fate.course].centres[0] : chosen.centre(ofCourse: fate.course)
      })
    return centres.sorted().compactMap { centre in
      let days = (moment.day.adding(1))..<problem.horizon.detailDays.upperBound
      let free = days.first { day in
        problem.centres[centre].calendar.kind(of: day) == .weekend
          && problem.sources.indices.contains { source in
            problem.sources[source].centre == centre
              && !problem.barredBeam(ofSource: source, on: day)
                .contains { $0.overlaps(Self.sessionHours) }
          }
      }
      guard let free else { return nil }
      var row = EventRow(.extraSession, problem.centres[centre].id)
      (row.from, row.fromTime) = (free, Self.sessionHours.start)
      (row.until, row.untilTime) = (free, Self.sessionHours.end)
      return row
    }
  }
}

extension Repair.Outcome {
  /// The centre at which a course is treated first now.
  func centre(ofCourse index: Int) -> Int? {
    schedule.appointments.first { $0.course == index }.map { problem.centre(ofRoom: $0.room) }
      ?? schedule.reservations.first { $0.course == index }.map { problem.centre(ofRoom: $0.room) }
  }
}
