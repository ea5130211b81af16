import Foundation
import Replanning
import ScenarioFiles
import TestProblems
import Testing
import TreatmentDomain

/// A room, a source, a trial; A is under way, B starts in the week, C soon, D later, E has a count alone.
private struct SmallWeek {
  static let scenario = """
    # Comments stay.
    schemaVersion: 1
    name: small-2026w49   # the week
    asOf: "2026-11-26 12:00"
    horizon:
      firstDay: 2026-11-30
      weeks: 4
    trials:
      - {id: T, enrolled: 1, maximum: 5}
    """
  static let facility = """
    centres:
      - id: site
        dayParts: {morning: "08:00-12:00", afternoon: "12:00-18:00"}
        sources:
          - id: S
            particles: [carbon]
            hours: {mon-fri: "08:00-18:00"}
            rooms: [{id: R1, beamMatchedGroup: G}, {id: R2, beamMatchedGroup: G}]
    """
  static let protocols = """
    - id: five
      followUpMonths: [1, 3]
      phases:
        - {particle: carbon, fractions: 5, perWeek: 5, minutes: {setUp: 10, beam: 5, exit: 5}}
    """
  static let courses = """
    course,protocol,centres,readyOn,state,delivered,lastFractionOn,startedOn,usualRoom,usualTime,trial,arrivesOn
    A,five,site,2026-11-20,inProgress,,,,R1,09:00,,
    B,five,site,2026-11-30,,,,,,,T,
    C,five,site,2026-12-10,,,,,,,,
    D,five,site,2026-12-20,,,,,,,,
    E,five,site,2026-11-20,inProgress,2,2026-11-26,2026-11-25,,,,
    """
  static let appointments = """
    course,fraction,date,room,start,state
    A,1,2026-11-25,R1,09:00,delivered
    A,2,2026-11-26,R1,09:00,delivered
    A,3,2026-11-27,R1,09:00,published
    """

  let documents: ScenarioDocuments
  let problem: Problem

  init(_ folder: ScratchFolder) throws {
    try folder.write(Self.scenario, to: "week/scenario.yaml")
    try folder.write(Self.facility, to: "week/facility.yaml")
    try folder.write(Self.protocols, to: "week/protocols.yaml")
    try folder.write(Self.courses, to: "week/courses.csv")
    try folder.write(Self.appointments, to: "week/appointments.csv")
    let reader = ScenarioReader(folder: folder.path("week"))
    documents = try reader.readDocuments()
    problem = try reader.read()
  }

  /// A visit at a time in R1, course by index, the n-th day of the week from 0.
  static func visit(_ course: Int, _ fraction: Int, _ day: Int, _ start: String, room: Int = 0)
    -> Appointment
  {
    let start = MinuteOfDay(clock: start)!
    return Appointment(
      course: course, fraction: fraction, day: Day("2026-11-30").adding(day), room: room,
      start: start, beamStart: start + 10)
  }

  static let schedule = Schedule(
    appointments: [
      visit(0, 4, 0, "09:00"), visit(0, 5, 1, "09:00"),
      visit(1, 1, 0, "10:00"), visit(1, 2, 1, "10:30"), visit(1, 3, 2, "10:10"),
      visit(1, 4, 3, "14:00"), visit(1, 5, 4, "11:00", room: 1),
      visit(4, 3, 0, "15:00", room: 1), visit(4, 4, 1, "15:00", room: 1),
      visit(4, 5, 4, "15:00", room: 1),
    ],
    reservations: (0..<5).flatMap { day in
      [
        Reservation(
          course: 2, fraction: day + 1, day: Day("2026-12-14").adding(day), room: 0, dayPart: 0),
        Reservation(
          course: 3, fraction: day + 1, day: Day("2026-12-21").adding(day), room: 0, dayPart: 0),
      ]
    })

  func rolled(
    _ log: DeliveryLog? = nil, to moment: String = "2026-12-03 12:00"
  ) throws -> RollForward.Outcome {
    try RollForward(
      documents: documents, problem: problem, schedule: Self.schedule, log: log,
      period: RollPeriod(to: Moment(moment)!)
    ).next()
  }
}

@Suite struct RollForwardTests {
  private func row(
    _ course: String, _ fraction: Int, _ day: String, _ state: AppointmentRow.State
  ) -> AppointmentRow {
    var row = AppointmentRow(course: course, fraction: fraction, day: Day(day))
    row.state = state
    return row
  }

  private func log(_ rows: [AppointmentRow], others: Bool = true) -> DeliveryLog {
    DeliveryLog(file: "done.csv", rows: rows, othersAsPlanned: others)
  }

  @Test func `What was planned is delivered, and the finished leave with follow-up dates`() throws {
    try inScratchFolder { folder in
      let next = try SmallWeek(folder).rolled()
      #expect(next.documents.courses.map(\.course) == ["B", "C", "D", "E"])
      #expect(next.report.finished == ["A"])
      #expect(next.report.started == ["B"])
      #expect(next.documents.followUps.map(\.day.description) == ["2027-01-01", "2027-03-01"])
      #expect(next.documents.scenario.name == "small-2026w50")
      let problem = try next.documents.problem()
      #expect(problem.horizon.firstDay == Day("2026-12-07"))
      #expect(problem.followUps.map(\.course) == ["A"])
      // B had three fractions before Thursday noon; the fourth is on Thursday at two.
      #expect(next.documents.courses[0].delivered == 3)
      #expect(problem.courses[0].deliveredCount == 5)
    }
  }

  @Test func `The usual time is the lower median of the week, the usual room that of most visits`()
    throws
  {
    try inScratchFolder { folder in
      let row = try SmallWeek(folder).rolled().documents.courses[0]
      #expect(row.usualTime == [MinuteOfDay(clock: "10:30")])
      #expect(row.usualRoom == ["R1"])
    }
  }

  @Test func `A start that comes near is promised and its plan bound to the centre`() throws {
    try inScratchFolder { folder in
      let next = try SmallWeek(folder).rolled()
      let (near, far) = (next.documents.courses[1], next.documents.courses[2])
      #expect(near.promisedStart == Day("2026-12-14"))
      #expect(near.plannedFor == "site")
      #expect(far.promisedStart == nil)
      #expect(far.plannedFor == nil)
      #expect(next.report.promised.map(\.course) == ["C"])
      #expect(!next.documents.appointments.contains { $0.course == "C" || $0.course == "D" })
    }
  }

  @Test func `Without minutes, a start between the new data and the new horizon is announced`()
    throws
  {
    try inScratchFolder { folder in
      let week = try SmallWeek(folder)
      var documents = week.documents
      documents.scenario.horizon = Horizon(
        firstDay: Day("2026-11-30"), weeks: 4, detailWeeks: 0)
      let days = ["2026-12-04", "2026-12-07", "2026-12-08", "2026-12-09", "2026-12-10"]
      let schedule = Schedule(
        reservations: days.enumerated().map { number, day in
          Reservation(course: 1, fraction: number + 1, day: Day(day), room: 0, dayPart: 1)
        })
      let next = try RollForward(
        documents: documents, problem: documents.problem(), schedule: schedule,
        period: RollPeriod(to: Moment("2026-12-03 12:00")!)
      ).next()
      let rows = next.documents.appointments.filter { $0.course == "B" }
      #expect(rows.map(\.day.description) == days)
      #expect(try next.documents.problem().courses.first { $0.id == "B" }?.deliveredCount == 1)
    }
  }

  @Test func `A course that starts takes its place in its trial once`() throws {
    try inScratchFolder { folder in
      let next = try SmallWeek(folder).rolled()
      #expect(next.documents.scenario.trials[0].enrolled == 2)
      #expect(next.documents.courses[0].enrolledOn == Day("2026-11-30"))
      #expect(try !next.documents.problem().courses[0].countsForTrial(asOf: Day("2026-12-03")))
    }
  }

  @Test func `A course known by a count stays so and keeps its machine`() throws {
    try inScratchFolder { folder in
      let next = try SmallWeek(folder).rolled()
      let row = next.documents.courses[3]
      #expect(row.delivered == 4)
      #expect(row.startedOn == Day("2026-11-25"))
      #expect(row.lastFractionOn == Day("2026-12-01"))
      #expect(row.planGroup == "G")
      #expect(next.documents.appointments.filter { $0.course == "E" }.map(\.state) == [.published])
    }
  }

  @Test func `After a missed fraction dates stay and numbers move up`() throws {
    try inScratchFolder { folder in
      let next = try SmallWeek(folder).rolled(log([row("B", 2, "2026-12-01", .missed)]))
      let rows = next.documents.appointments.filter { $0.course == "B" && $0.state != .missed }
      #expect(rows.map(\.fraction) == [1, 2, 3, 4])
      #expect(rows.map(\.state) == [.delivered, .delivered, .published, .published])
      #expect(rows.map(\.day.description).last == "2026-12-04")
      #expect(next.report.withoutDate.map(\.count) == [1])
      #expect(try next.documents.problem().courses[0].deliveredCount == 4)
    }
  }

  @Test func `A fraction treated on another day counts where it was`() throws {
    try inScratchFolder { folder in
      let next = try SmallWeek(folder).rolled(
        log([
          row("B", 2, "2026-12-01", .missed), row("B", 3, "2026-12-02", .missed),
          row("E", 4, "2026-12-01", .missed), row("E", 4, "2026-12-02", .delivered),
        ]))
      #expect(next.documents.courses[3].lastFractionOn == Day("2026-12-02"))
      #expect(next.documents.courses[3].delivered == 4)
    }
  }

  @Test func `Every contradiction of the record is told at once`() throws {
    try inScratchFolder { folder in
      let week = try SmallWeek(folder)
      let rows = [
        row("Z", 1, "2026-12-01", .delivered), row("A", 9, "2026-12-02", .delivered),
        row("B", 1, "2026-12-04", .delivered), row("C", 1, "2026-12-01", .missed),
        row("E", 3, "2026-11-30", .delivered), row("E", 3, "2026-11-30", .delivered),
      ]
      let error = #expect(throws: ScenarioIssues.self) {
        try week.rolled(log(rows, others: false))
      }
      let codes = Set(error?.issues.map(\.code) ?? [])
      #expect(
        codes == [
          .danglingReference, .fractionOrder, .visitContradiction, .duplicateVisit,
          .deliveredMismatch,
        ])
    }
  }

  @Test func `Nobody gets more fractions than prescribed`() throws {
    try inScratchFolder { folder in
      let week = try SmallWeek(folder)
      let error = #expect(throws: ScenarioIssues.self) {
        try week.rolled(log([row("A", 6, "2026-12-02", .delivered)]))
      }
      #expect(error?.issues.map(\.code) == [.fractionBeyondCourse])
    }
  }

  @Test func `The files of people stay as they wrote them, dates and counts apart`() throws {
    try inScratchFolder { folder in
      let week = try SmallWeek(folder)
      let files = try ScenarioSuccessor(of: week.documents, in: folder.path("week"))
        .files(of: week.rolled().documents)
      for file in files { try folder.write(file.content, to: "next/\(file.name)") }
      #expect(try folder.text("next/facility.yaml") == SmallWeek.facility)
      #expect(
        try folder.text("next/scenario.yaml")
          == SmallWeek.scenario.replacing("small-2026w49", with: "small-2026w50")
          .replacing("11-26 12:00", with: "12-03 12:00").replacing("11-30", with: "12-07")
          .replacing("enrolled: 1", with: "enrolled: 2"))
      #expect(try ScenarioReader(folder: folder.path("next")).read().followUps.count == 1)
    }
  }

  @Test func `A text that cannot be edited is written anew`() throws {
    try inScratchFolder { folder in
      let week = try SmallWeek(folder)
      let text = SmallWeek.scenario.replacing("enrolled: 1, ", with: "")
      try folder.write(text, to: "week/scenario.yaml")
      let documents = try ScenarioReader(folder: folder.path("week")).readDocuments()
      var next = documents.scenario
      next.trials[0].enrolled = 7
      let edited = ScenarioEdit(text, of: documents.scenario).text(of: next)
      #expect(!edited.contains("# Comments stay."))
      #expect(edited.contains("enrolled: 7"))
      _ = week
    }
  }

  @Test(arguments: ["2026-11-26 12:00", "2026-11-20 08:00", "2027-01-05 08:00"])
  func `Rolling back or past the horizon is refused`(moment: String) throws {
    try inScratchFolder { folder in
      let week = try SmallWeek(folder)
      #expect(throws: ScenarioIssues.self) { try week.rolled(to: moment) }
    }
  }
}
