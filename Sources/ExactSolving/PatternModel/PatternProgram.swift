import Solving

/// Whole courses as columns and what they share as rows, in numbers: what `PatternModel` tells by names.
struct PatternProgram {
  /// A place for a visit; loads have numbers of `rows`.
  struct Option: Hashable {
    /// Index of the problem.
    let room: Int
    /// Nil in the detail window.
    let part: Int?
    let cost: Int
    let loads: [VisitOption.Load]
  }

  struct Visit: Hashable {
    let day: Int
    let options: [Option]
  }

  /// A family of patterns, which fixes dates and kinds of places.
  struct Pattern {
    let courseClass: Int
    let family: PatternFamily
    /// Cost of a course that follows it, apart from its visits.
    let cost: Int
    /// Visit of each fraction; nil where some cheapest place loads no row that counts.
    let fractions: [Int?]

    var visits: [Int] { fractions.compactMap(\.self) }
  }

  /// Patterns of an assignment, and options of their visits, with how many courses follow them.
  struct Start {
    var patterns: [Int: Int] = [:]
    var options: [OptionKey: Int] = [:]
  }

  struct OptionKey: Hashable, Comparable {
    let visit: Int
    let option: Int

    static func < (one: OptionKey, other: OptionKey) -> Bool {
      (one.visit, one.option) < (other.visit, other.option)
    }
  }

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

  let instance: CourseInstance
  let kinds: PlaceKinds
  /// Rows of the instance that all classes together could overload.
  private(set) var rows: [Int] = []
  private(set) var visits: [Visit] = []
  private(set) var patterns: [Pattern] = []
  /// Patterns when every combination of places counts as one.
  private(set) var combinations = 0.0
  private(set) var start = Start()
  private var options: [Key: [VisitOption]] = [:]
  private var rowNumbers: [Int?] = []
  private var visitNumbers: [Visit: Int] = [:]
  private var numberOf: [Key: Int?] = [:]
  private var patternNumbers: [PatternKey: Int] = [:]

  /// The program of families and of an assignment, whose families come on top.
  init(
    _ instance: CourseInstance, families: [PatternSelection.Entry], assignment: [CoursePattern?]
  ) {
    self.instance = instance
    kinds = PlaceKinds(instance)
    let current = zip(assignment, instance.classOf).map { pattern, number in
      pattern.map {
        PatternSelection.Entry(courseClass: number, family: kinds.family(of: $0, class: number))
      }
    }
    let entries = (families + current.compactMap(\.self))
      .sorted { $0.courseClass < $1.courseClass }
    readOptions(of: entries)
    numberRows(entries)
    for entry in entries { add(entry) }
    readStart(current, assignment)
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
        options[key] = kinds.options(of: entry.family, fraction: fraction, class: entry.courseClass)
      }
    }
  }

  // MARK: Rows

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
      rows.append(row)
      return rows.count - 1
    }
  }

  /// Number of a row of the instance; nil when it holds by itself.
  func number(ofRow row: Int) -> Int? { rowNumbers[row] }

  // MARK: Visits and patterns

  /// Adds a family; of those that load the same the cheapest stays.
  private mutating func add(_ entry: PatternSelection.Entry) {
    var fractions: [Int?] = []
    var cost = entry.family.cost
    var places = 1.0
    for fraction in entry.family.days.indices {
      let key = key(entry, fraction)
      let all = options[key] ?? []
      places *= Double(max(1, all.count))
      fractions.append(number(of: key))
      if fractions[fraction] == nil { cost += all.map(\.cost).min() ?? 0 }
    }
    let pattern = Pattern(
      courseClass: entry.courseClass, family: entry.family, cost: cost, fractions: fractions)
    let key = PatternKey(courseClass: entry.courseClass, visits: pattern.visits)
    if let known = patternNumbers[key] {
      if cost < patterns[known].cost { patterns[known] = pattern }
    } else {
      patternNumbers[key] = patterns.count
      patterns.append(pattern)
      combinations += places
    }
  }

  /// Number of a visit; nil when some cheapest option loads no row that counts.
  private mutating func number(of key: Key) -> Int? {
    if let known = numberOf[key] { return known }
    var own: [Option] = []
    for option in options[key] ?? [] {
      let loads = loads(option.loads)
      let counted = Option(
        room: option.room, part: Int(key.day) < instance.detailDays ? nil : option.part,
        cost: option.cost, loads: loads)
      if let known = own.firstIndex(where: { $0.loads == loads }) {
        if option.cost < own[known].cost { own[known] = counted }
      } else {
        own.append(counted)
      }
    }
    var number: Int?
    let least = own.map(\.cost).min() ?? 0
    if !own.contains(where: { $0.loads.isEmpty && $0.cost == least }) && !own.isEmpty {
      let visit = Visit(day: Int(key.day), options: own)
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
  private func loads(_ all: [VisitOption.Load]) -> [VisitOption.Load] {
    all.compactMap { load in
      rowNumbers[load.row].map { VisitOption.Load(row: $0, amount: load.amount) }
    }
  }

  // MARK: Start

  private mutating func readStart(
    _ current: [PatternSelection.Entry?], _ assignment: [CoursePattern?]
  ) {
    for (entry, pattern) in zip(current, assignment) {
      guard let entry, let pattern else { continue }
      var own: [Int] = []
      for fraction in entry.family.days.indices {
        guard let visit = number(of: key(entry, fraction)) else { continue }
        own.append(visit)
        let taken = loads(kinds.loads(of: pattern, fraction: fraction, class: entry.courseClass))
        if let option = visits[visit].options.firstIndex(where: { $0.loads == taken }) {
          start.options[OptionKey(visit: visit, option: option), default: 0] += 1
        }
      }
      if let known = patternNumbers[PatternKey(courseClass: entry.courseClass, visits: own)] {
        start.patterns[known, default: 0] += 1
      }
    }
  }
}

extension PatternProgram {
  /// A pattern with places: of every visit the option that is taken.
  func coursePattern(_ pattern: Pattern, taking option: (_ visit: Int) -> Int) -> CoursePattern {
    let family = pattern.family
    var places: [Int16] = []
    for (fraction, visit) in pattern.fractions.enumerated() {
      let all = kinds.options(of: family, fraction: fraction, class: pattern.courseClass)
      // Without a visit some cheapest place loads no row that counts, and only such a one will do.
      let cheapest = all.filter { loads($0.loads).isEmpty }.min { $0.cost < $1.cost } ?? all.first
      let wanted = visit.map { visits[$0].options[option($0)] }
      let found = wanted.flatMap { wanted in
        all.first { $0.room == wanted.room && (wanted.part == nil || $0.part == wanted.part) }
      }
      // After the horizon nothing is chosen any more.
      places.append((found ?? cheapest).map { Int16($0.place) } ?? places.last ?? 0)
    }
    return kinds.pattern(family, places: places, class: pattern.courseClass)
  }
}
