import ScenarioFiles
import TreatmentDomain

/// A variant as reports name it.
public struct StudyVariant: Hashable, Sendable {
  /// The key of the variant.
  public let id: String
  /// The name people read.
  public let name: LocalizedName
  /// What is different, a line a change, in the language of the report.
  public let changeTexts: [String]

  /// Makes a variant.
  public init(id: String, name: LocalizedName, changeTexts: [String] = []) {
    self.id = id
    self.name = name
    self.changeTexts = changeTexts
  }
}

/// What the cells of a study gave; cells may still be missing.
public struct StudyResults: Sendable {
  /// The study.
  public let study: StudyDocument
  /// The variants, the baseline first.
  public let variants: [StudyVariant]
  /// The problem of the baseline, for names of centres, sources and teams.
  public let problem: Problem
  /// The cells by variant and replication from 0; nil where missing.
  let cells: [[CellResult?]]

  /// Takes the cells in any order; of equal ones the last counts, those of other variants are left out.
  public init(
    study: StudyDocument, variants: [StudyVariant], problem: Problem, cells: [CellResult]
  ) {
    self.study = study
    self.variants = variants
    self.problem = problem
    let replications = study.mode == .simulate ? max(1, study.simulation.replications) : 1
    var table = Array(
      repeating: [CellResult?](repeating: nil, count: replications), count: variants.count)
    let places = Dictionary(variants.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in
      first
    }
    for cell in cells where (1...replications).contains(cell.replication) {
      if let variant = places[cell.variant] { table[variant][cell.replication - 1] = cell }
    }
    self.cells = table
  }

  /// How many cells the study has.
  public var expectedCells: Int { cells.reduce(0) { $0 + $1.count } }
  /// How many of them are there.
  public var presentCells: Int { cells.reduce(0) { $0 + $1.compactMap(\.self).count } }
  /// How often each variant is played.
  var replications: Int { cells.first?.count ?? 1 }

  /// Indices of the variants other than the baseline.
  var others: Range<Int> { 1..<max(1, variants.count) }

  /// Ids of the variants, the baseline among them, for which there is no schedule, so that a command can tell.
  public var variantsWithoutSchedule: [String] {
    variants.indices.filter { !obstacles($0).isEmpty }.map { variants[$0].id }
  }

  /// Why a variant has no schedule, in sentences; empty when it has one, or nothing is known of it yet.
  func obstacles(_ variant: Int) -> [String] {
    cells[variant].compactMap(\.self).first { !$0.obstacles.isEmpty }?.obstacles ?? []
  }

  /// The cell of a variant in a study of schedules; nil when missing.
  func schedule(_ variant: Int) -> CellResult? { cells[variant].first ?? nil }
}
