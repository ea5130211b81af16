import ScenarioFiles
import Solving
import TestProblems
import TreatmentDomain

@testable import WhatIf

/// Simulations of the default scenario, and of one room for which waiting times are known.
enum SimulationSample {
  /// The default scenario as a variant, with its expected arrivals as streams.
  static func variant(
    demand: Int = 1000, _ change: (inout ScenarioDocuments) -> Void = { _ in }
  ) throws -> Variant {
    var documents = try ScenarioReader(folder: folder).readDocuments()
    let streams = ArrivalStream.all(documents.scenario.arrivals).map { stream in
      var stream = stream
      stream.perWeek = stream.perWeek * demand / 1000
      return stream
    }
    change(&documents)
    return variant(documents, streams)
  }

  /// A variant of documents in memory.
  static func variant(_ documents: ScenarioDocuments, _ streams: [ArrivalStream]) -> Variant {
    Variant(
      id: "variant", name: LocalizedName(english: "Variant"), changes: [],
      documents: documents, streams: streams)
  }

  /// A simulation with greedy placement.
  static func simulation(
    _ variant: Variant, weeks: Int, detail: Bool = false, replication: Int = 1, seed: UInt64 = 1,
    templates: [CourseRow]? = nil
  ) -> RollingSimulation {
    var settings = SimulationDocument()
    settings.weeks = weeks
    settings.detail = detail
    return RollingSimulation(
      variant, settings: settings, solver: GreedySolver(), stepLimit: nil, seed: seed,
      replication: replication, templates: templates)
  }

  private static let folder = "\(Repository.path)/\(Repository.defaultScenario)"
}
