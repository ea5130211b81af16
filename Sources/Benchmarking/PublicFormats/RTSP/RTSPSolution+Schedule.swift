import TreatmentDomain

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
