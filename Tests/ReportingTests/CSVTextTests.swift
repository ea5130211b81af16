import Reporting
import ScenarioFiles
import TestProblems
import Testing
import TreatmentDomain

@Suite struct CSVTextTests {
  private static let header = "course,fraction,date,centre,room,start,beamStart,dayPart,state"

  private func tables(course: String) -> CSVText {
    var test = TestProblem()
    test.course.id = course
    let schedule = Schedule(
      appointments: [.test(1, .monday, "08:05")],
      reservations: [.test(2, .nextMonday, room: 1, dayPart: 1)])
    return CSVText(schedule, of: test.problem)
  }

  @Test func `Appointments carry minutes, reservations a day part, lines end as RFC 4180 says`() {
    let tables = tables(course: "A")
    #expect(
      tables.appointments
        == Self.header + "\r\nA,1,2026-11-30,C1,R1,08:05,08:15,,published\r\n")
    #expect(
      tables.reservations
        == Self.header + "\r\nA,2,2026-12-07,C1,R2,,,afternoon,published\r\n")
  }

  @Test(arguments: [
    ("A,B", "\"A,B\""), ("A\"B", "\"A\"\"B\""), ("A\nB", "\"A\nB\""), ("病例1", "病例1"),
    ("=1+1", "'=1+1"), ("@A", "'@A"), ("-A", "'-A"), ("+A,1", "\"'+A,1\""), ("#A", "\"#A\""),
  ])
  func `Fields are quoted where needed and never become formulas`(id: String, field: String) {
    #expect(tables(course: id).appointments.contains("\r\n\(field),1,2026"))
  }

  @Test func `A schedule without visits is a header`() {
    let tables = CSVText(Schedule(), of: TestProblem().problem)
    #expect(tables.appointments == Self.header + "\r\n")
    #expect(tables.reservations == Self.header + "\r\n")
  }

  @Test(arguments: ["B", "-B", "=病例", "＝病例", "＋1"])
  func `What is written is read as published visits of the same places`(id: String) throws {
    try inScratchFolder { scratch in
      let folder = try scratch.copy(
        "Scenarios/tiny/two-courses-one-room", replacing: "B,single", by: "\(id),single",
        in: "courses.csv")
      let problem = try ScenarioReader(folder: folder).read()
      let visit = Appointment(
        course: 1, fraction: 1, day: .tuesday, room: 0, start: MinuteOfDay("08:10"),
        beamStart: MinuteOfDay("08:31"))
      let text = CSVText(Schedule(appointments: [visit]), of: problem).appointments
      let file = try scratch.write(text, to: "published.csv")
      let read = try ScenarioReader(folder: folder, published: [file]).read()
      let known = try #require(read.courses[1].published.first)
      #expect(known.fraction == 1)
      #expect(known.day == .tuesday)
      #expect(known.room == 0)
      #expect(known.start == visit.start)
      #expect(known.beamStart == visit.beamStart)
      #expect(read.courses[0].published.isEmpty)
    }
  }
}
