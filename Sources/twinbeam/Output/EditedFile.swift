import ArgumentParser
import Foundation
import Replanning
import ScenarioFiles
import TreatmentDomain

/// An `appointments.csv` that somebody edited, which lies beside the schedule that it was written with.
struct EditedFile {
  let path: String

  static func isOne(_ path: String) -> Bool { path.lowercased().hasSuffix(".csv") }

  /// The schedule.json beside it.
  var base: String {
    URL(filePath: path).deletingLastPathComponent().appending(path: PublishedFolder.schedule).path
  }

  /// The schedule as edited; issues end the program with exit code 6.
  func read(of base: Schedule, in problem: Problem) throws -> EditedSchedule {
    do {
      return try EditedSchedule(try AppointmentsFile(path: path).rows, of: base, in: problem)
    } catch {
      Issues.report(error.issues)
      throw Exit.invalid
    }
  }
}

extension KeptEdit: ExpressibleByArgument {}
