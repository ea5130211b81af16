import ArgumentParser
import Checking
import Reporting
import Solving
import TreatmentDomain

/// One solve with its referee: what the schedule command does before anything is written.
struct ScheduleRun {
  /// A judged schedule and everything to tell about it.
  struct Outcome {
    let problem: Problem
    let schedule: Schedule
    let judgement: Judgement
    let result: SolveResult
    let courseCost: Int
    let seconds: Double
    let incumbents: [(seconds: Double, cost: Int)]
    let summary: [String]

    func scheduleJSON() throws -> String {
      try ScheduleDocumentBuilder(problem).document(schedule, judgement: judgement).json()
    }

    /// Every report of the schedule.
    func reports(in language: Language) -> [(name: String, files: [ReportFile])] {
      let content = ReportContent(schedule, of: problem, judgement: judgement, language: language)
      return reportFormats.map { ($0.name, $0.files(of: content)) }
    }

    func files() throws -> [(name: String, text: String)] {
      let tables = CSVText(schedule, of: problem)
      return [
        ("schedule.json", try scheduleJSON()), ("appointments.csv", tables.appointments),
        ("reservations.csv", tables.reservations),
        ("summary.txt", summary.joined(separator: "\n") + "\n"),
      ]
    }
  }

  let problem: Problem
  let solver: any Solver
  let seed: UInt64
  let stepLimit: Int?
  let isQuiet: Bool
  /// Judge every better schedule once the solve is over, and show no progress.
  let judgesIncumbents: Bool
  /// Of the summary.
  var language = Language.english

  /// Solves and judges; nil when nothing was found.
  func solve(stop: StopSignal) throws -> Outcome? {
    let referee = Referee(problem)
    let display = ProgressDisplay(
      referee: referee, isQuiet: isQuiet, keepsAll: judgesIncumbents)
    let began = ContinuousClock.now
    let request = SolveRequest(problem: problem, seed: seed, stepLimit: stepLimit, stop: stop)
    let result: SolveResult
    do {
      result = try solver.solve(request) { display.show($0) }
    } catch {
      Console.remark("The solver failed: \(error)")
      throw Exit.failure
    }
    display.finish()
    let seconds = (ContinuousClock.now - began) / .seconds(1)
    if judgesIncumbents { display.judgeKept(final: result.incumbent) }
    if result.termination == .provenInfeasible {
      Console.remark("No schedule exists:")
      for sentence in result.contradictions {
        for line in Readable.lines("  - \(sentence)") { Console.remark(line) }
      }
      throw Exit.infeasible
    }
    guard let schedule = result.incumbent else {
      Console.remark("Nothing was found inside the limits; allow more time with --time-limit.")
      return nil
    }
    let judgement = referee.judge(schedule)
    guard judgement.isAcceptable else {
      refuse(judgement)
      return nil
    }
    return outcome(
      schedule, judgement: judgement, result: result, seconds: seconds, referee: referee,
      incumbents: display.incumbents)
  }

  private func outcome(
    _ schedule: Schedule, judgement: Judgement, result: SolveResult, seconds: Double,
    referee: Referee,
    incumbents: [(seconds: Double, cost: Int)]
  ) -> Outcome {
    let after = DayCosts(schedule, of: problem, referee: referee)
    let before = result.initial.map { DayCosts($0, of: problem, referee: referee) }
    let days = result.days.map { report in
      DayLine(
        centre: report.centre, day: report.day, visits: report.visits,
        before: (before ?? after).cost(centre: report.centre, day: report.day),
        after: after.cost(centre: report.centre, day: report.day), columns: report.columns,
        programs: report.programs, seconds: report.seconds, bound: report.bound,
        note: note(report))
    }
    let courseCost = CourseCosts(judgement.costs, of: problem).total
    var content = SummaryContent(
      problem: problem, schedule: schedule, judgement: judgement, solver: solver.name,
      stopped: result.termination.words.text(language),
      seconds: seconds, windowBefore: before?.windowTotal,
      windowAfter: after.windowTotal, days: days)
    content.language = language
    content.windowBound = result.windowBound
    content.courseBound = result.courseBound
    content.plansCompared = result.plansCompared
    content.courseCost = courseCost
    content.protected = ProtectedLine.all(in: problem)
    return Outcome(
      problem: problem, schedule: schedule, judgement: judgement, result: result,
      courseCost: courseCost, seconds: seconds, incumbents: incumbents,
      summary: SummaryText(content).lines)
  }

  /// Tells why the best schedule found may not be written.
  private func refuse(_ judgement: Judgement) {
    Console.remark("No schedule that keeps every hard rule was found; nothing was written:")
    Console.violations(judgement)
    Console.remark("Loosen a pin, or give the solver more time with --time-limit.")
  }

  private func note(_ report: DaySolveReport) -> String {
    switch report.outcome {
    case .improved, .unchanged: ""
    case .failed: "GLPK failed, greedy stands: \(report.failure ?? "no message")"
    case .skipped: report.programs == 0 ? "kept as it was" : ""
    }
  }
}

extension ProtectedLine {
  /// A line for every source and room of which something is left to arrivals.
  static func all(in problem: Problem) -> [ProtectedLine] {
    let protected = ProtectedMinutes(problem)
    let days = problem.horizon.detailDays.upperBound..<problem.horizon.dayAfter
    func line(
      _ id: String, of source: Int, _ minutes: (WaitingClass, Day) -> Int
    ) -> ProtectedLine? {
      let open = days.filter { problem.isOrdinarilyOpen(source: source, on: $0) }
      var ranges: [WaitingClass: ClosedRange<Int>] = [:]
      for urgency in WaitingClass.allCases {
        let values = open.map { minutes(urgency, $0) }
        if let least = values.min(), let most = values.max(), most > 0 {
          ranges[urgency] = least...most
        }
      }
      return ranges.isEmpty ? nil : ProtectedLine(resource: id, minutes: ranges)
    }
    return problem.sources.indices.flatMap { source in
      [
        line(problem.sources[source].id, of: source) {
          protected.minutes(for: $0, source: source, day: $1)
        }
      ]
        + problem.rooms.indices.filter { problem.rooms[$0].source == source }.map { room in
          line(problem.rooms[room].id, of: source) {
            protected.minutes(for: $0, room: room, day: $1)
          }
        }
    }.compactMap(\.self)
  }
}

extension Termination {
  /// Why a solve ended, for people.
  fileprivate var words: StoppingWords {
    switch self {
    case .provenOptimal: .provenOptimal
    case .gapReached: .gapReached
    case .provenInfeasible: .provenInfeasible
    case .timeLimit: .timeLimit
    case .stepLimit: .stepLimit
    case .noImprovement: .noImprovement
    case .cancelled: .cancelled
    }
  }
}
