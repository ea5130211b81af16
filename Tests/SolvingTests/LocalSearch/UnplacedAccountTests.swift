import TestProblems
import Testing
import TreatmentDomain

@testable import Solving

@Suite struct UnplacedAccountTests {
  /// A course in progress with fractions 3 to 7 still to come.
  private static func problem() -> Problem {
    TestProblem(courses: [
      Course.test(phases: [.test(fractions: 7)])
        .delivered(on: [Day.monday.adding(-4), Day.monday.adding(-3)])
    ]).problem
  }

  /// The same schedule without these fractions, as the search leaves it.
  private func giving(up fractions: [Int], in schedule: Schedule) -> Schedule {
    var result = schedule
    for index in result.appointments.indices
    where fractions.contains(result.appointments[index].fraction) {
      result.appointments[index].room = UnplacedAccount.nowhere
    }
    return result
  }

  @Test func `A schedule that lost nobody is left alone`() {
    let schedule = Schedule.daily(first: 3, count: 5)
    var moved = schedule
    moved.appointments[0].start = MinuteOfDay("10:00")
    #expect(UnplacedAccount(Self.problem()).settled(moved, from: schedule) == moved)
  }

  @Test func `A fraction given up is counted, with a reason that names its date`() throws {
    let before = Schedule.daily(first: 3, count: 5)
    let after = UnplacedAccount(Self.problem()).settled(giving(up: [7], in: before), from: before)
    #expect(after.appointments.map(\.fraction) == [3, 4, 5, 6])
    let entry = try #require(after.unplaced.first)
    #expect(after.unplaced.count == 1 && entry.count == 1)
    #expect(entry.reasons.map(\.between) == [Day.friday...Day.friday])
    #expect(entry.reasons.allSatisfy { $0.sentence.contains("\(Day.friday)") })
  }

  @Test func `What follows a fraction given up goes with it`() {
    let before = Schedule.daily(first: 3, count: 5)
    let after = UnplacedAccount(Self.problem()).settled(giving(up: [5], in: before), from: before)
    #expect(after.appointments.map(\.fraction) == [3, 4])
    #expect(after.unplaced.map(\.count) == [3])
  }

  @Test func `A fraction found is not missing any more, and known reasons stay`() {
    var before = Schedule.daily(first: 3, count: 3)
    let reason = RefusalReason(
      rule: "teamCapacity", resource: "", days: 1, between: .thursday ... .friday, sentence: "Full."
    )
    before.unplaced = [UnplacedFractions(course: 0, count: 2, reasons: [reason])]
    var after = before
    after.appointments.append(.test(6, .thursday))
    let account = UnplacedAccount(Self.problem())
    let once = account.settled(after, from: before)
    #expect(once.appointments.map(\.fraction) == [3, 4, 5, 6])
    #expect(once.unplaced == [UnplacedFractions(course: 0, count: 1, reasons: [reason])])
    after.appointments.append(.test(7, .friday))
    #expect(account.settled(after, from: before).unplaced == [])
  }

  @Test func `A later fraction found does not make up for an earlier one`() {
    var before = Schedule.daily(first: 3, count: 3)
    before.unplaced = [UnplacedFractions(course: 0, count: 2, reasons: [])]
    var after = before
    after.appointments.append(.test(7, .friday))
    let settled = UnplacedAccount(Self.problem()).settled(after, from: before)
    #expect(settled.appointments.map(\.fraction) == [3, 4, 5])
    #expect(settled.unplaced.map(\.count) == [2])
  }
}
