import Solving

/// The present columns of a sealed program as walks of one source's beam see them.
///
/// What a walk keeps by itself has no price: rows of the source's beam minutes, and the order of its overtime steps.
struct WalkColumns {
  /// A step of overtime: its column, and the minutes past closing from which it counts.
  struct Step {
    var column: Int
    var minutes: Int
  }

  /// In order of minutes, of one minute in order of visits.
  let arcs: [WalkArc]
  let minutes: Int
  /// Minutes of a span in which the use of rooms is followed: as long as the grid of entries, or a little longer.
  let span: Int
  /// Present columns, by number in the program.
  let columns: [Int]
  let costs: [Int]
  /// The visit of a column, by number among those of the program; -1 for a step of overtime.
  let visitOfColumn: [Int]
  /// True of columns that walks decide.
  let isWalked: [Bool]
  /// The row "exactly one of these" of each visit.
  let choices: [Int]
  var visits: Int { choices.count }
  /// Visits that have no column of the walk.
  let isApart: [Bool]
  /// Steps of the source's overtime, the first one first, as numbers among `columns`.
  let steps: [Step]
  /// Numbers in the program of the rows that have a price.
  let rows: [Int]
  /// Their right-hand sides.
  let most: [Int]
  let entries: WalkEntries

  /// Most rooms whose use walks follow.
  static let mostRooms = 8
  private static let leastSpan = 5

  /// Nil when no source has two visits to place.
  init?(_ program: SealedProgram, master: DayMaster) {
    guard let source = master.busiestSource else { return nil }
    let present = (0..<program.columns).filter { program.isPresent[$0] }
    let instance = master.instance
    let span =
      instance.grid * ((Self.leastSpan + instance.grid - 1) / instance.grid)
    var visitOfChoice: [Int32: Int] = [:]
    var choices: [Int] = []
    for column in present {
      let choice = program.choice[column]
      guard choice >= 0, visitOfChoice[choice] == nil else { continue }
      visitOfChoice[choice] = choices.count
      choices.append(Int(choice))
    }
    let visitOfColumn = present.map { visitOfChoice[program.choice[$0]] ?? -1 }
    var arcs: [WalkArc] = []
    for (number, column) in present.enumerated() {
      guard let use = master.beamUse(of: column, source: source) else { continue }
      arcs.append(
        WalkArc(
          visit: Int32(visitOfColumn[number]),
          room: use.room < Self.mostRooms ? Int32(use.room) : -1, minute: Int32(use.minute),
          length: Int32(use.length), entry: Int32(use.entry / span),
          leaves: Int32(use.leaves / span), over: Int32(use.over), column: Int32(number)))
    }
    arcs.sort { ($0.minute, $0.visit, $0.column) < ($1.minute, $1.visit, $1.column) }
    guard let last = arcs.last, Set(arcs.map(\.visit)).count > 1, choices.count < 1 << 15
    else { return nil }
    self.arcs = arcs
    self.span = span
    self.choices = choices
    self.visitOfColumn = visitOfColumn
    minutes = Int(last.minute) + 1
    columns = present
    costs = present.map { program.costs[$0] }
    var isWalked = Array(repeating: false, count: present.count)
    var isApart = Array(repeating: true, count: choices.count)
    for arc in arcs {
      isWalked[Int(arc.column)] = true
      isApart[Int(arc.visit)] = false
    }
    self.isWalked = isWalked
    self.isApart = isApart
    var number = Array(repeating: -1, count: program.columns)
    for (index, column) in present.enumerated() { number[column] = index }
    steps = master.overtimeSteps(of: source).map {
      Step(column: number[$0.column], minutes: $0.minutes)
    }
    let rows = program.rows.indices.filter {
      !program.rows[$0].isEquality && !($0 < program.ownRows && master.isWalked($0, source: source))
    }
    self.rows = rows
    most = rows.map { program.rows[$0].most }
    entries = WalkEntries(program, rows: rows, number: number, columns: present.count)
  }
}
