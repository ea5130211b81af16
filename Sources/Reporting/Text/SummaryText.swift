import Checking
import TreatmentDomain

/// The summary of a run for people: what was placed, what was not and why, how busy, what it costs.
public struct SummaryText {
  let content: SummaryContent
  var problem: Problem { content.problem }
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

  var language: Language { content.language }

  func say(_ word: SummaryWords, _ values: String...) -> String {
    word.text(language, values: values)
  }

  /// A sentence for one and another for many.
  private func say(_ count: Int, _ one: SummaryWords, _ many: SummaryWords) -> String {
    count == 1 ? say(one) : say(many, Readable.number(count))
  }

  private var heading: [String] {
    let horizon = problem.horizon
    let minutes =
      horizon.detailDays.isEmpty
      ? say(.noMinutes) : say(.minutesUntil, "\(horizon.detailDays.upperBound.adding(-1))")
    let days = ("\(horizon.days.lowerBound)", "\(horizon.days.upperBound.adding(-1))")
    let span =
      horizon.weeks == 1
      ? say(.spanWeek, "\(problem.asOf)", days.0, days.1, minutes)
      : say(.spanWeeks, "\(problem.asOf)", days.0, days.1, minutes, "\(horizon.weeks)")
    return [say(.heading, problem.name), "  " + span]
  }

  private var placed: [String] {
    let assumed = problem.courses.reduce(0) { $0 + $1.history.filter(\.isAssumed).count }
    var lines = [
      say(.placed),
      "  "
        + say(
          .counts, Readable.number(schedule.appointments.count),
          Readable.number(schedule.reservations.count),
          Readable.number(schedule.tailDates.count)),
    ]
    if assumed > 0 { lines.append("  " + say(assumed, .assumedOne, .assumed)) }
    var table = TextTable([
      (say(.centre), .left), (say(.appointments), .right), (say(.newStarts), .right),
      (say(.thisWeek), .right), (say(.coursesTreated), .right),
    ])
    for centre in problem.centres.indices {
      let starts = firstVisits.filter { $0.centre == centre }
      let week = starts.filter { problem.horizon.detailDays.contains($0.day) }
      table.add([
        problem.centres[centre].name.text(language),
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
    guard !schedule.unscheduled.isEmpty else { return [say(.allHaveDates)] }
    return [say(schedule.unscheduled.count, .unscheduledOne, .unscheduled)]
      + schedule.unscheduled.flatMap { entry in
        reasonLines(course: entry.course, suffix: "", reasons: entry.reasons)
      }
  }

  private var unplaced: [String] {
    guard !schedule.unplaced.isEmpty else { return [] }
    return [say(.unplaced)]
      + schedule.unplaced.flatMap { entry in
        reasonLines(
          course: entry.course,
          suffix: ", " + language.count(entry.count, .fraction, .fractions),
          reasons: entry.reasons)
      }
  }

  private func reasonLines(course: Int, suffix: String, reasons: [RefusalReason]) -> [String] {
    let known = problem.courses[course]
    let head =
      "  \(ForeignText.clean(known.id)) (\(problem.protocols[known.protocolIndex].id), \(known.waitingClass.key)\(suffix))"
    return [head]
      + reasons.prefix(4).flatMap {
        Readable.lines(
          "    - " + $0.text(language, of: problem), indent: "      ")
      }
  }

  private var breaches: [String] {
    guard !content.judgement.breaches.isEmpty else { return [] }
    return [say(.breaches)]
      + content.judgement.breaches.flatMap { $0.terminalLines(language, of: problem) }
  }

  private var inherited: [String] {
    guard !content.judgement.inherited.isEmpty else { return [] }
    return [say(.inherited)]
      + content.judgement.inherited.flatMap { $0.terminalLines(language, of: problem) }
  }

  private var moved: [String] {
    let changes = PublishedChanges(schedule: schedule, problem: problem, language: language).lines
    guard !changes.isEmpty else { return [] }
    return [say(.changed, "\(changes.count)")] + changes.prefix(40)
      + (changes.count > 40 ? ["  " + say(.more, "\(changes.count - 40)")] : [])
  }

  /// How far dates, centres and day parts could be from the best.
  private var courses: [String] {
    guard let cost = content.courseCost, let bound = content.courseBound else { return [] }
    return [
      say(.courseCost, Readable.number(cost)),
      "  " + say(.courseBound, Readable.number(bound), tenths(cost - bound, of: cost)),
    ] + comparison
  }

  private var comparison: [String] {
    guard let plans = content.plansCompared else { return [] }
    return [
      "  "
        + say(.plansCompared, Readable.number(plans.joint), Readable.number(plans.separate))
    ]
  }

  /// What is kept free of less urgent courses, so that staff see why a day looks emptier than it could be.
  private var protected: [String] {
    guard !content.protected.isEmpty else { return [] }
    let classes = WaitingClass.allCases.dropFirst()
    var table = TextTable([(say(.sourceOrRoom), .left)] + classes.map { ($0.key, .right) })
    for line in content.protected {
      table.add(
        [line.resource]
          + classes.map { urgency in
            guard let range = line.minutes[urgency] else { return "-" }
            return say(.minutesRange, "\(range.lowerBound)", "\(range.upperBound)")
          })
    }
    let share = Readable.percent(problem.rules.protectedShare, of: 1000)
    return [say(.protected, share)] + table.lines()
  }

  func tenths(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "0.0 %" }
    let tenths = (1000 * part + whole / 2) / whole
    return "\(tenths / 10).\(tenths % 10) %"
  }

  private var utilisation: [String] {
    let figures = SourceDayFigures.all(of: schedule, in: problem).filter { $0.visits > 0 }
    guard !figures.isEmpty else { return [] }
    var table = TextTable([
      (say(.source), .left), (say(.day), .left), (say(.visits), .right), (say(.beam), .right),
      (say(.switching), .right), (say(.beamLoad), .right), (say(.rooms), .right),
      (say(.overtime), .right),
    ])
    for entry in figures {
      table.add([
        problem.sources[entry.source].id, language.dated(entry.day),
        "\(entry.visits)", say(.minutes, "\(entry.beamMinutes)"),
        say(.minutes, "\(entry.switchMinutes)"),
        Readable.percent(entry.beamMinutes + entry.switchMinutes, of: entry.openMinutes),
        Readable.percent(entry.occupiedRoomMinutes, of: entry.openRoomMinutes),
        entry.overtimeMinutes > 0 ? say(.minutes, "\(entry.overtimeMinutes)") : "-",
      ])
    }
    return [say(.utilisation)] + table.lines()
  }

  private var costs: [String] {
    var table = TextTable([
      (say(.cost), .left), (say(.amount), .right), (say(.share), .right),
    ])
    let costs = content.judgement.costs
    for entry in costs.perCost where entry.amount != 0 {
      table.add([
        entry.name.terminalText(language),
        Readable.number(entry.amount),
        Readable.percent(entry.amount, of: costs.total),
      ])
    }
    table.add([say(.total), Readable.number(costs.total), ""])
    return [say(.costs)] + table.lines()
  }

  private var ending: [String] {
    let count = content.judgement.violations.count
    let verdict = count == 0 ? say(.noViolation) : language.count(count, .violation, .violations)
    let breaches = language.count(content.judgement.breaches.count, .breach, .breaches)
    return [
      say(.verdict, verdict, breaches, "\(content.judgement.inherited.count)"),
      say(.ending, content.solver, content.stopped, Readable.seconds(content.seconds)),
    ]
  }
}
