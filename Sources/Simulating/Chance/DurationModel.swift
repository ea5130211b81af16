/// How a day differs from its plan: durations by chance, and patients who come late.
///
/// The defaults are assumptions, not measurements of any centre. Actual by planned session time is
/// reported as log-normal with a coefficient of variation of 20 to 25 %, although irradiation itself is
/// predictable. With 19 minutes of set-up, 6 of beam and 5 of exit, 35 % of variation in set-up and
/// exit and 10 % in the beam make 23 % of the session.
public struct DurationModel: Hashable, Sendable {
  /// Coefficient of variation of set-up and of exit, at least 0.
  public var handlingVariation = 0.35
  /// Coefficient of variation of the beam, at least 0.
  public var beamVariation = 0.10
  /// Share of patients who come late, 0 to 1.
  public var lateShare = 0.05
  /// Mean minutes of those who come late; exponentially distributed.
  public var lateMinutes = 15.0

  /// Makes a model with the defaults.
  public init() {}

  /// A model in which all goes as planned.
  public static var certain: DurationModel {
    var model = DurationModel()
    model.handlingVariation = 0
    model.beamVariation = 0
    model.lateShare = 0
    return model
  }

  /// The factor of set-up and exit.
  public var handling: LogNormalFactor { LogNormalFactor(variation: handlingVariation) }

  /// The factor of the beam.
  public var beam: LogNormalFactor { LogNormalFactor(variation: beamVariation) }
}
