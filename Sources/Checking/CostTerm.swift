import TreatmentDomain

/// A soft term of the model: reads a schedule and lists what it costs.
protocol CostTerm: Sendable {
  /// The name in the model.
  var name: CostName { get }
  /// Weighted amounts in a fixed order; zeros may be among them.
  func items(in view: ScheduleView) -> [CostItem]
}

/// The costs in the order of the model; breaches follow from the rules.
let costTerms: [any CostTerm] = [
  Waiting(),
  Lateness(),
  Unscheduled(),
  Prolongation(),
  TimeOfDayDrift(),
  WeekSpread(),
  PreferredTime(),
  DayPartChange(),
  RoomChange(),
  RoomPreference(),
  BeamGroupChange(),
  CentrePreference(),
  Overtime(),
  CouchWait(),
  BeamIdle(),
  Disruption(),
  Imbalance(),
  UnplacedFraction(),
]

extension CostTerm {
  /// An amount that belongs to the course, centre and week of a visit, and that the visit's date and
  /// that of an `earlier` one decide.
  func item(_ amount: Int, of visit: Visit, earlier: Visit? = nil) -> CostItem {
    CostItem(
      name, amount: amount, course: visit.course, centre: visit.centre, week: visit.day.week,
      days: (earlier.map { [$0.day] } ?? []) + [visit.day])
  }
}
