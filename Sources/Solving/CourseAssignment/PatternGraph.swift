/// All dates and kinds of places of a course from one start on, as a graph whose ways from the first to the last fraction
/// are the families of patterns.
///
/// The same rules as in `PatternSearch`, which keeps only the cheapest way.
struct PatternGraph {
  struct Node {
    let state: PatternSearch.State
    let kind: Int
    /// Least of what the visit costs and its loads are worth.
    let value: Double
    /// Least value of the fractions that follow, changes and prolongation included; infinite when there is no way.
    var completion = Double.infinity
  }

  struct Edge {
    let target: Int
    /// What the change of places costs.
    let cost: Int
  }

  private(set) var nodes: [Node] = []
  /// Edges of node `i` are those at `firstEdge[i]..<firstEdge[i + 1]`.
  private(set) var edges: [Edge] = []
  private var firstEdge: [Int] = []
  /// Nodes of the first fraction.
  private(set) var roots = 0..<0

  /// The edges of a node.
  func edges(of node: Int) -> ArraySlice<Edge> { edges[firstEdge[node]..<firstEdge[node + 1]] }

  /// Lists the ways from a start.
  mutating func fill(
    _ route: CourseRoute, _ start: RouteStart, search: borrowing PatternSearch,
    values: inout VisitValues
  ) {
    clear()
    let first = search.tables.phases[route.phases[0]]
    let state = PatternSearch.State(
      day: Int32(start.day), inWeek: 1, ofPhase: 1, weekLimit: Int16(first.perWeekMaximum),
      isFirstWeek: true)
    append(state, phase: route.phases[0], isFirst: true, from: 0, values: &values)
    roots = 0..<nodes.count
    var layer = roots
    var fraction = 1
    for (number, phase) in route.phases.enumerated() {
      for position in (number == 0 ? 1 : 0)..<search.tables.phases[phase].fractions {
        let next = nodes.count
        let step = Step(
          route: route, start: start, fraction: fraction,
          previous: position == 0 ? route.phases[number - 1] : phase, phase: phase,
          beginsPhase: position == 0)
        for node in layer { connect(node, step, layer: next, search: search, values: &values) }
        layer = next..<nodes.count
        fraction += 1
      }
    }
    while firstEdge.count <= nodes.count { firstEdge.append(edges.count) }
    complete(route, start, last: layer, values: values)
  }

  private mutating func clear() {
    nodes.removeAll(keepingCapacity: true)
    edges.removeAll(keepingCapacity: true)
    firstEdge.removeAll(keepingCapacity: true)
  }

  /// From one fraction to the next.
  private struct Step {
    let route: CourseRoute
    let start: RouteStart
    let fraction: Int
    /// Route phases of the two fractions.
    let previous: Int
    let phase: Int
    let beginsPhase: Bool
  }

  /// Adds the edges of a node to every day that the rules allow.
  private mutating func connect(
    _ node: Int, _ step: Step, layer: Int, search: borrowing PatternSearch,
    values: inout VisitValues
  ) {
    firstEdge.append(edges.count)
    let state = nodes[node].state
    let from = Int(state.day)
    let span = search.tables.span
    let (previous, phase) = (
      search.tables.phases[step.previous], search.tables.phases[step.phase]
    )
    var day = from + 1
    if step.beginsPhase {
      let moves = previous.centre != phase.centre
      day = max(day + max(phase.freeDaysMinimum, moves ? 1 : 0), phase.notBefore)
    }
    let most = step.beginsPhase ? phase.freeDaysMaximum : phase.maxGapDays
    let end = min(span, step.fraction == 1 ? step.start.secondBefore : span)
    while day < end {
      if search.tables.freeDays(between: from, and: day, centre: phase.centre) > most { return }
      defer { day += 1 }
      guard search.tables.open[phase.openBase + day],
        let next = search.advance(state, from: from, to: day, previous, phase, step.beginsPhase)
      else {
        if !step.beginsPhase, search.leavesShortWeek(state, from: from, to: day, phase) { return }
        continue
      }
      guard Int(step.route.earliestLast[step.fraction * span + day]) <= step.start.lastAllowed
      else { return }
      let isCounted =
        !step.beginsPhase && from >= search.tables.detailDays && day < search.tables.days
      let targets = append(
        next, phase: step.phase, isFirst: step.beginsPhase, from: layer, values: &values)
      for target in targets {
        let cost =
          isCounted
          ? values.kinds.change(step.phase, from: nodes[node].kind, to: nodes[target].kind) : 0
        edges.append(Edge(target: target, cost: cost))
      }
    }
  }

  /// The nodes of a state among those of its fraction, which begin at `layer`; added unless they are there.
  @discardableResult
  private mutating func append(
    _ state: PatternSearch.State, phase: Int, isFirst: Bool, from layer: Int,
    values: inout VisitValues
  ) -> Range<Int> {
    var first = layer
    while first < nodes.count, !nodes[first].state.isSame(as: state) { first += 1 }
    guard first == nodes.count else {
      var end = first
      while end < nodes.count, nodes[end].state.isSame(as: state) { end += 1 }
      return first..<end
    }
    let day = Int(state.day)
    for kind in 0..<values.kinds.count(phase, day: day) {
      let value = values.least(phase, day: day, isFirst: isFirst, kind: kind)
      if value < .infinity { nodes.append(Node(state: state, kind: kind, value: value)) }
    }
    return first..<nodes.count
  }

  /// Least values from behind.
  private mutating func complete(
    _ route: CourseRoute, _ start: RouteStart, last: Range<Int>, values: VisitValues
  ) {
    for node in last {
      nodes[node].completion = Double(
        route.prolongation * max(0, Int(nodes[node].state.day) - start.nominalLast))
    }
    for node in (0..<last.lowerBound).reversed() {
      nodes[node].completion = edges(of: node).reduce(.infinity) { least, edge in
        min(least, Double(edge.cost) + nodes[edge.target].value + nodes[edge.target].completion)
      }
    }
  }
}
