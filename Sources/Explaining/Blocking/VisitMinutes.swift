import TreatmentDomain

/// Minutes of a fraction, wherever it lies.
struct VisitMinutes {
  let setUp: Int
  let beam: Int
  let exit: Int
  let phase: Phase

  init(_ problem: Problem, course: Int, fraction: Int) {
    let own = problem.courses[course]
    phase = own.phases[own.phaseIndex(ofFraction: fraction) ?? 0]
    setUp = own.setUpMinutes(ofFraction: fraction)
    beam = phase.beamMinutes
    exit = phase.exitMinutes
  }

  /// Room minutes when the beam starts as soon as set-up ends.
  var stay: Int { setUp + beam + exit }

  /// The beam of an appointment.
  func beam(of visit: Appointment) -> TimeWindow {
    TimeWindow(visit.beamStart, visit.beamStart + beam)
  }

  /// The stay of an appointment.
  func stay(of visit: Appointment) -> TimeWindow {
    TimeWindow(visit.start, visit.beamStart + beam + exit)
  }
}
