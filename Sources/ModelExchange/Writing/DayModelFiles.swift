import ExactSolving
import Foundation

/// The files that one centre-day is exported to.
public struct DayModelFiles: Sendable {
  /// A form for other programs.
  public enum Format: String, CaseIterable, Sendable {
    /// Free MPS, with a map of names.
    case mps
    /// CPLEX LP, with a map of names.
    case lp
    /// The day model itself.
    case json
  }

  /// Names and contents, the model first.
  public let files: [(name: String, data: Data)]

  /// Writes a model in a format; files are named after centre and date.
  public init(_ model: DayModel, format: Format) throws {
    let stem = "\(model.centre)-\(model.date)"
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard format != .json else {
      files = [("\(stem).json", try encoder.encode(model))]
      return
    }
    let program = DayProgramModel(model)
    let text = format == .mps ? FreeMPS(program.linear).text : LPFormat(program.linear).text
    files = [
      ("\(stem).\(format.rawValue)", Data(text)),
      ("\(stem).map.json", try encoder.encode(program.names)),
    ]
  }
}
