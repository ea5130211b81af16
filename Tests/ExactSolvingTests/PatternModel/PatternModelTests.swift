import GLPK
import Testing

@testable import ExactSolving
@testable import Solving

/// What a pattern needs of the horizon: dates, and what it takes from rows.
private struct Needs: Hashable {
  let days: [Int16]
  let loads: [[Int]]
}

extension RivalInstance {
  /// The least cost of everything that patterns of a class can need, as the referee has them.
  fileprivate func leastCosts(ofClass number: Int) -> [Needs: Int] {
    var result: [Needs: Int] = [:]
    for pattern in patterns[number] where instance.fits(pattern, number) {
      var loads: [[Int]] = []
      instance.forEachLoad(of: pattern, class: number) { loads.append([$0, Int($1)]) }
      let needs = Needs(days: pattern.days.filter { $0 < instance.days }, loads: loads.inOrder)
      result[needs] = min(result[needs] ?? .max, pattern.cost)
    }
    return result
  }

  /// The same of families and all their options.
  fileprivate func enumeratedCosts(ofClass number: Int) -> [Needs: Int] {
    let kinds = PlaceKinds(instance)
    let free = PatternPrices(rowCount: instance.capacity.count)
    var enumeration = PatternEnumeration(instance)
    var result: [Needs: Int] = [:]
    enumeration.forEachFamily(ofClass: number, free, most: .infinity) { family, value in
      var begun: [(cost: Int, loads: [[Int]])] = [(family.cost, [])]
      let days = family.days.filter { $0 < instance.days }
      for fraction in days.indices {
        let options = kinds.options(of: family, fraction: fraction, class: number)
        begun = begun.flatMap { one in
          options.map { option in
            (one.cost + option.cost, one.loads + option.loads.map { [$0.row, $0.amount] })
          }
        }
      }
      #expect(begun.map(\.cost).min().map(Double.init) == value)
      for (cost, loads) in begun {
        let needs = Needs(days: days, loads: loads.inOrder)
        result[needs] = min(result[needs] ?? .max, cost)
      }
      return true
    }
    return result
  }

  /// The pattern model of a selection; the cheapest combination is the assignment to begin with.
  fileprivate func model(_ selection: PatternSelection, costLimit: Int? = nil) -> PatternModel {
    var assignment = CourseAssignment(GreedyConstruction(problem))
    assignment.patterns = optimum().patterns
    let builder = PatternModelBuilder(problem, assignment: assignment)
    return builder.model(selection, constant: 1000, costLimit: costLimit)
  }

  fileprivate func selection(costLimit: Int, most: Int = 100_000) throws -> PatternSelection {
    try PatternSelection(
      of: instance, costLimit: costLimit, patterns: nobody, programs: GuardedProgramSolver(),
      most: most, stop: StopSignal())
  }
}

extension [[Int]] {
  fileprivate var inOrder: [[Int]] { sorted { $0.lexicographicallyPrecedes($1) } }
}

extension PatternModel {
  /// The least cost by GLPK, `constant` included.
  fileprivate var optimum: Double? {
    var program = Program()
    let ofClass = classes.map { Double($0.courses.count) }.map { program.addRow(in: $0...$0) }
    let ofVisit = visits.map { _ in program.addRow(in: 0...0) }
    let ofRow = rows.map { program.addRow(in: -.infinity...Double($0.capacity)) }
    for (number, courses) in classes.enumerated() {
      let out = program.addCount(cost: Double(courses.unscheduledCost))
      program.set(row: ofClass[number], column: out, to: 1)
    }
    for pattern in patterns {
      let column = program.addCount(cost: Double(pattern.cost))
      program.set(row: ofClass[pattern.courseClass], column: column, to: 1)
      for visit in pattern.visits { program.set(row: ofVisit[visit], column: column, to: -1) }
    }
    for (number, visit) in visits.enumerated() {
      for option in visit.options {
        let column = program.addCount(cost: Double(option.cost))
        program.set(row: ofVisit[number], column: column, to: 1)
        for load in option.loads {
          program.set(row: ofRow[load[0]], column: column, to: Double(load[1]))
        }
      }
    }
    let answer = program.solve(limits: ProgramLimits(milliseconds: 20_000))
    return answer.status == .optimal ? answer.objective.map { $0 + Double(constant) } : nil
  }
}

@Suite struct PatternModelTests {
  @Test(arguments: RivalCourses.allCases, 1...3)
  func `Enumeration misses no pattern and invents none`(kind: RivalCourses, seed: Int) throws {
    let rivals = try kind.instance(seed: seed)
    for number in rivals.instance.classes.indices {
      #expect(rivals.enumeratedCosts(ofClass: number) == rivals.leastCosts(ofClass: number))
    }
  }

  @Test(arguments: RivalCourses.allCases, 1...3)
  func `The model of all patterns has the optimum of all combinations`(
    kind: RivalCourses, seed: Int
  ) throws {
    let rivals = try kind.instance(seed: seed)
    let model = rivals.model(try PatternSelection(allOf: rivals.instance, most: 100_000))
    let optimum = rivals.optimum().cost + 1000
    #expect(model.optimum == Double(optimum))
    #expect(model.cost(of: model.start) == optimum)
    #expect(model.cost(of: .init(patterns: [], options: [])) == rivals.unscheduledCost + 1000)
    #expect(model.selection.holdsOptimum && model.selection.costLimit == nil)
  }

  @Test(arguments: RivalCourses.allCases, 1...3)
  func `Patterns that a cost limit leaves out are not missed`(
    kind: RivalCourses, seed: Int
  ) throws {
    let rivals = try kind.instance(seed: seed)
    let optimum = rivals.optimum().cost
    let all = try PatternSelection(allOf: rivals.instance, most: 100_000)
    for limit in [optimum, optimum + 100] {
      let some = try rivals.selection(costLimit: limit)
      #expect(some.entries.count <= all.entries.count && some.holdsOptimum)
      #expect(try #require(some.bound) <= optimum)
      let model = rivals.model(some, costLimit: limit)
      #expect(model.optimum == Double(optimum + 1000))
      #expect(model.patterns.count <= some.entries.count + rivals.problem.courses.count)
    }
  }

  @Test func `A model says when it may lack the optimum, and still has its start`() throws {
    let rivals = try RivalCourses.different.instance(seed: 1)
    let optimum = rivals.optimum().cost
    let few = try rivals.selection(costLimit: 2 * optimum, most: 4)
    #expect(few.entries.count <= 4 && !few.holdsOptimum)
    let model = rivals.model(few, costLimit: 2 * optimum)
    #expect(model.cost(of: model.start) == optimum + 1000)
    #expect(throws: PatternSelection.Failure.self) {
      try PatternSelection(allOf: rivals.instance, most: 4)
    }
  }

  @Test func `Assignments that break the model have no cost`() throws {
    let rivals = try RivalCourses.twoRooms.instance(seed: 1)
    let model = rivals.model(try PatternSelection(allOf: rivals.instance, most: 100_000))
    let start = model.start
    let first = try #require(start.patterns.first)
    let twice = start.patterns.map { $0 == first ? [$0[0], $0[1] + 5] : $0 }
    #expect(model.cost(of: .init(patterns: twice, options: start.options)) == nil)
    #expect(model.cost(of: .init(patterns: start.patterns, options: [])) == nil)
    let heavy = start.options.map { [$0[0], $0[1], $0[2] + 5] }
    #expect(model.cost(of: .init(patterns: start.patterns, options: heavy)) == nil)
  }

  @Test func `An order of starts has no pattern model`() throws {
    var courses = RivalCourses.different.problem(seed: 1).courses
    courses[2].startsAfter = 0
    let problem = RivalCourses.different.problem(seed: 1).with(courses: courses)
    #expect(throws: CourseModels.Failure.ordered) {
      try CourseModels(problem).patternModel(costLimit: nil, most: 100)
    }
  }
}
