import ScenarioFiles
import Testing
import TreatmentDomain

@Suite struct Visits {
  static let header = "course,fraction,date,centre,room,start,beamStart,dayPart,state\n"

  func scratch(_ rows: String, courses: String? = nil) -> ScratchScenario {
    let table =
      courses ?? "course,protocol,centres,readyOn\nC-1,short,site,2026-11-20\n"
    return ScratchScenario().with("courses.csv", table)
      .with("appointments.csv", Self.header + rows)
  }

  @Test("Delivered rows are history, rows before the horizon are assumed, later ones are published")
  func three() throws {
    let course = try scratch(
      """
      C-1,1,2026-11-25,site,R1,09:00,09:18,,delivered
      C-1,2,2026-11-26,site,R1,09:00,09:18,,delivered
      C-1,3,2026-11-27,site,R1,09:05,09:23,,published
      C-1,4,2026-12-07,site,R1,,,morning,published
      """
    ).problem().courses[0]
    #expect(course.deliveredCount == 3)
    #expect(course.state == .inProgress)
    #expect(course.history.map(\.isAssumed) == [false, false, true])
    #expect(course.startedOn == Day(iso: "2026-11-25"))
    #expect(course.lastFractionOn == Day(iso: "2026-11-27"))
    #expect(course.published.map(\.fraction) == [4])
    #expect(course.published[0].dayPart == 0 && course.published[0].room == 0)
  }

  @Test("A published visit up to two working days after the data is frozen, a later one is not")
  func freezeWindow() throws {
    let frozen = try scratch(
      """
      C-1,1,2026-11-30,site,R1,09:00,09:18,,published
      C-1,2,2026-12-01,site,R1,09:00,09:18,,published
      C-1,3,2026-12-02,site,R1,09:00,09:18,,frozen
      """
    ).problem().courses[0].published.map(\.isFrozen)
    #expect(frozen == [true, false, true])
  }

  @Test("A count without rows suffices, and assumed visits continue it")
  func countOnly() throws {
    let courses = """
      course,protocol,centres,readyOn,delivered,startedOn,lastFractionOn,usualRoom,usualTime
      C-1,combined,site,2026-11-16,4,2026-11-23,2026-11-26,R1,09:30
      """
    let course = try scratch("C-1,5,2026-11-27,site,X1,10:00,,,published\n", courses: courses)
      .problem().courses[0]
    #expect(course.deliveredCount == 5)
    #expect(course.history.count == 1 && course.history[0].isAssumed)
    #expect(course.usual[0] == Course.Usual() && course.usual[1].room == 0)
    #expect(course.usual[1].start == MinuteOfDay(clock: "09:30"))
  }

  @Test("A course whose last fractions are assumed is finished")
  func assumedToBeFinished() throws {
    let courses = """
      course,protocol,centres,readyOn,delivered,startedOn,lastFractionOn
      C-1,short,site,2026-11-16,3,2026-11-24,2026-11-26
      """
    let course = try scratch("C-1,4,2026-11-27,site,R1,10:00,,,published\n", courses: courses)
      .problem().courses[0]
    #expect(course.state == .finished && course.remainingFractions == 0)
  }

  @Test(
    "Rows of a course that contradict each other are found",
    arguments: [
      (
        "C-1,1,2026-12-01,site,R1,09:00,,,published\nC-1,1,2026-12-02,site,R1,09:00,,,published",
        IssueCode.duplicateVisit
      ),
      (
        "C-1,1,2026-12-01,site,R1,09:00,,,published\nC-1,2,2026-12-01,site,R1,15:00,,,published",
        .duplicateVisit
      ),
      (
        "C-1,2,2026-12-01,site,R1,09:00,,,published\nC-1,1,2026-12-02,site,R1,09:00,,,published",
        .fractionOrder
      ),
      ("C-1,2,2026-11-26,site,R1,09:00,,,delivered", .fractionOrder),
      (
        "C-1,1,2026-11-25,site,R1,09:00,,,delivered\nC-1,3,2026-11-26,site,R1,09:00,,,delivered",
        .fractionOrder
      ),
      ("C-1,2,2026-11-27,site,R1,09:00,,,published", .fractionOrder),
      ("C-1,5,2026-12-01,site,R1,09:00,,,published", .fractionBeyondCourse),
      ("C-1,1,2026-12-01,site,R1,09:00,08:50,,published", .visitContradiction),
      ("C-1,1,2026-12-01,site,R1,,08:50,,published", .visitContradiction),
      ("C-1,1,2026-11-27,site,R1,09:00,,,delivered", .visitContradiction),
      ("C-1,1,2026-11-27,site,R1,09:00,,,missed", .visitContradiction),
      ("C-1,1,2026-12-01,nowhere,R1,09:00,,,published", .danglingReference),
      ("C-1,1,2026-12-01,site,R9,09:00,,,published", .danglingReference),
      ("C-9,1,2026-12-01,site,R1,09:00,,,published", .danglingReference),
      ("C-1,1,2026-12-01,site,R1,,,evening,published", .danglingReference),
      ("C-1,0,2026-12-01,site,R1,09:00,,,published", .outOfRange),
      ("C-1,1,2026-12-01,site,R1,09:00,,,planned", .badChoice),
    ])
  func contradictions(rows: String, code: IssueCode) throws {
    let found = try scratch(rows).issues()
    #expect(Set(found.map(\.code)) == [code], "\(found)")
  }

  @Test("Two visits on a date are fine where a physician approved a pair")
  func approvedPair() throws {
    let courses =
      "course,protocol,centres,readyOn,approvedPairs\n"
      + "C-1,short,site,2026-11-20,2026-12-01\n"
    let rows =
      "C-1,1,2026-12-01,site,R1,08:30,,,published\n"
      + "C-1,2,2026-12-01,site,R1,15:00,,,published\n"
    #expect(try scratch(rows, courses: courses).issues().isEmpty)
  }

  @Test("A missed visit is not delivered, and its fraction may come again")
  func missed() throws {
    let course = try scratch(
      """
      C-1,1,2026-11-25,site,R1,09:00,,,delivered
      C-1,2,2026-11-26,site,R1,09:00,,,missed
      C-1,2,2026-11-27,site,R1,09:00,,,published
      """
    ).problem().courses[0]
    #expect(course.deliveredCount == 2)
  }

  @Test("A visit without a centre gets that of its room, or the course's only one")
  func centreOfVisit() throws {
    let rows = "C-1,1,2026-12-01,,R1,09:00,,,published\nC-1,2,2026-12-02,,,,,morning,published\n"
    #expect(try scratch(rows).problem().courses[0].published.map(\.centre) == [0, 0])
  }

  @Test("A published file replaces a course's visits from the horizon on, and frozen stays frozen")
  func publishedFile() throws {
    let own = """
      C-1,1,2026-11-27,site,R1,09:00,,,published
      C-1,2,2026-12-02,site,R1,09:00,,,frozen
      C-1,3,2026-12-03,site,R1,09:00,,,published
      """
    let new =
      Self.header + """
        C-1,2,2026-12-02,site,R1,09:00,,,published
        C-1,3,2026-12-04,site,R1,09:00,,,published
        """
    let course = try scratch(own).with("new.csv", new).inFolder { folder in
      try ScenarioReader(folder: folder, published: [folder + "/new.csv"]).read().courses[0]
    }
    #expect(course.deliveredCount == 1)
    #expect(course.published.map(\.day.description) == ["2026-12-02", "2026-12-04"])
    #expect(course.published.map(\.isFrozen) == [true, false])
  }
}

extension Visits {
  @Test("A course whose first fraction is assumed may be called waiting or in progress")
  func assumedStart() throws {
    let rows = "C-1,1,2026-11-27,site,R1,09:00,,,published\n"
    for state in ["waiting,", "inProgress,2026-11-27"] {
      let courses =
        "course,protocol,centres,readyOn,state,startedOn\nC-1,short,site,2026-11-20,\(state)\n"
      let course = try scratch(rows, courses: courses).problem().courses[0]
      #expect(course.state == .inProgress && course.startedOn == Day(iso: "2026-11-27"))
    }
  }
}
