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

  /// Name of its result inside the folder of the study.
  public var file: String {
    let digits = String(number)
    return "cells/" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits + ".json"
  }
}

extension Study {
  /// All cells; every variant once before the next replication, so that an unfinished study compares like with like.
  public var cells: [StudyCell] {
    let replications = document.mode == .simulate ? document.simulation.replications : 1
    let count = variants.count
    return (0..<replications * count).map { index in
      StudyCell(number: index + 1, variant: index % count, replication: index / count + 1)
    }
  }

  /// Hash of everything that the result of a cell depends on, and of nothing else.
  ///
  /// - Parameter version: of the program.
  public func fingerprint(of cell: StudyCell, version: String) -> String {
    let changes =
      document.baseline.changes
      + (cell.variant == 0 ? [] : variants[cell.variant].changes)
    let parts = [
      version, ContentHash.ofFiles(in: scenarioFolder), document.mode.rawValue,
      "\(document.solver)", document.mode == .simulate ? "\(document.simulation)" : "",
      "\(cell.replication)", variants[cell.variant].id,
    ]
    // The number of replications says how many cells there are, not what is in one.
    return StableHash(
      parts.joined(separator: "\n").replacing(#/replications: \d+/#, with: "")
        + changes.map { "\n\($0.change)" }.joined()
    ).digits
  }
}
