import Checking
import Foundation
import Reporting
import ScenarioFiles
import TestProblems
import Testing
import TreatmentDomain

/// What happens to a published week when something changes.
@Suite struct Disturbances {
  private static let inspection =
    #"{from: "2026-12-03 08:00", until: "2026-12-03 09:30", reason: couch inspection}"#
  private static let broken =
    #"{from: "2026-12-02 13:00", until: "2026-12-02 18:00", reason: motor}, "#

  @Test(arguments: [SolverName.greedy, .auto])
  func `A room that breaks down moves what lay in it and keeps what is frozen`(
    solver: SolverName
  ) throws {
    let wednesday = Day("2026-12-02")
    let closed = TimeWindow("13:00", "18:00")
    let before = try DefaultScenario.solved(by: .greedy)
    let room = try #require(before.problem.rooms.firstIndex { $0.id == "W2" })
    let lost = before.schedule.appointments.filter {
      $0.room == room && $0.day == wednesday && closed.contains($0.start)
    }
    #expect(!lost.isEmpty)
    let after = try resolved(before, by: solver) { folder in
      try folder.copy(
        Repository.defaultScenario, replacing: Self.inspection,
        by: Self.broken + Self.inspection, in: "facility.yaml")
    }
    for visit in lost { #expect(!after.schedule.appointments.contains(visit)) }
    #expect(!PublishedChanges(schedule: after.schedule, problem: after.problem).lines.isEmpty)
  }

  @Test func `An urgent course gets its place and keeps what is frozen`() throws {
    let before = try DefaultScenario.solved(by: .greedy)
    let after = try resolved(before, by: .greedy) { folder in
      let path = try folder.copy(Repository.defaultScenario)
      let table = try folder.text("scenario/courses.csv")
      let header = try #require(table.split(whereSeparator: \.isNewline).first).split(
        separator: ",", omittingEmptySubsequences: false)
      let row = [
        "course": "C-9001", "protocol": "prostate-16", "centres": "wuwei", "class": "P1",
        "readyOn": "2026-12-01", "state": "waiting",
      ]
      let line = header.map { row[String($0)] ?? "" }.joined(separator: ",")
      try folder.write(
        table + (table.hasSuffix("\n") ? "" : "\n") + line + "\n", to: "scenario/courses.csv")
      return path
    }
    let urgent = try #require(after.problem.courses.firstIndex { $0.id == "C-9001" })
    let first = after.schedule.appointments.first { $0.course == urgent && $0.fraction == 1 }
    #expect(try #require(first).day <= Day("2026-12-04"))
  }

  /// Publishes a schedule, changes the scenario, solves again; frozen visits stay to the minute, and
  /// people read of exactly the courses that were moved.
  private func resolved(
    _ before: JudgedSchedule, by solver: SolverName,
    changing change: (ScratchFolder) throws -> String
  ) throws -> JudgedSchedule {
    try inScratchFolder { folder in
      try withPublished(before, in: folder) { files in
        let problem = try ScenarioReader(folder: change(folder), published: files).read()
        let after = try solve(problem, by: solver, improving: .seconds(2))
        expectFrozen(after)
        let lines = PublishedChanges(schedule: after.schedule, problem: problem).lines
        let named = Set(lines.compactMap { $0.split(separator: ":").first }.map(String.init))
        #expect(named == Set(coursesMoved(after).map { "  " + $0 }))
        return after
      }
    }
  }

  private func expectFrozen(_ found: JudgedSchedule) {
    var count = 0
    for (index, course) in found.problem.courses.enumerated() {
      for visit in course.published where visit.isFrozen && visit.start != nil {
        count += 1
        let stays = found.schedule.appointments.contains {
          $0.course == index && $0.fraction == visit.fraction && $0.day == visit.day
            && $0.room == visit.room && $0.start == visit.start
            && (visit.beamStart == nil || $0.beamStart == visit.beamStart)
        }
        #expect(stays, "\(course.id) fraction \(visit.fraction) is frozen")
      }
    }
    #expect(count > 0)
  }

  /// Where a patient was or is expected, whatever the number of the fraction.
  private struct Place: Hashable {
    let day: Day
    let room: Int?
    let start: MinuteOfDay?
    let dayPart: Int?
  }

  /// Ids of courses with a published visit that is no longer where it was.
  private func coursesMoved(_ found: JudgedSchedule) -> [String] {
    var now: [Set<Place>] = Array(repeating: [], count: found.problem.courses.count)
    for visit in found.schedule.appointments {
      now[visit.course].insert(
        Place(day: visit.day, room: visit.room, start: visit.start, dayPart: nil))
    }
    for visit in found.schedule.reservations {
      now[visit.course].insert(
        Place(day: visit.day, room: visit.room, start: nil, dayPart: visit.dayPart))
    }
    return found.problem.courses.indices.filter { index in
      found.problem.courses[index].published.contains { visit in
        !now[index].contains(
          Place(day: visit.day, room: visit.room, start: visit.start, dayPart: visit.dayPart))
      }
    }.map { found.problem.courses[$0].id }
  }
}
