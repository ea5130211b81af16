import ScenarioFiles
import TestProblems
import Testing
import TreatmentDomain

@testable import Reporting

@Suite struct CalendarTests {
  private let format = CalendarFormat()

  private func lines(_ path: String, of content: ReportContent) -> [String] {
    format.text(path, of: content).components(separatedBy: "\r\n")
  }

  /// The lines of a calendar's entries, line ends shown as they are on paper.
  private func entries(_ path: String, of content: ReportContent) -> [String] {
    let all = lines(path, of: content)
    return Array(all.drop { $0 != "BEGIN:VEVENT" }.prefix { $0 != "END:VCALENDAR" })
  }

  @Test func `A calendar says its version, method, name and zone`() {
    #expect(
      Array(lines("calendars/rooms/R1.ics", of: ReportSample.content()).prefix(17)) == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//TwinBeam//Treatment schedule//EN",
        "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "NAME:C1\\, room R1", "X-WR-CALNAME:C1\\, room R1",
        "X-WR-TIMEZONE:Asia/Shanghai", "BEGIN:VTIMEZONE", "TZID:Asia/Shanghai", "BEGIN:STANDARD",
        "DTSTART:19920101T000000", "TZOFFSETFROM:+0800", "TZOFFSETTO:+0800", "TZNAME:CST",
        "END:STANDARD", "END:VTIMEZONE",
      ])
  }

  @Test func `Appointments, reservations and dates are told apart`() {
    var content = ReportSample.content()
    content.edition = 3
    #expect(
      entries("calendars/courses/A.ics", of: content) == [
        "BEGIN:VEVENT", "UID:A.1@twinbeam", "DTSTAMP:20261126T040000Z",
        "DTSTART;TZID=Asia/Shanghai:20261130T080000",
        "DTEND;TZID=Asia/Shanghai:20261130T082000", "SEQUENCE:3", "STATUS:CONFIRMED",
        "CLASS:CONFIDENTIAL", "TRANSP:OPAQUE", "SUMMARY:A\\, fraction 1/3",
        "LOCATION:C1\\, room R1",
        "DESCRIPTION:Arrive at 07:30\\, enter the room at 08:00\\nBeam from 08:10 to 0", " 8:15",
        "END:VEVENT",
        "BEGIN:VEVENT", "UID:A.2@twinbeam", "DTSTAMP:20261126T040000Z",
        "DTSTART;TZID=Asia/Shanghai:20261207T080000",
        "DTEND;TZID=Asia/Shanghai:20261207T120000", "SEQUENCE:3", "STATUS:TENTATIVE",
        "CLASS:CONFIDENTIAL", "TRANSP:TRANSPARENT", "SUMMARY:A\\, fraction 2/3 (reserved)",
        "LOCATION:C1\\, room R1",
        "DESCRIPTION:Reserved for the day part morning\\; the time follows", "END:VEVENT",
        "BEGIN:VEVENT", "UID:A.3@twinbeam", "DTSTAMP:20261126T040000Z",
        "DTSTART;VALUE=DATE:20261228", "DTEND;VALUE=DATE:20261229", "SEQUENCE:3",
        "STATUS:TENTATIVE", "CLASS:CONFIDENTIAL", "TRANSP:TRANSPARENT",
        "SUMMARY:A\\, fraction 3/3 (date only)", "LOCATION:C1",
        "DESCRIPTION:Only the date is known\\; time and room follow", "END:VEVENT",
      ])
  }

  @Test func `Room, centre and course tell the same entry in the same bytes`() {
    let content = ReportSample.content()
    let course = entries("calendars/courses/A.ics", of: content)
    #expect(entries("calendars/centres/C1.ics", of: content) == course)
    #expect(entries("calendars/rooms/R1.ics", of: content) == Array(course.prefix(27)))
    #expect(entries("calendars/rooms/R2.ics", of: content) == [])
  }

  @Test func `Without an edition only what was published is confirmed`() {
    func status(_ start: String) -> [String] {
      let known = PublishedVisit(
        fraction: 1, day: .monday, centre: 0, room: 0, start: MinuteOfDay(start))
      return entries("calendars/rooms/R1.ics", of: ReportSample.content(published: [known]))
        .filter { $0.hasPrefix("STATUS") }
    }
    #expect(status("08:00") == ["STATUS:CONFIRMED", "STATUS:TENTATIVE"])
    #expect(status("08:05") == ["STATUS:TENTATIVE", "STATUS:TENTATIVE"])
  }

  @Test func `What is gone since the earlier edition is cancelled where it stood`() {
    var content = ReportSample.content()
    content.edition = 4
    var previous = ReportSample.document(content)
    previous.appointments[0].room = "R2"
    previous.appointments.append(
      .init(
        course: "Z", fraction: 2, date: "2026-12-01", centre: "C1", room: "R1", start: "09:00",
        beamStart: "09:10", exit: "09:20"))
    // Before the horizon: it happened.
    previous.appointments.append(
      .init(
        course: "Z", fraction: 1, date: "2026-11-27", centre: "C1", room: "R1", start: "09:00",
        beamStart: "09:10"))
    content.previous = previous
    let expected = [
      "BEGIN:VEVENT", "UID:Z.2@twinbeam", "DTSTAMP:20261126T040000Z",
      "DTSTART;TZID=Asia/Shanghai:20261201T090000",
      "DTEND;TZID=Asia/Shanghai:20261201T092000", "SEQUENCE:4", "STATUS:CANCELLED",
      "CLASS:CONFIDENTIAL", "TRANSP:TRANSPARENT", "SUMMARY:Cancelled: Z\\, fraction 2",
      "LOCATION:C1\\, room R1", "END:VEVENT",
    ]
    for path in ["courses/Z", "rooms/R1", "centres/C1"] {
      #expect(entries("calendars/\(path).ics", of: content).suffix(12) == expected[...], "\(path)")
    }
    #expect(!entries("calendars/courses/A.ics", of: content).contains("STATUS:CANCELLED"))
    // The visit goes on in another room, whose entry must win.
    let moved = entries("calendars/rooms/R2.ics", of: content)
    #expect(moved.contains("UID:A.1@twinbeam"))
    #expect(moved.contains("STATUS:CANCELLED"))
    #expect(moved.contains("SEQUENCE:3"))
  }

  @Test func `Follow-up dates stand in the calendar of the course`() {
    var test = TestProblem(courses: [.test("A", phases: [.test(fractions: 1)])])
    test.protocols = [
      TreatmentProtocol(
        id: "P", name: LocalizedName(english: "P"), phases: [.test()], interruptionCategory: .two,
        waitingClass: .p2, followUp: [.month(1), .month(3)])
    ]
    let content = ReportSample.content(.dates([.monday]), of: test.problem, language: .chinese)
    let lines = entries("calendars/courses/A.ics", of: content)
    #expect(lines.contains("UID:A.follow-up.2026-12-30@twinbeam"))
    #expect(lines.contains("DTSTART;VALUE=DATE:20270228"))
    #expect(lines.contains("SUMMARY:A 随访"))
  }

  @Test func `Minutes after midnight are carried into the next date`() {
    let moment = Moment(carrying: MinuteOfDay(3005), from: .monday)
    #expect(moment == Moment(.wednesday, "02:05"))
    #expect(Moment(carrying: MinuteOfDay(1440), from: .monday) == Moment(.tuesday, "00:00"))
    #expect(Moment(.monday, "07:59").universal == Moment(Day.monday.adding(-1), "23:59"))
  }
}

@Suite struct CalendarLinesTests {
  private func folded(_ line: String) -> String {
    var lines = CalendarLines()
    lines.add(line)
    return String(decoding: lines.bytes, as: UTF8.self)
  }

  @Test func `Lines are folded at 75 octets`() {
    let line = String(repeating: "x", count: 75)
    #expect(folded(line) == line + "\r\n")
    #expect(folded(line + "y") == line + "\r\n y\r\n")
    // The blank counts: 74 octets follow it.
    #expect(
      folded(line + line) == line + "\r\n " + String(repeating: "x", count: 74) + "\r\n x\r\n")
  }

  @Test func `No character is cut`() {
    for lead in 0..<4 {
      let line = String(repeating: "x", count: lead) + String(repeating: "治😀", count: 40)
      let parts = folded(line).components(separatedBy: "\r\n ")
      #expect(parts.allSatisfy { $0.utf8.count <= 75 })
      #expect(parts.joined() == line + "\r\n")
    }
  }

  @Test(arguments: [
    ("a\\b;c,d", "a\\\\b\\;c\\,d"), ("a\nb", "a\\nb"), ("a\r\nb", "a\\nb"), ("a\rb", "a\\nb"),
    ("a\u{0}\u{1B}b\u{202E}c\u{85}", "abc"), ("病例：一", "病例：一"), ("a:b\"c\"", "a:b\"c\""),
  ])
  func `Text is escaped`(text: String, value: String) {
    #expect(CalendarLines.escaped(text) == value)
  }
}
