import Checking
import TestProblems
import Testing
import TreatmentDomain

/// A schedule may be wrong in any way; the referee reports and never stops.
@Suite struct WrongScheduleTests {
  /// Small numbers that come out the same on every run.
  private struct Dice {
    var state: UInt64

    mutating func pick<Value>(_ values: [Value]) -> Value {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return values[Int(state >> 33) % values.count]
    }
  }

  private let days = [
    Day.monday, .tuesday, .saturday, .nextMonday, .monday.adding(-400), .monday.adding(400),
    Day(number: .max), Day(number: .min), Day(number: 0),
  ]
  private let minutes = [480, 600, 1_439, 1_440, -5, 9_999, .max, .min].map { MinuteOfDay($0) }
  private let fractions = [1, 1, 2, 3, 4, 5, 0, -1, 99, .max, .min]

  private func randomSchedule(_ dice: inout Dice) -> Schedule {
    var result = Schedule()
    for _ in 0..<30 {
      result.appointments.append(
        Appointment(
          course: dice.pick([0, 1, 2]), fraction: dice.pick(fractions), day: dice.pick(days),
          room: dice.pick([0, 1]), start: dice.pick(minutes), beamStart: dice.pick(minutes)))
      result.reservations.append(
        Reservation(
          course: dice.pick([0, 1, 2]), fraction: dice.pick(fractions), day: dice.pick(days),
          room: dice.pick([0, 1]), dayPart: dice.pick([0, 1, 2, -1, .max])))
      result.tailDates.append(
        TailDate(
          course: dice.pick([0, 1, 2]), fraction: dice.pick(fractions), day: dice.pick(days),
          centre: dice.pick([0, 1])))
    }
    result.unscheduled = [UnscheduledCourse(course: dice.pick([0, 1, 2]), reasons: [])]
    result.unplaced = [
      UnplacedFractions(course: 0, count: dice.pick([-1, 0, 7, .max, .min]), reasons: [])
    ]
    return result
  }

  private var problem: TestProblem {
    var second = Phase.test("photon", fractions: 2)
    second.teams = ["ventilator"]
    second.order = .last
    var courses: [Course] = [
      .test("A", centres: [0, 1]), .test("B", phases: [.test(fractions: 2), second]),
      Course.test("C").delivered(on: [.monday.adding(-4)]),
    ]
    courses[0].published = [
      PublishedVisit(fraction: 1, day: .monday, centre: 0, isFrozen: true)
    ]
    courses[1].hours = TimeWindow("09:00", "10:00")
    courses[2].pins = [Pin(fraction: 3, room: 1)]
    var result = TestProblem.twoCentres(courses: courses)
    result.teams = [.test(visitsPerDay: 1)]
    return result
  }

  @Test(arguments: 1...20) func `Random nonsense is reported`(seed: UInt64) {
    var dice = Dice(state: seed)
    let referee = Referee(problem.problem)
    let schedule = randomSchedule(&dice)
    let judgement = referee.judge(schedule)
    #expect(!judgement.isAcceptable)
    #expect(judgement.violations.allSatisfy { !$0.message.isEmpty && $0.units >= 1 })
    #expect(judgement == referee.judge(schedule))
  }

  @Test func `Dates and minutes that cannot be are set aside by name`() {
    let problem = TestProblem.singleFractions()
    func message(_ appointment: Appointment) -> String? {
      problem.violations(Schedule(appointments: [appointment])).first?.message
    }
    var appointment = Appointment.test(1, Day(number: .max))
    #expect(
      message(appointment)
        == "Fraction 1 of A0 has a date more than ten years from the horizon.")
    appointment = .test(1, .monday)
    appointment.beamStart = MinuteOfDay(.max)
    #expect(message(appointment) == "Fraction 1 of A0 has minutes outside 00:00 to 24:00.")
  }

  @Test func `Whoever lists entries in another order hears the same costs`() {
    let forward = Schedule.daily() + .daily(course: 1, at: "09:00", room: 1)
    var backward = forward
    backward.appointments.reverse()
    let problem = TestProblem(courses: [.test("A"), .test("B")])
    #expect(problem.judge(forward).costs.total == problem.judge(backward).costs.total)
    #expect(problem.judge(forward).costs.perCourse == problem.judge(backward).costs.perCourse)
    #expect(problem.judge(backward).isAcceptable)
  }
}
