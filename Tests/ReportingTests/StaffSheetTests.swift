import Checking
import TestProblems
import Testing
import TreatmentDomain

@testable import Reporting

/// A week of two courses; the first drinks before treatment and comes back for follow-up.
private func week(_ language: Language = .english) -> ReportContent {
  var test = TestProblem(courses: [
    Course.test("A", phases: [.test(fractions: 6)]), .test("B"),
  ])
  test.phase.arrivalLeadMinutes = 30
  test.course.usual[0].start = MinuteOfDay("08:05")
  test.protocols = [
    TreatmentProtocol(
      id: "P", name: LocalizedName(english: "Prostate", chinese: "前列腺癌"), phases: [.test()],
      interruptionCategory: .two, waitingClass: .p2, followUp: [.month(1), .month(3)])
  ]
  let schedule =
    Schedule.dates([.monday, .tuesday, .wednesday, .thursday, .nextMonday, .monday.adding(28)])
    + .dates(course: 1, [.monday, .tuesday, .wednesday, .thursday], at: "09:00", room: 1)
  return .test(schedule, of: test.problem, language)
}

private func text(_ files: [ReportFile], _ path: String) -> String {
  String(decoding: files.first { $0.path == path }?.bytes ?? [], as: UTF8.self)
}

@Suite struct PatientCalendarTests {
  @Test func `A file a course, with arrival, place and what follows`() {
    let files = PatientCalendarFormat().files(of: week())
    #expect(files.map(\.path) == ["patient-calendars/A.html", "patient-calendars/B.html"])
    let page = text(files, "patient-calendars/A.html")
    #expect(page.contains("Usual time 08:05"))
    #expect(page.contains("Come 30 minutes before the treatment"))
    // Comes at 07:30 for 08:00; the last date has neither room nor time.
    #expect(page.contains("<td class=\"n\">07:30</td><td class=\"short\">08:00</td>"))
    #expect(page.contains("date only, place and time follow"))
    #expect(page.contains("Thu 2027-01-28"))
    #expect(!page.contains(">B<"))
  }

  @Test func `It speaks Chinese`() {
    let page = text(PatientCalendarFormat().files(of: week(.chinese)), "patient-calendars/A.html")
    #expect(page.contains("lang=\"zh-Hans\""))
    #expect(page.contains("A 的治疗日期"))
    #expect(page.contains("前列腺癌"))
    #expect(page.contains("请在治疗前 30 分钟到达"))
  }
}

@Suite struct ChangedVisitTests {
  /// Told Monday to Thursday; Tuesday was lost and comes back on Friday.
  private func moved() -> ReportContent {
    var test = TestProblem()
    test.course.published = [Day.monday, .tuesday, .wednesday, .thursday].enumerated().map {
      PublishedVisit(
        fraction: $0.offset + 1, day: $0.element, centre: 0, room: 0, start: MinuteOfDay("08:00"))
    }
    return .test(.dates([.monday, .wednesday, .thursday, .friday]), of: test.problem)
  }

  @Test func `A visit on a date that the patient does not know says where it was`() {
    let pages = RoomDayFormat().text(moved())
    #expect(pages.contains("was Tue 12-01 08:00 R1"))
    #expect(pages.matches(of: /was\ Tue/).count == 1)
    let board = BoardFormat().text(moved())
    #expect(board.matches(of: /data-s="[a-z]*m[a-z]*"/).count == 1)
  }
}

@Suite struct VisitsBeforeTheHorizon {
  /// Fraction 1 is delivered, fraction 2 is published for Friday before the horizon, after the data of Thursday noon.
  private func assumed() -> ReportContent {
    var test = TestProblem(courses: [
      Course.test(phases: [.test(fractions: 4)])
        .delivered(on: [.monday.adding(-4), .monday.adding(-3)])
    ])
    test.course.history[1] = PastVisit(
      fraction: 2, day: .monday.adding(-3), room: 0, start: MinuteOfDay("09:00"), isAssumed: true)
    return .test(.dates(first: 3, [.monday, .tuesday]), of: test.problem)
  }

  @Test func `Patients see what is still to come, and what is delivered is not said too early`() {
    let page = text(
      PatientCalendarFormat().files(of: assumed()), "patient-calendars/A.html")
    #expect(page.contains("1 of 4 fractions delivered"))
    #expect(page.contains("Fri 2026-11-27"))
    let calendar = text(CalendarFormat().files(of: assumed()), "calendars/courses/A.ics")
    #expect(calendar.contains("20261127T090000"))
  }

  @Test func `Delivered and the first date mean the same in page and table`() {
    #expect(CourseListFormat().text(assumed()).contains("<td class=\"n\">1/4</td>"))
    #expect(CourseListFormat().text(assumed()).contains("<td class=\"short\">2026-11-26</td>"))
    let table = text(TableFormat().files(of: assumed()), "tables/course-list.csv")
    // One delivered, one due before the horizon, two of the schedule.
    #expect(table.contains(",4,1,1,2,0,0,0,"))
    #expect(table.contains(",2026-11-26,2026-12-01,"))
  }

  /// Fraction 2 is published for the date of the data, before or after their noon.
  private func onTheDayOfTheData(at clock: String) -> ReportContent {
    var test = TestProblem(courses: [
      Course.test(phases: [.test(fractions: 4)])
        .delivered(on: [.monday.adding(-5), .monday.adding(-4)])
    ])
    test.course.history[1] = PastVisit(
      fraction: 2, day: .monday.adding(-4), room: 0, start: MinuteOfDay(clock), isAssumed: true)
    return .test(.dates(first: 3, [.monday, .tuesday]), of: test.problem)
  }

  @Test(arguments: [("11:55", 2), ("12:00", 1)])
  func `What was published for a minute before the data is delivered`(clock: String, behind: Int) {
    let content = onTheDayOfTheData(at: clock)
    let page = text(PatientCalendarFormat().files(of: content), "patient-calendars/A.html")
    #expect(page.contains("\(behind) of 4 fractions delivered"))
    // Every fraction is delivered or listed.
    #expect(page.contains(">2/4<") == (behind == 1))
    let calendar = text(CalendarFormat().files(of: content), "calendars/courses/A.ics")
    #expect(calendar.contains("20261126T120000") == (behind == 1))
    #expect(CourseListFormat().text(content).contains("<td class=\"n\">\(behind)/4</td>"))
    #expect(BoardFormat().text(content).contains("\(behind) of 4 fractions delivered"))
    let table = text(TableFormat().files(of: content), "tables/course-list.csv")
    #expect(table.contains(",4,\(behind),\(2 - behind),2,0,0,0,"))
  }

  @Test func `A room's day before the horizon shows what was published`() throws {
    let content = assumed()
    let dates = ShownDates(of: content.problem)
    let shown = dates.schedule(with: content.schedule)
    let lines = DaySheet(shown, of: content.problem).lines(room: 0, day: .monday.adding(-3))
    #expect(lines.contains { $0.contains("2/4") })
    #expect(dates.refusal(of: .monday.adding(-3), needsMinutes: true) == nil)
    #expect(dates.refusal(of: .monday.adding(-5), needsMinutes: false) != nil)
    let refusal = try #require(dates.refusal(of: .monday.adding(3000), needsMinutes: false))
    #expect(refusal.contains("2026-11-30 to 2026-12-06"))
  }
}

@Suite struct BeamSheetTests {
  @Test func `Beams stand in order with switches and idle minutes`() {
    let page = BeamSheetFormat().text(week())
    #expect(page.contains("2 beams, 10 min beam, 2 min switching, 53 min idle"))
    #expect(page.contains("<td>R1 → R2</td><td class=\"n\">53</td>"))
  }
}

@Suite struct CourseListTests {
  @Test func `Courses with something to look at come first`() {
    let entries = CourseList(content: week()).entries
    #expect(entries.map(\.course) == [0, 1])
    #expect(entries[0].flags.contains("prolonged"))
    #expect(entries[0].flags.contains("past its limit"))
    #expect(entries[1].flags.isEmpty)
  }
}

@Suite struct LostCourseTests {
  @Test func `A course that lost all its dates stands first, with how many it lacks`() {
    let test = TestProblem(courses: [
      .test("A"),
      Course.test("B", phases: [.test(fractions: 5)]).delivered(on: [.monday.adding(-4)]),
    ])
    var schedule = Schedule.daily()
    schedule.unplaced = [UnplacedFractions(course: 1, count: 4, reasons: [])]
    let entries = CourseList(content: .test(schedule, of: test.problem)).entries
    #expect(entries.map(\.course) == [1, 0])
    #expect(entries[0].dates == nil)
    #expect(entries[0].flags.contains("4 fractions without date"))
  }
}

@Suite struct PlanQualityAssuranceTests {
  @Test
  func `A step dated for later is planned, not done, and overtime shortens what yields to it`() {
    var test = TestProblem()
    test.course.gates = [.init(name: "planQA", day: .monday.adding(1))]
    let source = test.sources[0]
    test.sources = [
      BeamSource(
        id: source.id, name: source.name, centre: 0, particles: source.particles,
        switchMinutes: 2, weeklyHours: source.weeklyHours,
        qualityAssurance: [
          QualityAssuranceWindow(
            weekdays: [.monday], window: TimeWindow(MinuteOfDay("08:00"), MinuteOfDay("12:00")),
            yieldsToOvertime: true)
        ])
    ]
    test.courses.append(.test("B"))
    let schedule =
      Schedule.daily(from: .tuesday)
      + .daily(course: 1, from: .monday, count: 4, at: "09:00", room: 1)
    let page = PlanQualityAssuranceFormat().text(.test(schedule, of: test.problem))
    #expect(page.contains("planned for 2026-12-01, too late"))
    #expect(page.contains("Mon 11-30 09:15-12:00 (after overtime)"))
  }

  @Test func `A start is due by the last hours for quality assurance before it`() {
    var test = TestProblem()
    test.course.gates = [.init(name: "planQA", day: nil)]
    let source = test.sources[0]
    test.sources = [
      BeamSource(
        id: source.id, name: source.name, centre: 0, particles: source.particles,
        switchMinutes: 2, weeklyHours: source.weeklyHours,
        qualityAssurance: [
          QualityAssuranceWindow(
            weekdays: [.friday, .monday],
            window: TimeWindow(MinuteOfDay("18:00"), MinuteOfDay("19:00")))
        ])
    ]
    let content = ReportContent.test(.daily(from: .tuesday), of: test.problem)
    let page = PlanQualityAssuranceFormat().text(content)
    #expect(
      page.contains(
        ">Fri 11-27 18:00-19:00</span>; <span class=\"short\">Mon 11-30 18:00-19:00</span>"))
    #expect(page.contains("<td class=\"short\">Mon 2026-11-30</td>"))
    #expect(page.contains("<td class=\"short\">open</td>"))
  }
}

@Suite struct UnconfirmedTests {
  @Test func `Ready dates and steps that nobody confirmed are listed`() {
    var test = TestProblem(courses: [.test("A"), .test("B"), .test("C")])
    test.courses[0].readyConfirmed = false
    test.courses[1].gates = [
      .init(name: "insurance", day: nil), .init(name: "CT", day: .monday.adding(-10)),
    ]
    let page = UnconfirmedFormat().text(.test(.daily(), of: test.problem))
    #expect(page.contains("2026-11-30 (not confirmed)"))
    #expect(page.contains("insurance open"))
    #expect(!page.contains(">C<"))
    let none = UnconfirmedFormat().text(.test(.daily(), of: TestProblem().problem))
    #expect(none.contains("Everything is confirmed."))
  }
}

@Suite struct CentresPageTests {
  @Test func `Figures of a centre are those of its visits`() {
    let figures = CentreFigures.all(of: week())(0)
    #expect(figures.visits == 8)
    #expect(figures.mostVisitsADay == 2)
    #expect(figures.courses == 2)
    #expect(figures.starts == 2)
    #expect(figures.startsInWindow == 2)
    #expect(figures.meanWait == "0.0")
    #expect(figures.beamMinutes == 8 * 5 + 4 * 2)
  }
}
