import TreatmentDomain

/// In which rooms courses that nobody knows yet will be treated.
///
/// Planners keep rooms that many protocols need for those that need them. So protocols with few rooms to choose from come
/// first, and every part of a phase goes to the room that has least so far.
struct ExpectedShares {
  /// Parts that a phase is divided into.
  static let whole = 20
  /// Parts of a phase in every room, by expected arrivals and phase; none where no room fits.
  private(set) var parts: [[[Int]]]

  private struct Demand {
    let arrivals: Int
    let phase: Int
    let rooms: [Int]
    /// Visits a week, in thousandths.
    let visits: Int
  }

  init(_ problem: Problem) {
    parts = problem.arrivals.map { arrivals in
      problem.protocols[arrivals.protocolIndex].phases.map { _ in
        Array(repeating: 0, count: problem.rooms.count)
      }
    }
    var load = Array(repeating: 0, count: problem.rooms.count)
    let demands = Self.demands(problem)
    let order = demands.indices.sorted {
      (demands[$0].rooms.count, $0) < (demands[$1].rooms.count, $1)
    }
    for demand in order.map({ demands[$0] }) where !demand.rooms.isEmpty {
      let arrivals = problem.arrivals[demand.arrivals]
      let phase = problem.protocols[arrivals.protocolIndex].phases[demand.phase]
      for _ in 0..<Self.whole {
        let room = demand.rooms.min { (load[$0], $0) < (load[$1], $1) } ?? demand.rooms[0]
        parts[demand.arrivals][demand.phase][room] += 1
        load[room] += demand.visits * Self.minutes(of: phase, in: problem.rooms[room])
      }
    }
  }

  /// Minutes that a later visit keeps a room.
  static func minutes(of phase: Phase, in room: Room) -> Int {
    phase.visitMinutes(isFirstFraction: false) + room.turnaroundMinutes
  }

  private static func demands(_ problem: Problem) -> [Demand] {
    problem.arrivals.enumerated().flatMap { index, arrivals in
      problem.protocols[arrivals.protocolIndex].phases.enumerated().map { number, phase in
        Demand(
          arrivals: index, phase: number,
          rooms: problem.rooms.indices.filter {
            problem.centre(ofRoom: $0) == arrivals.centre && problem.room($0, fits: phase)
          }, visits: arrivals.perWeek * phase.fractions)
      }
    }
  }
}
