import TreatmentDomain

/// Numbers the rows that courses share.
///
/// Sources, rooms and teams have a row for every day and day part, teams with a limit of visits one a day, trials
/// with a maximum one each. Where minutes are protected for arrivals, sources and rooms have further rows for what
/// courses of a class and of less urgent ones take together.
package struct CourseRows: Sendable {
  let days: Int
  let parts: Int
  let sourceCount: Int
  let roomCount: Int
  let teamCount: Int
  let trialCount: Int
  /// Classes that leave more minutes to arrivals than the next more urgent class.
  let levels: [WaitingClass]
  /// Number of rows.
  package let count: Int

  init(_ problem: Problem, protected: ProtectedMinutes) {
    days = problem.horizon.days.count
    parts = max(1, problem.centres.map(\.dayParts.count).max() ?? 1)
    sourceCount = problem.sources.count
    roomCount = problem.rooms.count
    teamCount = problem.teams.count
    trialCount = problem.trials.count
    levels = WaitingClass.allCases.filter(protected.isLevel)
    count =
      (sourceCount + roomCount) * (1 + levels.count) * days * parts + teamCount * days * parts
      + teamCount * days + trialCount
  }

  private func base(_ resource: Int) -> Int { resource * days * parts }
  private var visitBase: Int { base(sourceCount + roomCount + teamCount) }

  func claim(source: Int, part: Int, load: Int) -> RowClaim { minutes(source, part, load) }

  func claim(room: Int, part: Int, load: Int) -> RowClaim {
    minutes(sourceCount + room, part, load)
  }

  func claim(team: Int, part: Int, load: Int) -> RowClaim {
    minutes(sourceCount + roomCount + team, part, load)
  }

  func visitClaim(team: Int) -> RowClaim {
    RowClaim(base: Int32(visitBase + team * days), stride: 1, part: 0, load: 1)
  }

  func claim(trial: Int) -> RowClaim {
    RowClaim(base: Int32(visitBase + teamCount * days + trial), stride: 0, part: 0, load: 1)
  }

  /// What a visit takes of the minutes that courses of a level and of less urgent classes may take together.
  func claim(level: Int, source: Int, part: Int, load: Int) -> RowClaim {
    claim(row(level: level, source: source, day: 0, part: 0), part, load)
  }

  func claim(level: Int, room: Int, part: Int, load: Int) -> RowClaim {
    claim(row(level: level, room: room, day: 0, part: 0), part, load)
  }

  /// Levels that count courses of a class.
  func levels(of waitingClass: WaitingClass) -> Range<Int> {
    0..<levels.count { $0 <= waitingClass }
  }

  private func minutes(_ resource: Int, _ part: Int, _ load: Int) -> RowClaim {
    claim(base(resource), part, load)
  }

  private func claim(_ first: Int, _ part: Int, _ load: Int) -> RowClaim {
    RowClaim(
      base: Int32(first), stride: Int32(parts), part: Int32(part), load: Int32(clamping: load))
  }

  func row(source: Int, day: Int, part: Int) -> Int { base(source) + day * parts + part }

  func row(room: Int, day: Int, part: Int) -> Int {
    base(sourceCount + room) + day * parts + part
  }

  func row(team: Int, day: Int, part: Int) -> Int {
    base(sourceCount + roomCount + team) + day * parts + part
  }

  func visitRow(team: Int, day: Int) -> Int { visitBase + team * days + day }

  func row(trial: Int) -> Int { visitBase + teamCount * days + trial }

  func row(level: Int, source: Int, day: Int, part: Int) -> Int {
    levelBase(level) + base(source) + day * parts + part
  }

  func row(level: Int, room: Int, day: Int, part: Int) -> Int {
    levelBase(level) + base(sourceCount + room) + day * parts + part
  }

  private func levelBase(_ level: Int) -> Int {
    visitBase + teamCount * days + trialCount + base(level * (sourceCount + roomCount))
  }
}
