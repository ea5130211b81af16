import Checking
import Reporting
import ScenarioFiles
import TestProblems
import Testing
import TreatmentDomain

/// Writes a schedule as a run does and gives the paths of its tables to the body.
func withPublished<Result>(
  _ found: JudgedSchedule, in folder: ScratchFolder, _ body: ([String]) throws -> Result
) throws -> Result {
  let tables = CSVText(found.schedule, of: found.problem)
  return try body([
    folder.write(tables.appointments, to: "published-appointments.csv"),
    folder.write(tables.reservations, to: "published-reservations.csv"),
  ])
}

/// Publishes a schedule, solves again and expects every visit where it was.
func expectStanding(
  _ found: JudgedSchedule, by solver: SolverName, reading read: ([String]) throws -> Problem
) throws {
  try inScratchFolder { folder in
    try withPublished(found, in: folder) { files in
      let again = try solve(read(files), by: solver, improving: .seconds(2))
      #expect(again.schedule.appointments == found.schedule.sorted().appointments)
      #expect(again.schedule.reservations == found.schedule.sorted().reservations)
      #expect(again.schedule.tailDates == found.schedule.sorted().tailDates)
      #expect(again.schedule.unscheduled.map(\.course) == found.schedule.unscheduled.map(\.course))
      #expect(again.judgement.costs[.disruption] == 0)
      let changes = PublishedChanges(schedule: again.schedule, problem: again.problem)
      #expect(changes.lines == [])
    }
  }
}
