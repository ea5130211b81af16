import TreatmentDomain

extension RefusalReason {
  /// The reason with names for the ids of centres, sources, teams and trials; English keeps the ids of its sentence.
  func named(_ language: Language, in problem: Problem) -> RefusalReason {
    guard language == .chinese else { return self }
    var result = self
    result.values = values.map { id in name(of: id, in: problem)?.chinese ?? id }
    return result
  }

  private func name(of id: String, in problem: Problem) -> LocalizedName? {
    switch obstacle {
    case .centreClosed: problem.centres.first { $0.id == id }?.name
    case .sourceFull: problem.sources.first { $0.id == id }?.name
    case .teamFull, .teamVisitsADay: problem.teams.first { $0.id == id }?.name
    case .trialFull, .trialNotEnrolling: problem.trials.first { $0.id == id }?.name
    default: nil
    }
  }
}
