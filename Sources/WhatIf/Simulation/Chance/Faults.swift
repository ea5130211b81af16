import Foundation
import ScenarioFiles
import Simulating
import TreatmentDomain

/// An interval of one date in which a source or a room fails.
struct Fault: Hashable, Sendable {
  /// Index of the source or room.
  let index: Int
  /// The date.
  let day: Day
  /// First minute.
  let begin: Int
  /// First minute afterwards; no later than the end of the source's overtime.
  let end: Int

  /// Length in minutes.
  var minutes: Int { end - begin }

  /// The fault as downtime.
  var downtime: Downtime {
    Downtime(
      from: Moment(day, MinuteOfDay(begin)), until: Moment(day, MinuteOfDay(end)), reason: "fault")
  }
}

/// Draws faults of beams and rooms.
struct FaultDraw: Sendable {
  /// Outages that last longer are the long ones.
  private static let longMinutes = 180.0

  private let settings: SimulationDocument
  private let chances: Chances

  init(_ settings: SimulationDocument, chances: Chances) {
    self.settings = settings
    self.chances = chances
  }

  /// Outages of beams between two dates, both included, in order of time and source.
  ///
  /// They begin at any minute of regular hours and last log-normal minutes, so that a share of them is long.
  func outages(in problem: Problem, days: ClosedRange<Day>) -> [Fault] {
    days.flatMap { day in
      problem.sources.indices.flatMap { source -> [Fault] in
        guard let hours = problem.hours(ofSource: source, on: day) else { return [] }
        var luck = chances.stream("outage", problem.sources[source].id, "\(day)")
        return Chances.moments(rate: settings.outagesPerDay, &luck).map { time in
          let minutes = min(
            settings.outageMedianMinutes * exp(sigma * luck.normal()), mostMinutes)
          return fault(source, day, at: time, minutes: minutes, hours: hours)
        }
      }
    }.filter { $0.minutes > 0 }.sorted {
      ($0.day, $0.begin, $0.index) < ($1.day, $1.begin, $1.index)
    }
  }

  /// Faults of rooms on a date, in order of rooms.
  func roomFaults(in problem: Problem, on day: Day) -> [Fault] {
    problem.rooms.indices.flatMap { room -> [Fault] in
      guard let hours = problem.hours(ofSource: problem.rooms[room].source, on: day),
        !problem.windows(ofRoom: room, on: day).isEmpty
      else { return [] }
      var luck = chances.stream("roomFault", problem.rooms[room].id, "\(day)")
      return Chances.moments(rate: settings.roomFaultsPerDay, &luck).map { time in
        fault(room, day, at: time, minutes: Double(settings.roomFaultMinutes), hours: hours)
      }
    }.filter { $0.minutes > 0 }
  }

  private func fault(
    _ index: Int, _ day: Day, at time: Double, minutes: Double, hours: SourceHours
  ) -> Fault {
    let begin = hours.open.minutes + Int(time * Double(hours.regular.minutes))
    // Up, so that an outage of seconds is one, and that the share of long ones is the one asked for.
    let length = Int(min(minutes.rounded(.up), 1440))
    return Fault(
      index: index, day: day, begin: begin, end: min(begin + length, hours.overtimeUntil.minutes))
  }

  /// A log-normal number has no upper limit: where no outage is to be long, the few that would be last three hours.
  private var mostMinutes: Double { settings.longOutageShare > 0 ? .infinity : Self.longMinutes }

  /// Standard deviation of the logarithm of an outage's minutes; files keep the share of long ones below a half.
  private var sigma: Double {
    guard settings.outageMedianMinutes > 0 else { return 0 }
    // No share at all would have no spread; the smallest that a file can say keeps short outages different.
    let share = max(settings.longOutageShare, 0.001)
    let quantile = LogNormalFactor.normalQuantile(1 - share)
    return max(0, log(Self.longMinutes / settings.outageMedianMinutes) / quantile)
  }
}
