import TreatmentDomain

/// A hard rule of the model: reads a schedule and names every failure.
protocol HardRule: Sendable {
  /// The name in the model.
  var name: RuleName { get }
  /// Every failure, in a fixed order.
  func violations(in view: ScheduleView) -> [Violation]
}

/// The hard rules in the order of the model.
let hardRules: [any HardRule] = [
  // Physical rules never give way.
  VisitShape(),
  RoomCapability(),
  BeamContinuity(),
  RoomOverlap(),
  BeamConflict(),
  TreatmentHours(),
  TeamCapacity(),
  CentreContinuity(),
  ReservedLoad(),
  Pinned(),

  // Clinical rules may give way for courses begun or published.
  CourseComplete(),
  OneVisitPerDay(),
  FractionSpacing(),
  PhaseOrder(),
  StartRule(),
  OverallTreatmentTime(),
  PatientWindows(),
  DayOrder(),
  TrialLimits(),
]

extension HardRule {
  /// A failure of one visit, perhaps against others.
  func violation(
    of visit: Visit, against others: [Visit] = [], resource: Resource? = nil, units: Int = 1,
    _ message: String
  ) -> Violation {
    violation(
      of: visit, against: others, resource: resource, units: units, nil, [], message)
  }

  /// The same, with the side of the rule that is broken and its values.
  func violation(
    of visit: Visit, against others: [Visit] = [], resource: Resource? = nil, units: Int = 1,
    _ aspect: ViolationAspect?, _ values: [String], _ message: String
  ) -> Violation {
    Violation(
      rule: name, course: visit.course, fraction: visit.fraction, day: visit.day,
      resource: resource, units: units, evidence: others.map(\.reference) + [visit.reference],
      aspect: aspect, values: values, message: message)
  }
}
