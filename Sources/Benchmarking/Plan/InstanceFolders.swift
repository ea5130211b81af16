import Foundation

/// Finds the scenario folders and public instances that paths name.
public enum InstanceFolders {
  /// A path that names no scenario.
  public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The path, what is wrong and what to do.
    public let description: String
  }

  /// Scenarios among the paths, and those directly inside them, in order of name.
  public static func find(_ paths: [String]) throws(Failure) -> [BenchmarkPlan.Folder] {
    var found: [String] = []
    for path in paths {
      let folders = folders(at: path)
      guard !folders.isEmpty else {
        throw Failure(
          description: "\(path) is no scenario folder and holds none; a scenario folder has a "
            + "scenario.yaml, a public instance ends in \(Self.endings)")
      }
      for folder in folders where !found.contains(where: { parts(of: $0) == parts(of: folder) }) {
        found.append(folder)
      }
    }
    return named(found)
  }

  private static func folders(at path: String) -> [String] {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    if isScenario(path) { return [path] }
    let inside = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return inside.sorted().map { "\(path)/\($0)" }.filter {
      isScenario($0) && (PublicFormat(path: $0) == nil || PublicFormat.isSurelyInstance(path: $0))
    }
  }

  private static func isScenario(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "/scenario.yaml")
      || PublicFormat(path: path) != nil && FileManager.default.fileExists(atPath: path)
  }

  private static var endings: String {
    PublicFormat.allCases.flatMap(\.endings).joined(separator: " or ")
  }

  /// Without the ending of formats whose instances have names of their own.
  private static func name(_ path: String) -> String {
    guard let format = PublicFormat(path: path) else { return path }
    let folders = path.split(separator: "/").dropLast()
    return (folders.map(String.init) + [format.instanceName(path: path)]).joined(separator: "/")
  }

  private static func parts(of path: String) -> [String] {
    URL(fileURLWithPath: path).standardizedFileURL.pathComponents
  }

  /// Last parts of the paths, as many as it takes to tell all apart.
  private static func named(_ paths: [String]) -> [BenchmarkPlan.Folder] {
    let parts = paths.map(parts)
    let most = parts.map(\.count).max() ?? 1
    for count in 1...max(1, most) {
      let names = parts.map { name($0.suffix(count).joined(separator: "/")) }
      if Set(names).count == names.count {
        return zip(paths, names).map { BenchmarkPlan.Folder(path: $0, name: $1) }
      }
    }
    return paths.map { BenchmarkPlan.Folder(path: $0, name: $0) }
  }
}
