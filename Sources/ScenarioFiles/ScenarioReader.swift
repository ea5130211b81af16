import Foundation
import TreatmentDomain

/// Reads a scenario folder and makes a problem of it, or tells everything that is wrong with it.
public struct ScenarioReader {
  private let folder: String
  private let published: [String]

  /// Reads from `folder`; `published` are further appointment files whose visits replace those of
  /// the scenario course by course, with paths as the user gave them.
  public init(folder: String, published: [String] = []) {
    self.folder = folder
    self.published = published
  }

  /// The problem that the files describe.
  ///
  /// - Throws: every issue of every file at once.
  public func read() throws(ScenarioIssues) -> Problem {
    let log = IssueLog()
    try requireFolder()
    var reader = DocumentsReader(folder: folder, log: log)
    let documents = merged(reader.read(published: published), reader)
    return try documents.problem(readable: reader.readable, log: log)
  }

  /// Visits of published files in their place among the scenario's own.
  private func merged(
    _ documents: ScenarioDocuments, _ reader: DocumentsReader
  ) -> ScenarioDocuments {
    var documents = documents
    documents.appointments = PublishedRows.merge(
      reader.published, into: documents.appointments,
      from: documents.scenario.horizon.firstDay)
    return documents
  }

  /// The documents as written, with published files in their place, for tools that change a scenario and write
  /// it again.
  ///
  /// - Throws: what is wrong with single files; names and contradictions are not looked at.
  public func readDocuments() throws(ScenarioIssues) -> ScenarioDocuments {
    let log = IssueLog()
    try requireFolder()
    var reader = DocumentsReader(folder: folder, log: log)
    let documents = merged(reader.read(published: published), reader)
    guard log.issues.isEmpty else { throw ScenarioIssues(log.issues) }
    return documents
  }

  /// Stops at once when there is no folder, so that nobody looks for a mistake in its files.
  private func requireFolder() throws(ScenarioIssues) {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder)
    guard !exists || !isFolder.boolValue else { return }
    let name = folder.isEmpty ? "the scenario" : folder
    throw ScenarioIssues([
      ScenarioIssue(
        code: .missingFile, file: name, line: nil,
        message: "\(name) \(exists ? "is a file, not a folder" : "does not exist")",
        remedy: "give the path of a scenario folder, which holds scenario.yaml")
    ])
  }
}

extension ScenarioDocuments {
  /// The problem that documents in memory describe.
  ///
  /// - Throws: every contradiction between them at once.
  public func problem() throws(ScenarioIssues) -> Problem {
    try problem(
      readable: DocumentsReader.Readable(
        scenario: true, facility: true, protocols: true, courses: true), log: IssueLog())
  }

  fileprivate func problem(
    readable: DocumentsReader.Readable, log: IssueLog
  ) throws(ScenarioIssues) -> Problem {
    let names = Names(self)
    let validation = Validation(
      documents: self, names: names, readable: readable,
      frame: FacilityResolver(documents: self, names: names).problem(), log: log)
    let courses = validation.run()
    guard log.issues.isEmpty else { throw ScenarioIssues(log.issues) }
    return validation.frame.with(courses: courses)
  }
}
