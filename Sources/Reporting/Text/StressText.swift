import Simulating
import TreatmentDomain

/// What a stress test showed, for people: every day, and the day that needs attention.
public struct StressText {
  private let result: StressResult
  private let problem: Problem

  /// Makes the text of a result.
  public init(_ result: StressResult, of problem: Problem) {
    self.result = result
    self.problem = problem
  }

  /// The lines of the text.
  public var lines: [String] {
    guard !result.days.isEmpty else {
      return ["No appointment to replay: the schedule has no rooms and minutes."]
    }
    return Array([heading, overtime, waiting, fragile].joined(separator: [""]))
  }

  private var heading: [String] {
    let (request, model) = (result.request, result.request.model)
    let replays = Readable.count(request.replications, "replay", "replays")
    return [
      "TwinBeam stress test: \(problem.name)",
      "  \(replays) of every day, seed \(request.seed)",
      "  set-up and exit vary by \(percent(model.handlingVariation)), the beam by "
        + "\(percent(model.beamVariation)); \(percent(model.lateShare)) of the patients come late, by "
        + "\(minutes(model.lateMinutes)) min on average",
    ]
  }

  private var overtime: [String] {
    var table = TextTable([
      ("day", .left), ("centre", .left), ("visits", .right), ("likely", .right),
      ("past limit", .right), ("announced", .right), ("mean", .right), ("1 in 10", .right),
    ])
    for day in result.days {
      table.add([
        name(day), problem.centres[day.centre].id, "\(day.visits)",
        withInterval(day.overtimeShare), withInterval(day.excessShare),
        minutes(day.announcedOvertime), minutes(day.overtime.mean),
        minutes(day.overtime.ninetieth),
      ])
    }
    return [
      "Overtime: share of replays with a patient in a room after the regular close, or past the "
        + "limit,",
      "with its 95 % interval; minutes as announced, on average, and what one replay in ten exceeds",
    ] + table.lines()
  }

  private var waiting: [String] {
    var table = TextTable([
      ("day", .left), ("centre", .left), ("waiting", .right), ("1 in 10", .right),
      ("beam late", .right), ("1 in 10", .right), ("beam idle", .right), ("announced", .right),
    ])
    for day in result.days {
      table.add([
        name(day), problem.centres[day.centre].id, minutes(day.waiting.mean),
        minutes(day.waiting.ninetieth), minutes(day.delay.mean), minutes(day.delay.ninetieth),
        minutes(day.idle.mean), minutes(day.announcedIdle),
      ])
    }
    return [
      "Minutes a patient who is there waits for the room, minutes a beam starts after the announced",
      "minute (on average, and what one visit in ten exceeds), idle minutes of shared beams",
    ] + table.lines()
  }

  private var fragile: [String] {
    guard let day = result.mostFragile else { return ["No replay of any day runs into overtime."] }
    var table = TextTable([
      ("visit", .left), ("room", .left), ("announced", .left), ("beam late", .right),
      ("1 in 10", .right),
    ])
    for visit in day.worst {
      table.add([
        "\(problem.courses[visit.course].id) fraction \(visit.fraction)",
        problem.rooms[visit.room].id, "\(visit.start)", "\(minutes(visit.delay.mean)) min",
        "\(minutes(visit.delay.ninetieth)) min",
      ])
    }
    let sentence =
      "Most fragile: \(problem.centres[day.centre].id) on \(name(day)), past the limit of overtime in "
      + "\(percent(day.excessShare.value)) of the replays, after the regular close in "
      + "\(percent(day.overtimeShare.value)). Its latest beams:"
    return Readable.wrapped(sentence, indent: "") + table.lines()
  }

  private func name(_ day: StressDay) -> String { "\(day.day.weekday.key) \(day.day)" }

  /// A share with its interval: `86 (84-88) %`.
  private func withInterval(_ share: Share) -> String {
    let numbers = [share.value, share.interval.lowerBound, share.interval.upperBound].map {
      Int((100 * $0).rounded())
    }
    return "\(numbers[0]) (\(numbers[1])-\(numbers[2])) %"
  }

  private func percent(_ share: Double) -> String { "\(Int((100 * share).rounded())) %" }

  private func minutes(_ value: Double) -> String { "\(Int(value.rounded()))" }
}
