import Solving

/// Evaluates the relaxation in which the beam walks: rows and visits have prices, the walk is the cheapest.
///
/// ```
/// L(p, v) = sum of v - sum of p x right-hand side + cheapest walk over (cost + p of rows - v of the visit)
///           + what is not the walk's at its cheapest
/// ```
/// Every schedule gives the beam to each visit of the source once, in rooms that are free, so its beams are a walk. All is
/// counted in integers of `1 / SealedProgram.unit`: each value is a bound.
struct WalkPricing: ~Copyable {
  /// A value, and what was chosen: numbers among the columns, and the walk's arcs, the last one first.
  struct Choice {
    var value: Int
    var columns: [Int] = []
    var arcs: [Int] = []
  }

  private let columns: WalkColumns
  private var walk: BeamWalk
  private let arcCost: FlatBuffer<Int>
  private let arcLast: FlatBuffer<Int>
  private let reduced: FlatBuffer<Int>
  private let isOwnStep: [Bool]

  init(_ columns: WalkColumns, memory: VisitMemory) {
    self.columns = columns
    walk = BeamWalk(columns.arcs, span: columns.span, memory: memory)
    arcCost = FlatBuffer(repeating: 0, count: columns.arcs.count)
    arcLast = FlatBuffer(repeating: 0, count: columns.arcs.count)
    reduced = FlatBuffer(repeating: 0, count: columns.columns.count)
    var isOwnStep = Array(repeating: false, count: columns.columns.count)
    for step in columns.steps { isOwnStep[step.column] = true }
    self.isOwnStep = isOwnStep
  }

  /// States of the last evaluation.
  var states: Int { walk.states }

  /// The value under prices of rows and of visits; nil when walks have too many states or time is up.
  ///
  /// - Parameter cost: a value that need not be surpassed.
  mutating func evaluate(
    rows: [Int], visits: [Int], below cost: Int, isOver: () -> Bool
  ) -> Choice? {
    var choice = Choice(value: 0)
    for (price, most) in zip(rows, columns.most) { choice.value -= price * most }
    for price in visits { choice.value += price }
    price(rows)
    takeOthers(visits, &choice)
    let closings = priceClosings()
    columns.arcs.withUnsafeBufferPointer { arcs in
      for number in 0..<arcs.count {
        arcCost.base[number] =
          reduced.base[Int(arcs[number].column)] - visits[Int(arcs[number].visit)]
      }
    }
    guard
      let found = walk.cheapest(
        arcCost, last: arcLast, most: cost - choice.value, isOver: isOver)
    else { return nil }
    choice.value += found.value
    choice.arcs = found.arcs
    choice.columns += found.arcs.map { Int(columns.arcs[$0].column) }
    if let last = found.arcs.first {
      choice.columns += closings.steps(Int(columns.arcs[last].over))
    }
    return choice
  }

  /// Reduced costs of all columns, prices of visits left out.
  private func price(_ rows: [Int]) {
    let entries = columns.entries
    rows.withUnsafeBufferPointer { rows in
      entries.first.withUnsafeBufferPointer { first in
        entries.row.withUnsafeBufferPointer { row in
          entries.value.withUnsafeBufferPointer { value in
            for column in 0..<reduced.count {
              var sum = columns.costs[column] * SealedProgram.unit
              for entry in first[column]..<first[column + 1] {
                sum += rows[Int(row[entry])] * Int(value[entry])
              }
              reduced.base[column] = sum
            }
          }
        }
      }
    }
  }

  /// Takes what the walk does not decide: visits elsewhere, where they must or where it pays, and other steps that pay.
  private func takeOthers(_ visits: [Int], _ choice: inout Choice) {
    var least: [(value: Int, column: Int)?] = Array(repeating: nil, count: columns.visits)
    for column in columns.columns.indices where !columns.isWalked[column] {
      let visit = columns.visitOfColumn[column]
      let value = reduced.base[column]
      if visit >= 0 {
        if least[visit].map({ value < $0.value }) ?? true { least[visit] = (value, column) }
      } else if !isOwnStep[column], value < 0 {
        choice.value += value
        choice.columns.append(column)
      }
    }
    for (visit, entry) in least.enumerated() {
      guard let entry else { continue }
      let value = entry.value - visits[visit]
      if columns.isApart[visit] || value < 0 {
        choice.value += value
        choice.columns.append(entry.column)
      }
    }
  }

  /// How many steps of overtime are paid by a walk that ends late.
  private struct Closings {
    let columns: [WalkColumns.Step]
    /// The cheapest number of steps that is no less than the index.
    let cheapest: [Int]

    func count(_ over: Int) -> Int { cheapest[columns.count { $0.minutes <= over }] }
    func steps(_ over: Int) -> [Int] { columns.prefix(count(over)).map(\.column) }
  }

  /// Charges every arc, should it be the last one, with the cheapest closing at or after it.
  private func priceClosings() -> Closings {
    let steps = columns.steps
    var sums = [0]
    for step in steps { sums.append(sums[sums.count - 1] + reduced.base[step.column]) }
    var cheapest = Array(sums.indices)
    for count in sums.indices.dropLast().reversed()
    where sums[cheapest[count + 1]] < sums[count] { cheapest[count] = cheapest[count + 1] }
    let closings = Closings(columns: steps, cheapest: cheapest)
    var known: [Int32: Int] = [:]
    for (number, arc) in columns.arcs.enumerated() {
      let value = known[arc.over] ?? sums[closings.count(Int(arc.over))]
      known[arc.over] = value
      arcLast.base[number] = value
    }
    return closings
  }
}
