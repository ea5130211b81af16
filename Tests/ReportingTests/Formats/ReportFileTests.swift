import TestProblems
import Testing
import TreatmentDomain

@testable import Reporting

@Suite struct ReportFileTests {
  @Test(arguments: [
    ("C-0412_a", "C-0412_a"), ("a b/c.d", "a%20b%2Fc%2Ed"), ("病", "%E7%97%85"),
    ("../../etc", "%2E%2E%2F%2E%2E%2Fetc"),
  ])
  func `Ids become names of files`(id: String, name: String) {
    #expect(ReportFile.name(of: id) == name)
  }

  @Test func `Long ids keep their beginning, and differ`() {
    let long = String(repeating: "病", count: 60)
    let names = [long, long + "a", long + "b"].map(ReportFile.name)
    #expect(Set(names).count == 3)
    for name in names {
      #expect(name.utf8.count <= 153)
      #expect(name.wholeMatch(of: /(%[0-9A-F]{2})+\.[0-9a-f]{32}/) != nil)
    }
  }

  @Test func `The hash is that of its authors`() {
    #expect(StableHash("").digits == "6c62272e07bb014262b821756295c58d")
    #expect(StableHash("a").digits == "d228cb696f1a8caf78912b704e4a8964")
    #expect(StableHash("foobar").digits == "343e1662793c64bf6f0d3597ba446f18")
  }

  @Test(arguments: Language.allCases)
  func `Every format survives hostile ids: paths are plain, each once, bytes the same again`(
    language: Language
  ) {
    var content = ReportSample.hostile(language)
    content.previous = ReportSample.document(ReportSample.hostile())
    for format in reportFormats {
      let files = format.files(of: content)
      #expect(!files.isEmpty, "\(format.name)")
      #expect(Set(files.map(\.path)).count == files.count, "\(format.name)")
      for file in files {
        let isPlain = file.path.wholeMatch(of: /[A-Za-z0-9%_.\/-]+/) != nil
        #expect(isPlain && !file.path.contains(".."), "\(file.path)")
        #expect(file.path.split(separator: "/").allSatisfy { $0.utf8.count < 200 }, "\(file.path)")
      }
      #expect(format.files(of: content) == files, "\(format.name)")
    }
  }

  @Test(arguments: ["ics", "csv", "fhir"])
  func `Text files are UTF-8 without control characters`(name: String) throws {
    let format = try #require(reportFormats.first { $0.name == name })
    let files = format.files(of: ReportSample.hostile())
    #expect(!files.isEmpty)
    for file in files {
      let text = try #require(String(validating: file.bytes, as: UTF8.self))
      let isClean = text.unicodeScalars.allSatisfy(PlainText.isHarmless)
      #expect(isClean, "\(file.path)")
    }
  }

  @Test func `Minutes of a day longer than 24 hours are carried in every format`() throws {
    var test = TestProblem.singleFractions()
    test.rules.minutesPerDay = 7200
    let schedule = Schedule(appointments: [
      Appointment(
        course: 0, fraction: 1, day: .monday, room: 0, start: MinuteOfDay(2875),
        beamStart: MinuteOfDay(2885))
    ])
    let content = ReportSample.content(schedule, of: test.problem)
    let calendar = CalendarFormat().text("calendars/rooms/R1.ics", of: content)
    #expect(calendar.contains("DTSTART;TZID=Asia/Shanghai:20261201T235500"))
    #expect(calendar.contains("DTEND;TZID=Asia/Shanghai:20261202T001500"))
    let row = "2026-12-01,Tue,C1,R1,A0,1,1,P,carbon,appointment,23:55,23:55,00:05,00:10,00:15"
    #expect(TableFormat().text("tables/visits.csv", of: content).contains(row))
    let bundle = ExchangeFormat().text("fhir/appointments.json", of: content)
    #expect(bundle.contains("2026-12-02T00:15:00+08:00"))
    let book = WorkbookFormat().text("schedule.xlsx", of: content)
    #expect(book.contains("R1 2026-12-01"))
  }
}
