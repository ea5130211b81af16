import ExactSolving

/// Puts the rows of a day's program together, rule by rule.
struct DayProgramBuilder {
  typealias Term = (column: Int, value: Int)

  let model: DayModel
  var linear: LinearModel
  var choices: [DayProgramModel.Choice] = []
  /// Choices of visit `v` lie at `firstChoice[v]..<firstChoice[v + 1]`.
  var firstChoice = [0]
  /// Columns that hold minutes or steps of a source, for the start values.
  var sourceColumns: [SourceColumns]
  private let roomIndex: [String: Int]
  private let sourceIndex: [String: Int]

  /// Columns of one source beside the choices; nil where its model has none.
  struct SourceColumns {
    var overtime: Int?
    var first: Int?
    var last: Int?
    var idle: Int?
    var changes: Int?
    var closed: [(column: Int, inside: Int, window: [Int])] = []
  }

  init(_ model: DayModel) {
    self.model = model
    // Ids may hold blanks or Chinese, which programs do not read in names.
    linear = LinearModel(name: "day-\(model.date)")
    sourceColumns = model.sources.map { _ in SourceColumns() }
    roomIndex = Dictionary(
      zip(model.rooms.map(\.id), model.rooms.indices), uniquingKeysWith: { first, _ in first })
    sourceIndex = Dictionary(
      zip(model.sources.map(\.id), model.sources.indices), uniquingKeysWith: { first, _ in first })
  }

  /// Index of a room, and of its source; nil when the source is closed that day.
  func place(ofRoom id: String) -> (room: Int, source: Int)? {
    guard let room = roomIndex[id], let source = sourceIndex[model.rooms[room].source] else {
      return nil
    }
    return (room, source)
  }

  mutating func addChoices() {
    _ = linear.addColumn("constant", cost: model.fixedCost, .continuous(from: 1, upTo: 1))
    for (number, visit) in model.visits.enumerated() {
      for option in visit.rooms {
        guard let place = place(ofRoom: option.room) else { continue }
        for run in option.places {
          for beamStart in run[1]...run[2] {
            addChoice(number, visit, option, place, start: run[0], beamStart: beamStart)
          }
        }
      }
      firstChoice.append(choices.count)
    }
  }

  private mutating func addChoice(
    _ number: Int, _ visit: DayModel.Visit, _ option: DayModel.RoomOption,
    _ place: (room: Int, source: Int), start: Int, beamStart: Int
  ) {
    let beamEnd = beamStart + visit.beamMinutes
    let cost = visit.timedCost(
      start: start, beamStart: beamStart, couchWaitWeight: model.couchWaitWeight)
    let column = linear.addColumn(
      "x\(number)_\(place.room)_\(start)_\(beamStart)", cost: option.cost + cost, .binary)
    choices.append(
      DayProgramModel.Choice(
        visit: number, room: place.room, source: place.source, start: start, beamStart: beamStart,
        beamEnd: beamEnd, exitEnd: beamEnd + visit.exitMinutes, column: column))
  }

  mutating func addAssignment() {
    for visit in model.visits.indices {
      linear.addRow("assign_\(visit)", terms(of: visit) { _ in 1 }, .equal, 1)
    }
  }

  /// Weighted choices of a visit.
  func terms(of visit: Int, weight: (DayProgramModel.Choice) -> Int) -> [Term] {
    choices[firstChoice[visit]..<firstChoice[visit + 1]].map { ($0.column, weight($0)) }
  }

  mutating func addUrgent() {
    for (source, entry) in model.sources.enumerated() {
      guard let minutes = entry.unreservedMinutes else { continue }
      let counted = choices.filter {
        $0.source == source && !model.visits[$0.visit].urgent && $0.beamStart < entry.regularClose
      }
      guard !counted.isEmpty else { continue }
      linear.addRow(
        "urgent_\(source)",
        counted.map { ($0.column, $0.beamEnd - $0.beamStart + entry.switchMinutes) }, .atMost,
        // Visits that stay may have used more than there is; nobody else can mend that.
        max(0, minutes))
    }
  }

  /// The values that stand for a place of every visit.
  func values(of places: [DayModel.Place]) -> [Int] {
    var values = Array(repeating: 0, count: linear.columns.count)
    values[0] = 1
    let chosen = choices.filter {
      let place = places[$0.visit]
      return place.start == $0.start && place.beamStart == $0.beamStart
        && place.room == model.rooms[$0.room].id
    }
    for choice in chosen { values[choice.column] = 1 }
    for source in model.sources.indices { setSource(source, chosen: chosen, in: &values) }
    return values
  }
}
