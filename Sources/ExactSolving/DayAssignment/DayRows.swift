import Solving
import TreatmentDomain

/// The capacity rows of a day, laid out in one flat array.
///
/// - beam: one row per minute and source; a column covers beam and switch minutes. Taking the switch as
///   beam time on one machine is exact where exit, turnaround and set-up together last at least as
///   long as the switch, because then two visits of one room are that far apart anyway.
/// - room: one row per room and slot of the start grid; a column covers the visit and the turnaround.
/// - team: one row per team and slot, capacity `concurrentVisits`. Slots are exact because every visit
///   starts on the grid.
/// - urgent: one row per source, the regular beam minutes left when those kept free are taken out.
struct DayRows: Sendable {
  /// Right-hand sides, fixed visits already taken out.
  let capacity: [Int32]
  /// Two entries per span, first and one-past-last row.
  let spans: [Int32]
  /// Spans of column `q` lie at `firstSpan[q]..<firstSpan[q + 1]` (in spans, not entries).
  let firstSpan: [Int32]
  /// The urgent row of a column and its coefficient; coefficient 0 for columns outside the row.
  let urgentRow: [Int32]
  let urgentWeight: [Int32]
  /// First urgent row; one a source.
  let urgentBase: Int

  init(_ instance: DayInstance, places: [DayPlace]) {
    let problem = instance.problem
    let layout = RowLayout(problem)
    var capacity = Array(repeating: Int32(1), count: layout.count)
    for team in problem.teams.indices {
      for slot in 0..<layout.slots {
        capacity[layout.team(team, slot)] = Int32(problem.teams[team].concurrentVisits)
      }
    }
    let check = DayCheck(instance: instance)
    let fixed = instance.visits.indices.filter { !instance.visits[$0].isFree }
    for source in problem.sources.indices {
      let used = check.regularLoad(source, places, of: fixed)
      let limit =
        problem.sources[source].keepFreeMinutes > 0
        ? instance.facts.plannable[source] - used : 1_000_000
      capacity[layout.urgentBase + source] = Int32(max(0, limit))
    }
    var spans: [Int32] = []
    var firstSpan: [Int32] = [0]
    var urgentRow: [Int32] = []
    var urgentWeight: [Int32] = []
    for column in instance.columns {
      let visit = instance.visits[Int(column.visit)]
      layout.appendSpans(of: column, visit: visit, to: &spans)
      firstSpan.append(Int32(spans.count / 2))
      let source = instance.source(of: column.place)
      let close = instance.facts.hours[source]?.regularClose.minutes ?? 0
      let counts =
        !visit.need.isUrgent && Int(column.place.beamStart) < close
        && problem.sources[source].keepFreeMinutes > 0
      urgentRow.append(Int32(layout.urgentBase + source))
      urgentWeight.append(
        counts ? Int32(visit.need.beamMinutes + problem.sources[source].switchMinutes) : 0)
    }
    for index in fixed {
      layout.takeTeams(
        of: instance.visits[index], place: places[index],
        end: instance.end(of: index, at: places[index]),
        from: &capacity)
    }
    self.capacity = capacity
    self.spans = spans
    self.firstSpan = firstSpan
    self.urgentRow = urgentRow
    self.urgentWeight = urgentWeight
    urgentBase = layout.urgentBase
  }
}

/// Where the rows of each resource lie.
struct RowLayout {
  private static let minutes = 1440
  let problem: Problem
  let slots: Int
  let roomBase: Int
  let teamBase: Int
  let urgentBase: Int
  let count: Int
  private let coversSwitch: [Bool]

  init(_ problem: Problem) {
    self.problem = problem
    slots = (Self.minutes + 240) / problem.rules.startGridMinutes + 1
    roomBase = problem.sources.count * Self.minutes
    teamBase = roomBase + problem.rooms.count * slots
    urgentBase = teamBase + problem.teams.count * slots
    count = urgentBase + problem.sources.count
    let shortest =
      problem.courses.flatMap(\.phases).map { $0.setUpMinutes + $0.exitMinutes }.min() ?? 0
    coversSwitch = problem.sources.indices.map { source in
      problem.rooms.allSatisfy {
        $0.source != source
          || shortest + $0.turnaroundMinutes >= problem.sources[source].switchMinutes
      }
    }
  }

  func beam(_ source: Int, _ minute: Int) -> Int { source * Self.minutes + minute }
  func room(_ room: Int, _ slot: Int) -> Int { roomBase + room * slots + slot }
  func team(_ team: Int, _ slot: Int) -> Int { teamBase + team * slots + slot }

  func appendSpans(of column: DayColumn, visit: DayInstance.Visit, to spans: inout [Int32]) {
    let room = Int(column.place.room)
    let source = problem.rooms[room].source
    let start = Int(column.place.start)
    let beamStart = Int(column.place.beamStart)
    let switching = coversSwitch[source] ? problem.sources[source].switchMinutes : 0
    let beamEnd = min(Self.minutes, beamStart + visit.need.beamMinutes + switching)
    append(beam(source, beamStart), beamEnd - beamStart, to: &spans)
    let exit = Int(column.end) + problem.rooms[room].turnaroundMinutes
    append(self.room(room, slot(start)), slotAfter(exit) - slot(start), to: &spans)
    for team in visit.teams {
      let busy = Int(column.end) + problem.teams[team].minutesAfterExit
      append(self.team(team, slot(start)), slotAfter(busy) - slot(start), to: &spans)
    }
  }

  func takeTeams(
    of visit: DayInstance.Visit, place: DayPlace, end: Int, from capacity: inout [Int32]
  ) {
    for team in visit.teams {
      let busy = end + problem.teams[team].minutesAfterExit
      for slot in slot(Int(place.start))..<slotAfter(busy) {
        capacity[self.team(team, slot)] = max(0, capacity[self.team(team, slot)] - 1)
      }
    }
  }

  private func slot(_ minute: Int) -> Int { minute / problem.rules.startGridMinutes }

  private func slotAfter(_ minute: Int) -> Int {
    min(slots, (minute + problem.rules.startGridMinutes - 1) / problem.rules.startGridMinutes)
  }

  private func append(_ first: Int, _ length: Int, to spans: inout [Int32]) {
    spans.append(Int32(first))
    spans.append(Int32(first + length))
  }
}
