import Foundation

/// Finds the scenario folders that paths name.
public enum InstanceFolders {
  /// A path that names no scenario.
  public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The path, what is wrong and what to do.
    public let description: String
  }

  /// Scenario folders among the paths, and those directly inside them, in order of name.
  public static func find(_ paths: [String]) throws(Failure) -> [BenchmarkPlan.Folder] {
    var found: [String] = []
    for path in paths {
      let folders = folders(at: path)
      guard !folders.isEmpty else {
        throw Failure(
          description: "\(path) is no scenario folder and holds none; a scenario folder has a "
            + "scenario.yaml")
      }
      for folder in folders where !found.contains(folder) { found.append(folder) }
    }
    return named(found)
  }

  private static func folders(at path: String) -> [String] {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    if isScenario(path) { return [path] }
    let inside = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return inside.sorted().map { "\(path)/\($0)" }.filter(isScenario)
  }

  private static func isScenario(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "/scenario.yaml")
  }

  /// Last parts of the paths; with the folder above where two would be equal.
  private static func named(_ paths: [String]) -> [BenchmarkPlan.Folder] {
    let parts = paths.map { URL(fileURLWithPath: $0).standardizedFileURL.pathComponents }
    let last = parts.map { $0.last ?? "" }
    return zip(paths, parts).map { path, parts in
      let name = parts.last ?? path
      let isUnique = last.count { $0 == name } == 1
      return BenchmarkPlan.Folder(
        path: path, name: isUnique ? name : parts.suffix(2).joined(separator: "/"))
    }
  }
}
