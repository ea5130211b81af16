import ExactSolving
import Foundation

/// A model file that was exported before: the JSON model, or the names of an MPS or LP file.
public enum DayModelFile: Sendable {
  /// The whole model.
  case model(DayModel)
  /// What the columns mean.
  case names(ModelNames)

  /// Reads either form.
  public init(_ data: Data) throws(ModelExchangeFailure) {
    let decoder = JSONDecoder()
    if let names = try? decoder.decode(ModelNames.self, from: data) {
      self = .names(names)
    } else if let model = try? decoder.decode(DayModel.self, from: data) {
      self = .model(model)
    } else {
      throw ModelExchangeFailure(
        "it is neither an exported .json model nor a .map.json; make one with twinbeam export")
    }
    guard version == 1 else {
      throw ModelExchangeFailure("schemaVersion is \(version); this version reads 1")
    }
  }

  /// Id of the centre.
  public var centre: String {
    switch self {
    case .model(let model): model.centre
    case .names(let names): names.centre
    }
  }

  /// Name of the scenario.
  var scenario: String {
    switch self {
    case .model(let model): model.scenario
    case .names(let names): names.scenario
    }
  }

  /// The date, ISO 8601.
  public var date: String {
    switch self {
    case .model(let model): model.date
    case .names(let names): names.date
    }
  }

  /// Course and fraction of every visit to place, by number.
  var visits: [(course: String, fraction: Int)] {
    switch self {
    case .model(let model): model.visits.map { ($0.course, $0.fraction) }
    case .names(let names): names.visits.map { ($0.course, $0.fraction) }
    }
  }

  private var version: Int {
    switch self {
    case .model(let model): model.schemaVersion
    case .names(let names): names.schemaVersion
    }
  }
}
