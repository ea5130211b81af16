import TreatmentDomain

/// The protocols of generated scenarios: those of the default scenario that differ for a scheduler.
enum ProtocolCatalogue {
  static let all = trunk + pelvis + head + chest + others

  static let horizontal = [["horizontal"]]
  static let vertical = [["vertical"]]
  static let crossed = [["horizontal", "vertical"]]
  static let angled = [["oblique45"], ["horizontal", "vertical"]]

  /// Minutes of a visit.
  struct Minutes {
    let setUp: Int
    let beam: Int
    let exit: Int

    init(_ setUp: Int, _ beam: Int, _ exit: Int = 5) {
      self.setUp = setUp
      self.beam = beam
      self.exit = exit
    }
  }

  /// A carbon phase; single fractions are verified anyway and take no longer than said.
  static func carbon(
    _ fractions: Int, _ minutes: Minutes, _ beamLines: [[String]], needs equipment: [String] = [],
    team: String? = nil, extra: Int = 15
  ) -> Phase {
    Phase(
      particle: "carbon", fractions: fractions, perWeekMinimum: fractions == 1 ? 1 : 5,
      perWeekMaximum: fractions == 1 ? 1 : 5, beamLines: beamLines, equipment: equipment,
      teams: team.map { [$0] } ?? [], setUpMinutes: minutes.setUp, beamMinutes: minutes.beam,
      exitMinutes: minutes.exit, firstFractionExtraMinutes: fractions == 1 ? 0 : extra)
  }

  /// Five weeks of photons, before a boost with carbon ions.
  static let photons = Phase(
    particle: "photon", fractions: 25, setUpMinutes: 8, beamMinutes: 4, exitMinutes: 3,
    firstFractionExtraMinutes: 10)

  static func treatment(
    _ id: String, _ english: String, _ chinese: String, category: InterruptionCategory,
    _ waitingClass: WaitingClass, _ phases: Phase...
  ) -> ProtocolDocument {
    var document = ProtocolDocument(
      id: id, name: LocalizedName(english: english, chinese: chinese), phases: phases)
    document.interruptionCategory = category
    document.waitingClass = waitingClass
    document.mayChangeCentre = phases.contains { $0.particle == "photon" }
    document.followUpMonths = [
      .month(1), .month(3), .month(6), .month(12), .every(months: 6, until: 60),
    ]
    return document
  }

  /// Index of a protocol in `all`.
  static func index(of id: String) -> Int? {
    all.firstIndex { $0.id == id }
  }
}
