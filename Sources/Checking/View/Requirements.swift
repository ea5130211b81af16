import TreatmentDomain

/// Which rooms and teams the phases of every course need, looked up once a problem.
struct Requirements: Sendable {
  private let roomFits: [[[Bool]]]
  private let teamsNeeded: [[[[Int]?]]]

  init(_ problem: Problem) {
    roomFits = problem.courses.map { course in
      course.phases.map { phase in
        problem.rooms.indices.map { problem.room($0, fits: phase) }
      }
    }
    teamsNeeded = problem.courses.map { course in
      course.phases.map { phase in
        problem.centres.indices.map { problem.teams(for: phase, at: $0) }
      }
    }
  }

  /// True when particle, beam lines and equipment of the room fit the phase of the visit.
  func room(_ room: Int, fitsPhase phase: Int, ofCourse course: Int) -> Bool {
    roomFits[course][phase][room]
  }

  /// Teams that a visit of the phase needs at the centre; nil when the centre lacks one.
  func teams(forPhase phase: Int, ofCourse course: Int, at centre: Int) -> [Int]? {
    teamsNeeded[course][phase][centre]
  }
}
