import TreatmentDomain

/// Turns ids into indices; of two equal ids the first one counts.
struct Names {
  let centres: [String: Int]
  let sources: [String: Int]
  let rooms: [String: Int]
  let teams: [String: Int]
  let protocols: [String: Int]
  let trials: [String: Int]
  let courses: [String: Int]
  /// Ids in the order of the files, for remedies.
  let centreIds: [String]
  let roomIds: [String]
  let protocolIds: [String]
  let trialIds: [String]

  init(_ documents: ScenarioDocuments) {
    let allSources = documents.facility.centres.flatMap(\.sources)
    centreIds = documents.facility.centres.map(\.id)
    roomIds = allSources.flatMap(\.rooms).map(\.id)
    protocolIds = documents.protocols.map(\.id)
    trialIds = documents.scenario.trials.map(\.id)
    centres = Self.index(centreIds)
    sources = Self.index(allSources.map(\.id))
    rooms = Self.index(roomIds)
    teams = Self.index(documents.facility.centres.flatMap(\.teams).map(\.id))
    protocols = Self.index(protocolIds)
    trials = Self.index(trialIds)
    courses = Self.index(documents.courses.map(\.course))
  }

  private static func index(_ ids: [String]) -> [String: Int] {
    var result: [String: Int] = [:]
    for (index, id) in ids.enumerated() where result[id] == nil { result[id] = index }
    return result
  }
}
