import Checking
import TestProblems
import Testing
import TreatmentDomain

@Suite struct TimeOfDayDriftTests {
  private func usual(_ start: String?, room: Int? = nil) -> TestProblem {
    var result = TestProblem()
    result.course.usual = [Course.Usual(room: room, start: start.map { MinuteOfDay($0) })]
    return result
  }

  @Test func `Thirty minutes of drift are free and each further one costs one`() {
    #expect(usual("08:00").cost(.timeOfDayDrift, .daily(at: "08:30")) == 0)
    // Three visits of 5 minutes each; the first fraction of the phase is exempt.
    #expect(usual("08:00").cost(.timeOfDayDrift, .daily(at: "08:35")) == 15)
    #expect(usual("09:00").cost(.timeOfDayDrift, .daily(at: "08:25")) == 15)
  }

  @Test func `Without a usual time nothing drifts`() {
    #expect(usual(nil).cost(.timeOfDayDrift, .daily(at: "16:00")) == 0)
  }

  @Test func `Reservations do not drift`() {
    let schedule = Schedule.dates([.wednesday, .thursday, .friday, .nextMonday], at: "09:00")
    #expect(usual("08:00").cost(.timeOfDayDrift, schedule) == 60)
  }

  @Test func `Frozen visits and the second of a pair are exempt`() {
    var problem = usual("08:00")
    problem.course.published = [
      PublishedVisit(fraction: 2, day: .tuesday, centre: 0, isFrozen: true)
    ]
    #expect(problem.cost(.timeOfDayDrift, .daily(at: "08:35")) == 10)
    problem.course.published = []
    let paired = Schedule(appointments: [
      .test(1, .monday), .test(2, .tuesday), .test(3, .tuesday, "14:05"),
      .test(4, .thursday, "09:00"),
    ])
    #expect(problem.cost(.timeOfDayDrift, paired) == 30)
  }

  @Test func `A usual time at another centre does not count`() {
    var problem = TestProblem.twoCentres()
    problem.course.usual = [Course.Usual(room: 1, start: MinuteOfDay("08:00"))]
    #expect(problem.cost(.timeOfDayDrift, .daily(at: "10:00")) == 0)
    #expect(problem.cost(.timeOfDayDrift, .daily(at: "10:00", room: 1)) == 3 * 90)
  }
}

@Suite struct WeekSpreadTests {
  private func starts(_ clocks: [String]) -> Schedule {
    Schedule(
      appointments: clocks.enumerated().map { .test($0 + 1, .monday.adding($0), $1) })
  }

  @Test func `An hour of spread is free and each further minute costs one`() {
    #expect(TestProblem().cost(.weekSpread, starts(["08:00", "08:00", "08:30", "09:00"])) == 0)
    #expect(TestProblem().cost(.weekSpread, starts(["08:00", "08:00", "08:30", "09:05"])) == 5)
  }

  @Test func `The first fraction of a phase is exempt`() {
    #expect(TestProblem().cost(.weekSpread, starts(["16:00", "08:00", "08:00", "08:00"])) == 0)
  }

  @Test func `Each week is its own`() {
    var problem = TestProblem(courses: [.test(phases: [.test(fractions: 7)])])
    problem.detailWeeks = 2
    let schedule = Schedule(
      appointments: Day.monday.weekdays(7).enumerated().map {
        .test($0 + 1, $1, $0 < 5 ? "08:00" : "12:00")
      })
    #expect(problem.cost(.weekSpread, schedule) == 0)
  }
}

@Suite struct PreferredTimeTests {
  private func preferring(_ preference: Course.TimePreference) -> TestProblem {
    var result = TestProblem()
    result.course.preference = preference
    return result
  }

  @Test func `Each visit in another day part costs twenty`() {
    let problem = preferring(.dayPart("afternoon"))
    #expect(problem.cost(.preferredTime, .daily()) == 80)
    #expect(problem.cost(.preferredTime, .daily(at: "12:00")) == 0)
    // The beam at 12:00 decides, not the entry at 11:50.
    #expect(problem.cost(.preferredTime, .daily(at: "11:50")) == 0)
  }

  @Test func `Reserved day parts count as well`() {
    let schedule = Schedule.dates([.wednesday, .thursday, .friday, .nextMonday], at: "12:00")
    #expect(preferring(.dayPart("afternoon")).cost(.preferredTime, schedule) == 20)
  }

  @Test func `A day part that the centre lacks costs nothing`() {
    #expect(preferring(.dayPart("night")).cost(.preferredTime, .daily()) == 0)
  }

  @Test func `Minutes beyond thirty from the preferred time cost one each`() {
    let problem = preferring(.clock(MinuteOfDay("09:00")))
    #expect(problem.cost(.preferredTime, .daily(at: "08:30")) == 0)
    #expect(problem.cost(.preferredTime, .daily(at: "08:25")) == 20)
    #expect(problem.cost(.preferredTime, .daily(at: "10:00")) == 120)
  }

  @Test func `A usual time takes the place of the preference`() {
    var problem = preferring(.dayPart("afternoon"))
    problem.course.usual[0].start = MinuteOfDay("08:00")
    #expect(problem.cost(.preferredTime, .daily()) == 0)
  }
}
