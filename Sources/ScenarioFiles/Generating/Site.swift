import TreatmentDomain

/// What distinguishes the rooms of a site.
enum RoomKind: String, CaseIterable {
  case horizontal = "H"
  case vertical = "V"
  case crossed = "HV"
  case oblique = "O"
  case linac = "X"

  /// Place in arrays with an entry for each kind.
  var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  var particle: String { self == .linac ? "photon" : "carbon" }

  var beamLines: [String] {
    switch self {
    case .horizontal: ["horizontal"]
    case .vertical: ["vertical"]
    case .crossed: ["horizontal", "vertical"]
    case .oblique: ["oblique45"]
    case .linac: []
    }
  }

  var equipment: [String] {
    switch self {
    case .horizontal: ["gating", "ultrasound", "chairMount"]
    case .vertical: ["gating", "ultrasound"]
    case .crossed: ["gating", "ultrasound", "gasSupply", "chairMount"]
    case .oblique: ["gating", "gasSupply"]
    case .linac: ["gating"]
    }
  }

  func fits(_ phase: Phase) -> Bool {
    phase.particle == particle
      && (phase.beamLines.isEmpty || phase.beamLines.contains { $0.allSatisfy(beamLines.contains) })
      && phase.equipment.allSatisfy(equipment.contains)
  }
}

/// A scarce team that some sites have.
enum SiteTeam: String, CaseIterable {
  case ventilator, anaesthesia, chair

  var name: LocalizedName {
    switch self {
    case .ventilator: LocalizedName(english: "Ventilator team", chinese: "呼吸机控制团队")
    case .anaesthesia: LocalizedName(english: "Anaesthesia team", chinese: "麻醉团队")
    case .chair: LocalizedName(english: "Rotating chair", chinese: "旋转座椅")
    }
  }

  /// Place in arrays with an entry for each team.
  var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The room in which most of its patients are treated.
  var usualRoom: RoomKind { self == .chair ? .horizontal : .oblique }

  var weekdays: [Weekday] {
    self == .anaesthesia ? [.tuesday, .thursday] : Array(Weekday.allCases.prefix(5))
  }

  var visitsPerDay: Int? { self == .ventilator ? 3 : nil }

  var minutesAfterExit: Int {
    switch self {
    case .ventilator: 10
    case .anaesthesia: 20
    case .chair: 5
    }
  }
}

/// One generated centre: a synchrotron with four rooms, at every second site a linac too.
struct Site {
  /// Number from 1; odd sites have ions only.
  let number: Int

  var id: String { "centre-\(number)" }
  var synchrotron: String { "\(id)-synchrotron" }
  var linac: String { "\(id)-linac" }
  var therapists: String { "\(id)-therapists" }
  var hasLinac: Bool { number.isMultiple(of: 2) }
  /// At some sites a plan may move between the two rooms with a horizontal line.
  var sharesHorizontalBeam: Bool { number % 4 < 2 }
  var rooms: [RoomKind] { hasLinac ? RoomKind.allCases : RoomKind.allCases.dropLast() }

  var teams: [SiteTeam] {
    SiteTeam.allCases.filter { team in
      switch team {
      case .ventilator: true
      case .anaesthesia: !hasLinac
      case .chair: number % 3 == 1
      }
    }
  }

  func id(of room: RoomKind) -> String { room.rawValue + "\(number)" }

  func id(of team: SiteTeam) -> String { "\(id)-\(team.rawValue)" }

  /// True when rooms and teams of the site suffice for a phase.
  func treats(_ phase: Phase) -> Bool {
    rooms.contains { $0.fits(phase) }
      && phase.teams.allSatisfy { role in teams.contains { $0.rawValue == role } }
  }
}
