import Solving
import TreatmentDomain

/// Makes the pattern model of families: rows that could be overloaded, visits with their options, patterns, and the
/// assignment to begin with.
struct PatternModelBuilder {
  /// What a visit of a family needs, before rows are left out.
  private struct Key: Hashable {
    let courseClass: Int
    let route: Int
    let fraction: Int
    let day: Int16
    let kind: Int16
  }

  private struct PatternKey: Hashable {
    let courseClass: Int
    let visits: [Int]
  }

  let problem: Problem
  let assignment: CourseAssignment
  let instance: CourseInstance
  private let kinds: PlaceKinds
  private var options: [Key: [VisitOption]] = [:]
  /// Number of each row in the model; nil for those that hold by themselves.
  private var rowNumbers: [Int?] = []
  private var rows: [PatternModel.Row] = []
  private var visits: [PatternModel.Visit] = []
  private var visitNumbers: [PatternModel.Visit: Int] = [:]
  private var numberOf: [Key: Int?] = [:]
  private var patterns: [PatternModel.Pattern] = []
  private var patternNumbers: [PatternKey: Int] = [:]
  private var combinations = 0.0

  init(_ problem: Problem, assignment: CourseAssignment) {
    self.problem = problem
    self.assignment = assignment
    instance = assignment.instance
    kinds = PlaceKinds(assignment.instance)
  }

  /// The model.
  ///
  /// - Parameters:
  ///   - selection: which families; those of the assignment come on top.
  ///   - constant: what the other courses cost.
  ///   - costLimit: the limit by which families were left out; nil when none was.
  mutating func model(
    _ selection: PatternSelection, constant: Int, costLimit: Int?
  ) -> PatternModel {
    let current = zip(assignment.patterns, instance.classOf).map { pattern, number in
      pattern.map {
        PatternSelection.Entry(
          courseClass: number, family: kinds.family(of: $0, class: number))
      }
    }
    let entries = (selection.entries + current.compactMap(\.self))
      .sorted { $0.courseClass < $1.courseClass }
    readOptions(of: entries)
    numberRows(entries)
    for entry in entries { add(entry) }
    return PatternModel(
      schemaVersion: 1, scenario: problem.name, constant: constant,
      selection: PatternModel.Selection(
        holdsOptimum: selection.holdsOptimum, costLimit: costLimit,
        rootBound: selection.bound.map { $0 + constant }, reducedCostLimit: selection.slack,
        combinations: combinations),
      classes: classes, rows: rows, visits: visits, patterns: patterns, start: start(current))
  }

  private var classes: [PatternModel.CourseClass] {
    instance.classes.indices.map { number in
      PatternModel.CourseClass(
        courses: instance.courses.indices.filter { instance.classOf[$0] == number }
          .map { problem.courses[instance.courses[$0]].id },
        unscheduledCost: instance.classes[number].unscheduledCost)
    }
  }

  private func key(_ entry: PatternSelection.Entry, _ fraction: Int) -> Key {
    Key(
      courseClass: entry.courseClass, route: entry.family.route, fraction: fraction,
      day: entry.family.days[fraction], kind: entry.family.kinds[fraction])
  }

  private mutating func readOptions(of entries: [PatternSelection.Entry]) {
    for entry in entries {
      for fraction in entry.family.days.indices {
        let key = key(entry, fraction)
        guard options[key] == nil else { continue }
        options[key] = kinds.options(
          of: entry.family, fraction: fraction, class: entry.courseClass)
      }
    }
  }

  // MARK: Rows

  /// Keeps the rows that all classes together could overload.
  private mutating func numberRows(_ entries: [PatternSelection.Entry]) {
    var heaviest = Array(repeating: 0, count: instance.capacity.count)
    var ofClass: [Int: Int] = [:]
    var open = 0
    func close() {
      for (row, load) in ofClass { heaviest[row] += load * instance.classes[open].count }
      ofClass.removeAll(keepingCapacity: true)
    }
    var seen: Set<Key> = []
    for entry in entries {
      if entry.courseClass != open { close() }
      open = entry.courseClass
      for fraction in entry.family.days.indices {
        let key = key(entry, fraction)
        guard seen.insert(key).inserted else { continue }
        for load in (options[key] ?? []).flatMap(\.loads) {
          ofClass[load.row] = max(ofClass[load.row] ?? 0, load.amount)
        }
      }
    }
    close()
    rowNumbers = heaviest.indices.map { row in
      guard heaviest[row] > Int(instance.capacity[row]) else { return nil }
      rows.append(describe(row))
      return rows.count - 1
    }
  }

  // MARK: Visits and patterns

  /// Adds a family; of those that load the same the cheapest stays.
  private mutating func add(_ entry: PatternSelection.Entry) {
    var own: [Int] = []
    var cost = entry.family.cost
    var places = 1.0
    for fraction in entry.family.days.indices {
      let key = key(entry, fraction)
      let all = options[key] ?? []
      places *= Double(max(1, all.count))
      if let visit = number(of: key) {
        own.append(visit)
      } else {
        cost += all.map(\.cost).min() ?? 0
      }
    }
    let key = PatternKey(courseClass: entry.courseClass, visits: own)
    if let known = patternNumbers[key] {
      guard cost < patterns[known].cost else { return }
      patterns[known] = .init(courseClass: entry.courseClass, cost: cost, visits: own)
    } else {
      patternNumbers[key] = patterns.count
      patterns.append(.init(courseClass: entry.courseClass, cost: cost, visits: own))
      combinations += places
    }
  }

  /// Number of a visit; nil when some cheapest option loads no row that counts.
  private mutating func number(of key: Key) -> Int? {
    if let known = numberOf[key] { return known }
    var own: [PatternModel.Option] = []
    for option in options[key] ?? [] {
      let loads = loads(option.loads)
      let described = PatternModel.Option(
        room: problem.rooms[option.room].id,
        dayPart: name(option.part, Int(key.day), problem.centre(ofRoom: option.room)),
        cost: option.cost, loads: loads)
      if let known = own.firstIndex(where: { $0.loads == loads }) {
        if option.cost < own[known].cost { own[known] = described }
      } else {
        own.append(described)
      }
    }
    var number: Int?
    let least = own.map(\.cost).min() ?? 0
    if !own.contains(where: { $0.loads.isEmpty && $0.cost == least }) && !own.isEmpty {
      let visit = PatternModel.Visit(date: date(Int(key.day)), options: own)
      number = visitNumbers[visit] ?? visits.count
      if number == visits.count {
        visitNumbers[visit] = visits.count
        visits.append(visit)
      }
    }
    numberOf[key] = .some(number)
    return number
  }

  /// Loads of the rows that count.
  private func loads(_ all: [VisitOption.Load]) -> [[Int]] {
    all.compactMap { load in rowNumbers[load.row].map { [$0, load.amount] } }
  }

  // MARK: Start

  /// The assignment in numbers of the model.
  private mutating func start(_ current: [PatternSelection.Entry?]) -> PatternModel.Start {
    var courses: [Int: Int] = [:]
    var used: [[Int]: Int] = [:]
    for (entry, pattern) in zip(current, assignment.patterns) {
      guard let entry, let pattern else { continue }
      var own: [Int] = []
      for fraction in entry.family.days.indices {
        let key = key(entry, fraction)
        guard let visit = number(of: key) else { continue }
        own.append(visit)
        let taken = loads(
          kinds.loads(of: pattern, fraction: fraction, class: entry.courseClass))
        if let option = visits[visit].options.firstIndex(where: { $0.loads == taken }) {
          used[[visit, option], default: 0] += 1
        }
      }
      if let known = patternNumbers[PatternKey(courseClass: entry.courseClass, visits: own)] {
        courses[known, default: 0] += 1
      }
    }
    return PatternModel.Start(
      patterns: courses.sorted { $0.key < $1.key }.map { [$0.key, $0.value] },
      options: used.map { $0.key + [$0.value] }.sorted { $0.lexicographicallyPrecedes($1) })
  }
}
