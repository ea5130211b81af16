import Foundation

/// Reads a file as UTF-8 text, with or without byte-order mark.
struct TextFile {
  let folder: String
  let log: IssueLog

  /// The bytes of a file without byte-order mark, or nil after reporting what is wrong.
  func bytes(of name: String, remedy: String) -> [UInt8]? {
    let place = Place(file: name)
    let path = name.hasPrefix("/") || folder.isEmpty ? name : folder + "/" + name
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard exists, !isFolder.boolValue, let content = FileManager.default.contents(atPath: path)
    else {
      let cause =
        isFolder.boolValue ? "is a folder" : exists ? "cannot be opened" : "does not exist"
      log.report(.missingFile, place, "\(name) \(cause)", remedy: remedy)
      return nil
    }
    let bytes = [UInt8](content.starts(with: [0xEF, 0xBB, 0xBF]) ? content.dropFirst(3) : content)
    guard hasContent(bytes) else {
      log.report(.emptyFile, place, "\(name) is empty", remedy: remedy)
      return nil
    }
    return isText(bytes, place: place) ? bytes : nil
  }

  /// True when no such file exists, which optional files may do.
  func isAbsent(_ name: String) -> Bool {
    let path = name.hasPrefix("/") ? name : folder + "/" + name
    return !FileManager.default.fileExists(atPath: path)
  }

  private func hasContent(_ bytes: [UInt8]) -> Bool {
    bytes.contains { $0 > 0x20 }
  }

  private func isText(_ bytes: [UInt8], place: Place) -> Bool {
    let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    guard !isUTF8 || bytes.contains(0) else { return true }
    let place = Place(file: place.file, line: firstBadLine(bytes))
    log.report(
      .notUTF8, place, "\(place.file) is not UTF-8 text",
      remedy: "save it as UTF-8 (in a spreadsheet: \"CSV UTF-8\")")
    return false
  }

  private func firstBadLine(_ bytes: [UInt8]) -> Int {
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where String(validating: line, as: UTF8.self) == nil || line.contains(0) {
      return index + 1
    }
    return 1
  }
}
