import ScenarioFiles

/// Reads job sequencing instances.
///
/// The number of rooms comes first, then a line a job with its room (from 0 or from 1), total, set-up
/// and beam minutes. Lines that begin with `#` are left out.
public struct JSOCMSRReader {
  private static let mostRooms = 100
  private static let mostJobs = 20_000
  private static let mostMinutes = 1440

  private let path: String

  /// Reads the file at this path.
  public init(path: String) {
    self.path = path
  }

  /// The instance in the file.
  ///
  /// - Throws: every issue of the file at once, with its line.
  public func read() throws(ScenarioIssues) -> JSOCMSRJobs {
    let lines = try PlainLines(path: path).lines
    var issues: [ScenarioIssue] = []
    let rooms = lines.first.flatMap { roomCount($0, &issues) }
    let rows = lines.dropFirst().map { numbers($0, &issues) }
    if lines.count < 2 {
      issues.append(issue(.emptyFile, nil, "\(path) has no job", "write one line a job"))
    } else if rows.count > Self.mostJobs {
      issues.append(
        issue(
          .outOfRange, nil, "\(path) has \(rows.count) jobs", "at most \(Self.mostJobs) are read"))
    }
    guard issues.isEmpty, let rooms else { throw ScenarioIssues(issues) }
    // The least room tells whether rooms are counted from 0 or from 1.
    let first = rows.contains { $0.first == 0 } ? 0 : 1
    var jobs: [JSOCMSRJobs.Job] = []
    for (line, row) in zip(lines.dropFirst(), rows) {
      if let job = job(row, firstRoom: first, rooms: rooms, line: line.number, &issues) {
        jobs.append(job)
      }
    }
    guard issues.isEmpty else { throw ScenarioIssues(issues) }
    return JSOCMSRJobs(rooms: rooms, jobs: jobs)
  }

  private func roomCount(_ line: PlainLines.Line, _ issues: inout [ScenarioIssue]) -> Int? {
    if line.fields.count == 1, let rooms = Int(line.fields[0]),
      (1...Self.mostRooms).contains(rooms)
    {
      return rooms
    }
    issues.append(
      issue(
        .outOfRange, line.number, "the first line is \(line.fields.joined(separator: " "))",
        "write the number of rooms there, from 1 to \(Self.mostRooms)"))
    return nil
  }

  private func numbers(_ line: PlainLines.Line, _ issues: inout [ScenarioIssue]) -> [Int] {
    guard line.fields.count == 4 else {
      let code: IssueCode = line.fields.count < 4 ? .missingKey : .malformedCSV
      issues.append(
        issue(
          code, line.number, "a job has \(line.fields.count) numbers",
          "write four: room, total, set-up and beam minutes"))
      return []
    }
    return line.fields.compactMap { field in
      guard let number = Int(field) else {
        issues.append(
          issue(.wrongType, line.number, "\(field) is no whole number", "write a whole number"))
        return nil
      }
      guard (0...Self.mostMinutes).contains(number) else {
        issues.append(
          issue(
            .outOfRange, line.number, "\(number) is too small or too large",
            "numbers must be from 0 to \(Self.mostMinutes)"))
        return nil
      }
      return number
    }
  }

  /// A job of four numbers.
  private func job(
    _ row: [Int], firstRoom: Int, rooms: Int, line: Int, _ issues: inout [ScenarioIssue]
  ) -> JSOCMSRJobs.Job? {
    let (room, total, setUp, beam) = (row[0] - firstRoom, row[1], row[2], row[3])
    let before = issues.count
    if room >= rooms {
      issues.append(
        issue(
          .danglingReference, line, "room \(row[0]) does not exist",
          "rooms are numbered from \(firstRoom) to \(firstRoom + rooms - 1)"))
    }
    if beam < 1 {
      issues.append(
        issue(.outOfRange, line, "the beam takes \(beam) minutes", "it must take at least 1"))
    }
    if setUp + beam > total {
      issues.append(
        issue(
          .visitContradiction, line,
          "set-up and beam take \(setUp + beam) minutes, the whole job \(total)",
          "the total is set-up, beam and exit together"))
    }
    return issues.count > before
      ? nil
      : JSOCMSRJobs.Job(
        room: room, setUpMinutes: setUp, beamMinutes: beam, exitMinutes: total - setUp - beam)
  }

  private func issue(
    _ code: IssueCode, _ line: Int?, _ message: String, _ remedy: String
  ) -> ScenarioIssue {
    ScenarioIssue(code: code, file: path, line: line, message: message, remedy: remedy)
  }
}
