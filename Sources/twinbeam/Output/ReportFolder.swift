import Foundation
import Reporting

/// A folder of reports that is written again and again: what an earlier report left and this one does not hold goes.
///
/// A calendar of a patient who no longer comes must not lie beside the new ones. Only files that a report
/// wrote are removed; their names stand in a list of its own.
struct ReportFolder {
  let path: String

  private static let list = ".report-files"

  /// Writes the files and removes what an earlier report left.
  func write(_ files: [ReportFile]) throws(OutputFolder.Failure) {
    let names = files.map(\.path)
    let earlier = listed
    let content = (names + [""]).joined(separator: "\n")
    try OutputFolder(path: path).write(
      files.map { ($0.path, Data($0.bytes)) } + [(Self.list, Data(content.utf8))])
    let kept = Set(names)
    for name in earlier where !kept.contains(name) {
      try? FileManager.default.removeItem(atPath: "\(path)/\(name)")
    }
  }

  /// Files of an earlier report, as far as their names stay inside the folder.
  private var listed: [String] {
    guard let bytes = FileManager.default.contents(atPath: "\(path)/\(Self.list)") else {
      return []
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
      .filter { name in
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return !parts.contains("..") && !parts.contains("") && !parts.contains(".")
      }
  }
}
