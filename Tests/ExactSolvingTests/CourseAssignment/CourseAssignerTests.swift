import GLPK
import TestProblems
import Testing
import TreatmentDomain

@testable import ExactSolving
@testable import Solving

/// Two courses at each of two centres that share nothing.
private func separateCentres(seed: Int) -> Problem {
  var random = SearchRandom(seed: UInt64(seed))
  var test = TestProblem.twoCentres(
    courses: (0..<4).map { number in
      .test(
        "A\(number)", phases: [.test(fractions: 2, perWeek: 1...2)],
        waitingClass: [.p1, .p2][random.below(2)], centres: [number / 2],
        readyOn: .monday.adding(random.below(2)))
    })
  test.weeks = 1
  test.detailWeeks = 0
  let part = [DayPart.test("day", "08:00", "20:00")]
  test.centres = [.test("C1", dayParts: part), .test("C2", dayParts: part)]
  let hours = SourceHours.test("08:00", "08:33", overtime: "08:33")
  test.sources = [.test("S1", hours: hours), .test("S2", centre: 1, hours: hours)]
  return test.problem
}

@Suite struct CourseBlockTests {
  @Test(arguments: 1...6)
  func `Blocks are optimised apart and add up to the whole`(seed: Int) throws {
    let whole = try RivalInstance(separateCentres(seed: seed))
    #expect(whole.instance.blocks == [[0, 1], [2, 3]])
    let optima = whole.instance.blocks.map { whole.optimum($0).cost }
    #expect(optima.reduce(0, +) == whole.optimum().cost)
    for (block, optimum) in zip(whole.instance.blocks, optima) {
      let part = whole.instance.restricted(to: block)
      #expect(part.courses == block.map { whole.instance.courses[$0] })
      #expect(part.classes.reduce(0) { $0 + $1.count } == block.count)
      var tree = CourseTree(
        part, patterns: part.courses.map { _ in nil }, programs: GuardedProgramSolver(),
        stop: StopSignal())
      tree.solveRoot(until: nil)
      tree.run(nodeLimit: 200, until: nil)
      #expect(tree.isClosed && tree.cost == optimum)
    }
  }

  @Test func `An order of starts joins blocks`() throws {
    let problem = separateCentres(seed: 1)
    var courses = problem.courses
    courses[3].startsAfter = 0
    let instance = CourseAssignment(GreedyConstruction(problem.with(courses: courses))).instance
    #expect(instance.blocks == [[0, 1, 2, 3]])
    #expect(instance.restricted(to: [0, 3]).startsAfter == [-1, 0])
  }

  @Test func `A course that nobody can treat is a block of its own`() throws {
    let problem = separateCentres(seed: 1)
    var courses = problem.courses
    courses[1].phases[0].equipment = ["chair"]
    let instance = CourseAssignment(GreedyConstruction(problem.with(courses: courses))).instance
    #expect(instance.blocks == [[0], [1], [2, 3]])
  }
}

@Suite struct CourseAssignerTests {
  private func run(
    _ rivals: RivalInstance, steps: Int, seed: UInt64 = 1,
    programs: any ProgramSolving = GuardedProgramSolver()
  ) -> CourseAssigner.Outcome {
    CourseAssigner(programs: programs, seed: seed, stop: StopSignal())
      .run(rivals.instance, from: rivals.nobody, budget: .steps(steps))
  }

  @Test(arguments: RivalCourses.allCases, 1...3)
  func `Enough steps find and prove the cheapest combination`(
    kind: RivalCourses, seed: Int
  ) throws {
    let rivals = try kind.instance(seed: seed)
    let outcome = run(rivals, steps: 100)
    let optimum = rivals.optimum().cost
    #expect(outcome.cost == optimum && outcome.bound == optimum && outcome.isClosed)
    #expect(rivals.cost(outcome.patterns) == optimum)
    #expect(rivals.instance.holds(outcome.patterns))
  }

  @Test(arguments: 1...4)
  func `With time enough blocks are proven, too`(seed: Int) throws {
    let problem =
      seed > 2
      ? separateCentres(seed: seed) : RivalCourses.unevenLoads.problem(seed: seed)
    let rivals = try RivalInstance(problem)
    let optimum = rivals.optimum().cost
    // It ends as soon as everything is proven, long before the deadline.
    let outcome = CourseAssigner(programs: GuardedProgramSolver(), seed: 1, stop: StopSignal())
      .run(rivals.instance, from: rivals.nobody, budget: .until(.now + .seconds(120)))
    #expect(outcome.cost == optimum && outcome.bound == optimum && outcome.isClosed)
    #expect(rivals.instance.holds(outcome.patterns))
  }

  @Test(arguments: [0, 30])
  func `Little time leaves a true bound and a whole assignment`(milliseconds: Int) throws {
    for seed in 1...3 {
      let rivals = try RivalInstance(separateCentres(seed: seed))
      let optimum = rivals.optimum().cost
      let outcome = CourseAssigner(programs: GuardedProgramSolver(), seed: 1, stop: StopSignal())
        .run(
          rivals.instance, from: rivals.nobody,
          budget: .until(.now + .milliseconds(milliseconds)))
      #expect(outcome.bound <= optimum && optimum <= outcome.cost)
      #expect(rivals.instance.holds(outcome.patterns))
    }
  }

  @Test(arguments: 0...3)
  func `The same steps and seed give the same outcome`(steps: Int) throws {
    for seed in 1...3 {
      let problem =
        seed == 1 ? separateCentres(seed: 3) : RivalCourses.twoParts.problem(seed: seed)
      let rivals = try RivalInstance(problem)
      let outcomes = (0..<3).map { _ in run(rivals, steps: steps, seed: UInt64(seed)) }
      for outcome in outcomes {
        #expect(outcome.patterns == outcomes[0].patterns)
        #expect(outcome.cost == outcomes[0].cost && outcome.bound == outcomes[0].bound)
        #expect(outcome.nodes == outcomes[0].nodes && outcome.ruins == outcomes[0].ruins)
        #expect(outcome.bound <= rivals.optimum().cost)
      }
    }
  }

  @Test func `Nothing to move is closed at once`() throws {
    var test = TestProblem()
    test.course.pins = [Pin(fraction: 1, day: .monday)]
    let instance = CourseAssignment(GreedyConstruction(test.problem)).instance
    let outcome = CourseAssigner(
      programs: GuardedProgramSolver(), seed: 1, stop: StopSignal()
    ).run(instance, from: [], budget: .steps(1))
    #expect(outcome.patterns.isEmpty && outcome.cost == 0 && outcome.bound == 0)
    #expect(outcome.isClosed)
  }

  @Test(arguments: BrokenPrograms.Fault.allCases)
  func `Wrong answers leave a true bound and a whole assignment`(
    fault: BrokenPrograms.Fault
  ) throws {
    let rivals = try RivalCourses.unevenLoads.instance(seed: 2)
    let outcome = run(rivals, steps: 5, programs: BrokenPrograms(fault, seed: 5))
    let optimum = rivals.optimum().cost
    #expect(outcome.bound <= optimum && optimum <= outcome.cost)
    #expect(rivals.instance.holds(outcome.patterns))
  }

  @Test(arguments: RivalCourses.allCases, [UInt64(1), 2])
  func `A search overloads nothing and repeats itself`(kind: RivalCourses, seed: UInt64) throws {
    let rivals = try kind.instance(seed: 3)
    let optimum = rivals.optimum().cost
    let prices = rivals.instance.capacity.map { Double($0 % 3) }
    let reduced = ReducedCosts(rivals.instance, at: rivals.somePrices)
    let searches = [
      CourseSearch(rivals.instance), CourseSearch(rivals.instance, prices: prices),
      CourseSearch(rivals.instance, reducedCosts: reduced),
    ]
    for search in searches {
      let outcomes = (0..<2).map { _ in
        search.run(from: rivals.nobody, seed: seed, length: .steps(60), stop: StopSignal())
      }
      #expect(outcomes[0].patterns == outcomes[1].patterns)
      #expect(outcomes[0].cost == outcomes[1].cost)
      #expect(outcomes[0].steps == 60)
      #expect(outcomes[0].cost == rivals.cost(outcomes[0].patterns))
      #expect(outcomes[0].cost >= optimum && outcomes[0].cost <= rivals.unscheduledCost)
      #expect(rivals.instance.holds(outcomes[0].patterns))
    }
  }
}
