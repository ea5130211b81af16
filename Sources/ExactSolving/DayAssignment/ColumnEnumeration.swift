import Solving
import TreatmentDomain

/// Lists every column of a visit: each room, entry on the grid and beam start that the hours allow
/// beside the visits that do not move.
struct ColumnEnumeration {
  let problem: Problem
  let detail: DetailDay
  let visits: [DayInstance.Visit]
  let places: [DayPlace]
  let ignoresOrder: Bool

  func columns(
    of index: Int, rooms: [Int], pin: PinnedVisit?, beamStarts: ClosedRange<Int>, current: DayPlace
  ) -> [DayColumn] {
    let visit = visits[index]
    let centre = problem.centres[detail.centre]
    var result: [DayColumn] = []
    for room in rooms where pin?.room == nil || pin?.room == room {
      for window in detail.rooms[room] {
        let grid = problem.rules.startGridMinutes
        var start = (window.start.minutes + grid - 1) / grid * grid
        while start + visit.need.visitMinutes <= window.end.minutes {
          for wait in 0...problem.rules.couchWaitMinutes {
            let beamStart = start + visit.need.setUpMinutes + wait
            let part = centre.dayPart(at: MinuteOfDay(beamStart))
            guard beamStarts.contains(beamStart), pin?.dayPart == nil || pin?.dayPart == part,
              detail.allows(
                visit.need, room: room, start: start, beamStart: beamStart, teams: visit.teams,
                problem: problem)
            else { continue }
            let place = DayPlace(
              room: Int32(room), start: Int32(start), beamStart: Int32(beamStart))
            guard place == current || fitsBesideFixed(index, place: place) else { continue }
            let cost = visit.preferences.cost(
              room: room, start: start, setUpMinutes: visit.need.setUpMinutes,
              beamStart: beamStart, part: part)
            result.append(
              DayColumn(
                visit: Int32(index), place: place,
                end: Int32(beamStart + visit.need.beamMinutes + visit.need.exitMinutes),
                cost: cost))
          }
          start += grid
        }
      }
    }
    return result
  }

  private func fitsBesideFixed(_ index: Int, place: DayPlace) -> Bool {
    for other in visits.indices where other != index && !visits[other].isFree {
      if PairConflict(problem: problem, ignoresOrder: ignoresOrder).conflicts(
        visits[index], place, with: visits[other], places[other])
      {
        return false
      }
    }
    return true
  }
}

/// Whether two visits of one day get in each other's way in room, beam or prescribed order.
struct PairConflict {
  let problem: Problem
  var ignoresOrder = false

  func conflicts(
    _ first: DayInstance.Visit, _ place: DayPlace, with second: DayInstance.Visit,
    _ other: DayPlace
  ) -> Bool {
    if place.room == other.room {
      let turnaround = Int32(problem.rooms[Int(place.room)].turnaroundMinutes)
      if place.start < end(second, other) + turnaround
        && other.start < end(first, place) + turnaround
      {
        return true
      }
      return breaksOrder(first, place, second, other)
    }
    let source = problem.rooms[Int(place.room)].source
    guard problem.rooms[Int(other.room)].source == source else { return false }
    let switching = Int32(problem.sources[source].switchMinutes)
    return place.beamStart < other.beamStart + Int32(second.need.beamMinutes) + switching
      && other.beamStart < place.beamStart + Int32(first.need.beamMinutes) + switching
  }

  private func end(_ visit: DayInstance.Visit, _ place: DayPlace) -> Int32 {
    place.beamStart + Int32(visit.need.beamMinutes + visit.need.exitMinutes)
  }

  private func breaksOrder(
    _ first: DayInstance.Visit, _ place: DayPlace, _ second: DayInstance.Visit, _ other: DayPlace
  ) -> Bool {
    guard !ignoresOrder, first.need.order != second.need.order else { return false }
    let isBefore = place.start < other.start
    return isBefore
      ? first.need.order == .last || second.need.order == .first
      : first.need.order == .first || second.need.order == .last
  }
}
