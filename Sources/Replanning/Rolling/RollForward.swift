import ScenarioFiles
import TreatmentDomain

/// Makes next week's scenario of this week's, its schedule, and what was delivered.
///
/// What was delivered becomes history; what is still to come of courses begun or told the minute of their first
/// visit is published; waiting courses whose start is near are promised it; finished courses leave, their follow-up
/// dates stay. Files of facility, protocols and calendar do not change.
public struct RollForward {
  /// Next week's scenario, and what happened on the way.
  public struct Outcome: Sendable {
    /// The scenario.
    public let documents: ScenarioDocuments
    /// What happened.
    public let report: RollReport
  }

  private let documents: ScenarioDocuments
  private let problem: Problem
  private let schedule: Schedule
  private let log: DeliveryLog?
  private let period: RollPeriod

  /// Rolls a scenario, the problem it describes, and a schedule of it; without a log everything planned was delivered.
  public init(
    documents: ScenarioDocuments, problem: Problem, schedule: Schedule, log: DeliveryLog? = nil,
    period: RollPeriod
  ) {
    self.documents = documents
    self.problem = problem
    self.schedule = schedule
    self.log = log
    self.period = period
  }

  /// Next week's scenario.
  ///
  /// - Throws: every contradiction of the log, and whatever would be wrong with the new scenario.
  public func next() throws(ScenarioIssues) -> Outcome {
    try next(adding: [], without: []).outcome
  }

  /// Next week's scenario with courses that were referred since and without those that left, and the problem it describes.
  ///
  /// - Throws: every contradiction of the log, and whatever would be wrong with the new scenario.
  package func next(
    adding referred: [CourseRow], without left: Set<String>
  ) throws(ScenarioIssues) -> (outcome: Outcome, problem: Problem) {
    if let issue = issueOfTime { throw ScenarioIssues([issue]) }
    let expected = ExpectedVisits(schedule, of: problem, published: documents.appointments)
    var finder = OutcomeFinder(
      problem: problem, expected: expected,
      history: documents.appointments.filter { $0.state == .delivered || $0.state == .missed },
      to: period.to)
    let outcomes = finder.outcomes(log)
    guard finder.issues.isEmpty else { throw ScenarioIssues(finder.issues) }
    let courses = rolledCourses(outcomes)
    let report = RollReport(outcomes: outcomes, courses: courses, problem: problem)
    var next = rolledDocuments(courses, outcomes)
    next.courses.removeAll { left.contains($0.course) }
    next.appointments.removeAll { left.contains($0.course) }
    next.courses += referred
    let problem = try next.problem()
    return (Outcome(documents: next, report: report), problem)
  }

  private var issueOfTime: ScenarioIssue? {
    func issue(_ message: String, _ remedy: String) -> ScenarioIssue {
      ScenarioIssue(
        code: .horizonBeforeData, file: "scenario.yaml", line: nil, message: message,
        remedy: remedy)
    }
    if period.to <= problem.asOf {
      return issue(
        "asOf is \(problem.asOf), not before \(period.to)", "roll to a later date")
    }
    let planned = problem.horizon.detailDays.upperBound
    guard period.firstDay > max(planned, problem.horizon.firstDay.adding(7)) else { return nil }
    return issue(
      "rooms and minutes are planned until \(planned.adding(-1)) only, and the new horizon would begin on "
        + "\(period.firstDay)", "roll to an earlier date, and schedule the week between")
  }

  private func rolledCourses(_ outcomes: [CourseOutcome]) -> [RolledCourse] {
    var history: [String: [AppointmentRow]] = [:]
    for row in documents.appointments where row.state == .delivered || row.state == .missed {
      history[row.course, default: []].append(row)
    }
    return documents.courses.enumerated().map { index, row in
      RolledCourse(
        row, index: index, history: history[row.course] ?? [], outcome: outcomes[index],
        problem: problem, period: period)
    }
  }

  private func rolledDocuments(
    _ courses: [RolledCourse], _ outcomes: [CourseOutcome]
  ) -> ScenarioDocuments {
    var next = documents
    var rows = courses.map(\.row)
    enrol(&rows, courses, in: &next.scenario)
    next.courses = rows.compactMap(\.self)
    next.appointments = courses.flatMap { course in
      course.visits.sorted { ($0.day, $0.fraction) < ($1.day, $1.fraction) }
    }
    for place in next.courses.indices {
      next.courses[place].place = Place(file: next.scenario.files.courses)
    }
    let file = next.scenario.files.appointments.first ?? FileNames().appointments[0]
    for place in next.appointments.indices { next.appointments[place].place = Place(file: file) }
    next.events = documents.events.filter { isStillTold($0, among: next.courses) }
    next.followUps = documents.followUps.filter { $0.day >= period.to.day }
    for (index, course) in courses.enumerated() where course.row == nil {
      next.followUps += followUps(ofCourse: index, outcome: outcomes[index])
    }
    next.scenario.name = WeekName.advanced(
      documents.scenario.name, from: problem.horizon.firstDay.week, to: period.firstDay.week)
    next.scenario.asOf = period.to
    next.scenario.horizon = Horizon(
      firstDay: period.firstDay, weeks: documents.scenario.horizon.weeks,
      detailWeeks: documents.scenario.horizon.detailWeeks)
    // One file holds them all from now on.
    next.scenario.files.appointments = [file]
    return next
  }

  /// Closed days and downtime explain gaps for as long as courses last; what happened to a patient only until it is over.
  private func isStillTold(_ event: EventRow, among courses: [CourseRow]) -> Bool {
    let last = event.days.last ?? problem.asOf.day
    switch event.kind {
    case .sourceDown, .roomDown, .teamAbsent, .closure, .extraSession:
      return period.to.day - last < Self.longestCourse
    case .missed, .unfit, .pause, .late, .urgent:
      return last >= period.to.day && courses.contains { $0.course == event.subject }
    }
  }

  /// Days, generously: seven weeks of treatment, stretched by closures and interruptions.
  private static let longestCourse = 120

  private func followUps(ofCourse index: Int, outcome: CourseOutcome) -> [FollowUpRow] {
    let course = problem.courses[index]
    guard let last = outcome.delivered.last?.day ?? course.lastFractionOn else { return [] }
    let treatment = problem.protocols[course.protocolIndex]
    return FollowUpDates(rules: treatment.followUp, after: last).dates
      .filter { $0 >= period.to.day }
      .map { day in
        var row = FollowUpRow(course: course.id, day: day)
        row.treatmentProtocol = treatment.id
        row.lastFractionOn = last
        return row
      }
  }

  /// Courses that started take their place in the count of their trial.
  private func enrol(
    _ rows: inout [CourseRow?], _ courses: [RolledCourse], in scenario: inout ScenarioDocument
  ) {
    for (index, course) in problem.courses.enumerated() {
      guard let trial = course.trial, course.countsForTrial(asOf: problem.asOf.day),
        let start = start(ofCourse: index, courses[index])
      else { continue }
      scenario.trials[trial].enrolled += 1
      rows[index]?.enrolledOn = course.enrolledOn ?? start
    }
  }

  /// The date on which a course enrolled or started, if that is past or counts as such from now on.
  private func start(ofCourse index: Int, _ rolled: RolledCourse) -> Day? {
    let enrolled = problem.courses[index].enrolledOn
    if let enrolled, enrolled <= period.to.day { return enrolled }
    guard let row = rolled.row else { return period.to.day }
    return row.startedOn
      ?? rolled.visits.first { $0.state != .missed && $0.day < period.firstDay }?.day
  }
}

/// Names of scenarios that end in their week, such as `wuwei-2026w49`.
enum WeekName {
  /// The name with the new week in place of the old one; unchanged when it does not end in it.
  static func advanced(_ name: String, from old: Week, to new: Week) -> String {
    for style in [Self.short, { "\($0)" }] where name.hasSuffix(style(old)) {
      return name.dropLast(style(old).count) + style(new)
    }
    return name
  }

  private static func short(_ week: Week) -> String {
    "\(week)".replacing("-W", with: "w")
  }
}
