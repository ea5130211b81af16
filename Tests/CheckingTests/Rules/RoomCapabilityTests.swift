import Checking
import TestProblems
import Testing
import TreatmentDomain

@Suite struct RoomCapabilityTests {
  private let visit = Schedule(appointments: [.test(1, .monday)])

  @Test func `A room needs the particle of the phase`() {
    var problem = TestProblem.singleFractions()
    problem.phase.particle = "proton"
    let found = problem.violations(visit)
    #expect(found.map(\.rule) == [.roomCapability])
    #expect(
      found.first?.message
        == "Fraction 1 of A0 is in R1 on 2026-11-30, which lacks the particle proton.")
  }

  @Test func `A room needs all lines of one alternative`() {
    var problem = TestProblem.singleFractions()
    problem.phase.beamLines = [["oblique45"], ["horizontal", "vertical"]]
    #expect(problem.broken(visit) == [.roomCapability])
    problem.rooms[0] = .test("R1", beamLines: ["vertical", "horizontal"])
    #expect(problem.broken(visit) == [])
    problem.rooms[0] = .test("R1", beamLines: ["oblique45"])
    #expect(problem.broken(visit) == [])
  }

  @Test func `A room needs all the equipment, for reservations too`() {
    var problem = TestProblem.singleFractions()
    problem.phase.equipment = ["chair", "gating"]
    problem.rooms[0] = .test("R1", equipment: ["gating"])
    problem.rooms[1] = .test("R2", equipment: ["gating", "chair"])
    #expect(problem.broken(visit) == [.roomCapability])
    #expect(problem.violations(visit).first?.message.hasSuffix("lacks chair.") ?? false)
    #expect(problem.broken(Schedule(reservations: [.test(1, .nextMonday)])) == [.roomCapability])
    #expect(problem.broken(Schedule(reservations: [.test(1, .nextMonday, room: 1)])) == [])
  }

  @Test func `A tail date needs a centre with a fitting room`() {
    var problem = TestProblem.twoCentres(
      courses: [.test(phases: [.test(fractions: 1)], centres: [0, 1])])
    problem.phase.equipment = ["chair"]
    problem.rooms[0] = .test("R1", equipment: ["chair"])
    func tail(at centre: Int) -> Schedule {
      Schedule(
        tailDates: [TailDate(course: 0, fraction: 1, day: .monday.adding(28), centre: centre)])
    }
    #expect(problem.broken(tail(at: 0)) == [])
    #expect(problem.broken(tail(at: 1)) == [.roomCapability])
  }
}
