import Solving
import TreatmentDomain

/// A visit's place on its day; minutes after midnight.
struct DayPlace: Hashable, Sendable, BitwiseCopyable {
  var room: Int32
  var start: Int32
  var beamStart: Int32
}

/// One way to place one visit: a room, an entry and a beam start, and what they cost.
struct DayColumn: Sendable, BitwiseCopyable {
  /// Index of the visit in the instance.
  var visit: Int32
  var place: DayPlace
  /// Exit from the room.
  var end: Int32
  var cost: Int
}

/// One centre-day as the day assignment sees it: visits, their columns, and what is fixed.
///
/// Everything a column costs is known with the other days as they are; overtime and idle beam
/// depend on all visits together and are added by `cost(of:)`.
struct DayInstance: Sendable {
  /// A visit to place.
  struct Visit: Sendable {
    let need: VisitNeed
    let teams: [Int]
    /// False when it stays where it is.
    let isFree: Bool
    /// True when its entry does not count in the week's spread.
    let isSpreadExempt: Bool
    let preferences: InDayPreferences
  }

  let problem: Problem
  let facts: DetailDay
  let visits: [Visit]
  /// All columns of free visits that fit beside the fixed ones, in order of visits.
  let columns: [DayColumn]
  /// Columns of visit `i` lie at `firstColumn[i]..<firstColumn[i + 1]`.
  let firstColumn: [Int]
  /// True when a rule that couples visits in a way the rows cannot say was frozen in.
  let isRestricted: Bool

  /// Cost of a whole day: visits, overtime and idle beam.
  ///
  /// `places` has one entry a visit.
  func cost(of places: [DayPlace]) -> Int {
    var total = 0
    for (index, visit) in visits.enumerated() {
      total += visitCost(visit, at: places[index])
    }
    for source in problem.sources.indices where problem.sources[source].centre == facts.centre {
      total += sourceCost(source, places: places)
    }
    return total
  }

  /// Cost of one visit at a place.
  func visitCost(_ visit: Visit, at place: DayPlace) -> Int {
    let part = problem.centres[facts.centre].dayPart(at: MinuteOfDay(Int(place.beamStart)))
    return visit.preferences.cost(
      room: Int(place.room), start: Int(place.start), setUpMinutes: visit.need.setUpMinutes,
      beamStart: Int(place.beamStart), part: part)
  }

  /// Index of the source that serves a place.
  func source(of place: DayPlace) -> Int { problem.rooms[Int(place.room)].source }

  /// Exit minute of a visit at a place.
  func end(of visit: Int, at place: DayPlace) -> Int {
    Int(place.beamStart) + visits[visit].need.beamMinutes + visits[visit].need.exitMinutes
  }

  private func sourceCost(_ source: Int, places: [DayPlace]) -> Int {
    var beams: [(start: Int, end: Int, room: Int)] = []
    var latest = 0
    for (index, place) in places.enumerated() where self.source(of: place) == source {
      let start = Int(place.beamStart)
      beams.append((start, start + visits[index].need.beamMinutes, Int(place.room)))
      latest = max(latest, end(of: index, at: place))
    }
    guard !beams.isEmpty else { return 0 }
    let close = facts.hours[source]?.regularClose.minutes ?? 1440
    return problem.objective.overtime * max(0, latest - close) + idleCost(source, beams: &beams)
  }

  private func idleCost(_ source: Int, beams: inout [(start: Int, end: Int, room: Int)]) -> Int {
    let objective = problem.objective
    guard objective.beamIdle > 0,
      problem.rooms.filter({ $0.source == source }).count >= 2
    else { return 0 }
    beams.sort { ($0.start, $0.room) < ($1.start, $1.room) }
    var idle = (beams.map(\.end).max() ?? 0) - beams[0].start
    for (index, beam) in beams.enumerated() {
      idle -= beam.end - beam.start
      if index > 0 && beams[index - 1].room != beam.room {
        idle -= problem.sources[source].switchMinutes
      }
    }
    let span = TimeWindow(beams[0].start, beams.map(\.end).max() ?? 0)
    idle -= span.minutes - [span].subtracting(facts.notIdle[source]).totalMinutes
    return objective.beamIdle * (max(0, idle) / objective.beamIdleStep)
  }
}
