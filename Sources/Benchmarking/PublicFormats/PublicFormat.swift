import ScenarioFiles
import TreatmentDomain

/// A format in which others publish instances, each a single file that its ending tells.
public enum PublicFormat: String, CaseIterable, Hashable, Sendable {
  /// Job sequencing with one common and multiple secondary resources: the makespan of one day.
  case jsocmsr
  /// Courses over several weeks: dates, machines and windows of the day.
  case rtsp

  /// The format of a file; nil when its ending is none of them.
  public init?(path: String) {
    let path = path.lowercased()
    guard let format = Self.allCases.first(where: { $0.ending(of: path) != nil }) else {
      return nil
    }
    self = format
  }

  /// The endings of files, the usual one first.
  public var endings: [String] {
    switch self {
    case .jsocmsr: [".jsocmsr"]
    case .rtsp: [".json.gz", ".json"]
    }
  }

  /// True when a file in a folder is taken for an instance without being named.
  ///
  /// Other files end in `.json` too, schedules for instance.
  public static func isSurelyInstance(path: String) -> Bool {
    PublicFormat(path: path).map { path.lowercased().hasSuffix($0.endings[0]) } ?? false
  }

  /// The name under which the instance of a file appears.
  public func instanceName(path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard self == .rtsp, let ending = ending(of: name.lowercased()) else { return name }
    return String(name.dropLast(ending.count))
  }

  /// Reads a file as a problem of the domain.
  ///
  /// - Throws: every issue of the file.
  public func read(path: String) throws(ScenarioIssues) -> PublicInstance {
    let name = instanceName(path: path)
    switch self {
    case .jsocmsr:
      let jobs = try JSOCMSRReader(path: path).read()
      return PublicInstance(
        problem: jobs.problem(name: name), bound: JSOCMSRBound(jobs).total, published: nil)
    case .rtsp:
      let instance = try RTSPReader(path: path).read()
      return PublicInstance(
        problem: instance.problem(name: name), bound: instance.bound, published: instance)
    }
  }

  private func ending(of path: String) -> String? {
    endings.first { path.hasSuffix($0) }
  }
}

/// A public instance in the domain's own types.
public struct PublicInstance: Sendable {
  /// What is to be solved.
  public let problem: Problem
  /// A lower bound of its total cost that the format's own structure gives.
  public let bound: Int
  /// The format's own layout and rules; nil when it publishes no solutions.
  public let published: (any PublishedForm)?
}
