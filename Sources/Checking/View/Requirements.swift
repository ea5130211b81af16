import TreatmentDomain

/// Which rooms and teams the phases of every course need, looked up once a problem.
struct Requirements: Sendable {
  /// What a phase needs, by room and by centre.
  private struct Needs: Sendable {
    let roomFits: [Bool]
    let teams: [[Int]?]

    init(_ phase: Phase, _ problem: Problem) {
      roomFits = problem.rooms.indices.map { problem.room($0, fits: phase) }
      teams = problem.centres.indices.map { problem.teams(for: phase, at: $0) }
    }
  }

  private let needs: [[Needs]]

  init(_ problem: Problem) {
    // Courses of a protocol share their phases.
    var known: [Phase: Needs] = [:]
    needs = problem.courses.map { course in
      course.phases.map { phase in
        if let needs = known[phase] { return needs }
        let needs = Needs(phase, problem)
        known[phase] = needs
        return needs
      }
    }
  }

  /// True when particle, beam lines and equipment of the room fit the phase of the visit.
  func room(_ room: Int, fitsPhase phase: Int, ofCourse course: Int) -> Bool {
    needs[course][phase].roomFits[room]
  }

  /// Teams that a visit of the phase needs at the centre; nil when the centre lacks one.
  func teams(forPhase phase: Int, ofCourse course: Int, at centre: Int) -> [Int]? {
    needs[course][phase].teams[centre]
  }
}
