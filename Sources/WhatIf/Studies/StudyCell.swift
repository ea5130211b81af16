import Foundation
import Reporting
import ScenarioFiles

/// One process of a study: a variant, in a simulation one replication of it.
public struct StudyCell: Hashable, Sendable {
  /// Number from 1.
  public let number: Int
  /// Index of the variant, 0 being the baseline.
  public let variant: Int
  /// Number of the replication from 1.
  public let replication: Int

  /// Name of its result inside the folder of the study; variants that come or go leave it as it is.
  public let file: String

  init(number: Int, variant: Int, id: String, replication: Int) {
    self.number = number
    self.variant = variant
    self.replication = replication
    let digits = String(replication)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    file = "cells/\(ReportFile.name(of: id))-\(padded).json"
  }
}

extension Study {
  /// All cells; every variant once before the next replication, so that an unfinished study compares like with like.
  public var cells: [StudyCell] {
    let replications = document.mode == .simulate ? document.simulation.replications : 1
    let variants = variants
    return (0..<replications * variants.count).map { index in
      let variant = index % variants.count
      return StudyCell(
        number: index + 1, variant: variant, id: variants[variant].id,
        replication: index / variants.count + 1)
    }
  }

  /// Hash of everything that the result of a cell depends on, and of nothing else.
  ///
  /// - Parameter version: of the program.
  public func fingerprint(of cell: StudyCell, version: String) -> String {
    let changes =
      document.baseline.changes
      + (cell.variant == 0 ? [] : variants[cell.variant].changes)
    // How many cells there are says nothing about what is in one.
    var simulation = document.simulation
    simulation.replications = 0
    let settings = document.mode == .simulate ? "\(simulation)" : ""
    return StableHash(
      [
        version, scenarioHash, document.mode.rawValue, "\(document.solver)", settings,
        "\(cell.replication)", variants[cell.variant].id,
      ].joined(separator: "\n") + changes.map { "\n\($0.change)" }.joined()
    ).digits
  }
}
