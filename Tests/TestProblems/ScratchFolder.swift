import Foundation

/// The folders of the repository that tests read.
public enum Repository {
  /// The top level.
  public static let path =
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// The default scenario.
  public static let defaultScenario = "Scenarios/wuwei-lanzhou-2026w49"

  /// Names of the scenario folders inside `Scenarios/<kind>`, sorted.
  public static func scenarios(_ kind: String) -> [String] {
    let folder = "\(path)/Scenarios/\(kind)"
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return entries.filter {
      FileManager.default.fileExists(atPath: "\(folder)/\($0)/scenario.yaml")
    }
    .sorted()
  }
}

/// A folder of its own for one test.
public struct ScratchFolder: Sendable {
  /// Where it lies; nothing else is there.
  public let path: String

  /// The path of a file or folder inside.
  public func path(_ name: String) -> String { path + "/" + name }

  /// Writes a text file.
  @discardableResult
  public func write(_ text: String, to name: String) throws -> String {
    try write(Data(text.utf8), to: name)
  }

  /// Writes bytes.
  @discardableResult
  public func write(_ bytes: Data, to name: String) throws -> String {
    let place = URL(filePath: path(name))
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: place)
    return path(name)
  }

  /// Reads a text file.
  public func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  /// Copies a folder of the repository, replacing `old` by `new` in one of its files if given.
  @discardableResult
  public func copy(
    _ folder: String, as name: String = "scenario", replacing old: String = "",
    by new: String = "", in file: String? = nil
  ) throws -> String {
    try FileManager.default.copyItem(atPath: "\(Repository.path)/\(folder)", toPath: path(name))
    guard let file else { return path(name) }
    let text = try text("\(name)/\(file)")
    guard text.contains(old) else { throw Missing(text: old, file: file) }
    try write(text.replacing(old, with: new, maxReplacements: 1), to: "\(name)/\(file)")
    return path(name)
  }

  /// The names of everything inside a folder, hidden files too, sorted; none when it is not there.
  public func contents(_ name: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path(name))) ?? []).sorted()
  }

  /// A test wants to change a text that a file does not have.
  struct Missing: Error {
    let text: String
    let file: String
  }
}

/// Makes a temporary folder, runs the body and removes the folder.
public func inScratchFolder<Result>(_ body: (ScratchFolder) throws -> Result) throws -> Result {
  let url = FileManager.default.temporaryDirectory.appending(path: "twinbeam-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: url) }
  return try body(ScratchFolder(path: url.path))
}
