import TreatmentDomain

/// Start dates of a route that every rule allows, as far as it depends on the start alone.
struct RouteStarts {
  let problem: Problem
  let facts: CourseFacts
  let dates: DateTable
  /// Centre and rooms of each phase.
  let options: [PhaseOption]
  let days: Int
  let earliestLast: [Int16]

  var starts: [RouteStart] {
    guard let particle = facts.particles[0] else { return [] }
    let first = problem.horizon.firstDay
    let release = facts.release(at: options[0].centre, problem: problem)
    return (max(0, release - first)..<max(days, release - first)).compactMap { offset in
      guard offset < days, earliestLast[offset] < .max,
        mayStart(on: first.adding(offset)), mayEnrol(on: first.adding(offset))
      else { return nil }
      return start(offset, particle: particle, release: release)
    }
  }

  private func mayStart(on day: Day) -> Bool {
    !facts.course.noStartOn.contains(day)
  }

  private func mayEnrol(on day: Day) -> Bool {
    guard let number = facts.course.trial else { return true }
    let trial = problem.trials[number]
    let enrolled = facts.course.enrolledOn ?? day
    return !(trial.enrolsFrom.map { enrolled < $0 } ?? false)
      && !(trial.enrolsUntil.map { enrolled > $0 } ?? false)
  }

  private func start(_ offset: Int, particle: Int, release: Day) -> RouteStart? {
    let course = facts.course
    let first = problem.horizon.firstDay
    let day = first.adding(offset)
    let walk = TreatmentTimeWalk(
      course: course, centres: options.map(\.centre), particles: facts.particles, dates: dates)
    let nominal = walk.last(from: day, fraction: 1, closureAware: false)
    let aware = walk.last(from: day, fraction: 1, closureAware: true)
    let category = course.category.rawValue - 1
    guard aware - nominal <= problem.rules.maxClosureDays[category] else { return nil }
    var last = aware - first + problem.rules.prolongationLimits[category]
    if let closure = problem.centres[options[0].centre].calendar.closureThatBarsStart(on: day) {
      last = min(last, closure.lowerBound - first - 1)
    }
    guard last >= Int(earliestLast[offset]) else { return nil }
    var secondBefore = Int.max
    if !course.mayStartBeforeBreak, course.totalFractions > 1 {
      secondBefore =
        dates.firstBreak(after: day, centre: options[0].centre, particle: particle) - first
    }
    return RouteStart(
      day: offset,
      cost: problem.objective.startCost(of: course, daysAfterRelease: day - release) + away(course),
      nominalLast: nominal - first, lastAllowed: last, secondBefore: secondBefore)
  }

  private func away(_ course: Course) -> Int {
    guard let preferred = course.preferredCentre else { return 0 }
    let cost = course.awayCost ?? problem.objective.centrePreference
    return cost * options.count { $0.centre != preferred }
  }
}

/// The earliest date of the last fraction when a fraction lies on a day: weekly limits are left out, so nothing
/// is earlier.
struct EarliestLast {
  let phases: [RoutePhase]
  let open: [Bool]
  let span: Int

  /// By fraction and day; `Int16.max` where the fraction cannot lie or the rest finds no dates.
  var table: [Int16] {
    let fractions = phases.reduce(0) { $0 + $1.fractions }
    var table = Array(repeating: Int16.max, count: fractions * span)
    var fraction = fractions
    for (number, phase) in phases.enumerated().reversed() {
      for position in (0..<phase.fractions).reversed() {
        fraction -= 1
        let isLastOfPhase = position == phase.fractions - 1
        let next = number + 1 < phases.count ? phases[number + 1] : phase
        var step = 1
        if isLastOfPhase, number + 1 < phases.count {
          step += max(next.freeDaysMinimum, next.centre != phase.centre ? 1 : 0)
        }
        var later = Int16.max
        for day in (0..<span).reversed() {
          if fraction + 1 < fractions, day + step < span {
            later = min(later, table[(fraction + 1) * span + day + step])
          }
          guard open[phase.openBase + day], day >= phase.notBefore else { continue }
          table[fraction * span + day] =
            fraction + 1 == fractions ? Int16(day) : later
        }
      }
    }
    return table
  }
}
