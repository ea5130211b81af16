import Foundation

/// A new folder that appears with all its files at once or not at all, whatever ends the program in between.
///
/// Everything is written and brought to the disk beside its place first; one `rename` then puts it there.
public struct WholeFolder {
  /// A file of the folder; its name may hold slashes.
  public struct File: Sendable {
    /// Where it lies inside the folder.
    public let name: String
    /// What it holds.
    public let content: Data

    /// Makes a file.
    public init(name: String, content: Data) {
      self.name = name
      self.content = content
    }
  }

  /// The folder could not be made.
  public enum Failure: Error, Equatable, CustomStringConvertible {
    /// Something is there already.
    case occupied(path: String)
    /// A step failed, with the system's words.
    case system(step: String, path: String, cause: String)

    /// What happened, in a sentence.
    public var description: String {
      switch self {
      case .occupied(let path): "\(path) exists already"
      case .system(let step, let path, let cause): "cannot \(step) \(path): \(cause)"
      }
    }
  }

  private let place: URL
  private let isReadOnly: Bool
  private let beforeStep: () -> Void

  /// Plans a folder; `beforeStep` is called before every change on the disk, for tests that end the program there.
  public init(path: String, isReadOnly: Bool = false, beforeStep: @escaping () -> Void = {}) {
    place = URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL
    self.isReadOnly = isReadOnly
    self.beforeStep = beforeStep
  }

  /// Writes the folder.
  ///
  /// - Throws: when something is there already, or the disk refuses; nothing is left behind then.
  public func write(_ files: [File]) throws(Failure) {
    guard isFree else { throw .occupied(path: place.path) }
    let beside = Remains.place(beside: place)
    Remains.remove(beside: place)
    do {
      try fill(beside, with: files)
      try attempt("make", place.path) { rename(beside.path, place.path) }
    } catch {
      try? FileManager.default.removeItem(at: beside)
      guard isFree else { throw .occupied(path: place.path) }
      throw error
    }
    // The folder is there; that its name reaches the disk, too, is asked for but no reason to fail.
    beforeStep()
    try? synchronize(place.deletingLastPathComponent().path)
  }

  /// An empty folder is as good as none.
  private var isFree: Bool {
    guard FileManager.default.fileExists(atPath: place.path) else { return true }
    let contents = try? FileManager.default.contentsOfDirectory(atPath: place.path)
    return contents?.isEmpty ?? false
  }

  private func fill(_ folder: URL, with files: [File]) throws(Failure) {
    try makeFolder(folder)
    var folders = [folder.path]
    for file in files {
      let path = folder.appending(path: file.name)
      let parent = path.deletingLastPathComponent()
      if !folders.contains(parent.path) {
        try makeFolder(parent)
        folders.append(parent.path)
      }
      try write(file.content, to: path.path)
    }
    for path in folders.reversed() { try synchronize(path) }
  }

  private func makeFolder(_ folder: URL) throws(Failure) {
    beforeStep()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw .system(
        step: "make", path: folder.path, cause: (error as NSError).localizedDescription)
    }
  }

  private func write(_ content: Data, to path: String) throws(Failure) {
    let descriptor = try attempt("write", path) {
      open(path, O_WRONLY | O_CREAT | O_EXCL, mode_t(isReadOnly ? 0o444 : 0o644))
    }
    defer { close(descriptor) }
    var rest = content[...]
    while !rest.isEmpty {
      let count = try attempt("write", path) {
        rest.withUnsafeBytes { bytes in
          Foundation.write(descriptor, bytes.baseAddress, bytes.count)
        }
      }
      rest = rest.dropFirst(count)
    }
    try attempt("write", path) { Int(fsync(descriptor)) }
  }

  private func synchronize(_ path: String) throws(Failure) {
    let descriptor = try attempt("open", path) { open(path, O_RDONLY) }
    defer { close(descriptor) }
    try attempt("write", path) { fsync(descriptor) }
  }

  /// One change on the disk; a negative result is the system's error.
  @discardableResult
  private func attempt<Result: SignedInteger>(
    _ step: String, _ path: String, _ call: () -> Result
  ) throws(Failure) -> Result {
    beforeStep()
    let result = call()
    guard result < 0 else { return result }
    throw .system(step: step, path: path, cause: String(cString: strerror(errno)))
  }
}

/// What a program that was ended in the middle left beside a place.
enum Remains {
  /// Where a writer writes before it renames; no two share a place.
  static func place(beside folder: URL) -> URL {
    let own = "\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)"
    return folder.deletingLastPathComponent().appending(
      path: prefix(of: folder) + own + suffix, directoryHint: .isDirectory)
  }

  /// Removes what processes left that are no more.
  static func remove(beside folder: URL) {
    let parent = folder.deletingLastPathComponent()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? []
    for name in names where name.hasPrefix(prefix(of: folder)) && name.hasSuffix(suffix) {
      let number = name.dropFirst(prefix(of: folder).count).prefix { $0 != "-" }
      guard let process = Int32(number), kill(process, 0) != 0, errno == ESRCH else { continue }
      try? FileManager.default.removeItem(at: parent.appending(path: name))
    }
  }

  private static func prefix(of folder: URL) -> String { ".\(folder.lastPathComponent)." }
  private static let suffix = ".part"
}
