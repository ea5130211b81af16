import TreatmentDomain

/// Numbers the rows that courses share.
///
/// Sources, rooms and teams have a row for every day and day part, teams with a limit of visits one a day, trials
/// with a maximum one each.
package struct CourseRows: Sendable {
  let days: Int
  let parts: Int
  private let sourceCount: Int
  private let roomCount: Int
  private let teamCount: Int
  /// Number of rows.
  package let count: Int

  init(_ problem: Problem) {
    days = problem.horizon.days.count
    parts = max(1, problem.centres.map(\.dayParts.count).max() ?? 1)
    sourceCount = problem.sources.count
    roomCount = problem.rooms.count
    teamCount = problem.teams.count
    count =
      (sourceCount + roomCount + teamCount) * days * parts + teamCount * days
      + problem.trials.count
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

  private func minutes(_ resource: Int, _ part: Int, _ load: Int) -> RowClaim {
    RowClaim(
      base: Int32(base(resource)), stride: Int32(parts), part: Int32(part),
      load: Int32(clamping: load))
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
}
