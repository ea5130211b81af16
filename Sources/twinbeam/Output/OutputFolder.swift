import Foundation

/// A folder whose files appear whole or not at all.
struct OutputFolder {
  /// A file could not be written.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  let path: String
  /// The option that names the folder, for the remedy when nothing can be written.
  var option = "--out"

  /// Looks for what would keep files from being written, before anybody waits for a solve.
  func requireWritable() throws(Failure) {
    guard let obstacle else { return }
    throw failure(obstacle)
  }

  /// Writes texts in UTF-8, like data.
  func write(_ files: [(name: String, text: String)]) throws(Failure) {
    try write(files.map { ($0.name, Data($0.text.utf8)) })
  }

  /// Writes every file beside its place first and moves them in when all are there.
  func write(_ files: [(name: String, data: Data)]) throws(Failure) {
    let manager = FileManager.default
    let folder = URL(fileURLWithPath: path, isDirectory: true)
    var pending: [(from: URL, to: URL)] = []
    do {
      try manager.createDirectory(at: folder, withIntermediateDirectories: true)
      for file in files {
        let place = folder.appendingPathComponent(file.name)
        if isFolder(place) { throw Failure(description: "\(file.name) is a folder there") }
        try manager.createDirectory(
          at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        let beside = place.deletingLastPathComponent().appendingPathComponent(
          ".\(place.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).part")
        pending.append((beside, place))
        try file.data.write(to: beside)
      }
      for (beside, place) in pending {
        guard rename(beside.path, place.path) == 0 else {
          throw Failure(description: String(cString: strerror(errno)))
        }
      }
    } catch {
      for (beside, _) in pending { try? manager.removeItem(at: beside) }
      throw failure(obstacle ?? cause(error))
    }
  }

  private func isFolder(_ place: URL) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private func failure(_ cause: String) -> Failure {
    Failure(description: "cannot write to \(path): \(cause); choose another folder with \(option)")
  }

  private func cause(_ error: any Error) -> String {
    if let failure = error as? Failure { return failure.description }
    let text = (error as NSError).localizedDescription
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  /// What stands where the folder or one above it should be, in words; nil when nothing does.
  private var obstacle: String? {
    var place = URL(fileURLWithPath: path, isDirectory: true).standardizedFileURL
    var isFolder: ObjCBool = false
    while !FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder) {
      let parent = place.deletingLastPathComponent()
      if parent.path == place.path { return nil }
      place = parent
    }
    if !isFolder.boolValue { return "\(place.lastPathComponent) is a file, not a folder" }
    return FileManager.default.isWritableFile(atPath: place.path)
      ? nil : "there is no permission to write in \(place.path)"
  }
}
