import Foundation
import ScenarioFiles
import Testing
import TreatmentDomain

@Suite struct Schedules {
  static func sample(of problem: Problem) -> Schedule {
    let monday = problem.horizon.firstDay
    let reason = RefusalReason(
      rule: "trialLimits", resource: "study", days: 3, between: monday...monday.adding(4),
      sentence: "The trial is full.")
    return Schedule(
      appointments: [
        Appointment(
          course: 0, fraction: 1, day: monday, room: 0, start: MinuteOfDay(540),
          beamStart: MinuteOfDay(558))
      ],
      reservations: [
        Reservation(course: 0, fraction: 2, day: monday.adding(8), room: 1, dayPart: 1)
      ],
      tailDates: [TailDate(course: 0, fraction: 3, day: monday.adding(90), centre: 0)],
      unscheduled: [UnscheduledCourse(course: 1, reasons: [reason])],
      unplaced: [UnplacedFractions(course: 0, count: 1, reasons: [reason])])
  }

  @Test("A schedule written as JSON reads back as the same schedule, byte for byte")
  func roundTrip() throws {
    let problem = try ScratchScenario().problem()
    let schedule = Self.sample(of: problem)
    let text = try ScheduleDocument(schedule, of: problem).json()
    let document = try JSONDecoder().decode(ScheduleDocument.self, from: Data(text.utf8))
    #expect(try ScheduleReader(problem: problem).schedule(from: document) == schedule)
    #expect(try document.json() == text)
    #expect(document.appointments[0].exit == "09:30")
  }

  @Test("Every unknown id, bad date and bad number of a schedule is named by its JSON path")
  func badIds() throws {
    let problem = try ScratchScenario().problem()
    var document = ScheduleDocument(Self.sample(of: problem), of: problem)
    document.appointments[0].course = "C-3"
    document.appointments[0].room = "R7"
    document.appointments[0].date = "2026-11-31"
    document.appointments[0].start = "25:00"
    document.appointments[0].fraction = -1
    document.reservations[0].dayPart = "night"
    document.tailDates[0].centre = "nowhere"
    document.unscheduled[0].reasons[0].until = "2026-11-01"
    document.unplaced[0].count = -3
    let thrown = #expect(throws: ScenarioIssues.self) {
      try ScheduleReader(problem: problem).schedule(from: document)
    }
    let found = thrown?.issues ?? []
    let text = found.map(\.message).joined(separator: "\n")
    for path in [
      "appointments[0].course", "appointments[0].room", "date is 2026-11-31 in appointments[0]",
      "start is 25:00 in appointments[0]", "appointments[0].fraction", "reservations[0].dayPart",
      "tailDates[0].centre", "unscheduled[0].reasons[0]", "unplaced[0].count",
    ] {
      #expect(text.contains(path), "\(text)")
    }
    #expect(found.count == 9)
  }

  @Test("A room at another centre than named is found")
  func centreOfRoom() throws {
    let problem = try ScratchScenario().problem()
    var document = ScheduleDocument(Self.sample(of: problem), of: problem)
    document.appointments[0].centre = "other"
    let thrown = #expect(throws: ScenarioIssues.self) {
      try ScheduleReader(problem: problem).schedule(from: document)
    }
    #expect(thrown?.issues.map(\.code) == [.visitContradiction])
  }

  @Test(
    "A schedule file that is no schedule gives one issue",
    arguments: [
      ("", IssueCode.emptyFile), ("[]", .wrongType), ("{", .malformedJSON), ("3", .wrongType),
      ("{\"scenario\": \"a\"}", .missingKey), ("{\"appointments\": []}", .missingKey),
      ("{\"scenario\": \"a\", \"appointments\": {}}", .wrongType),
      ("{\"scenario\": \"a\", \"appointments\": [{\"course\": 3}]}", .wrongType),
      ("{\"scenario\": \"a\", \"appointments\": [null]}", .wrongType),
      ("{\"scenario\": \"a\", \"appointments\": [], \"reservation\": []}", .unknownKey),
      ("{\"scenario\": \"a\", \"appointments\": [], \"schemaVersion\": 2}", .unsupportedVersion),
      ("{\"scenario\": \"a\", \"appointments\": [], \"schemaVersion\": 1e400}", .malformedJSON),
    ])
  func noSchedule(text: String, code: IssueCode) throws {
    let problem = try ScratchScenario().problem()
    let found = try ScratchScenario().with("schedule.json", text).inFolder { folder in
      do throws(ScenarioIssues) {
        _ = try ScheduleReader(problem: problem).read(path: folder + "/schedule.json")
        return [ScenarioIssue]()
      } catch {
        return error.issues
      }
    }
    #expect(found.map(\.code) == [code], "\(found)")
  }

  @Test("A missing schedule file is one issue")
  func missing() throws {
    let problem = try ScratchScenario().problem()
    let thrown = #expect(throws: ScenarioIssues.self) {
      try ScheduleReader(problem: problem).read(path: "/no/schedule.json")
    }
    #expect(thrown?.issues.map(\.code) == [.missingFile])
  }

  @Test("Bytes of a schedule changed at random give issues or a schedule, never a trap")
  func mutations() throws {
    let problem = try ScratchScenario().problem()
    let text = try ScheduleDocument(Self.sample(of: problem), of: problem).json()
    var random = SplitMix(state: 7)
    try ScratchScenario().inFolder { folder in
      for _ in 0..<200 {
        var bytes = Array(text.utf8)
        let index = Int(random.next() % UInt64(bytes.count))
        bytes[index] = Array("-:,\"[]{}0912ex".utf8)[Int(random.next() % 14)]
        try Data(bytes).write(to: URL(filePath: folder + "/schedule.json"))
        _ = try? ScheduleReader(problem: problem).read(path: folder + "/schedule.json")
      }
    }
  }
}
