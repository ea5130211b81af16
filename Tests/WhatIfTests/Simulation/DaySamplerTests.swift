import ScenarioFiles
import Simulating
import TestProblems
import Testing
import TreatmentDomain

@testable import Replanning
@testable import WhatIf

@Suite struct DaySamplerTests {
  private let day = Day("2026-11-30")

  /// Visits of different courses in the same room, all of them in the morning.
  private func visits(_ problem: Problem, count: Int) -> [(visit: PlayedVisit, fraction: Int)] {
    (0..<count).compactMap { course in
      var row = AppointmentRow(course: problem.courses[course].id, fraction: 1, day: day)
      row.room = problem.rooms[course % problem.rooms.count].id
      row.dayPart = problem.centres[0].dayParts[0].id
      let begin = problem.centres[0].dayParts[0].window.start
      return PlayedVisit(
        ExpectedVisit(row: row, begin: Moment(day, begin)), course: course, of: problem
      ).map { ($0, 1) }
    }
  }

  private func play(
    _ problem: Problem, _ visits: [(visit: PlayedVisit, fraction: Int)], outages: [Fault] = []
  ) -> (treated: Int, record: WeekRecord) {
    var settings = SimulationDocument()
    settings.handlingVariation = 0
    settings.beamVariation = 0
    let sampler = DaySampler(
      problem, day: day, outages: outages, roomFaults: [], settings: settings,
      chances: Chances(seed: 1, replication: 1))
    var record = WeekRecord(of: SubjectNames(problem))
    return (sampler.play(visits, into: &record).count, record)
  }

  @Test func `Reservations queue for room and beam without meeting`() {
    let problem = TestProblem(courses: (0..<12).map { .test("C\($0)") }).problem
    let visits = visits(problem, count: 12)
    let made = MinuteAssignment(problem, day: day).appointments(visits)
    #expect(made.count == 12)
    let beams = made.sorted { $0.beamStart < $1.beamStart }
    for (first, second) in zip(beams, beams.dropFirst()) {
      let beam = problem.courses[first.course].phases[0].beamMinutes
      let switching = first.room == second.room ? 0 : problem.sources[0].switchMinutes
      #expect(first.beamStart + beam + switching <= second.beamStart)
    }
  }

  @Test func `A day without failures treats everybody in regular hours`() {
    let problem = TestProblem(courses: (0..<12).map { .test("C\($0)") }).problem
    let (treated, record) = play(problem, visits(problem, count: 12))
    #expect(treated == 12)
    #expect(record.overtime == [0])
    #expect(record.beams[0].used > 0)
  }

  @Test func `A beam that is down until the end of overtime sends patients home`() {
    let problem = TestProblem(courses: (0..<12).map { .test("C\($0)") }).problem
    let outage = Fault(index: 0, day: day, begin: 540, end: 1200)
    let (treated, _) = play(problem, visits(problem, count: 12), outages: [outage])
    #expect(treated > 0 && treated < 12)
  }
}
