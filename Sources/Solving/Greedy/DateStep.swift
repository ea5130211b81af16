import TreatmentDomain

/// The date rules of one fraction, given the fractions before it.
struct DateStep {
  let problem: Problem
  let dates: DateTable
  let facts: CourseFacts
  let option: PhaseOption
  let phase: Int
  let fraction: Int
  /// The only date allowed, for a first fraction whose date is tried.
  let start: Day?
  let mayBreach: Bool

  private var course: Course { facts.course }
  private var rules: Phase { course.phases[phase] }
  private var isFirstOfPhase: Bool { course.isFirstOfPhase(fraction: fraction) }

  /// Dates worth trying, the published one first, then in order of time.
  func candidates(after plan: CoursePlan) -> [Day] {
    if let start { return [start] }
    if let pinned = facts.pinnedDay(ofFraction: fraction) { return [pinned] }
    let first = max(problem.horizon.firstDay, earliest(after: plan))
    guard var last = latest(after: plan, from: first), first <= last else { return [] }
    let next = plan.lastDay.map { max(first, $0.adding(1)) } ?? first
    if let frozen = facts.frozenDay(from: next) { last = min(last, frozen) }
    let days = Array(first...last)
    guard let known = course.published.first(where: { $0.fraction == fraction })?.day,
      days.contains(known)
    else { return days }
    return [known] + days.filter { $0 != known }
  }

  /// The first rule that bars a date; nil when all date rules allow it.
  func refusal(on day: Day, after plan: CoursePlan) -> Refusal? {
    if let refusal = presence(on: day) ?? opening(on: day, after: plan) { return refusal }
    if let last = plan.lastDay, day < last || (day == last && !allowsPair(on: day, plan)) {
      return Refusal("oneVisitPerDay", .fractionBefore)
    }
    if let refusal = weeklyMaximum(on: day, after: plan) { return refusal }
    if let limit = plan.secondBefore, fraction == 2, day >= limit, !mayBreach {
      return Refusal("startRule", .breakTooSoon, "\(limit)")
    }
    if let limit = plan.endsBefore, day >= limit, !mayBreach {
      return Refusal("startRule", .longClosure)
    }
    if fraction == 1, let refusal = starting(on: day), !mayBreach || refusal.rule == "pinned" {
      return refusal
    }
    return mayBreach || breachCost(on: day, after: plan) == 0
      ? nil
      : Refusal("fractionSpacing", .gapOrWeeklyMinimum, "\(fraction)")
  }

  /// What the date costs in breaches of gap, phase distance and weekly minimum.
  func breachCost(on day: Day, after plan: CoursePlan) -> Int {
    guard let last = plan.lastDay, fraction > 1 else { return 0 }
    var cost = 0
    let free = dates.freeDays(between: last, and: day, centre: option.centre)
    let most = isFirstOfPhase ? rules.freeDaysBeforeMaximum : rules.maxGapDays
    if free > most { cost += breach(units: free - most) }
    if !isFirstOfPhase {
      for units in shortWeeks(before: day, after: plan) { cost += breach(units: units) }
    }
    return cost
  }

  /// Keeps what a start on this date means for the fractions to come.
  func rememberStart(_ visit: PlannedVisit, in plan: inout CoursePlan) {
    if !course.mayStartBeforeBreak, course.totalFractions > 1, let particle = facts.particles[phase]
    {
      plan.secondBefore = dates.firstBreak(
        after: visit.day, centre: visit.centre, particle: particle)
    }
    plan.endsBefore =
      problem.centres[visit.centre].calendar.closureThatBarsStart(on: visit.day)?.lowerBound
  }

  /// What bars a start on a date whatever is placed later: release, blackout, a break too near.
  func barredStart(on day: Day) -> Refusal? {
    if let refusal = starting(on: day) { return refusal }
    guard !course.mayStartBeforeBreak, course.totalFractions > 1,
      let particle = facts.particles[phase]
    else { return nil }
    let limit = dates.firstBreak(after: day, centre: option.centre, particle: particle)
    let rest = (day.number + 1..<limit.number).map { Day(number: $0) }
    return rest.contains { facts.isPresent(on: $0) }
      ? nil
      : Refusal("startRule", .breakTooSoon, "\(limit)")
  }

  private func breach(units: Int) -> Int {
    problem.objective.breach + problem.objective.breachUnit * units
  }

  private func earliest(after plan: CoursePlan) -> Day {
    guard let last = plan.lastDay else { return problem.horizon.firstDay }
    if allowsPair(on: last, plan) { return last }
    guard isFirstOfPhase, fraction > 1 else { return last.adding(1) }
    let moves = plan.lastCentre.map { $0 != option.centre } ?? false
    return last.adding(1 + max(rules.freeDaysBeforeMinimum, moves ? 1 : 0))
  }

  /// The last date worth trying: the gap limit, or far away for courses that may breach.
  private func latest(after plan: CoursePlan, from first: Day) -> Day? {
    let presence = facts.lastPresence ?? problem.horizon.dayAfter.adding(300)
    guard !mayBreach, let last = plan.lastDay else {
      return min(presence, max(first, problem.horizon.dayAfter).adding(60))
    }
    let most = isFirstOfPhase ? rules.freeDaysBeforeMaximum : rules.maxGapDays
    var day = first
    while day < presence,
      dates.freeDays(between: last, and: day.adding(1), centre: option.centre) <= most
    {
      day = day.adding(1)
    }
    return min(day, presence)
  }

  /// A second visit on an approved date, for a course that has fallen behind.
  private func allowsPair(on day: Day, _ plan: CoursePlan) -> Bool {
    guard course.approvedPairs.contains(day), !isFirstOfPhase,
      facts.isBehind || hasFallenBehind(plan, on: day.adding(1)),
      problem.horizon.detailDays.contains(day)
    else { return false }
    return plan.visits.filter { $0.day == day }.count == 1
  }

  private func presence(on day: Day) -> Refusal? {
    // What is pinned stays; being there is then the physician's and the patient's concern.
    let isKept = mayBreach && facts.pin(ofFraction: fraction, on: day)?.day == day
    return facts.isPresent(on: day) || isKept
      ? nil
      : Refusal("patientWindows", .patientAway)
  }

  private func opening(on day: Day, after plan: CoursePlan) -> Refusal? {
    guard let particle = facts.particles[phase] else {
      return Refusal("roomCapability", .noSource, rules.particle)
    }
    if dates.isOpen(day, centre: option.centre, particle: particle) { return nil }
    if let session = problem.specialSession(at: option.centre, on: day),
      facts.isBehind || hasFallenBehind(plan, on: day),
      session.categories.contains(course.category.rawValue), day < problem.horizon.dayAfter
    {
      return nil
    }
    return Refusal("treatmentHours", .centreClosed, problem.centres[option.centre].id)
  }

  /// True when a course of a week under way that goes on on ordinary dates ends after its nominal last date.
  private func hasFallenBehind(_ plan: CoursePlan, on day: Day) -> Bool {
    guard problem.isUnderWay, let last = plan.lastDay, last < day,
      let first = course.startedOn ?? plan.visits.first?.day
    else { return false }
    var walk = TreatmentTimeWalk(
      course: course, centres: facts.options.map { _ in option.centre },
      particles: facts.particles, dates: dates)
    let nominal = walk.last(from: first, fraction: 1, closureAware: false)
    walk.notBefore = day
    let done = course.deliveredCount + plan.visits.count
    return walk.last(from: last, fraction: done, closureAware: true) > nominal
  }

  private func weeklyMaximum(on day: Day, after plan: CoursePlan) -> Refusal? {
    let week = day.week
    let count = plan.count(in: week, phase: phase, of: course)
    var largest = rules.perWeekMaximum
    for visit in plan.visits.reversed() {
      guard visit.day >= week.monday else { break }
      if let other = course.phaseIndex(ofFraction: visit.fraction) {
        largest = max(largest, course.phases[other].perWeekMaximum)
      }
    }
    let extra = extraVisits(in: week, on: day, plan)
    guard count.phase < rules.perWeekMaximum + extra, count.all < largest + extra else {
      return Refusal("fractionSpacing", .weeklyMaximum, "\(rules.perWeekMaximum)")
    }
    return nil
  }

  /// Approved pairs and special sessions raise the weekly maximum by one each.
  private func extraVisits(in week: Week, on day: Day, _ plan: CoursePlan) -> Int {
    var days = plan.visits.filter { $0.day.week == week }.map(\.day)
    let paired = days.contains(day) ? 1 : 0
    days.append(day)
    let special = days.filter { problem.specialSession(at: option.centre, on: $0) != nil }.count
    return paired + special
  }

  /// Missing fractions of every full week inside the phase that ends before `day`'s week.
  private func shortWeeks(before day: Day, after plan: CoursePlan) -> [Int] {
    guard let last = plan.lastDay, let particle = facts.particles[phase] else { return [] }
    var result: [Int] = []
    var week = max(last.week, problem.horizon.firstDay.week)
    while week < day.week {
      let isInside = plan.phaseFirstWeek.map { $0 < week } ?? true
      let isFull = week.mondayToFriday.allSatisfy {
        dates.isOpen($0, centre: option.centre, particle: particle)
      }
      if isInside && isFull {
        let away = course.unavailableOn.filter { week.mondayToFriday.contains($0) }.count
        let short =
          rules.perWeekMinimum - away - plan.count(in: week, phase: phase, of: course).phase
        if short > 0 { result.append(short) }
      }
      week = week.next
    }
    return result
  }

  private func starting(on day: Day) -> Refusal? {
    let release = facts.release(at: option.centre, problem: problem)
    if day < release {
      return Refusal("startRule", .notReady, "\(release)")
    }
    if course.noStartOn.contains(day) {
      return Refusal("startRule", .startBarred)
    }
    if !course.mayBreach,
      let closure = problem.centres[option.centre].calendar.closureThatBarsStart(on: day),
      course.totalFractions > closure.lowerBound - day
    {
      return Refusal("startRule", .longClosure)
    }
    return nil
  }
}
