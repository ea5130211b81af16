import ScenarioFiles

/// Reads RTSP instances, `.json` or `.json.gz`, with the content `{"instance": {...}, "firstFit": {...}}`.
public struct RTSPReader {
  private let path: String

  /// Reads the file at this path.
  public init(path: String) {
    self.path = path
  }

  /// The instance in the file.
  ///
  /// - Throws: every issue of its numbers at once, with paths such as `patientInfo[3].cost`; or what
  ///   keeps the file from being read.
  public func read() throws(ScenarioIssues) -> RTSPInstance {
    let document = try RTSPFile(path: path).document(RTSPDocument.self)
    var resolver = RTSPResolver(file: path)
    return try resolver.instance(document.instance)
  }

  /// The solution that comes with the instance; nil when there is none.
  ///
  /// - Throws: every issue of the solution.
  public func firstFit(of instance: RTSPInstance) throws(ScenarioIssues) -> RTSPSolution? {
    let document = try RTSPFile(path: path).document(RTSPFirstFitDocument.self)
    guard let published = document.firstFit else { return nil }
    return try RTSPSolution(published, of: instance, file: path)
  }

  /// A solution that lies in a file of its own, in the published layout.
  ///
  /// - Throws: every issue of the solution.
  public func solution(of instance: RTSPInstance) throws(ScenarioIssues) -> RTSPSolution {
    let document = try RTSPFile(path: path).document(RTSPSolutionDocument.self)
    return try RTSPSolution(document, of: instance, file: path)
  }
}
