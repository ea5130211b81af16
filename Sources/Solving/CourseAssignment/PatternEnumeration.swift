/// Lists the patterns of a class as families, all of them or those below a value.
///
/// After the horizon nothing is loaded, so of dates that differ only there the cheapest stand for all.
package struct PatternEnumeration: ~Copyable {
  private let instance: CourseInstance
  private let search: PatternSearch
  private let kinds: PlaceKinds
  private var graph = PatternGraph()

  package init(_ instance: CourseInstance) {
    self.instance = instance
    search = PatternSearch(instance)
    kinds = PlaceKinds(instance)
  }

  /// Calls with every family of a class whose least value, cost plus what its loads are worth, is at most `most`; false
  /// ends it, and then false is returned.
  ///
  /// Values are exact: costs are integers and prices multiples of `1 / PatternPrices.unit`.
  ///
  /// - Parameter isOver: asked at every start; true ends it, too.
  @discardableResult
  package mutating func forEachFamily(
    ofClass number: Int, _ prices: PatternPrices, most: Double,
    isOver: () -> Bool = { false }, _ body: (_ family: PatternFamily, _ value: Double) -> Bool
  ) -> Bool {
    var values = VisitValues(kinds: kinds, prices: prices, days: instance.days)
    for (index, route) in instance.classes[number].routes.enumerated() {
      for start in route.starts where Double(start.cost) <= most {
        if isOver() { return false }
        graph.fill(route, start, search: search, values: &values)
        var walk = FamilyWalk(
          graph: graph, route: route, number: index, start: start, days: instance.days, most: most)
        guard walk.run(body) else { return false }
      }
    }
    return true
  }
}

/// What visits are worth at prices, kept once computed.
struct VisitValues {
  private struct Key: Hashable {
    let phase: Int
    let day: Int
    let isFirst: Bool
    let kind: Int
  }

  let kinds: PlaceKinds
  let prices: PatternPrices
  let days: Int
  private var known: [Key: Double] = [:]

  init(kinds: PlaceKinds, prices: PatternPrices, days: Int) {
    self.kinds = kinds
    self.prices = prices
    self.days = days
  }

  /// Least value of a visit at a place of a kind; infinite when none holds it.
  mutating func least(_ phase: Int, day: Int, isFirst: Bool, kind: Int) -> Double {
    guard day < days else { return 0 }
    let key = Key(phase: phase, day: day, isFirst: isFirst, kind: kind)
    if let value = known[key] { return value }
    let value = kinds.options(phase, day: day, isFirst: isFirst, kind: kind)
      .reduce(Double.infinity) { min($0, self.value(of: $1)) }
    known[key] = value
    return value
  }

  private func value(of option: VisitOption) -> Double {
    option.loads.reduce(Double(option.cost)) { $0 + prices.value(of: $1) }
  }
}

/// Walks a graph depth first and keeps to ways that can end below a value.
private struct FamilyWalk {
  let graph: PatternGraph
  let route: CourseRoute
  /// Number of the route.
  let number: Int
  let start: RouteStart
  /// Days of the horizon.
  let days: Int
  let most: Double
  private var way: [Int] = []

  init(
    graph: PatternGraph, route: CourseRoute, number: Int, start: RouteStart, days: Int,
    most: Double
  ) {
    self.graph = graph
    self.route = route
    self.number = number
    self.start = start
    self.days = days
    self.most = most
  }

  /// False when somebody ended it.
  mutating func run(_ body: (PatternFamily, Double) -> Bool) -> Bool {
    for root in graph.roots {
      let value = Double(start.cost) + graph.nodes[root].value
      guard extend(root, value: value, cost: start.cost, body) else { return false }
    }
    return true
  }

  private mutating func extend(
    _ node: Int, value: Double, cost: Int, _ body: (PatternFamily, Double) -> Bool
  ) -> Bool {
    let completion = graph.nodes[node].completion
    guard value + completion <= most, completion < .infinity else { return true }
    way.append(node)
    defer { way.removeLast() }
    if way.count == route.fractions { return body(family(cost: cost), value + completion) }
    var tail: PatternGraph.Edge?
    for edge in graph.edges(of: node) {
      let target = graph.nodes[edge.target]
      if Int(target.state.day) < days {
        guard
          extend(
            edge.target, value: value + Double(edge.cost) + target.value, cost: cost + edge.cost,
            body)
        else { return false }
      } else if target.completion < tail.map({ graph.nodes[$0.target].completion }) ?? .infinity {
        tail = edge
      }
    }
    guard let tail else { return true }
    return extend(tail.target, value: value, cost: cost, body)
  }

  private func family(cost: Int) -> PatternFamily {
    let states = way.map { graph.nodes[$0] }
    let last = states.last.map { Int($0.state.day) } ?? start.day
    return PatternFamily(
      route: number, days: states.map { Int16($0.state.day) }, kinds: states.map { Int16($0.kind) },
      cost: cost + route.prolongation * max(0, last - start.nominalLast))
  }
}
