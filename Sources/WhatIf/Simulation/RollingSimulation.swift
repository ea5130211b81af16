import ScenarioFiles
import Solving
import TreatmentDomain

/// Plays weeks of a variant forward: solve, treat by chance, roll, refer, as staff would.
///
/// Every Thursday evening the schedule of the next horizon is made anew and judged. The week after it is played with patients who do
/// not come, outages and durations by chance; what an outage takes is repaired, what did not take place goes into the treatment
/// record with which the scenario is rolled to the next Thursday. All chances are keyed by what they are about (a stream and
/// its week, a course and a date, a source and a date), never by their order, so that variants meet the same ones: Law,
/// "Simulation Modeling and Analysis", 5th edition 2015, section 11.2, common random numbers.
///
/// Waits are of courses that start in the counted weeks; who still waits at the end is not among them, but in `waitingList` and
/// `unscheduled`. Patients whose last possible date passes go: those who never started count as unscheduled for good, what the others
/// did not get as missed fractions.
public struct RollingSimulation: Sendable {
  /// What becomes of a course that arrives; nil when it does not come.
  public typealias ArrivalChange = @Sendable (CourseRow, ScenarioDocuments) -> CourseRow?

  let variant: Variant
  let settings: SimulationDocument
  let solver: any Solver
  let stepLimit: Int?
  let seed: UInt64
  let replication: Int
  let templates: [CourseRow]
  let arrivalChange: ArrivalChange

  /// Makes a simulation of one replication, counted from 1.
  ///
  /// Arriving courses take daily hours, preferred times and second centres from a known course of their protocol and centre, one of
  /// `templates` by chance: pass the courses of the baseline, so that they are the same ones in every variant; without
  /// them those of the variant serve.
  public init(
    _ variant: Variant, settings: SimulationDocument, solver: any Solver, stepLimit: Int?,
    seed: UInt64, replication: Int, templates: [CourseRow]? = nil,
    arrivalChange: @escaping ArrivalChange = { row, _ in row }
  ) {
    self.variant = variant
    self.settings = settings
    self.solver = solver
    self.stepLimit = stepLimit
    self.seed = seed
    self.replication = replication
    self.templates = templates ?? variant.documents.courses
    self.arrivalChange = arrivalChange
  }

  /// Plays all weeks, or returns nil when stopped; the fingerprint is left empty.
  ///
  /// Equal inputs give equal results as long as the solver's budget is in steps. `progress` is called with the number of weeks
  /// played.
  ///
  /// - Throws: in which week the scenario became impossible, or the tool broke.
  public func run(
    stop: StopSignal, progress: (Int) -> Void = { _ in }
  ) throws(SimulationFailure) -> CellResult? {
    var clinic = try SimulatedClinic(self)
    var whole = WeekRecord(of: clinic.names)
    var weeks: [[Figure]] = []
    for week in 1...max(1, settings.warmUpWeeks + settings.weeks) {
      guard let record = try clinic.play(week: week, stop: stop) else { return nil }
      if week > settings.warmUpWeeks {
        weeks.append(record.figures(of: clinic.names))
        whole.add(record)
      }
      progress(week)
    }
    var result = CellResult(
      fingerprint: "", variant: variant.id, replication: replication,
      figures: whole.figures(of: clinic.names))
    result.weeks = weeks
    result.arrivals = clinic.arrivalsHash
    result.objective = variant.objective
    return result
  }
}
