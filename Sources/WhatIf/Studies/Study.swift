import Foundation
import ScenarioFiles
import TreatmentDomain

/// A study with the scenario that it is about.
public struct Study: Sendable {
  /// The study file.
  public let document: StudyDocument
  /// Folder of the scenario.
  public let scenarioFolder: String
  /// Hash of the scenario's files as they were when the study was read.
  let scenarioHash: String
  private let path: String
  private let scenario: ScenarioDocuments

  /// Reads a study file and its scenario.
  ///
  /// - Throws: every issue of both.
  public init(path: String) throws(ScenarioIssues) {
    self.path = path
    document = try StudyReader(path: path).read()
    let written = document.scenario
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().relativePath
    scenarioFolder = written.hasPrefix("/") || folder == "." ? written : folder + "/" + written
    try Self.require(scenarioFolder, for: document, in: path)
    // Before reading: files that change meanwhile must not lend their hash to results of the old ones.
    let before = ContentHash.ofFiles(in: scenarioFolder)
    scenario = try ScenarioReader(folder: scenarioFolder).readDocuments()
    let folders = scenarioFolder + "/"
    scenarioHash =
      before
      + ContentHash.ofFiles(
        in: folders + "scenario.yaml",
        and: scenario.scenario.files.elsewhere.map { $0.hasPrefix("/") ? $0 : folders + $0 })
    _ = try scenario.problem()
  }

  private static func require(
    _ folder: String, for document: StudyDocument, in path: String
  ) throws(ScenarioIssues) {
    guard !FileManager.default.fileExists(atPath: folder + "/scenario.yaml") else { return }
    throw ScenarioIssues([
      ScenarioIssue(
        code: .missingFile, file: path, line: document.origin.place(of: "scenario").line,
        message: "scenario is \(document.scenario), and there is no \(folder)/scenario.yaml",
        remedy: "give a scenario folder, as seen from the folder of the study file")
    ])
  }

  /// The courses of the scenario before any change: who arrives in a simulation resembles them.
  public var knownCourses: [CourseRow] { scenario.courses }

  /// Ids and names, the baseline first.
  public var variants: [VariantDocument] { [document.baseline] + document.variants }

  /// Every variant with its changes applied, the baseline first.
  ///
  /// - Throws: all changes that cannot be applied, with their lines, and what they make of the scenario.
  public func applied() throws(ScenarioIssues) -> [Variant] {
    var issues: [ScenarioIssue] = []
    var result: [Variant] = []
    for index in variants.indices {
      do {
        result.append(try variant(index))
      } catch {
        issues += error.issues
      }
    }
    guard issues.isEmpty else { throw ScenarioIssues(issues) }
    return result
  }

  /// The variant with an index, 0 being the baseline.
  ///
  /// - Throws: the changes of it that cannot be applied.
  public func variant(_ index: Int) throws(ScenarioIssues) -> Variant {
    let written = variants[index]
    let changes = document.baseline.changes + (index == 0 ? [] : written.changes)
    let isSimulated = document.mode == .simulate
    var changed = ChangedScenario(
      scenario, isSimulated: isSimulated,
      weeks: isSimulated ? document.simulation.weeks + document.simulation.warmUpWeeks : 0)
    for change in changes { changed.apply(change) }
    guard changed.issues.isEmpty else { throw ScenarioIssues(changed.issues) }
    changed.settleArrivals()
    do {
      _ = try changed.documents.problem()
    } catch {
      throw ScenarioIssues(error.issues.map { told($0, of: written) })
    }
    let untreatable = isSimulated ? self.untreatable(changed, of: written) : []
    guard untreatable.isEmpty else { throw ScenarioIssues(untreatable) }
    return Variant(
      id: written.id, name: written.name, changes: changes, documents: changed.documents,
      streams: changed.streams)
  }

  /// Arrivals that no room or team of a centre allowed to them could treat, so that a simulation would stop at the first.
  private func untreatable(
    _ changed: ChangedScenario, of variant: VariantDocument
  ) -> [ScenarioIssue] {
    let capable = CapableCentres(changed.documents)
    return changed.streams.compactMap { stream in
      let able = capable.centres(ofProtocol: stream.treatmentProtocol, trial: stream.trial)
      guard let centre = stream.centres.first(where: { !able.contains($0) }) else { return nil }
      return ScenarioIssue(
        code: .courseUntreatable, file: path, line: variant.place.line,
        message: "with the changes of variant \(variant.id), expected courses of protocol "
          + "\(stream.treatmentProtocol) come to \(centre), which cannot treat them",
        remedy: able.isEmpty
          ? "no centre can; change the variant" : "send them to \(able.joined(separator: " or "))")
    }
  }

  /// What is wrong with a changed scenario is wrong with the study, which alone was written for it.
  private func told(_ issue: ScenarioIssue, of variant: VariantDocument) -> ScenarioIssue {
    ScenarioIssue(
      code: issue.code, file: path, line: variant.place.line,
      message: "with the changes of variant \(variant.id), \(issue.message)",
      remedy: "change the variant, or else: \(issue.remedy)")
  }
}

extension FileNames {
  /// The files that do not lie beside `scenario.yaml`.
  fileprivate var elsewhere: [String] {
    ([facility, protocols, courses, calendar, followUps, events] + appointments)
      .filter { $0.contains("/") }
  }
}
