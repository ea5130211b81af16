import Checking
import TestProblems
import Testing
import TreatmentDomain

@Suite struct PinnedTests {
  private func frozen(
    room: Int? = 0, start: String? = "08:00", dayPart: Int? = nil
  ) -> TestProblem {
    var result = TestProblem()
    result.course.published = [
      PublishedVisit(
        fraction: 2, day: .tuesday, centre: 0, room: room, start: start.map { MinuteOfDay($0) },
        dayPart: dayPart, isFrozen: true)
    ]
    return result
  }

  private func pinned(_ pin: Pin) -> TestProblem {
    var result = TestProblem()
    result.course.pins = [pin]
    return result
  }

  @Test func `A frozen visit keeps everything its row states`() {
    let problem = frozen()
    #expect(problem.broken(.daily()) == [])
    let moved = problem.violations(.daily(at: "09:00", room: 1))
    #expect(moved.map(\.rule) == [.pinned])
    #expect(
      moved.first?.message
        == "Fraction 2 of A is published and frozen, but is in R2 instead of R1 and starts at "
        + "09:00 instead of 08:00.")
    #expect(problem.broken(.daily(from: .wednesday, count: 4)).contains(.pinned))
  }

  @Test func `A frozen date is kept by whichever fraction falls on it`() {
    #expect(!frozen().broken(.daily(from: .tuesday, count: 4)).contains(.pinned))
    #expect(frozen().broken(.daily(from: .tuesday, count: 4, at: "09:00")).contains(.pinned))
  }

  @Test func `A frozen visit that is merely published may move`() {
    var problem = frozen()
    let row = problem.course.published[0]
    problem.course.published = [
      PublishedVisit(fraction: 2, day: row.day, centre: 0, room: 0, start: row.start)
    ]
    #expect(problem.broken(.daily(at: "09:00", room: 1)) == [])
  }

  @Test func `A frozen row without room and minute keeps its day part`() {
    let problem = frozen(room: nil, start: nil, dayPart: 0)
    #expect(problem.broken(.daily(at: "11:00", room: 1)) == [])
    #expect(problem.broken(.daily(at: "11:45", room: 1)) == [])
    #expect(problem.broken(.daily(at: "11:50", room: 1)) == [.pinned])
  }

  @Test func `A pin of staff may state only a part`() {
    #expect(pinned(Pin(fraction: 3, day: .wednesday)).broken(.daily()) == [])
    #expect(pinned(Pin(fraction: 3, day: .thursday)).broken(.daily()) == [.pinned])
    #expect(pinned(Pin(fraction: 3, room: 1)).broken(.daily()) == [.pinned])
    #expect(pinned(Pin(fraction: 3, start: MinuteOfDay("08:00"))).broken(.daily()) == [])
    #expect(pinned(Pin(fraction: 3, start: MinuteOfDay("08:05"))).broken(.daily()) == [.pinned])
  }

  @Test func `A pinned minute on a reserved date keeps the day part of its beam`() {
    let schedule = Schedule.dates([.wednesday, .thursday, .friday, .nextMonday])
    func problem(_ start: String) -> TestProblem {
      pinned(Pin(fraction: 4, start: MinuteOfDay(start)))
    }
    #expect(problem("11:45").broken(schedule) == [])
    #expect(problem("11:50").broken(schedule) == [.pinned])
  }

  @Test func `A pinned visit that is not placed is reported`() {
    let found = pinned(Pin(fraction: 1, day: .monday)).violations(Schedule())
    #expect(found.map(\.rule) == [.pinned])
    #expect(
      found.first?.message
        == "Fraction 1 of A has no visit, but it is pinned by staff for 2026-11-30.")
  }

  @Test func `A start promised to a traveller is kept within the promise window`() {
    var problem = TestProblem()
    problem.course.arrivesOn = .monday.adding(-2)
    problem.course.promisedStart = .tuesday
    #expect(problem.broken(.daily(from: .tuesday)) == [])
    #expect(problem.broken(.daily()) == [.pinned])
    // 14 days after the data is Thursday of the second week.
    problem.course.promisedStart = .nextMonday.adding(3)
    #expect(problem.broken(.daily()) == [.pinned])
    problem.course.promisedStart = .nextMonday.adding(4)
    #expect(problem.broken(.daily()) == [])
    problem.course.promisedStart = .tuesday
    problem.course.arrivesOn = nil
    #expect(problem.broken(.daily()) == [])
  }
}
