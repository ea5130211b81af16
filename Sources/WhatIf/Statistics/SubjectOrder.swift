import TreatmentDomain

/// The order in which figures stand in tables: everything, classes, centres, sources, rooms, teams, as in the scenario.
struct SubjectOrder: Sendable {
  private let classes: [String: Int]
  private let centres: [String: Int]
  private let sources: [String: Int]
  private let rooms: [String: Int]
  private let teams: [String: Int]

  /// Takes the order of a scenario; what variants add comes behind, by id.
  init(_ problem: Problem) {
    classes = Self.places(WaitingClass.allCases.map(\.key))
    centres = Self.places(problem.centres.map(\.id))
    sources = Self.places(problem.sources.map(\.id))
    rooms = Self.places(problem.rooms.map(\.id))
    teams = Self.places(problem.teams.map(\.id))
  }

  /// Keys in order of measure and subject.
  func sorted(_ keys: Set<Figure.Key>) -> [Figure.Key] {
    let measures = Dictionary(
      uniqueKeysWithValues: StudyMeasure.allCases.enumerated().map { ($0.element, $0.offset) })
    return keys.map { ($0, rank($0.subject)) }
      .sorted { left, right in
        let (first, second) = (measures[left.0.measure] ?? 0, measures[right.0.measure] ?? 0)
        return first != second ? first < second : left.1 < right.1
      }
      .map(\.0)
  }

  /// A place in the scenario and, among those that have none, the id.
  private struct Rank: Comparable {
    let kind: Int
    var first = Place()
    var second = Place()

    static func < (left: Rank, right: Rank) -> Bool {
      if left.kind != right.kind { return left.kind < right.kind }
      return left.first == right.first ? left.second < right.second : left.first < right.first
    }
  }

  private struct Place: Comparable {
    var number: Int?
    var id = ""

    static func < (left: Place, right: Place) -> Bool {
      switch (left.number, right.number) {
      case (let one?, let other?) where one != other: one < other
      case (_?, nil): true
      case (nil, _?): false
      default: left.id < right.id
      }
    }
  }

  private func rank(_ subject: FigureSubject) -> Rank {
    switch subject {
    case .all: Rank(kind: 0)
    case .waitingClass(let key): Rank(kind: 1, first: place(key, classes))
    case .centre(let id): Rank(kind: 2, first: place(id, centres))
    case .classAtCentre(let key, let centre):
      Rank(kind: 3, first: place(key, classes), second: place(centre, centres))
    case .source(let id): Rank(kind: 4, first: place(id, sources))
    case .room(let id): Rank(kind: 5, first: place(id, rooms))
    case .team(let id): Rank(kind: 6, first: place(id, teams))
    }
  }

  private func place(_ id: String, _ known: [String: Int]) -> Place {
    Place(number: known[id], id: id)
  }

  private static func places(_ ids: [String]) -> [String: Int] {
    Dictionary(ids.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
  }
}
