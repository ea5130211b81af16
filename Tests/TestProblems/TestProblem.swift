import TreatmentDomain

/// A problem in the making: every part can be replaced before `problem` is taken.
///
/// Left alone it has one centre, one carbon synchrotron, two rooms of one beam-matched group, a
/// morning and an afternoon, four weeks with a detail window of one, and one waiting course of four
/// fractions whose visits take 10 + 5 + 5 minutes.
public struct TestProblem {
  /// When the data were taken.
  public var asOf = Moment(Day.monday.adding(-4), "12:00")
  /// Length of the horizon.
  public var weeks = 4
  /// Length of the detail window.
  public var detailWeeks = 1
  /// The centres.
  public var centres = [Centre.test()]
  /// The beam sources.
  public var sources = [BeamSource.test()]
  /// The rooms.
  public var rooms = [Room.test("R1"), Room.test("R2")]
  /// The teams.
  public var teams: [Team] = []
  /// The trials.
  public var trials: [Trial] = []
  /// The courses.
  public var courses: [Course]
  /// The weights.
  public var objective = Objective()
  /// The numbers of the rules.
  public var rules = PlanningRules()

  /// The protocols; courses carry their own phases.
  public var protocols = [TreatmentProtocol.test()]
  /// Courses that are expected.
  public var arrivals: [ExpectedArrivals] = []

  /// Makes the problem described above with other courses.
  public init(courses: [Course] = [.test()]) {
    self.courses = courses
  }

  /// The finished problem.
  public var problem: Problem {
    Problem(
      name: "test", asOf: asOf,
      horizon: Horizon(firstDay: .monday, weeks: weeks, detailWeeks: detailWeeks),
      centres: centres, sources: sources, rooms: rooms, teams: teams, protocols: protocols,
      trials: trials, courses: courses, objective: objective, rules: rules,
      arrivals: arrivals)
  }

  /// The first course, for changes in place.
  public var course: Course {
    get { courses[0] }
    set { courses[0] = newValue }
  }

  /// The first phase of the first course, for changes in place.
  public var phase: Phase {
    get { courses[0].phases[0] }
    set { courses[0].phases[0] = newValue }
  }
}

extension TestProblem {
  /// So many waiting courses of one fraction, so that one visit is a whole course.
  public static func singleFractions(_ count: Int = 1) -> TestProblem {
    TestProblem(
      courses: (0..<count).map { .test("A\($0)", phases: [.test(fractions: 1)]) })
  }

  /// Three urgent visits pinned to Monday that want about the same time; `seed` varies their minutes.
  public static func rivals(seed: Int) -> TestProblem {
    var result = singleFractions(3)
    for index in result.courses.indices {
      let number = index + 3 * seed
      result.courses[index].phases[0].setUpMinutes = [5, 10, 12][number % 3]
      result.courses[index].phases[0].beamMinutes = [10, 6, 14, 9][number % 4]
      result.courses[index].preference = .clock(MinuteOfDay(480 + 10 * (number % 5)))
      result.courses[index].waitingClass = .p1
      result.courses[index].pins = [Pin(fraction: 1, day: .monday)]
    }
    result.objective.preferredTolerance = 0
    result.rules.startGridMinutes = 15
    return result
  }

  /// Two centres, each with a synchrotron and a room; the course may go to both.
  ///
  /// Centre 0 has source 0 and room 0, centre 1 has source 1 and room 1.
  public static func twoCentres(courses: [Course] = [.test(centres: [0, 1])]) -> TestProblem {
    var result = TestProblem(courses: courses)
    result.centres = [.test("C1"), .test("C2")]
    result.sources = [.test("S1"), .test("S2", centre: 1)]
    result.rooms = [.test("R1"), .test("R2", source: 1, group: "H")]
    return result
  }
}
