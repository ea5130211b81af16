import Checking
import TestProblems
import Testing
import TreatmentDomain

private func single() -> TestProblem { .singleFractions() }

@Suite struct VisitShapeTests {
  @Test func `A visit on the grid whose beam follows set-up is right`() {
    #expect(single().broken(Schedule(appointments: [.test(1, .monday, "08:05")])) == [])
  }

  @Test func `A start off the grid is reported with its minute and the grid`() throws {
    let found = single().violations(
      Schedule(appointments: [.test(1, .monday, "08:03", beam: "08:13")]))
    #expect(found.map(\.rule) == [.visitShape])
    #expect(
      found.first?.message
        == "Fraction 1 of A0 starts at 08:03 on 2026-11-30; starts lie on a grid of 5 minutes.")
    #expect(found.first?.resource == .room(0))
  }

  @Test func `The beam may start when set-up ends but not a minute earlier`() {
    let early = single().violations(
      Schedule(appointments: [.test(1, .monday, "08:00", beam: "08:09")]))
    #expect(early.map(\.rule) == [.visitShape])
    #expect(early.first?.units == 1)
  }

  @Test func `A first fraction takes its extra set-up minutes`() {
    var problem = single()
    problem.phase.firstFractionExtraMinutes = 15
    #expect(problem.broken(Schedule(appointments: [.test(1, .monday)])) == [.visitShape])
    let later = Schedule(appointments: [.test(1, .monday, "08:00", beam: "08:25")])
    #expect(problem.broken(later) == [])
  }

  @Test func `Four minutes on the couch are allowed and five are not`() {
    let four = Schedule(appointments: [.test(1, .monday, "08:00", beam: "08:14")])
    let five = Schedule(appointments: [.test(1, .monday, "08:00", beam: "08:15")])
    #expect(single().broken(four) == [])
    #expect(single().broken(five) == [.visitShape])
  }

  @Test func `The detail window holds appointments, the rest reservations, and tails come after`() {
    let problem = single()
    #expect(problem.broken(Schedule(reservations: [.test(1, .monday)])) == [.visitShape])
    #expect(problem.broken(Schedule(appointments: [.test(1, .nextMonday)])) == [.visitShape])
    #expect(problem.broken(Schedule(reservations: [.test(1, .nextMonday)])) == [])
    let inside = TailDate(course: 0, fraction: 1, day: .nextMonday, centre: 0)
    #expect(problem.broken(Schedule(tailDates: [inside])) == [.visitShape])
    let after = TailDate(course: 0, fraction: 1, day: .monday.adding(28), centre: 0)
    #expect(problem.broken(Schedule(tailDates: [after])) == [])
  }

  @Test func `A date before the horizon is no date to decide`() {
    let past = Schedule(appointments: [.test(1, .monday.adding(-3))])
    #expect(single().broken(past).contains(.visitShape))
  }

  @Test func `A day part that the centre lacks is reported and the entry set aside`() {
    let judgement = single().judge(Schedule(reservations: [.test(1, .nextMonday, dayPart: 7)]))
    #expect(judgement.violations.map(\.rule) == [.visitShape])
    #expect(judgement.costs[.unscheduled] > 0)
  }
}
