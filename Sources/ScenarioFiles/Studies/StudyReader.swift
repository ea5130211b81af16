import TreatmentDomain
import Yams

/// Reads a study file, or tells everything that is wrong with it.
public struct StudyReader {
  private static let mostVariants = 200
  private let path: String

  /// Reads the file at this path.
  public init(path: String) {
    self.path = path
  }

  /// The study as written; names of rooms, courses and the like are not looked up.
  ///
  /// - Throws: every issue of the file at once.
  public func read() throws(ScenarioIssues) -> StudyDocument {
    let log = IssueLog()
    let document = TextFile(folder: "", log: log).bytes(
      of: path, remedy: "give the path of a study file, such as study.yaml"
    )
    .flatMap { YAMLFile.root(of: $0, file: path, log: log) }
    .flatMap {
      MappingReader($0, keys: KnownKeys.study, subject: "the study", file: path, log: log)
    }
    .flatMap(study)
    guard let document, log.issues.isEmpty else { throw ScenarioIssues(log.issues) }
    return document
  }

  private func study(_ top: MappingReader) -> StudyDocument? {
    requireVersion(top)
    let id = top.identifier()
    if !top.has("scenario") {
      top.reportMissing("scenario", remedy: "write scenario: and the path of its folder")
    }
    let variants = variants(top)
    guard let id, let scenario = top.value("scenario")?.text else { return nil }
    var study = StudyDocument(
      id: id, name: top.localizedName(default: id), scenario: scenario, baseline: baseline(top))
    study.question = question(top)
    study.mode = top.value("mode")?.choice(StudyDocument.Mode.self) ?? .schedule
    study.solver = solver(top)
    if let reader = top.mapping("simulate", keys: KnownKeys.simulation) {
      study.simulation = SimulationReader(reader: reader).read()
    }
    study.variants = variants
    study.origin = top.origin
    requireDifferentIds(study, top)
    return study
  }

  private func requireVersion(_ top: MappingReader) {
    guard let version = top.integer("schemaVersion", in: 0...1_000_000), version != 1 else {
      return
    }
    top.log.report(
      .unsupportedVersion, top.place(of: "schemaVersion"),
      "schemaVersion is \(version) in \(top.subject)", remedy: "this program reads version 1")
  }

  private func question(_ top: MappingReader) -> LocalizedName? {
    guard let node = top.node("question") else { return nil }
    if case .scalar(let scalar) = node { return LocalizedName(english: scalar.string) }
    guard let names = top.mapping("question", keys: KnownKeys.name) else { return nil }
    let (english, chinese) = (names.value("en")?.text, names.value("zh")?.text)
    return (english ?? chinese).map { LocalizedName(english: $0, chinese: chinese) }
  }

  private func solver(_ top: MappingReader) -> StudySolver {
    var solver = StudySolver()
    guard let reader = top.mapping("solver", keys: KnownKeys.studySolver) else { return solver }
    solver.name = reader.value("name")?.text ?? solver.name
    solver.steps = reader.integer("steps", in: 0...1_000_000)
    solver.seed = UInt64(reader.integer("seed", in: 0...1_000_000_000, default: 1))
    return solver
  }

  private func baseline(_ top: MappingReader) -> VariantDocument {
    let name = LocalizedName(english: "Baseline", chinese: "基线")
    guard let reader = top.mapping("baseline", keys: KnownKeys.baseline) else {
      return VariantDocument(id: "baseline", name: name)
    }
    var baseline = VariantDocument(
      id: reader.has("id") ? reader.identifier() ?? "baseline" : "baseline",
      name: reader.has("name") ? reader.localizedName(default: "Baseline") : name)
    baseline.changes = ChangeReader(log: top.log).changes(reader)
    baseline.place = reader.place
    return baseline
  }

  private func variants(_ top: MappingReader) -> [VariantDocument] {
    let written = top.mappings("variants", keys: KnownKeys.variant, kind: "variant").compactMap {
      reader -> VariantDocument? in
      let changes = ChangeReader(log: top.log).changes(reader)
      guard let id = reader.identifier() else { return nil }
      var variant = VariantDocument(id: id, name: reader.localizedName(default: id))
      variant.changes = changes
      variant.place = reader.place
      return variant
    }
    let all = written + GridReader(most: Self.mostVariants).variants(top)
    if all.count > Self.mostVariants {
      top.log.report(
        .outOfRange, top.place, "the study has \(all.count) variants",
        remedy: "compare at most \(Self.mostVariants); make several studies of it")
    }
    return all
  }

  private func requireDifferentIds(_ study: StudyDocument, _ top: MappingReader) {
    var taken: Set<String> = [study.baseline.id]
    for variant in study.variants where !taken.insert(variant.id).inserted {
      top.log.report(
        .duplicateId, variant.place, "id \(variant.id) of a variant is used twice in the study",
        remedy: variant.id == study.baseline.id
          ? "the baseline has it; choose another one" : "give each variant an id of its own")
    }
  }
}
