import ExactSolving
import Foundation

/// The files that a pattern model is exported to: the JSON model always, which also tells what the numbers in the names of
/// an MPS or LP file mean.
public struct PatternModelFiles: Sendable {
  /// Names and contents, the model first.
  public let files: [(name: String, data: Data)]

  /// Writes a model in a format.
  public init(_ model: PatternModel, format: DayModelFiles.Format) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = ("patterns.json", try encoder.encode(model))
    guard format != .json else {
      files = [json]
      return
    }
    let program = PatternProgramModel(model).linear
    let text = format == .mps ? FreeMPS(program).text : LPFormat(program).text
    files = [("patterns.\(format.rawValue)", Data(text)), json]
  }
}
