import Checking
import Synchronization
import TestProblems
import Testing
import TreatmentDomain

@testable import ExactSolving
@testable import Solving

/// Courses that compete for a few minutes a day, few enough to try all combinations of their patterns.
enum RivalCourses: String, CaseIterable, Sendable {
  case alike, different, unevenLoads, twoParts, team, trial, twoRooms, roomToSpare, dear, detailed
  case protected, consecutive

  private static let known = Mutex<[String: RivalInstance]>([:])

  /// The instance of a seed; listing its patterns takes long, so it is kept.
  func instance(seed: Int) throws -> RivalInstance {
    let key = "\(rawValue) \(seed)"
    if let known = Self.known.withLock({ $0[key] }) { return known }
    let instance = try RivalInstance(problem(seed: seed))
    Self.known.withLock { $0[key] = instance }
    return instance
  }

  func problem(seed: Int) -> Problem {
    var random = SearchRandom(seed: UInt64(50 + seed))
    var test = TestProblem(
      courses: (0..<3).map { _ in .test(phases: [.test(fractions: 2, perWeek: 1...2)]) })
    test.weeks = 1
    test.detailWeeks = self == .detailed ? 1 : 0
    test.rooms = [.test("R1")]
    test.centres = [.test(dayParts: [.test("day", "08:00", "20:00")])]
    // A visit keeps the room for 22 minutes; 28 or 54 are usable.
    let close = Int(random.word() % 2) == 0 ? "08:33" : "09:05"
    test.sources = [.test(hours: .test("08:00", close, overtime: close))]
    test.rules.prolongationLimits = [0, 2, 2]
    for index in test.courses.indices {
      test.courses[index].id = "A\(index)"
      if self != .alike {
        test.courses[index].readyOn = .monday.adding(Int(random.word() % 3) - 2)
        test.courses[index].waitingClass = [.p1, .p2, .p3][Int(random.word() % 3)]
      }
    }
    change(&test, &random)
    return test.problem
  }

  private func change(_ test: inout TestProblem, _ random: inout SearchRandom) {
    switch self {
    case .alike: test.courses.append(.test("B", phases: [.test(fractions: 1)]))
    case .different, .detailed: break
    case .unevenLoads:
      test.sources = [.test(hours: .test("08:00", "09:25", overtime: "09:25"))]
      for index in test.courses.indices {
        test.courses[index].phases[0].setUpMinutes = 8 + Int(random.word() % 25)
      }
    case .twoParts:
      test.centres = [.test()]
      test.sources = [.test(hours: .test("11:32", "12:28", overtime: "12:28"))]
      for index in test.courses.indices {
        test.courses[index].preference = .dayPart(index == 0 ? "morning" : "afternoon")
      }
    case .team:
      test.sources = [.test()]
      test.teams = [.test(visitsPerDay: 1)]
      for index in test.courses.indices { test.courses[index].phases[0].teams = ["ventilator"] }
    case .trial:
      test.trials = [
        Trial(id: "T", name: LocalizedName(english: "T"), maximum: 3, enrolled: 2)
      ]
      for index in 0..<2 { test.courses[index].trial = 0 }
    case .twoRooms:
      test.rooms.append(.test("R2", group: "H"))
      test.sources = [.test(hours: .test("08:00", "08:26", overtime: "08:26"))]
    case .roomToSpare:
      // R1 holds one visit a day, which two need; the third may go to R2, where all would find room.
      test.objective.roomChange = 0
      test.sources = [.test()]
      let hours = [TimeWindow("08:00", "08:40"), TimeWindow("08:00", "10:00")]
      test.rooms = ["R1", "R2"].enumerated().map { index, id in
        .test(
          id, equipment: index == 0 ? ["chair"] : [],
          weeklyHours: Array(repeating: hours[index], count: 5) + [nil, nil])
      }
      for index in 0..<2 { test.courses[index].phases[0].equipment = ["chair"] }
    case .protected:
      test.protocols = [.test(phases: [.test(fractions: 1)])]
      test.arrivals = [.test(.p1, perWeek: 1750), .test(.p2, perWeek: 1750)]
      test.rules.protectedShare = 1000
    case .consecutive:
      // Dates follow from the start, so that it is known who must come on a day.
      test.centres = [.test()]
      test.sources = [.test(hours: .test("11:20", "12:50", overtime: "12:50"))]
      for index in test.courses.indices {
        test.courses[index].phases[0].maxGapDays = 0
        test.courses[index].phases[0].setUpMinutes = index == 0 ? 25 : 8
        test.courses[index].category = .one
      }
    case .dear:
      test.courses[0].waitingClass = .p1
      test.courses[1].category = .one
      test.objective.unscheduledFactor = 3
    }
  }
}

/// An instance of rivals with all legal patterns of every class, as the referee has it.
struct RivalInstance: Sendable {
  let problem: Problem
  let instance: CourseInstance
  /// By class.
  let patterns: [[CoursePattern]]

  init(_ problem: Problem, sourceLocation: SourceLocation = #_sourceLocation) throws {
    self.problem = problem
    // Nothing is placed, so that rows hold what they hold by themselves.
    let assignment = CourseAssignment(GreedyConstruction(problem))
    let instance = assignment.instance
    self.instance = instance
    patterns = instance.classes.indices.map { number in
      Self.patterns(ofClass: number, instance, problem)
    }
    try #require(instance.courses.count == problem.courses.count, sourceLocation: sourceLocation)
    try #require(patterns.contains { !$0.isEmpty }, sourceLocation: sourceLocation)
  }

  /// Every combination of dates and places of a class's course that the referee accepts when it is alone.
  private static func patterns(
    ofClass number: Int, _ instance: CourseInstance, _ problem: Problem
  ) -> [CoursePattern] {
    let index = instance.classes[number].representative
    let fractions = problem.courses[index].totalFractions
    let referee = Referee(problem)
    var result: [CoursePattern] = []
    for (route, facts) in instance.classes[number].routes.enumerated() {
      let width = instance.placeCount(ofRoute: facts)
      var open = [CoursePattern(route: route, days: [], places: [], cost: 0)]
      for _ in 0..<fractions {
        var longer: [CoursePattern] = []
        for begun in open {
          for day in Int((begun.days.last ?? -1) + 1)..<(instance.days + 7) {
            for place in 0..<(day < instance.days ? width : 1) {
              var next = begun
              next.days.append(Int16(day))
              next.places.append(Int16(place))
              longer.append(next)
            }
          }
        }
        open = longer
      }
      for candidate in open {
        var pattern = candidate
        guard pattern.start < instance.days,
          instance.detailDays == 0 && problem.arrivals.isEmpty || instance.fits(pattern, number)
        else { continue }
        let schedule = instance.schedule(of: pattern, class: number, course: index, problem)
        let judgement = referee.judge(schedule)
        guard judgement.isAcceptable else { continue }
        let items = judgement.costs.items.filter { $0.course == index }
        pattern.cost =
          CourseCosts(
            CostBreakdown(items: items, courses: problem.courses.count, centres: 1), of: problem
          ).total
        result.append(pattern)
      }
    }
    return result.sorted { $0.cost < $1.cost }
  }

  /// The least cost of all combinations, or of those of some positions, or of those accepted, and one of them.
  func optimum(
    _ positions: [Int]? = nil, accepting: (([CoursePattern?]) -> Bool)? = nil
  ) -> (cost: Int, patterns: [CoursePattern?]) {
    let positions = positions ?? Array(instance.courses.indices)
    var left = instance.capacity
    var chosen = [CoursePattern?](repeating: nil, count: instance.courses.count)
    var best = (cost: Int.max, patterns: chosen)
    func extend(_ depth: Int, _ cost: Int) {
      guard cost < best.cost else { return }
      guard depth < positions.count else {
        if accepting?(chosen) ?? true { best = (cost, chosen) }
        return
      }
      let position = positions[depth]
      let number = instance.classOf[position]
      for pattern in patterns[number] {
        guard cost + pattern.cost < best.cost else { break }
        var fits = true
        instance.forEachLoad(of: pattern, class: number) { row, load in
          left[row] -= load
          if left[row] < 0 { fits = false }
        }
        chosen[position] = pattern
        if fits { extend(depth + 1, cost + pattern.cost) }
        chosen[position] = nil
        instance.forEachLoad(of: pattern, class: number) { row, load in left[row] += load }
      }
      extend(depth + 1, cost + instance.classes[number].unscheduledCost)
    }
    extend(0, 0)
    return best
  }

  /// What all courses cost that are left out.
  var unscheduledCost: Int {
    instance.classOf.reduce(0) { $0 + instance.classes[$1].unscheduledCost }
  }

  func cost(_ patterns: [CoursePattern?]) -> Int {
    zip(patterns, instance.classOf).reduce(0) { sum, course in
      sum + (course.0?.cost ?? instance.classes[course.1].unscheduledCost)
    }
  }

  var nobody: [CoursePattern?] { instance.courses.map { _ in nil } }
}

extension CourseInstance {
  /// Places of the only phase of a route.
  func placeCount(ofRoute route: CourseRoute) -> Int { phases[route.phases[0]].places.count }

  /// True when a pattern alone overloads no row.
  func fits(_ pattern: CoursePattern, _ number: Int) -> Bool {
    var fits = true
    forEachLoad(of: pattern, class: number) { row, load in
      if load > capacity[row] { fits = false }
    }
    return fits
  }

  /// The schedule of a single course of one phase; appointments begin at 08:00.
  func schedule(
    of pattern: CoursePattern, class number: Int, course: Int, _ problem: Problem
  ) -> Schedule {
    let phase = phases[classes[number].routes[pattern.route].phases[0]]
    var result = Schedule()
    for (index, (offset, place)) in zip(pattern.days, pattern.places).enumerated() {
      let day = problem.horizon.firstDay.adding(Int(offset))
      let facts = places[phase.places.lowerBound + Int(place)]
      let fraction = index + 1
      if Int(offset) >= days {
        result.tailDates.append(
          TailDate(course: course, fraction: fraction, day: day, centre: phase.centre))
      } else if Int(offset) < detailDays {
        result.appointments.append(
          .test(course: course, fraction, day, room: facts.room))
      } else {
        result.reservations.append(
          .test(course: course, fraction, day, room: facts.room, dayPart: facts.part))
      }
    }
    return result
  }
}
