import TreatmentDomain

/// What a generated patient is treated for, as far as rooms care.
enum VisitKind: String, CaseIterable {
  case horizontal, vertical, crossed, oblique, chair

  var name: LocalizedName {
    switch self {
    case .horizontal: LocalizedName(english: "Horizontal beam", chinese: "水平束")
    case .vertical: LocalizedName(english: "Vertical beam", chinese: "垂直束")
    case .crossed: LocalizedName(english: "Horizontal and vertical beam", chinese: "水平及垂直束")
    case .oblique: LocalizedName(english: "Oblique beam", chinese: "45°斜束")
    case .chair: LocalizedName(english: "Horizontal beam, seated", chinese: "坐位水平束")
    }
  }

  /// Prescribed fractions.
  var fractions: Int {
    switch self {
    case .horizontal, .vertical: 16
    case .crossed, .oblique: 12
    case .chair: 20
    }
  }

  var beamLines: [[String]] {
    switch self {
    case .horizontal, .chair: [["horizontal"]]
    case .vertical: [["vertical"]]
    case .crossed: [["horizontal", "vertical"]]
    case .oblique: [["oblique45"]]
    }
  }

  var equipment: [String] { self == .chair ? ["chair"] : [] }
}

/// A kind of patient and the room where one of them usually goes.
struct VisitCard: Hashable {
  let kind: VisitKind
  let room: RoomKind

  /// How often the cards come up, in 47 patients: a third has its room alone, the others may go to
  /// one room more.
  static let deck: [VisitCard] = [
    (VisitCard(kind: .horizontal, room: .horizontal), 10),
    (VisitCard(kind: .vertical, room: .vertical), 8),
    (VisitCard(kind: .crossed, room: .crossed), 7),
    (VisitCard(kind: .horizontal, room: .crossed), 5),
    (VisitCard(kind: .vertical, room: .crossed), 3),
    (VisitCard(kind: .oblique, room: .oblique), 13),
    (VisitCard(kind: .chair, room: .horizontal), 1),
  ].flatMap { card, count in Array(repeating: card, count: count) }

  /// True when no other room treats this patient.
  var isBound: Bool { kind == .crossed || kind == .oblique || kind == .chair }
}
