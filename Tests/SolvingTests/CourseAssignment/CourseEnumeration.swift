import Checking
import TestProblems
import Testing
import TreatmentDomain

@testable import Solving

/// Every way to treat one course among others that stay: tried visit by visit, judged by the referee.
struct CourseEnumeration {
  /// Where a fraction lies.
  struct Choice: Hashable {
    let day: Day
    let room: Int
    let part: Int
  }

  let problem: Problem
  let course: Int
  /// What the other courses do.
  let others: Schedule
  let referee: Referee
  /// What a visit costs on top, at least 0.
  var price: (_ fraction: Int, Choice) -> Double = { _, _ in 0 }

  /// Most calendar days from one fraction to the next that are tried.
  private static let reach = 16
  /// After so many dates in a row that are not legal the next fraction is too late.
  private static let patience = 8
  /// Rules that a course not yet complete breaks, and may keep in the end.
  private static let later: [RuleName] = [.courseComplete, .startRule]
  /// Rules that speak of dates alone, so that another room of the centre does not help.
  private static let ofDates: [RuleName] = [
    .fractionSpacing, .phaseOrder, .overallTreatmentTime, .patientWindows, .trialLimits,
  ]

  init(_ problem: Problem, course: Int = 0, others: Schedule = Schedule()) {
    self.problem = problem
    self.course = course
    self.others = others
    referee = Referee(problem)
  }

  /// The cheapest legal way by start date, prices included, for some of the dates.
  func cheapest(startingOn days: [Day]) -> [Day: Double] {
    var result: [Day: Double] = [:]
    for day in days {
      var best: Double?
      extend([], on: day...day, paid: 0, best: &best)
      result[day] = best
    }
    return result
  }

  /// All legal ways, those after the horizon once a centre.
  func all() -> [[Choice]] {
    var result: [[Choice]] = []
    for day in problem.horizon.days { collect([], on: day...day, into: &result) }
    return result
  }

  // MARK: What the referee says

  func schedule(_ choices: [Choice]) -> Schedule {
    let own = problem.courses[course]
    var result = others
    for (index, choice) in choices.enumerated() {
      let fraction = index + 1
      if choice.day >= problem.horizon.dayAfter {
        result.tailDates.append(
          TailDate(
            course: course, fraction: fraction, day: choice.day,
            centre: problem.centre(ofRoom: choice.room)))
      } else if problem.horizon.detailDays.contains(choice.day) {
        let start = MinuteOfDay("08:00")
        result.appointments.append(
          Appointment(
            course: course, fraction: fraction, day: choice.day, room: choice.room, start: start,
            beamStart: start + own.setUpMinutes(ofFraction: fraction)))
      } else {
        result.reservations.append(
          Reservation(
            course: course, fraction: fraction, day: choice.day, room: choice.room,
            dayPart: choice.part))
      }
    }
    return result
  }

  /// What the course alone costs in a schedule, as the course assignment counts.
  func cost(_ judgement: Judgement) -> Int {
    let items = judgement.costs.items.filter { $0.course == course }
    return CourseCosts(
      CostBreakdown(
        items: items, courses: problem.courses.count, centres: problem.centres.count),
      of: problem
    ).total
  }

  // MARK: Trying

  private func extend(
    _ chosen: [Choice], on days: ClosedRange<Day>, paid: Double, best: inout Double?
  ) {
    forEachLegal(chosen, on: days) { choices, judgement in
      let paid = paid + price(choices.count, choices[choices.count - 1])
      // Nothing becomes cheaper by one more visit.
      let value = Double(cost(judgement)) + paid
      guard value < best ?? .infinity else { return }
      if choices.count == problem.courses[course].totalFractions {
        best = value
      } else {
        extend(choices, on: next(after: choices), paid: paid, best: &best)
      }
    }
  }

  private func collect(
    _ chosen: [Choice], on days: ClosedRange<Day>, into result: inout [[Choice]]
  ) {
    forEachLegal(chosen, on: days) { choices, _ in
      if choices.count == problem.courses[course].totalFractions {
        result.append(choices)
      } else {
        collect(choices, on: next(after: choices), into: &result)
      }
    }
  }

  private func next(after choices: [Choice]) -> ClosedRange<Day> {
    let day = choices[choices.count - 1].day
    return day.adding(1)...day.adding(Self.reach)
  }

  private func forEachLegal(
    _ chosen: [Choice], on days: ClosedRange<Day>, _ body: ([Choice], Judgement) -> Void
  ) {
    let isLast = chosen.count + 1 == problem.courses[course].totalFractions
    var fruitless = 0
    for number in days.lowerBound.number...days.upperBound.number where fruitless < Self.patience {
      let day = Day(number: number)
      var closedCentres: Set<Int> = []
      fruitless += 1
      for choice in places(on: day) where !closedCentres.contains(centre(choice)) {
        let judgement = referee.judge(schedule(chosen + [choice]))
        let broken = judgement.violations.map(\.rule)
        if broken.allSatisfy({ !isLast && Self.later.contains($0) }) {
          fruitless = 0
          body(chosen + [choice], judgement)
        } else if problem.courses[course].hours == nil,
          broken.contains(where: Self.ofDates.contains)
        {
          closedCentres.insert(centre(choice))
        }
      }
    }
  }

  private func centre(_ choice: Choice) -> Int { problem.centre(ofRoom: choice.room) }

  /// Places that make a difference on a date: rooms and day parts, rooms, or centres.
  private func places(on day: Day) -> [Choice] {
    var known: Set<Int> = []
    return problem.rooms.indices.flatMap { room -> [Choice] in
      let centre = problem.centre(ofRoom: room)
      if day >= problem.horizon.dayAfter, !known.insert(centre).inserted { return [] }
      let parts =
        day >= problem.horizon.dayAfter || problem.horizon.detailDays.contains(day)
        ? 0..<1 : problem.centres[centre].dayParts.indices
      return parts.map { Choice(day: day, room: room, part: $0) }
    }
  }
}

/// One course that may move, what the course assignment makes of it, and what others do meanwhile.
struct CourseAlone {
  let problem: Problem
  let instance: CourseInstance
  let enumeration: CourseEnumeration

  /// Places everybody else greedily; the referee must accept that.
  init(_ problem: Problem, sourceLocation: SourceLocation = #_sourceLocation) throws {
    self.problem = problem
    var construction = GreedyConstruction.best(of: problem, stop: StopSignal())
    construction.release(0)
    instance = CourseAssignment(construction).instance
    var others = construction.schedule()
    others.unscheduled = []
    enumeration = CourseEnumeration(problem, others: others)
    try #require(instance.courses == [0], sourceLocation: sourceLocation)
    let judgement = enumeration.referee.judge(enumeration.others)
    try #require(judgement.violations.map(\.message) == [], sourceLocation: sourceLocation)
    try #require(
      enumeration.cost(judgement) == instance.classes[0].unscheduledCost,
      sourceLocation: sourceLocation)
  }

  /// Cheapest patterns of every route and start in what is left, and their values.
  func patterns() -> [(pattern: CoursePattern, value: Double)] {
    var search = PatternSearch(instance)
    let residual = FlatBuffer(instance.capacity)
    var result: [(CoursePattern, Double)] = []
    search.forEachStart(
      of: instance.classes[0], .init(), pricing: ResidualPricing(residual: residual.base)
    ) { pattern, value in
      result.append((pattern, value))
      return .infinity
    }
    return result
  }

  /// Date, room and day part of a pattern's fractions.
  func choices(_ pattern: CoursePattern) -> [CourseEnumeration.Choice] {
    var result: [CourseEnumeration.Choice] = []
    for phase in instance.classes[0].routes[pattern.route].phases {
      for _ in 0..<instance.phases[phase].fractions {
        let fraction = result.count
        let place =
          instance.places[instance.phases[phase].places.lowerBound + Int(pattern.places[fraction])]
        result.append(
          .init(
            day: problem.horizon.firstDay.adding(Int(pattern.days[fraction])), room: place.room,
            part: place.part))
      }
    }
    return result
  }
}
