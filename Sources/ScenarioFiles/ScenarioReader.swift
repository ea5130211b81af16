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
    var reader = DocumentsReader(folder: folder, log: log)
    var documents = reader.read(published: published)
    documents.appointments = PublishedRows.merge(
      reader.published, into: documents.appointments,
      from: documents.scenario.horizon.firstDay)
    let names = Names(documents)
    let validation = Validation(
      documents: documents, names: names, readable: reader.readable,
      frame: FacilityResolver(documents: documents, names: names).problem(), log: log)
    let courses = validation.run()
    guard log.issues.isEmpty else { throw ScenarioIssues(log.issues) }
    return validation.frame.with(courses: courses)
  }

  /// The documents as written, for tools that change a scenario and write it again.
  ///
  /// - Throws: what is wrong with single files; names and contradictions are not looked at.
  public func readDocuments() throws(ScenarioIssues) -> ScenarioDocuments {
    let log = IssueLog()
    var reader = DocumentsReader(folder: folder, log: log)
    let documents = reader.read(published: [])
    guard log.issues.isEmpty else { throw ScenarioIssues(log.issues) }
    return documents
  }
}
