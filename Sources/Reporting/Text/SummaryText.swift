import Checking
import TreatmentDomain

/// The summary of a run for people: what was placed, what was not and why, how busy, what it costs.
public struct SummaryText {
  private let content: SummaryContent
  private var problem: Problem { content.problem }
  private var schedule: Schedule { content.schedule }

  /// Makes the summary of a run.
  public init(_ content: SummaryContent) {
    self.content = content
  }

  /// The lines of the summary.
  public var lines: [String] {
    let sections = [
      heading, placed, unscheduled, unplaced, breaches, inherited, moved, courses, protected, days,
      utilisation, costs, ending,
    ]
    return Array(sections.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private var heading: [String] {
    let horizon = problem.horizon
    return [
      "TwinBeam schedule: \(problem.name)",
      "  data of \(problem.asOf); horizon \(horizon.days.lowerBound) to "
        + "\(horizon.days.upperBound.adding(-1)) "
        + "(\(Readable.count(horizon.weeks, "week", "weeks"))), "
        + (horizon.detailDays.isEmpty
          ? "rooms and day parts only"
          : "rooms and minutes to \(horizon.detailDays.upperBound.adding(-1))"),
    ]
  }

  private var placed: [String] {
    let assumed = problem.courses.reduce(0) { $0 + $1.history.filter(\.isAssumed).count }
    var lines = [
      "Placed",
      "  \(Readable.number(schedule.appointments.count)) appointments, "
        + "\(Readable.number(schedule.reservations.count)) reservations, "
        + "\(Readable.number(schedule.tailDates.count)) tail dates after the horizon",
    ]
    if assumed > 0 {
      let visits = Readable.count(assumed, "published visit", "published visits")
      lines.append("  taken as delivered: \(visits) before the horizon")
    }
    var table = TextTable([
      ("centre", .left), ("appointments", .right), ("new starts", .right),
      ("this week", .right), ("courses treated", .right),
    ])
    for centre in problem.centres.indices {
      let starts = firstVisits.filter { $0.centre == centre }
      let week = starts.filter { problem.horizon.detailDays.contains($0.day) }
      table.add([
        problem.centres[centre].name.english,
        "\(schedule.appointments.filter { problem.centre(ofRoom: $0.room) == centre }.count)",
        "\(starts.count)", "\(week.count)", "\(coursesTreated(at: centre))",
      ])
    }
    return lines + table.lines()
  }

  /// Date and centre of every first fraction in the schedule.
  private var firstVisits: [(day: Day, centre: Int)] {
    schedule.appointments.filter { $0.fraction == 1 }
      .map { ($0.day, problem.centre(ofRoom: $0.room)) }
      + schedule.reservations.filter { $0.fraction == 1 }
      .map { ($0.day, problem.centre(ofRoom: $0.room)) }
  }

  private func coursesTreated(at centre: Int) -> Int {
    var isTreated = Array(repeating: false, count: problem.courses.count)
    for visit in schedule.appointments where problem.centre(ofRoom: visit.room) == centre {
      isTreated[visit.course] = true
    }
    for visit in schedule.reservations where problem.centre(ofRoom: visit.room) == centre {
      isTreated[visit.course] = true
    }
    return isTreated.filter { $0 }.count
  }

  private var unscheduled: [String] {
    guard !schedule.unscheduled.isEmpty else { return ["Every waiting course has dates."] }
    let count = Readable.count(schedule.unscheduled.count, "waiting course", "waiting courses")
    return ["Unscheduled: \(count) without dates"]
      + schedule.unscheduled.flatMap { entry in
        reasonLines(course: entry.course, suffix: "", reasons: entry.reasons)
      }
  }

  private var unplaced: [String] {
    guard !schedule.unplaced.isEmpty else { return [] }
    return ["Started courses with fractions that found no date"]
      + schedule.unplaced.flatMap { entry in
        reasonLines(
          course: entry.course,
          suffix: ", " + Readable.count(entry.count, "fraction", "fractions"),
          reasons: entry.reasons)
      }
  }

  private func reasonLines(course: Int, suffix: String, reasons: [RefusalReason]) -> [String] {
    let known = problem.courses[course]
    let head =
      "  \(known.id) (\(problem.protocols[known.protocolIndex].id), \(known.waitingClass.key)\(suffix))"
    return [head]
      + reasons.prefix(4).flatMap { Readable.wrapped("    - " + $0.sentence, indent: "      ") }
  }

  private var breaches: [String] {
    guard !content.judgement.breaches.isEmpty else { return [] }
    return ["For a physician: clinical rules that no placement kept"]
      + content.judgement.breaches.flatMap(violationLines)
  }

  private var inherited: [String] {
    guard !content.judgement.inherited.isEmpty else { return [] }
    return ["Inherited from frozen visits, not changed"]
      + content.judgement.inherited.flatMap(violationLines)
  }

  private func violationLines(_ violation: Violation) -> [String] {
    Readable.wrapped("  \(violation.rule.rawValue): \(violation.message)")
  }

  private var moved: [String] {
    let changes = PublishedChanges(schedule: schedule, problem: problem).lines
    guard !changes.isEmpty else { return [] }
    return ["Changed against what was published: \(changes.count)"] + changes.prefix(40)
      + (changes.count > 40 ? ["  and \(changes.count - 40) more"] : [])
  }

  /// How far dates, centres and day parts could be from the best.
  private var courses: [String] {
    guard let cost = content.courseCost, let bound = content.courseBound else { return [] }
    return [
      "Courses: dates, centres and day parts cost \(Readable.number(cost))",
      "  at least \(Readable.number(bound)), gap \(tenths(cost - bound, of: cost)); "
        + "not to be added to the gaps of rooms and minutes",
    ] + comparison
  }

  private var comparison: [String] {
    guard let plans = content.plansCompared else { return [] }
    return [
      "  waiting courses in one plan for all centres: \(Readable.number(plans.joint)); in separate "
        + "plans, each at its own centre: \(Readable.number(plans.separate))"
    ]
  }

  /// What is kept free of less urgent courses, so that staff see why a day looks emptier than it could be.
  private var protected: [String] {
    guard !content.protected.isEmpty else { return [] }
    let classes = WaitingClass.allCases.dropFirst()
    var table = TextTable([("source or room", .left)] + classes.map { ($0.key, .right) })
    for line in content.protected {
      table.add(
        [line.resource]
          + classes.map { urgency in
            guard let range = line.minutes[urgency] else { return "-" }
            return "\(range.lowerBound)-\(range.upperBound) min"
          })
    }
    let share = Readable.percent(problem.rules.protectedShare, of: 1000)
    return [
      "Kept for expected, more urgent arrivals (\(share) of what they need; minutes a date)"
    ] + table.lines()
  }

  private func tenths(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "0.0 %" }
    let tenths = (1000 * part + whole / 2) / whole
    return "\(tenths / 10).\(tenths % 10) %"
  }

  private var days: [String] {
    guard !content.days.isEmpty else { return [] }
    var table = TextTable([
      ("day", .left), ("centre", .left), ("visits", .right), ("greedy", .right), ("now", .right),
      ("bound", .right), ("gap", .right), ("columns", .right), ("programs", .right),
      ("seconds", .right), ("", .left),
    ])
    for line in content.days {
      table.add([
        "\(line.day.weekday.key) \(line.day)", problem.centres[line.centre].id, "\(line.visits)",
        Readable.number(line.before), Readable.number(line.after),
        line.bound.map(Readable.number) ?? "not proven", gap(line),
        Readable.number(line.columns), "\(line.programs)", Readable.seconds(line.seconds),
        line.note,
      ])
    }
    var title =
      "Rooms and minutes: in-day cost of the detail window \(Readable.number(content.windowAfter))"
    if let before = content.windowBefore, before > 0 {
      let saved = before - content.windowAfter
      title +=
        saved == 0
        ? ", as greedy placement left it"
        : ", \(Readable.percent(abs(saved), of: before)) \(saved > 0 ? "below" : "above") greedy "
          + "(\(Readable.number(before)))"
    }
    return [title] + windowBound + table.lines()
      + ["  a day's cost and bound take the other days as they are"]
  }

  /// How far rooms and minutes could be from the best, the dates being as they are.
  private var windowBound: [String] {
    guard let bound = content.windowBound else {
      return ["  the whole window with these dates: not proven"]
    }
    let gap = Readable.percent(content.windowAfter - bound, of: content.windowAfter)
    return [
      "  the whole window with these dates: at least \(Readable.number(bound)), gap \(gap)"
    ]
  }

  private func gap(_ line: DayLine) -> String {
    guard let bound = line.bound else { return "" }
    return tenths(line.after - bound, of: line.after)
  }

  private var utilisation: [String] {
    let figures = SourceDayFigures.all(of: schedule, in: problem).filter { $0.visits > 0 }
    guard !figures.isEmpty else { return [] }
    var table = TextTable([
      ("source", .left), ("day", .left), ("visits", .right), ("beam", .right),
      ("switching", .right), ("beam load", .right), ("rooms", .right), ("overtime", .right),
    ])
    for entry in figures {
      table.add([
        problem.sources[entry.source].id, "\(entry.day.weekday.key) \(entry.day)",
        "\(entry.visits)", "\(entry.beamMinutes) min", "\(entry.switchMinutes) min",
        Readable.percent(entry.beamMinutes + entry.switchMinutes, of: entry.openMinutes),
        Readable.percent(entry.occupiedRoomMinutes, of: entry.openRoomMinutes),
        entry.overtimeMinutes > 0 ? "\(entry.overtimeMinutes) min" : "-",
      ])
    }
    return ["Beam and rooms (beam load = beam and switching in regular beam minutes)"]
      + table.lines()
  }

  private var costs: [String] {
    var table = TextTable([("cost", .left), ("amount", .right), ("share", .right)])
    let costs = content.judgement.costs
    for entry in costs.perCost where entry.amount != 0 {
      table.add([
        entry.name.rawValue, Readable.number(entry.amount),
        Readable.percent(entry.amount, of: costs.total),
      ])
    }
    table.add(["total", Readable.number(costs.total), ""])
    return ["Costs, counted by the referee (lower is better)"] + table.lines()
  }

  private var ending: [String] {
    let count = content.judgement.violations.count
    let verdict =
      count == 0 ? "no violation" : Readable.count(count, "violation", "violations")
    let breaches = Readable.count(content.judgement.breaches.count, "breach", "breaches")
    return [
      "Referee: \(verdict), \(breaches), \(content.judgement.inherited.count) inherited.",
      "Solver \(content.solver): \(content.stopped), \(Readable.seconds(content.seconds)) s.",
    ]
  }
}
