import Checking
import TestProblems
import Testing
import TreatmentDomain

/// Rooms R1 and R2 of group G and R3 of group H; beams may alternate.
private var threeRooms: TestProblem {
  var result = TestProblem()
  result.rooms.append(.test("R3", group: "H"))
  result.phase.alternatesBeams = true
  return result
}

/// Fractions on consecutive dates in these rooms.
private func visits(_ rooms: [Int], first: Int = 1) -> Schedule {
  Schedule(
    appointments: rooms.enumerated().map {
      .test(first + $0, .monday.adding($0), room: $1)
    })
}

@Suite struct RoomPreferenceTests {
  private func preferring(_ rooms: [Int]) -> TestProblem {
    var result = threeRooms
    result.objective.roomPreference = 10
    result.course.preferredRooms = rooms
    return result
  }

  @Test func `Each visit outside the preferred rooms costs`() {
    #expect(preferring([0, 2]).cost(.roomPreference, visits([0, 2, 0, 2])) == 0)
    #expect(preferring([0, 2]).cost(.roomPreference, visits([0, 1, 1, 2])) == 20)
    #expect(preferring([1]).cost(.roomPreference, visits([0, 0, 0, 0])) == 40)
  }

  @Test func `A course without preferred rooms costs nothing, nor does a weight of 0`() {
    #expect(preferring([]).cost(.roomPreference, visits([0, 1, 2, 0])) == 0)
    var free = preferring([1])
    free.objective.roomPreference = 0
    #expect(free.cost(.roomPreference, visits([0, 0, 0, 0])) == 0)
  }

  @Test func `Reservations count, dates after the horizon do not`() {
    let days: [Day] = [.friday, .nextMonday, .nextMonday.adding(1), .monday.adding(28)]
    #expect(preferring([1]).cost(.roomPreference, .dates(days)) == 30)
  }
}

@Suite struct BeamGroupChangeTests {
  private var changing: TestProblem {
    var result = threeRooms
    result.objective.beamGroupChange = 10
    return result
  }

  @Test func `Each change of group costs, changes inside a group do not`() {
    #expect(changing.cost(.beamGroupChange, visits([0, 1, 0, 1])) == 0)
    #expect(changing.cost(.beamGroupChange, visits([0, 2, 2, 1])) == 20)
    #expect(threeRooms.cost(.beamGroupChange, visits([0, 2, 2, 1])) == 0)
  }

  @Test func `The last delivered visit counts when its room is known`() {
    let past: [Day] = [.monday.adding(-4), .monday.adding(-3)]
    for (room, cost) in [(2, 10), (1, 0), (nil, 0)] as [(Int?, Int)] {
      var problem = changing
      let phases = problem.course.phases
      problem.courses = [Course.test(phases: phases).delivered(on: past, room: room)]
      #expect(problem.cost(.beamGroupChange, visits([0, 0], first: 3)) == cost)
    }
  }

  @Test func `Phases are not compared`() {
    var problem = changing
    problem.course.phases = [.test(fractions: 2), .test(fractions: 2)]
    #expect(problem.cost(.beamGroupChange, visits([0, 0, 2, 2])) == 0)
  }
}

@Suite struct NoDetailTests {
  @Test func `Without detail days every date of the horizon is reserved`() {
    var problem = TestProblem()
    problem.detailWeeks = 0
    let days: [Day] = [.monday, .tuesday, .wednesday, .thursday]
    let reserved = Schedule(
      reservations: days.enumerated().map { .test($0 + 1, $1, dayPart: $0 % 2) })
    let judgement = problem.judge(reserved)
    #expect(judgement.isAcceptable)
    // Three changes between morning and afternoon.
    #expect(judgement.costs[.dayPartChange] == 30 && judgement.costs.total == 30)
    #expect(problem.broken(.daily(count: 4)) == Array(repeating: .visitShape, count: 4))
    let costs = DayCosts(reserved, of: problem.problem, referee: Referee(problem.problem))
    #expect(costs.windowTotal == 0)
    #expect(CostBound(problem.problem).total == 0)
  }

  @Test func `Reserved minutes fill the first week as they fill later ones`() {
    var problem = TestProblem.singleFractions(12)
    problem.detailWeeks = 0
    func morning(_ count: Int) -> Schedule {
      Schedule(
        reservations: (0..<count).map { .test(course: $0, 1, .monday) },
        unscheduled: (count..<12).map { UnscheduledCourse(course: $0, reasons: []) })
    }
    // 22 minutes a visit in 85 % of 240.
    #expect(problem.broken(morning(9)) == [])
    #expect(problem.broken(morning(10)) == [.reservedLoad])
  }
}
