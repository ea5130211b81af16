import Checking
import TreatmentDomain

/// What staff ask of a schedule, beside its cost.
public struct OperationalFigures: Hashable, Sendable {
  /// How much of one source's regular beam time the detail window uses.
  public struct Utilisation: Hashable, Sendable {
    /// Id of the source.
    public let source: String
    /// Beam and switch minutes per thousand regular beam minutes.
    public let thousandths: Int

    /// Makes a figure.
    public init(source: String, thousandths: Int) {
      self.source = source
      self.thousandths = thousandths
    }
  }

  /// Waiting courses that got a start.
  public var startedCourses: Int
  /// Calendar days from release to first fraction, summed over the started courses.
  public var daysWaited: Int
  /// Waiting courses without dates.
  public var unscheduledCourses: Int
  /// Minutes after the regular close, summed over source-days of the detail window.
  public var overtimeMinutes: Int
  /// Courses of which a published visit was moved in date, centre, room or by more than 15 minutes, or
  /// dropped.
  public var movedPatients: Int
  /// Clinical rules that gave way.
  public var breaches: Int
  /// How full each source is, in the order of the problem.
  public var beamUtilisation: [Utilisation]

  /// Makes figures.
  public init(
    startedCourses: Int, daysWaited: Int, unscheduledCourses: Int, overtimeMinutes: Int,
    movedPatients: Int, breaches: Int, beamUtilisation: [Utilisation]
  ) {
    self.startedCourses = startedCourses
    self.daysWaited = daysWaited
    self.unscheduledCourses = unscheduledCourses
    self.overtimeMinutes = overtimeMinutes
    self.movedPatients = movedPatients
    self.breaches = breaches
    self.beamUtilisation = beamUtilisation
  }
}
