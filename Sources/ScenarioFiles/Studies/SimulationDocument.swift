/// Mirror of the section `simulate` of a study: weeks that follow each other.
///
/// Shares are from 0 to 1. The defaults of chances are planning assumptions: a beam outage every fourth day with a median of
/// 20 minutes of which one in twenty lasts longer than three hours, one room fault in fifty room-days, and 2 % of the fractions
/// without their patient.
///
/// Left out, so that waits are those of a kinder world: whole days lost, which centres report two to four times a year (an outage here
/// ends with its day, and takes most of it about every other year and source by the log-normal alone); patients who
/// come late; courses that are not completed; and re-plans that stop a course for days. A change of a study such as
/// `sourceDown` tells what a lost day costs.
public struct SimulationDocument: Hashable, Sendable {
  /// Weeks that are played and counted.
  public var weeks = 26
  /// Weeks played before counting begins.
  public var warmUpWeeks = 0
  /// How often the weeks are played, each time with other chances; every variant meets the same ones.
  public var replications = 10
  /// True to decide and replay minutes too.
  public var detail = false
  /// Share of the fractions for which the patient does not come or cannot be treated.
  public var noShowShare = 0.02
  /// Beam outages per source and working day.
  public var outagesPerDay = 0.25
  /// Median of their minutes; log-normal.
  public var outageMedianMinutes = 20.0
  /// Share of them that lasts longer than three hours.
  public var longOutageShare = 0.05
  /// Outages of at least so many minutes make staff repair the week; shorter ones only delay the day.
  public var repairFromMinutes = 60
  /// Faults per room and working day.
  public var roomFaultsPerDay = 0.02
  /// Minutes of a room fault.
  public var roomFaultMinutes = 45
  /// Coefficient of variation of set-up and exit.
  public var handlingVariation = 0.35
  /// Coefficient of variation of the beam.
  public var beamVariation = 0.10

  /// Makes the defaults.
  public init() {}
}
