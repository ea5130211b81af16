import Solving

/// Finds sets of columns of which no two can be chosen together, and that a relaxation nevertheless uses more than once.
///
/// Two columns conflict when they belong to one visit, or meet in the beam, in a room, or in a team of capacity 1. Cliques
/// of the conflict graph that mix resources say more than any row: Padberg, "On the facial structure of set packing polyhedra", Math.
/// Programming 5, 1973. Greedy cliques on the fractional columns, lifted over all columns by reduced cost.
struct CliqueCuts {
  /// A column as the conflict test sees it.
  private struct Footprint {
    var visit: Int32
    var lane: Int32
    var beam: Int32
    var beamEnd: Int32
    var room: Int32
    var slot: Int32
    var leaves: Int32
    /// Team-day of capacity 1; -1 for none.
    var team: Int32
    var teamEnd: Int32
  }

  /// Most cuts of one round.
  private static let most = 120
  /// How much more than 1 a set must add up to.
  private static let least = 1.01
  /// Columns looked at when a clique is lifted.
  private static let lifted = 12_000

  private let footprints: [Footprint]

  init(_ instance: WeekInstance, day: RelaxedDay) {
    var footprints: [Footprint] = []
    footprints.reserveCapacity(day.columns.count)
    for (number, index) in day.visits.enumerated() {
      let visit = instance.visits[index]
      for column in day.columns[day.firstColumn[number]..<day.firstColumn[number + 1]] {
        let option = instance.options[Int(column.option)]
        let source = instance.sourceDays[Int(option.sourceDay)]
        let length = instance.relaxedBeamLength(of: visit, option: Int(column.option))
        var print = Footprint(
          visit: Int32(number), lane: source.firstLane, beam: Int32(column.beam),
          beamEnd: Int32(column.beam) + length, room: option.roomDay,
          slot: Int32(column.slot), leaves: Int32(column.leaves), team: -1, teamEnd: 0)
        let end = Int32(column.beam) + visit.beam + visit.exit
        for use in Int(visit.firstTeam)..<Int(visit.firstTeam + visit.teamCount)
        where instance.teamCapacities[Int(instance.teamUses[use].teamDay)] == 1 {
          print.team = instance.teamUses[use].teamDay
          let until = end + instance.teamUses[use].minutesAfterExit
          print.teamEnd = (until + Int32(instance.grid) - 1) / Int32(instance.grid)
        }
        footprints.append(print)
      }
    }
    self.footprints = footprints
  }

  /// Violated cliques, each a sorted list of columns of the date.
  ///
  /// - Parameters:
  ///   - values: value of every column of the relaxation that is not 0.
  ///   - reduced: reduced costs of all columns of the date.
  func separate(_ values: [(column: Int, value: Double)], reduced: [Int64]) -> [[Int]] {
    let support = values.sorted { ($1.value, $0.column) < ($0.value, $1.column) }
    var found: [(violation: Double, members: [Int])] = []
    var seen: Set<[Int]> = []
    for start in support.indices {
      let (members, sum) = grow(from: start, support)
      guard sum > Self.least, seen.insert(members.sorted()).inserted else { continue }
      found.append((sum, members))
    }
    found.sort { ($1.violation, $0.members.count) < ($0.violation, $1.members.count) }
    let order = reduced.indices.sorted { (reduced[$0], $0) < (reduced[$1], $1) }
      .prefix(Self.lifted)
    return found.prefix(Self.most).map { lift($0.members, over: order) }
  }

  /// Adds columns of the support, those first that add most.
  private func grow(
    from start: Int, _ support: [(column: Int, value: Double)]
  ) -> (members: [Int], sum: Double) {
    var members = [support[start].column]
    var sum = support[start].value
    for entry in support where entry.column != support[start].column {
      guard members.allSatisfy({ conflicts($0, entry.column) }) else { continue }
      members.append(entry.column)
      sum += entry.value
    }
    return (members, sum)
  }

  private func lift(_ members: [Int], over order: ArraySlice<Int>) -> [Int] {
    var result = members
    for column in order where !members.contains(column) {
      if result.allSatisfy({ conflicts($0, column) }) { result.append(column) }
    }
    return result.sorted()
  }

  private func conflicts(_ first: Int, _ second: Int) -> Bool {
    let one = footprints[first]
    let other = footprints[second]
    if one.visit == other.visit { return true }
    if one.lane == other.lane && one.beam < other.beamEnd && other.beam < one.beamEnd {
      return true
    }
    if one.room == other.room && one.slot < other.leaves && other.slot < one.leaves { return true }
    return one.team >= 0 && one.team == other.team && one.slot < other.teamEnd
      && other.slot < one.teamEnd
  }
}
