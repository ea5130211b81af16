import Dispatch
import Foundation
import ScenarioFiles

/// The bytes of a JSON file, packed by gzip or not.
struct RTSPFile {
  /// More than any instance; a small file can unpack to anything.
  private static let mostBytes = 256 << 20

  let path: String

  /// The document in the file.
  ///
  /// - Throws: what keeps it from being read.
  func document<Document: Decodable>(_ type: Document.Type) throws(ScenarioIssues) -> Document {
    let content = try bytes()
    do {
      return try JSONDecoder().decode(type, from: content)
    } catch {
      throw ScenarioIssues([RTSPIssues(file: path).issue(of: error)])
    }
  }

  private func bytes() throws(ScenarioIssues) -> Data {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw failure(.missingFile, "\(path) does not exist", "check the path")
    }
    guard !isFolder.boolValue, FileManager.default.isReadableFile(atPath: path) else {
      let cause = isFolder.boolValue ? "is a folder" : "cannot be opened"
      throw failure(.missingFile, "\(path) \(cause)", "give the path of a file that may be read")
    }
    let content =
      path.lowercased().hasSuffix(".gz")
      ? try unpacked() : FileManager.default.contents(atPath: path) ?? Data()
    guard content.contains(where: { $0 > 0x20 }) else {
      throw failure(.emptyFile, "\(path) is empty", "fetch the instance again")
    }
    return content
  }

  private func unpacked() throws(ScenarioIssues) -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", "--", path]
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do {
      try process.run()
    } catch {
      throw failure(.missingFile, "gzip cannot be run to unpack \(path)", "unpack it by hand")
    }
    let content = Self.content(of: output.fileHandleForReading)
    // Whatever is still to be written finds nobody who reads.
    try? output.fileHandleForReading.close()
    ended.wait()
    guard let content else {
      throw failure(
        .outOfRange, "\(path) unpacks to more than \(Self.mostBytes >> 20) MiB",
        "no instance is that large; fetch it again")
    }
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw failure(
        .malformedJSON, "\(path) cannot be unpacked by gzip",
        "fetch it again, or drop .gz from the name of a file that is not packed")
    }
    return content
  }

  /// Everything that comes; nil when it is too much.
  private static func content(of handle: FileHandle) -> Data? {
    var content = Data()
    while let chunk = try? handle.read(upToCount: 1 << 20), !chunk.isEmpty {
      content.append(chunk)
      if content.count > mostBytes { return nil }
    }
    return content
  }

  private func failure(_ code: IssueCode, _ message: String, _ remedy: String) -> ScenarioIssues {
    ScenarioIssues([
      ScenarioIssue(code: code, file: path, line: nil, message: message, remedy: remedy)
    ])
  }
}
