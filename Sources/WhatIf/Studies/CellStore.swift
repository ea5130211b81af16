import Foundation

/// The results of a study's cells in its folder, one file each.
public struct CellStore: Sendable {
  private let study: Study
  private let folder: String
  private let version: String

  /// Results under `folder` that `version` of the program made.
  public init(_ study: Study, folder: String, version: String) {
    self.study = study
    self.folder = folder
    self.version = version
  }

  /// Hash of everything that a cell depends on.
  public func fingerprint(of cell: StudyCell) -> String {
    study.fingerprint(of: cell, version: version)
  }

  /// The result of a cell; nil while there is none, and when it is that of another study, scenario or version.
  public func result(of cell: StudyCell) -> CellResult? {
    guard let content = FileManager.default.contents(atPath: folder + "/" + cell.file),
      let result = try? JSONDecoder().decode(CellResult.self, from: content),
      result.fingerprint == fingerprint(of: cell),
      result.variant == study.variants[cell.variant].id, result.replication == cell.replication,
      result.costs.map(\.arePlausible) ?? true
    else { return nil }
    return result
  }

  /// The file of a result, the same bytes for the same result.
  ///
  /// - Throws: when a number is not finite, which would be a mistake of the program.
  public func file(
    of result: CellResult, in cell: StudyCell
  ) throws -> (name: String, text: String) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (cell.file, String(decoding: try encoder.encode(result), as: UTF8.self) + "\n")
  }
}

extension CellResult.Costs {
  /// False for numbers that only a damaged file can hold, and with which nobody can reckon.
  fileprivate var arePlausible: Bool {
    [total, courses, window, coursesBound ?? 0, windowBound ?? 0].allSatisfy {
      abs($0 / 2) < 1_000_000_000_000
    }
  }
}
