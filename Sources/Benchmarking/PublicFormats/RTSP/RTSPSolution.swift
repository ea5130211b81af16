import ScenarioFiles
import TreatmentDomain

/// A solution of an RTSP instance: days and slots of every patient's fractions.
public struct RTSPSolution: Hashable, Sendable {
  /// One fraction.
  public struct Visit: Hashable, Sendable {
    /// The day, from 0.
    public var day: Int
    /// The slot: machine times number of windows, plus window.
    public var slot: Int
    /// Minutes that are taken, as stated.
    public var minutes: Int

    /// Makes a visit.
    public init(day: Int, slot: Int, minutes: Int) {
      self.day = day
      self.slot = slot
      self.minutes = minutes
    }
  }

  /// By patient, in order of day; empty for patients who are left out.
  public var visits: [[Visit]]
  /// By patient: the start day as stated; nil when none is.
  public var startDays: [Int?]

  /// Makes a solution whose start days are those of the first visits.
  public init(visits: [[Visit]]) {
    self.visits = visits
    startDays = visits.map { $0.map(\.day).min() }
  }

  /// The published layout: `patientAppointments[day][patient]` is `[slot, minutes]` or `[null, null]`,
  /// `startDays[patient]` a day or `null`.
  ///
  /// Has as many days as the instance, or more where visits lie later. The layout holds one visit a day;
  /// of two the first is written.
  public func text(days: Int) -> String {
    let last = visits.joined().map(\.day).max() ?? -1
    var rows = Array(
      repeating: Array(repeating: "[null, null]", count: visits.count),
      count: max(days, last + 1))
    for (patient, visits) in visits.enumerated() {
      for visit in visits.reversed() where visit.day >= 0 {
        rows[visit.day][patient] = "[\(visit.slot), \(visit.minutes)]"
      }
    }
    let days = rows.map { "[" + $0.joined(separator: ", ") + "]" }.joined(separator: ",\n  ")
    let starts = startDays.map { $0.map { "\($0)" } ?? "null" }.joined(separator: ", ")
    return "{\"patientAppointments\": [\n  \(days)],\n \"startDays\": [\(starts)]}\n"
  }
}

// MARK: Published layout

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

// MARK: Schedules

extension RTSPSolution {
  /// The solution that a schedule of the instance's problem describes.
  ///
  /// Minutes are those of the prescription; fractions that it does not have take none.
  public init(_ schedule: Schedule, of instance: RTSPInstance) {
    var visits = Array(repeating: [Visit](), count: instance.patients.count)
    func add(_ course: Int, _ fraction: Int, _ day: Day, _ room: Int, _ window: Int) {
      guard visits.indices.contains(course) else { return }
      let minutes = instance.patients[course].minutes
      visits[course].append(
        Visit(
          day: day - RTSPInstance.monday, slot: room * instance.windows + window,
          minutes: minutes.indices.contains(fraction - 1) ? minutes[fraction - 1] : 0))
    }
    for entry in schedule.reservations {
      add(entry.course, entry.fraction, entry.day, entry.room, entry.dayPart)
    }
    for entry in schedule.appointments {
      let window = entry.beamStart.minutes / instance.windowMinutes
      add(
        entry.course, entry.fraction, entry.day, entry.room, min(window, instance.windows - 1))
    }
    self.init(visits: visits.map { $0.sorted { ($0.day, $0.slot) < ($1.day, $1.slot) } })
  }

  /// The schedule of the instance's problem that the solution describes.
  public func schedule(of instance: RTSPInstance) -> Schedule {
    var result = Schedule()
    for (patient, visits) in visits.enumerated() {
      if visits.isEmpty {
        result.unscheduled.append(UnscheduledCourse(course: patient, reasons: []))
      }
      result.reservations += visits.enumerated().map { index, visit in
        Reservation(
          course: patient, fraction: index + 1, day: RTSPInstance.date(visit.day),
          room: visit.slot / instance.windows, dayPart: visit.slot % instance.windows)
      }
    }
    return result.sorted()
  }
}

extension RTSPInstance: PublishedForm {
  /// What the published rules say of the solution that a schedule describes.
  public func verdict(on schedule: Schedule) -> PublishedVerdict {
    RTSPEvaluator(self).verdict(on: solution(of: schedule))
  }

  /// The solution that a schedule describes, in the published layout.
  public func solutionText(of schedule: Schedule) -> String {
    solution(of: schedule).text(days: days)
  }

  private func solution(of schedule: Schedule) -> RTSPSolution {
    RTSPSolution(schedule, of: self)
  }
}
