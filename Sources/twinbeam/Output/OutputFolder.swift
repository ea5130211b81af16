import Foundation

/// A folder whose files appear whole or not at all.
struct OutputFolder {
  /// A file could not be written.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  let path: String

  /// Writes every file beside its place first and moves them in when all are there.
  func write(_ files: [(name: String, text: String)]) throws(Failure) {
    let manager = FileManager.default
    let folder = URL(fileURLWithPath: path, isDirectory: true)
    var pending: [(from: URL, to: URL)] = []
    do {
      try manager.createDirectory(at: folder, withIntermediateDirectories: true)
      for file in files {
        let place = folder.appendingPathComponent(file.name)
        let beside = folder.appendingPathComponent(
          ".\(file.name).\(ProcessInfo.processInfo.processIdentifier).part")
        pending.append((beside, place))
        try Data(file.text.utf8).write(to: beside)
      }
      for (beside, place) in pending {
        guard rename(beside.path, place.path) == 0 else {
          throw Failure(description: String(cString: strerror(errno)))
        }
      }
    } catch {
      for (beside, _) in pending { try? manager.removeItem(at: beside) }
      throw Failure(
        description: "cannot write to \(path): \(Self.cause(error)); choose another folder with --out")
    }
  }

  private static func cause(_ error: any Error) -> String {
    (error as? Failure)?.description ?? (error as NSError).localizedDescription
  }
}
