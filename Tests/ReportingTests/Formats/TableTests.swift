import TestProblems
import Testing
import TreatmentDomain

@testable import Reporting

/// A reader of RFC 4180 of its own, which takes the guard of formulas away.
private func cells(of text: String) -> [[String]] {
  var rows: [[String]] = []
  var row: [String] = []
  var field = String.UnicodeScalarView()
  var isQuoted = false
  var rest = text.unicodeScalars[...]
  while let scalar = rest.popFirst() {
    switch (scalar, isQuoted) {
    case ("\"", true):
      if rest.first == "\"" { field.append(rest.removeFirst()) } else { isQuoted = false }
    case ("\"", false): isQuoted = true
    case (",", false), ("\r", false):
      row.append(unguarded(String(field)))
      field = .init()
      guard scalar == "\r" else { continue }
      #expect(rest.popFirst() == "\n")
      rows.append(row)
      row = []
    default: field.append(scalar)
    }
  }
  #expect(row.isEmpty && field.isEmpty && !isQuoted)
  return rows
}

private func unguarded(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard scalars.first == "'", let sign = scalars.first(where: { $0 != "'" }),
    "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(sign)
  else { return text }
  return String(String.UnicodeScalarView(scalars.dropFirst()))
}

/// Equal to the last scalar; equal strings may differ in them.
private func isSame(_ left: String, _ right: String) -> Bool {
  left.unicodeScalars.elementsEqual(right.unicodeScalars)
}

@Suite struct TableTests {
  private let format = TableFormat()

  @Test func `Visits are listed with every moment, one row each`() {
    #expect(
      format.text("tables/visits.csv", of: ReportSample.content()) == """
        Date,Weekday,Centre,Room,Course,Fraction,Of,Protocol,Particle,State,Arrive,Enter,Beam on,\
        Beam off,Leave,Day part\r
        2026-11-30,Mon,C1,R1,A,1,3,P,carbon,appointment,07:30,08:00,08:10,08:15,08:20,morning\r
        2026-12-07,Mon,C1,R1,A,2,3,P,carbon,reservation,,,,,,morning\r
        2026-12-28,Mon,C1,,A,3,3,P,carbon,date only,,,,,,\r

        """)
  }

  @Test func `Courses are counted, in Chinese too`() {
    #expect(
      format.text("tables/course-list.csv", of: ReportSample.content(language: .chinese)) == """
        疗程,治疗方案,等候类别,总次数,已完成次数,排程期前待完成次数,已排定次数,预留次数,仅定日期次数,未安排次数,\
        下次治疗中心,首个日期,末个日期,首次随访\r
        A,P,P2,3,0,0,1,1,1,0,C1,2026-11-30,2026-12-28,\r

        """)
  }

  @Test func `Reasons are told in the language of the report`() {
    let reason = RefusalReason(
      rule: "teamCapacity", resource: "ventilator", days: 9, between: .monday ... .friday,
      sentence: "the ventilator team is full on 9 days")
    let schedule = Schedule(unscheduled: [UnscheduledCourse(course: 0, reasons: [reason])])
    func row(_ language: Language) -> String {
      let content = ReportSample.content(schedule, of: TestProblem().problem, language: language)
      return format.text("tables/unscheduled.csv", of: content).split(separator: "\r\n").last
        .map(String.init) ?? ""
    }
    #expect(
      row(.english) == "A,P2,P,4,team capacity,ventilator,9,2026-11-30,2026-12-04,"
        + "the ventilator team is full on 9 days")
    #expect(
      row(.chinese) == "A,P2,P,4,团队容量,ventilator,9,2026-11-30,2026-12-04,"
        + "团队容量：ventilator（2026-11-30 至 2026-12-04 共 9 天）")
  }

  @Test func `A byte order mark is written when asked for`() throws {
    var content = ReportSample.content()
    content.marksByteOrder = true
    for file in format.files(of: content) {
      #expect(file.bytes.prefix(3) == [0xEF, 0xBB, 0xBF], "\(file.path)")
    }
  }

  @Test(arguments: [
    ("\r=1", "\"'\r=1\""), ("\n=1", "\"'\n=1\""), ("＝1", "'＝1"), ("＠A", "'＠A"), ("'=1", "''=1"),
    ("''", "''"), ("'s", "'s"), ("=\u{301}1", "'=\u{301}1"), (" a", "\" a\""),
    ("a\r\nb", "\"a\r\nb\""),
  ])
  func `Cells are guarded by their first sign`(text: String, field: String) {
    #expect(isSame(CSVField.quoted(text), field))
  }

  @Test(arguments: Language.allCases)
  func `What is written reads back, whatever the ids`(language: Language) throws {
    let content = ReportSample.hostile(language)
    let rows = cells(of: format.text("tables/visits.csv", of: content))
    let index = VisitIndex(content.schedule, of: content.problem)
    try #require(rows.count == index.visits.count + 1)
    for (row, visit) in zip(rows.dropFirst(), index.visits) {
      let room = visit.room.map { content.problem.rooms[$0].id } ?? ""
      #expect(row.count == 16)
      #expect(isSame(row[2], ForeignText.clean(content.problem.centres[visit.centre].id)))
      #expect(isSame(row[3], ForeignText.clean(room)))
      #expect(isSame(row[4], ForeignText.clean(content.problem.courses[visit.course].id)))
      #expect(row[5] == "\(visit.fraction)")
      #expect(isSame(row[7], ForeignText.clean(HostileText.all[visit.course])))
    }
  }

  @Test func `No cell but a number begins with a sign of formulas`() {
    for file in format.files(of: ReportSample.hostile()) {
      let text = String(decoding: file.bytes, as: UTF8.self)
      for line in text.split(separator: "\r\n") {
        for field in line.split(separator: ",") {
          let bare = field.drop { $0 == "\"" }
          #expect(!["=", "+", "@", "＝"].contains(bare.first), "\(file.path): \(field)")
        }
      }
    }
  }
}
