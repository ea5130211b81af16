import Foundation
import Reporting

/// A folder of reports that is written again and again: what a format left there before and does not hold now goes.
///
/// A calendar of a patient who no longer comes must not lie beside the new ones. A list in the folder says which
/// format wrote which file; only such files go, of formats written this time, never hidden ones, folders or what
/// links lead to. Endings are not looked at, so that files of formats to come are cleaned up as well.
struct ReportFolder {
  let path: String

  private static let list = ".report-files"

  private struct Entry: Hashable {
    let format: String
    let name: String
  }

  /// Refuses a place where nothing can be written, before anybody waits.
  func requireWritable() throws(OutputFolder.Failure) {
    try OutputFolder(path: path).requireWritable()
  }

  /// Writes the files of each format and removes what an earlier report of these formats left.
  func write(_ formats: [(name: String, files: [ReportFile])]) throws(OutputFolder.Failure) {
    let written = formats.flatMap { format in
      format.files.map { Entry(format: format.name, name: $0.path) }
    }
    let names = formats.map(\.name)
    let earlier = listed
    let others = earlier.filter { !names.contains($0.format) }
    let list = (others + written).map { "\($0.format)\t\($0.name)\n" }.joined()
    try OutputFolder(path: path).write(
      formats.flatMap(\.files).map { ($0.path, Data($0.bytes)) } + [(Self.list, Data(list.utf8))])
    let kept = Set((others + written).map(\.name))
    for entry in earlier where !kept.contains(entry.name) { remove(entry.name) }
  }

  /// What earlier reports wrote, as far as a report could have.
  private var listed: [Entry] {
    guard let bytes = FileManager.default.contents(atPath: "\(path)/\(Self.list)") else {
      return []
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t", maxSplits: 1).map(String.init)
      guard fields.count == 2, Self.isPlausible(fields[1]) else { return nil }
      return Entry(format: fields[0], name: fields[1])
    }
  }

  private static func isPlausible(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return (1...3).contains(parts.count) && !parts.contains { $0.isEmpty || $0.hasPrefix(".") }
  }

  /// Removes a plain file inside the folder; a folder on the way that is a link is left alone.
  private func remove(_ name: String) {
    var place = path
    let parts = name.split(separator: "/").map(String.init)
    for part in parts.dropLast() {
      place += "/" + part
      guard kind(of: place) == .typeDirectory else { return }
    }
    guard kind(of: "\(path)/\(name)") == .typeRegular else { return }
    unlink("\(path)/\(name)")
    // Succeeds only for folders that are empty now.
    if parts.count > 1 { rmdir(place) }
  }

  private func kind(of place: String) -> FileAttributeType? {
    (try? FileManager.default.attributesOfItem(atPath: place))?[.type] as? FileAttributeType
  }
}
