import ScenarioFiles
import TreatmentDomain

extension ScenarioDocuments {
  /// True when a choice is about a course.
  func matches(_ row: CourseRow, _ choice: CourseChoice) -> Bool {
    let own = row.waitingClass ?? waitingClass(ofProtocol: row.treatmentProtocol)
    return (choice.courses.isEmpty || choice.courses.contains(row.course))
      && (choice.protocols.isEmpty || choice.protocols.contains(row.treatmentProtocol))
      && (choice.classes.isEmpty || own.map(choice.classes.contains) ?? false)
      && (choice.preferring == nil
        || choice.preferring == (row.preferredCentre ?? row.centres.first))
  }

  /// True when a choice is about expected arrivals; one that names courses is not.
  func matches(_ stream: ArrivalStream, _ choice: CourseChoice) -> Bool {
    let own = stream.waitingClass ?? waitingClass(ofProtocol: stream.treatmentProtocol)
    return choice.courses.isEmpty
      && (choice.protocols.isEmpty || choice.protocols.contains(stream.treatmentProtocol))
      && (choice.classes.isEmpty || own.map(choice.classes.contains) ?? false)
      && (choice.preferring == nil || choice.preferring == stream.centres.first)
  }

  private func waitingClass(ofProtocol id: String) -> WaitingClass? {
    protocols.first { $0.id == id }?.waitingClass
  }

  /// True for a course of one fraction.
  func isSingleFraction(_ row: CourseRow) -> Bool {
    guard let treatment = protocols.first(where: { $0.id == row.treatmentProtocol }) else {
      return false
    }
    return treatment.phases.indices.reduce(0) { sum, phase in
      sum
        + ((row.fractions.indices.contains(phase) ? row.fractions[phase] : nil)
          ?? treatment.phases[phase].fractions)
    } == 1
  }
}
