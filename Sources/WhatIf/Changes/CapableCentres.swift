import ScenarioFiles
import TreatmentDomain

/// Which centres have rooms and teams for every phase of a protocol.
struct CapableCentres {
  private let problem: Problem?

  /// Looks at a scenario; one that is not valid has no capable centres, and says why elsewhere.
  init(_ documents: ScenarioDocuments) {
    problem = try? documents.problem()
  }

  func centres(ofProtocol id: String, trial: String?) -> [String] {
    guard let problem, let treatment = problem.protocols.first(where: { $0.id == id }) else {
      return []
    }
    let limits = problem.trials.first { $0.id == trial }?.centres ?? []
    return problem.centres.indices.filter { centre in
      (limits.isEmpty || limits.contains(centre))
        && treatment.phases.allSatisfy { phase in
          problem.teams(for: phase, at: centre) != nil
            && problem.rooms.indices.contains {
              problem.centre(ofRoom: $0) == centre && problem.room($0, fits: phase)
            }
        }
    }.map { problem.centres[$0].id }
  }
}
