import TreatmentDomain

/// Finds dates, rooms and times for one whole course on a board that it does not change.
///
/// Fractions are placed one after the other on the earliest date that every rule allows; phases try
/// their centres and beam-matched groups in order of cost.
struct CoursePlanner {
  let problem: Problem
  let dates: DateTable
  let placer: VisitPlacer
  let facts: CourseFacts
  /// Visits the course already has on the board, at most one a date.
  let holds: [PlannedVisit]
  /// True when clinical rules may give way at a cost.
  let mayBreach: Bool
  /// True when refusals are worth their time.
  let explains: Bool

  var course: Course { facts.course }

  /// The course from its next fraction on, which lies on `start` when given.
  func plan(start: Day?) -> CoursePlan {
    var plan = CoursePlan()
    plan.lastDay = course.lastFractionOn
    if let last = course.history.last, let room = last.room {
      plan.lastCentre = problem.centre(ofRoom: room)
      if let entry = last.start {
        plan.lastBeamEnd = beamEnd(day: last.day, start: entry, fraction: last.fraction)
      }
    }
    let phase = course.phaseIndex(ofFraction: course.deliveredCount + 1) ?? 0
    return extend(plan, phase: phase, start: start)
  }

  /// Places `phase` and all later ones; `unplaced` counts what is missing.
  private func extend(_ plan: CoursePlan, phase: Int, start: Day?) -> CoursePlan {
    guard phase < course.phases.count else { return plan }
    var best: CoursePlan?
    for option in options(ofPhase: phase) where allows(option, after: plan, phase: phase) {
      var candidate = plan
      place(phase: phase, option: option, start: start, in: &candidate)
      if isPublished(option, phase: phase) && candidate.unplaced == 0 {
        best = candidate
        break
      }
      if best.map({ rank(candidate) < rank($0) }) ?? true { best = candidate }
    }
    guard let found = best else { return missing(plan, phase: phase) }
    return found.unplaced > 0 ? found : extend(found, phase: phase + 1, start: nil)
  }

  /// Ways to treat a phase, the published one first.
  private func options(ofPhase phase: Int) -> [PhaseOption] {
    let known = facts.options[phase].filter { isPublished($0, phase: phase) }
    return known.isEmpty
      ? facts.options[phase] : known + facts.options[phase].filter { !known.contains($0) }
  }

  private func isPublished(_ option: PhaseOption, phase: Int) -> Bool {
    course.published.contains {
      course.phaseIndex(ofFraction: $0.fraction) == phase
        && $0.room.map(option.rooms.contains) ?? ($0.centre == option.centre)
    }
  }

  private func rank(_ plan: CoursePlan) -> (Int, Int, Int) {
    (plan.unplaced, plan.cost, plan.lastDay?.number ?? 0)
  }

  private func missing(_ plan: CoursePlan, phase: Int) -> CoursePlan {
    var result = plan
    result.unplaced = remaining(after: plan)
    let next = course.deliveredCount + plan.visits.count + 1
    result.deadEnd = DeadEnd(
      fraction: next, option: nil, days: [plan.lastDay?.adding(1) ?? problem.horizon.firstDay],
      isBarredStart: false)
    result.refusal = (
      Refusal("roomCapability", .noRoomFits, "\(phase + 1)"),
      plan.lastDay?.adding(1) ?? problem.horizon.firstDay
    )
    return result
  }

  private func remaining(after plan: CoursePlan) -> Int {
    course.totalFractions - course.deliveredCount - plan.visits.count
  }

  private func allows(_ option: PhaseOption, after plan: CoursePlan, phase: Int) -> Bool {
    guard phase > 0, let last = plan.lastCentre, last != option.centre else { return true }
    return course.mayChangeCentre
      || course.deliveredCount >= course.firstFraction(ofPhase: phase)
  }

  private func place(phase: Int, option: PhaseOption, start: Day?, in plan: inout CoursePlan) {
    let first = max(course.firstFraction(ofPhase: phase), course.deliveredCount + 1)
    let last = course.firstFraction(ofPhase: phase) + course.phases[phase].fractions - 1
    plan.phaseFirstWeek = nil
    if let preferred = course.preferredCentre, preferred != option.centre,
      first == course.firstFraction(ofPhase: phase)
    {
      plan.cost += course.awayCost ?? problem.objective.centrePreference
    }
    for fraction in first...max(first, last) {
      guard placeNext(fraction, phase: phase, option: option, start: start, in: &plan) else {
        plan.unplaced = remaining(after: plan)
        plan.cost += plan.unplaced * problem.objective.unplacedFraction
        return
      }
    }
  }

  private func placeNext(
    _ fraction: Int, phase: Int, option: PhaseOption, start: Day?, in plan: inout CoursePlan
  ) -> Bool {
    let step = DateStep(
      problem: problem, dates: dates, facts: facts, option: option, phase: phase,
      fraction: fraction, start: plan.visits.isEmpty ? start : nil, mayBreach: mayBreach)
    var blocked: (Refusal, Day)?
    for day in step.candidates(after: plan) {
      if let refusal = step.refusal(on: day, after: plan) {
        if explains && saysLittle(blocked) { blocked = (refusal, day) }
        continue
      }
      if let found = visit(fraction, option: option, day: day, in: plan) {
        let charge = step.breachCost(on: day, after: plan)
        plan.cost += found.cost + charge
        accept(found.visit, phase: phase, step: step, in: &plan)
        return true
      }
      if explains && saysLittle(blocked) { blocked = (why(fraction, option, day, plan), day) }
    }
    if explains { plan.deadEnd = deadEnd(step, option: option, after: plan) }
    let fallback = Refusal("fractionSpacing", .noDateInGap, "\(fraction)")
    plan.refusal =
      blocked ?? (fallback, plan.lastDay?.adding(1) ?? start ?? course.readyOn)
    return false
  }

  /// True until a working day was refused: a weekend on the way says less than what bars the days after it.
  private func saysLittle(_ blocked: (Refusal, Day)?) -> Bool {
    blocked.map { $0.0.obstacle == .centreClosed } ?? true
  }

  private func accept(
    _ visit: PlannedVisit, phase: Int, step: DateStep, in plan: inout CoursePlan
  ) {
    if course.isFirstOfPhase(fraction: visit.fraction) { plan.phaseFirstWeek = visit.day.week }
    if visit.fraction == 1 { step.rememberStart(visit, in: &plan) }
    plan.visits.append(visit)
    plan.lastDay = visit.day
    plan.lastCentre = visit.centre
    plan.lastBeamEnd = visit.minutes.map {
      Moment(visit.day, MinuteOfDay($0.beamStart + course.phases[phase].beamMinutes))
    }
  }

  private func visit(
    _ fraction: Int, option: PhaseOption, day: Day, in plan: CoursePlan
  ) -> (visit: PlannedVisit, cost: Int)? {
    let wish = wish(fraction, option: option, day: day, plan: plan)
    if let held = held(for: wish) {
      return (held, 0)
    }
    return placer.place(wish)
  }

  /// The place the course already has on the date, when it serves this fraction.
  private func held(for wish: VisitPlacer.Wish) -> PlannedVisit? {
    guard let hold = holds.first(where: { $0.day == wish.day }), let room = hold.room,
      wish.option.rooms.contains(room),
      course.setUpMinutes(ofFraction: hold.fraction) == wish.need.setUpMinutes,
      course.phaseIndex(ofFraction: hold.fraction) == wish.need.phase,
      facts.pinnedDay(ofFraction: wish.need.fraction) == nil || hold.fraction == wish.need.fraction
    else { return nil }
    if let (_, beamStart) = hold.minutes, !wish.beamStarts.contains(beamStart) { return nil }
    var visit = hold
    visit.fraction = wish.need.fraction
    return visit
  }

  func wish(
    _ fraction: Int, option: PhaseOption, day: Day, plan: CoursePlan
  ) -> VisitPlacer.Wish {
    // A frozen visit is kept by the first of two on its date, unless both are frozen.
    let isSecond = plan.visits.last?.day == day
    let isOnlyOne = facts.pins.filter { $0.origin == .frozen && $0.day == day }.count < 2
    return VisitPlacer.Wish(
      facts: facts, need: VisitNeed(facts: facts, fraction: fraction, on: day), option: option,
      day: day, others: plan.visits, beamStarts: beamStarts(on: day, after: plan, of: fraction),
      pin: isSecond && isOnlyOne
        ? facts.wish(ofFraction: fraction) : facts.pin(ofFraction: fraction, on: day))
  }

  private func beamStarts(on day: Day, after plan: CoursePlan, of fraction: Int) -> ClosedRange<Int>
  {
    let end = latestBeamStart(on: day, of: fraction)
    guard let last = plan.lastBeamEnd else { return 0...end }
    if last.day == day {
      return range(from: pairedBeamStarts(after: last.minute.minutes, plan), to: end)
    }
    let earliest = last.minute.minutes + 60 * problem.rules.spacingHours - 1440 * (day - last.day)
    return range(from: max(0, earliest), to: end)
  }

  /// The range, or one beyond every day when it is empty.
  private func range(from first: Int, to last: Int) -> ClosedRange<Int> {
    let never = 2 * problem.rules.minutesPerDay
    return first <= last ? first...last : never...never
  }

  /// The last beam start that keeps the hours to a visit that the course has on a later date already.
  private func latestBeamStart(on day: Day, of fraction: Int) -> Int {
    let end = problem.rules.minutesPerDay
    guard let next = holds.first(where: { $0.day > day }), let beam = next.minutes?.beamStart,
      let phase = course.phaseIndex(ofFraction: fraction)
    else { return end }
    let latest =
      beam + 1440 * (next.day - day) - 60 * problem.rules.spacingHours
      - course.phases[phase].beamMinutes
    return min(end, max(0, latest))
  }

  /// First beam start of the second visit of a day: hours apart, and once room and teams are free of
  /// the first, which is not on the board yet.
  private func pairedBeamStarts(after beamEnd: Int, _ plan: CoursePlan) -> Int {
    guard let visit = plan.visits.last, let room = visit.room,
      let phase = course.phaseIndex(ofFraction: visit.fraction)
    else { return problem.rules.minutesPerDay }
    let exit = beamEnd + course.phases[phase].exitMinutes
    let busy = visit.teams.map { problem.teams[$0].minutesAfterExit }.max() ?? 0
    let free = exit + max(busy, problem.rooms[room].turnaroundMinutes)
    return min(
      problem.rules.minutesPerDay,
      max(
        beamEnd + 60 * problem.rules.pairHours,
        free + course.setUpMinutes(ofFraction: visit.fraction + 1)))
  }

  private func beamEnd(day: Day, start: MinuteOfDay, fraction: Int) -> Moment {
    let phase = course.phaseIndex(ofFraction: fraction) ?? 0
    let minutes = course.setUpMinutes(ofFraction: fraction) + course.phases[phase].beamMinutes
    return Moment(day, start + minutes)
  }
}
