import Checking
import ScenarioFiles
import TestProblems
import Testing
import TreatmentDomain

@testable import Benchmarking

@Suite struct RTSPProblemTests {
  @Test func `Machines become sources with a room each, windows become day parts`() throws {
    let problem = try RTSPSample.read().problem(name: "made-up")
    #expect(problem.sources.count == 3 && problem.rooms.map(\.source) == [0, 1, 2])
    #expect(problem.rooms.map(\.beamMatchedGroup) == ["group-1", "group-1", "group-3"])
    #expect(problem.centres[0].dayParts.map(\.window.minutes) == [30, 30, 30, 30])
    #expect(problem.horizon.weeks == 2 && problem.horizon.detailDays.isEmpty)
    #expect(problem.asOf.day.weekday == .friday)
    let monday = problem.horizon.firstDay
    #expect(monday.weekday == .monday)
    // Sunday is worked; after the last capacities nothing is.
    let calendar = problem.centres[0].calendar
    #expect(calendar.isWorkingDay(monday.adding(6)) && calendar.isWorkingDay(monday.adding(8)))
    #expect((9..<14).allSatisfy { calendar.isClosure(monday.adding($0)) })
    func open(_ room: Int, _ day: Int) -> [Int] {
      problem.centres[0].dayParts.map {
        problem.windows(ofRoom: room, on: monday.adding(day)).clipped(to: $0.window).totalMinutes
      }
    }
    #expect(open(0, 0) == [10, 20, 30, 30])
    #expect(open(1, 0) == [22, 30, 30, 30])
    #expect(open(2, 0) == [20, 20, 0, 20])
    #expect(open(0, 8) == [0, 0, 0, 0])
  }

  @Test func `Patients become courses`() throws {
    let problem = try RTSPSample.read().problem(name: "made-up")
    let monday = problem.horizon.firstDay
    let courses = problem.courses
    #expect(courses.map(\.id) == ["P-0", "P-1", "P-2", "P-3"])
    #expect(courses.map(\.startWeight) == [500, 150, 50, 50])
    #expect(courses.map(\.targetDays) == [1, 0, 2, 2])
    #expect(courses.map { $0.readyOn - monday } == [0, 0, 2, 0])
    #expect(courses.map(\.noStartOn) == [[], [monday], [], []])
    #expect(courses.map(\.startsAfter) == [nil, nil, nil, 0])
    // Where all eligible machines are preferred, nothing need be said.
    #expect(courses.map(\.preferredRooms) == [[], [0], [], []])
    #expect(courses.allSatisfy { $0.departsOn == monday.adding(8) })
    #expect(courses.map { $0.phases[0].visitMinutes(isFirstFraction: true) } == [20, 10, 15, 12])
    #expect(courses.map { $0.phases[0].visitMinutes(isFirstFraction: false) } == [10, 10, 15, 10])
    let fitting = courses.map { course in
      problem.rooms.indices.filter { problem.room($0, fits: course.phases[0]) }
    }
    #expect(fitting == [[0, 1], [0, 1, 2], [2], [0, 1]])
  }

  @Test func `Leaving a patient out costs more than any place`() throws {
    let instance = try RTSPSample.read()
    let problem = instance.problem(name: "made-up")
    for (course, patient) in zip(problem.courses, instance.patients) {
      let last = instance.lastStart(of: patient) - patient.earliestStart
      let dearest =
        problem.objective.startCost(of: course, daysAfterRelease: last)
        + 21 * patient.minutes.count
      let release = problem.horizon.dayAfter - course.readyOn
      let left = problem.objective.unscheduledCost(of: course, daysAfterRelease: release)
      #expect(left > dearest)
    }
  }

  @Test func `Windows longer than a day together make a longer day`() throws {
    let instance = try RTSPSample.read(replacing: "[10, 20, 30", by: "[10, 20, 700")
    let problem = instance.problem(name: "long")
    #expect(problem.rules.minutesPerDay == 2800)
    let solution = try RTSPSample.firstFit(of: instance)
    let judgement = Referee(problem).judge(solution.schedule(of: instance))
    #expect(judgement.isAcceptable && judgement.costs.total == 721)
  }

  @Test func `Each patient alone starts as early as may be: the bound`() throws {
    let instance = try RTSPSample.read()
    // Patient 1 waits a day: 3 x (50 + 100).
    #expect(instance.bound == 450)
    let solution = try RTSPSample.firstFit(of: instance)
    #expect(RTSPEvaluator(instance).verdict(on: solution).objective - 1 >= instance.bound)
    #expect(CostBound(instance.problem(name: "made-up")).total <= instance.bound)
  }
}
