import TreatmentDomain

/// Minutes of sources and rooms that waiting courses leave to arrivals more urgent than themselves.
///
/// Nested protection levels of revenue management (Talluri and van Ryzin, The Theory and Practice of Revenue
/// Management, 2004, section 2.1), with the expected load instead of a quantile: of a date's usable minutes courses of a class and
/// of less urgent ones take at most what known courses leave, less what more urgent arrivals are expected to need. Only
/// dates after the detail window are protected; inside it `keepFreeMinutes` does that.
package struct ProtectedMinutes: Sendable {
  private let days: Int
  private let parts: Int
  private let sources: Int
  private let resources: Int
  private let firstDay: Day
  /// Minutes by class, resource (sources, then rooms), day and day part; empty when nothing is protected.
  private let minutes: [Int32]

  /// Works out what the rules of a problem protect.
  package init(_ problem: Problem) {
    days = problem.horizon.days.count
    parts = max(1, problem.centres.map(\.dayParts.count).max() ?? 1)
    sources = problem.sources.count
    let all =
      problem.sources.indices.map(ExpectedLoad.Resource.source)
      + problem.rooms.indices.map(ExpectedLoad.Resource.room)
    resources = all.count
    firstDay = problem.horizon.firstDay
    guard problem.rules.protectedShare > 0, !problem.arrivals.isEmpty else {
      minutes = []
      return
    }
    let expected = ExpectedLoad(problem)
    let loads = all.map { resource in
      problem.arrivals.indices.map { expected.parts(of: $0, from: resource) }
    }
    minutes = WaitingClass.allCases.flatMap { less in
      let urgent = problem.arrivals.indices.filter { problem.arrivals[$0].waitingClass < less }
      return all.indices.flatMap { index in
        Self.spread(urgent.map { loads[index][$0] }, of: all[index], problem)
      }
    }
  }

  /// Shares the protected minutes of each date among its day parts.
  private static func spread(
    _ loads: [[Int]], of resource: ExpectedLoad.Resource, _ problem: Problem
  ) -> [Int32] {
    let capacity = ReservationCapacity(problem: problem)
    let parts = max(1, problem.centres.map(\.dayParts.count).max() ?? 1)
    return problem.horizon.days.enumerated().flatMap { offset, day -> [Int32] in
      let usable =
        switch resource {
        case .source(let index): capacity.source(index, on: day)
        case .room(let index): capacity.room(index, on: day)
        }
      let total = usable.reduce(0, +)
      guard total > 0, !problem.horizon.detailDays.contains(day) else {
        return Array(repeating: 0, count: parts)
      }
      let whole = 1000 * ExpectedLoad.partsPerMinute
      let wanted = loads.reduce(0) { $0 + $1[offset] } * problem.rules.protectedShare
      let kept = min(total, (wanted + whole / 2) / whole)
      var (before, result) = (0, [Int32]())
      for minutes in usable {
        result.append(Int32(kept * (before + minutes) / total - kept * before / total))
        before += minutes
      }
      return result + Array(repeating: 0, count: parts - usable.count)
    }
  }

  /// True when nothing is protected.
  var isEmpty: Bool { minutes.isEmpty }

  /// Minutes of a source, date and day part that courses of a class leave free.
  func minutes(for waitingClass: WaitingClass, source: Int, day: Day, part: Int) -> Int {
    minutes(waitingClass, source, day, part)
  }

  /// Minutes of a room, date and day part that courses of a class leave free.
  func minutes(for waitingClass: WaitingClass, room: Int, day: Day, part: Int) -> Int {
    minutes(waitingClass, sources + room, day, part)
  }

  /// Minutes of a source on a date that courses of a class leave free.
  package func minutes(for waitingClass: WaitingClass, source: Int, day: Day) -> Int {
    (0..<parts).reduce(0) { $0 + minutes(waitingClass, source, day, $1) }
  }

  /// Minutes of a room on a date that courses of a class leave free.
  package func minutes(for waitingClass: WaitingClass, room: Int, day: Day) -> Int {
    (0..<parts).reduce(0) { $0 + minutes(waitingClass, sources + room, day, $1) }
  }

  /// True when a class leaves more minutes free than the next more urgent one, on some date.
  func isLevel(_ waitingClass: WaitingClass) -> Bool {
    guard !minutes.isEmpty, let before = WaitingClass(rawValue: waitingClass.rawValue - 1) else {
      return false
    }
    let size = resources * days * parts
    return minutes[before.rawValue * size..<(before.rawValue + 1) * size]
      != minutes[waitingClass.rawValue * size..<(waitingClass.rawValue + 1) * size]
  }

  private func minutes(
    _ waitingClass: WaitingClass, _ resource: Int, _ day: Day, _ part: Int
  ) -> Int {
    guard !minutes.isEmpty else { return 0 }
    let row = (waitingClass.rawValue * resources + resource) * days + (day - firstDay)
    return Int(minutes[row * parts + part])
  }
}
