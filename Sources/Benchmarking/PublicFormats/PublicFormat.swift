import ScenarioFiles
import TreatmentDomain

/// A format in which others publish instances, each a single file that its ending tells.
public enum PublicFormat: String, CaseIterable, Hashable, Sendable {
  /// Job sequencing with one common and multiple secondary resources: the makespan of one day.
  case jsocmsr

  /// The format of a file; nil when its ending is none of them.
  public init?(path: String) {
    guard let format = Self.allCases.first(where: { path.lowercased().hasSuffix(".\($0)") }) else {
      return nil
    }
    self = format
  }

  /// Reads a file as a problem of the domain.
  ///
  /// - Throws: every issue of the file.
  public func read(path: String) throws(ScenarioIssues) -> PublicInstance {
    switch self {
    case .jsocmsr:
      let jobs = try JSOCMSRReader(path: path).read()
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return PublicInstance(problem: jobs.problem(name: name), bound: JSOCMSRBound(jobs).total)
    }
  }
}

/// A public instance in the domain's own types.
public struct PublicInstance: Sendable {
  /// What is to be solved.
  public let problem: Problem
  /// A lower bound of its total cost that the format's own structure gives.
  public let bound: Int
}
