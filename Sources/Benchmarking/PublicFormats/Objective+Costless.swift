import TreatmentDomain

extension Objective {
  /// Weights of 0 for all costs but breaches; a public format sets those that it counts.
  static var costless: Objective {
    var weights = Objective()
    weights.classWeights = [0, 0, 0, 0]
    weights.unplacedFraction = 0
    weights.prolongation = [0, 0, 0]
    weights.timeOfDayDrift = 0
    weights.weekSpread = 0
    weights.preferredDayPart = 0
    weights.preferredMinute = 0
    weights.dayPartChange = 0
    weights.roomChange = 0
    weights.centrePreference = 0
    weights.overtime = 0
    weights.couchWait = 0
    weights.beamIdle = 0
    weights.disruption = 0
    return weights
  }
}
