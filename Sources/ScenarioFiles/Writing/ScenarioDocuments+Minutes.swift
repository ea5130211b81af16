import TreatmentDomain

extension ScenarioDocuments {
  /// The same scenario with other set-up and beam minutes of every protocol and course.
  ///
  /// - Parameters:
  ///   - setUp: new minutes for planned ones; asked with and without a first fraction's extra minutes.
  ///   - beam: new minutes for planned ones.
  public func replacingMinutes(
    setUp: (Int) -> Int, beam: (Int) -> Int
  ) -> ScenarioDocuments {
    var result = self
    for index in result.protocols.indices {
      for phase in result.protocols[index].phases.indices {
        let old = protocols[index].phases[phase]
        let usual = setUp(old.setUpMinutes)
        let first = setUp(old.setUpMinutes(isFirstFraction: true))
        result.protocols[index].phases[phase].setUpMinutes = usual
        result.protocols[index].phases[phase].firstFractionExtraMinutes = max(0, first - usual)
        result.protocols[index].phases[phase].beamMinutes = beam(old.beamMinutes)
      }
    }
    for index in result.courses.indices {
      result.courses[index].setUpMinutes = courses[index].setUpMinutes.map { $0.map(setUp) }
      result.courses[index].beamMinutes = courses[index].beamMinutes.map { $0.map(beam) }
    }
    return result
  }
}
