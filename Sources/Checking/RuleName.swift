/// The hard rules, named as in the model.
public enum RuleName: String, CaseIterable, Hashable, Sendable {
  /// Start grid, set-up before beam, wait on the couch, the kind of visit its date calls for.
  case visitShape
  /// Particle, beam lines and equipment of the room.
  case roomCapability
  /// One beam-matched group a phase.
  case beamContinuity
  /// One patient in a room at a time, with turnaround between.
  case roomOverlap
  /// One room at the beam at a time, with switching between.
  case beamConflict
  /// Opening hours, downtime, quality assurance and special sessions.
  case treatmentHours
  /// Windows and limits of teams.
  case teamCapacity
  /// One centre a phase.
  case centreContinuity
  /// Reserved minutes against open minutes, and time kept free for urgent patients.
  case reservedLoad
  /// What was promised, published and frozen, or pinned by staff.
  case pinned
  /// Every remaining fraction once and in order.
  case courseComplete
  /// One visit a day, save approved pairs.
  case oneVisitPerDay
  /// Hours, days and weeks between fractions.
  case fractionSpacing
  /// Order of phases and the days between them.
  case phaseOrder
  /// Release, breaks and blackouts at the start.
  case startRule
  /// Days from the first to the last fraction.
  case overallTreatmentTime
  /// Hours and dates of the patient.
  case patientWindows
  /// Visits that come first or last in their room.
  case dayOrder
  /// Enrolment dates, maximum, protocols and centres of trials.
  case trialLimits

  /// True for rules that never give way; the others are clinical.
  public var isPhysical: Bool {
    switch self {
    case .visitShape, .roomCapability, .beamContinuity, .roomOverlap, .beamConflict,
      .treatmentHours, .teamCapacity, .centreContinuity, .reservedLoad, .pinned:
      true
    case .courseComplete, .oneVisitPerDay, .fractionSpacing, .phaseOrder, .startRule,
      .overallTreatmentTime, .patientWindows, .dayOrder, .trialLimits:
      false
    }
  }

  /// True for rules whose failure a physician may accept for a course already begun or published.
  ///
  /// Whether every fraction has its place is bookkeeping: no patient's state excuses a failure.
  public var mayGiveWay: Bool { !isPhysical && self != .courseComplete }
}
