import TreatmentDomain

/// Mirror of a study file: a baseline scenario, and variants of it that are compared.
public struct StudyDocument: Hashable, Sendable {
  /// How variants are compared.
  public enum Mode: String, CaseIterable, Hashable, Sendable {
    /// One schedule each, of the same data.
    case schedule
    /// Weeks that follow each other, with arrivals and disturbances by chance.
    case simulate
  }

  /// Version of the file format.
  public var schemaVersion = 1
  /// The key of the study, for files and pages.
  public var id: String
  /// The name people read.
  public var name: LocalizedName
  /// What the study is to answer, in a sentence.
  public var question: LocalizedName?
  /// Scenario folder, as written: relative to the folder of the study file.
  public var scenario: String
  /// How variants are compared.
  public var mode = Mode.schedule
  /// Who solves, and how much it may do.
  public var solver = StudySolver()
  /// Weeks and chances of `simulate`.
  public var simulation = SimulationDocument()
  /// Name and changes of the baseline; the changes hold in every variant.
  public var baseline: VariantDocument
  /// The variants in the order of the file, those of the grid behind them.
  public var variants: [VariantDocument] = []
  /// Where the document stands.
  public var origin = Origin()

  /// Makes a study without variants.
  public init(id: String, name: LocalizedName, scenario: String, baseline: VariantDocument) {
    self.id = id
    self.name = name
    self.scenario = scenario
    self.baseline = baseline
  }
}

/// Who solves each variant of a study.
public struct StudySolver: Hashable, Sendable {
  /// Name of the solver, as for `twinbeam schedule`.
  public var name = "greedy"
  /// Step budget; nil leaves the solver's own.
  public var steps: Int?
  /// Seed of every random choice, of arrivals and disturbances too.
  public var seed: UInt64 = 1

  /// Makes the default: greedy placement.
  public init() {}
}

/// One variant of a study.
public struct VariantDocument: Hashable, Sendable {
  /// The key of the variant.
  public var id: String
  /// The name people read.
  public var name: LocalizedName
  /// What is different, in the order in which it is applied.
  public var changes: [ChangeEntry] = []
  /// Where the variant stands.
  public var place = Place()

  /// Makes a variant that changes nothing.
  public init(id: String, name: LocalizedName) {
    self.id = id
    self.name = name
  }
}

/// A change and where it stands in the study file.
public struct ChangeEntry: Hashable, Sendable {
  /// The change.
  public var change: ChangeDocument
  /// Where it stands.
  public var place: Place

  /// Makes an entry.
  public init(_ change: ChangeDocument, place: Place = Place()) {
    self.change = change
    self.place = place
  }
}
