import ScenarioFiles

extension RTSPSolution {
  /// Most days of a solution; some published ones go on long after the last capacities.
  private static let mostDays = 4000
  private static let mostMinutes = 10_000

  /// Reads the published layout.
  ///
  /// - Throws: everything that is wrong with its shape; rules are the evaluator's.
  init(
    _ document: RTSPSolutionDocument, of instance: RTSPInstance, file: String
  ) throws(ScenarioIssues) {
    var issues = RTSPIssues(file: file)
    let count = instance.patients.count
    visits = Array(repeating: [], count: count)
    startDays = []
    let rows = issues.list(
      document.patientAppointments, "patientAppointments", count: 0...Self.mostDays)
    for (day, row) in (rows ?? []).enumerated() {
      let place = "patientAppointments[\(day)]"
      for (patient, cell) in (issues.list(row, place, count: count...count) ?? []).enumerated() {
        if let visit = Self.visit(cell, "\(place)[\(patient)]", day: day, instance, &issues) {
          visits[patient].append(visit)
        }
      }
    }
    let starts = issues.list(document.startDays, "startDays", count: count...count) ?? []
    for (patient, start) in starts.enumerated() {
      if case .null = start {
        startDays.append(nil)
      } else {
        startDays.append(
          issues.number(start, "startDays[\(patient)]", in: 0...(Self.mostDays - 1)))
      }
    }
    try issues.throwIfAny()
  }

  private static func visit(
    _ cell: [RTSPNumber], _ place: @autoclosure () -> String, day: Int, _ instance: RTSPInstance,
    _ issues: inout RTSPIssues
  ) -> Visit? {
    guard cell.count == 2 else {
      issues.report(
        .wrongType, "\(place()) has \(cell.count) entries", "write [slot, minutes] or [null, null]")
      return nil
    }
    if case .null = cell[0] { return nil }
    let slot = issues.number(cell[0], "\(place())[0]", in: 0...(instance.slots - 1))
    let minutes = issues.number(cell[1], "\(place())[1]", in: 0...mostMinutes)
    guard let slot, let minutes else { return nil }
    return Visit(day: day, slot: slot, minutes: minutes)
  }
}
