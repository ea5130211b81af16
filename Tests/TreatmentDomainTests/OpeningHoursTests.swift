import Testing
import TreatmentDomain

/// Monday 30 November 2026.
private let monday = Day(number: 20_787)
private let saturday = monday.adding(5)

/// One centre, one source open 08:00 to 18:00 with overtime until 20:00, one room and one team.
private func problem(
  calendar: WorkingCalendar = WorkingCalendar(), qualityAssurance: [QualityAssuranceWindow] = [],
  downtime: [Downtime] = [], roomHours: [TimeWindow?]? = nil, courses: [Course] = []
) -> Problem {
  let name = LocalizedName(english: "name")
  let hours = SourceHours(
    open: MinuteOfDay(480), regularClose: MinuteOfDay(1080), overtimeUntil: MinuteOfDay(1200))
  let windows = Array(repeating: [TimeWindow(480, 720)], count: 5) + [[], []]
  return Problem(
    name: "opening", asOf: Moment(monday.adding(-4), MinuteOfDay(720)),
    horizon: Horizon(firstDay: monday, weeks: 4),
    centres: [
      Centre(
        id: "C", name: name, calendar: calendar,
        dayParts: [
          DayPart(id: "morning", window: TimeWindow(480, 720)),
          DayPart(id: "afternoon", window: TimeWindow(780, 1200)),
        ])
    ],
    sources: [
      BeamSource(
        id: "S", name: name, centre: 0, particles: ["carbon"], switchMinutes: 2,
        weeklyHours: Array(repeating: hours, count: 5) + [nil, nil],
        qualityAssurance: qualityAssurance, downtime: downtime)
    ],
    rooms: [Room(id: "R", source: 0, beamLines: [], weeklyHours: roomHours)],
    teams: [
      Team(id: "T", role: "ventilator", name: name, centre: 0, weeklyWindows: windows)
    ], protocols: [], courses: courses)
}

@Suite struct OpeningHoursTests {
  @Test func `A working day has the hours of its weekday`() {
    let problem = problem()
    #expect(problem.hours(ofSource: 0, on: monday)?.whole == TimeWindow(480, 1200))
    #expect(problem.hours(ofSource: 0, on: saturday) == nil)
    #expect(problem.windows(ofRoom: 0, on: saturday) == [])
    #expect(problem.windows(ofTeam: 0, on: saturday) == [])
  }

  @Test func `A make-up day has the hours and rosters of the weekday it is like`() {
    let problem = problem(
      calendar: WorkingCalendar(makeUpDays: [WorkingCalendar.MakeUpDay(day: saturday)]))
    #expect(problem.hours(ofSource: 0, on: saturday)?.regular == TimeWindow(480, 1080))
    #expect(problem.windows(ofTeam: 0, on: saturday) == [TimeWindow(480, 720)])
    #expect(problem.isOrdinarilyOpen(source: 0, on: saturday))
  }

  @Test func `A short day has no overtime`() {
    let problem = problem(
      calendar: WorkingCalendar(shortDays: [monday: TimeWindow(540, 1140)]))
    #expect(problem.hours(ofSource: 0, on: monday)?.regular == TimeWindow(540, 1140))
    #expect(problem.hours(ofSource: 0, on: monday)?.whole == TimeWindow(540, 1140))
  }

  @Test func `A special session has its own hours and is not ordinarily open`() {
    let session = WorkingCalendar.SpecialSession(
      day: saturday, hours: TimeWindow(500, 600), categories: [1])
    let problem = problem(calendar: WorkingCalendar(compensationDays: [session]))
    #expect(problem.hours(ofSource: 0, on: saturday)?.whole == TimeWindow(500, 600))
    #expect(problem.windows(ofTeam: 0, on: saturday) == [TimeWindow(480, 720)])
    #expect(!problem.isOrdinarilyOpen(source: 0, on: saturday))
    #expect(problem.specialSession(at: 0, on: saturday) == session)
  }

  @Test func `Quality assurance and downtime leave the rest of regular hours to the beam`() {
    let firm = QualityAssuranceWindow(weekdays: [.monday], window: TimeWindow(480, 540))
    let yielding = QualityAssuranceWindow(
      day: monday, window: TimeWindow(1020, 1200), yieldsToOvertime: true)
    let problem = problem(qualityAssurance: [firm, yielding])
    #expect(problem.regularBeamWindows(ofSource: 0, on: monday) == [TimeWindow(540, 1020)])
    #expect(problem.barredBeam(ofSource: 0, on: monday) == [TimeWindow(480, 540)])
    #expect(
      problem.yieldingQualityAssurance(ofSource: 0, on: monday) == [TimeWindow(1020, 1200)])
    #expect(problem.barredBeam(ofSource: 0, on: monday.adding(1)) == [])
  }

  @Test func `Downtime over several days closes the days between`() {
    let downtime = Downtime(
      from: Moment(monday, MinuteOfDay(600)), until: Moment(monday.adding(2), MinuteOfDay(540)))
    let problem = problem(downtime: [downtime])
    #expect(downtime.window(on: monday) == TimeWindow(600, 1440))
    #expect(downtime.window(on: monday.adding(1)) == TimeWindow.wholeDay)
    #expect(downtime.window(on: monday.adding(3)) == nil)
    #expect(!problem.isOrdinarilyOpen(source: 0, on: monday.adding(1)))
    #expect(
      problem.regularBeamWindows(ofSource: 0, on: monday.adding(2)) == [TimeWindow(540, 1080)])
  }

  @Test func `A room may close earlier than its source or stay shut on a weekday`() {
    let hours = [nil] + Array(repeating: TimeWindow(480, 600), count: 6)
    let problem = problem(roomHours: hours)
    #expect(problem.windows(ofRoom: 0, on: monday) == [])
    #expect(problem.windows(ofRoom: 0, on: monday.adding(1)) == [TimeWindow(480, 600)])
  }

  @Test func `A minute outside every day part belongs to the nearest`() {
    let centre = problem().centres[0]
    #expect(centre.dayPart(at: MinuteOfDay(400)) == 0)
    #expect(centre.dayPart(at: MinuteOfDay(720)) == 0)
    #expect(centre.dayPart(at: MinuteOfDay(775)) == 1)
    #expect(centre.dayPart(at: MinuteOfDay(1300)) == 1)
  }

  @Test func `Teams are found by role or id, and their lack is said`() {
    var phase = Phase(
      particle: "carbon", fractions: 1, teams: ["ventilator"], setUpMinutes: 1, beamMinutes: 1,
      exitMinutes: 1)
    #expect(problem().teams(for: phase, at: 0) == [0])
    phase.teams = ["T"]
    #expect(problem().teams(for: phase, at: 0) == [0])
    phase.teams = ["anaesthesia"]
    #expect(problem().teams(for: phase, at: 0) == nil)
  }
}

@Suite struct PinnedVisitTests {
  private func course(_ change: (inout Course) -> Void) -> Course {
    let phase = Phase(
      particle: "carbon", fractions: 4, setUpMinutes: 10, beamMinutes: 5, exitMinutes: 5)
    var result = Course(
      id: "A", protocolIndex: 0, phases: [phase], category: .two, waitingClass: .p2,
      centres: [0], readyOn: monday)
    change(&result)
    return result
  }

  private func origins(_ change: (inout Course) -> Void) -> [PinnedVisit.Origin] {
    problem(courses: [course(change)]).pinnedVisits(ofCourse: 0).map(\.origin)
  }

  @Test func `Only frozen rows are kept`() {
    let origins = origins {
      $0.published = [
        PublishedVisit(fraction: 1, day: monday, centre: 0, isFrozen: true),
        PublishedVisit(fraction: 2, day: monday.adding(1), centre: 0),
      ]
    }
    #expect(origins == [.frozen])
  }

  @Test func `Pins on delivered fractions are past`() {
    let origins = origins {
      $0.deliveredCount = 1
      $0.pins = [Pin(fraction: 1, day: monday), Pin(fraction: 2, room: 0)]
    }
    #expect(origins == [.user])
  }

  @Test func `A pinned room fixes the centre`() {
    let pinned = problem(courses: [course { $0.pins = [Pin(fraction: 2, room: 0)] }])
      .pinnedVisits(ofCourse: 0)
    #expect(pinned.map(\.centre) == [0])
  }

  @Test func `A promise is kept for travellers within fourteen days of the data`() {
    #expect(
      origins {
        $0.arrivesOn = monday
        $0.promisedStart = monday.adding(10)
      } == [.promise])
    #expect(
      origins {
        $0.arrivesOn = monday
        $0.promisedStart = monday.adding(11)
      } == [])
    #expect(origins { $0.promisedStart = monday.adding(1) } == [])
  }
}

@Suite struct CourseTests {
  @Test func `Fractions are numbered through the phases`() {
    let phase = Phase(
      particle: "carbon", fractions: 3, setUpMinutes: 10, beamMinutes: 5, exitMinutes: 5,
      firstFractionExtraMinutes: 15)
    let course = Course(
      id: "A", protocolIndex: 0, phases: [phase, phase], category: .two, waitingClass: .p2,
      centres: [0], readyOn: monday)
    #expect(course.totalFractions == 6)
    #expect((0...7).map { course.phaseIndex(ofFraction: $0) } == [nil, 0, 0, 0, 1, 1, 1, nil])
    #expect((1...6).filter { course.isFirstOfPhase(fraction: $0) } == [1, 4])
    #expect(course.setUpMinutes(ofFraction: 4) == 25)
    #expect(course.setUpMinutes(ofFraction: 5) == 10)
  }
}
