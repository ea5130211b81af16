import Foundation

/// Numbered, immutable versions in a plain folder: `000001`, `000002`, ..., each with its files, a record and checksums.
///
/// Every version's record names the digest of the checksums before it, so that a change to an older version shows in all
/// later ones.
public struct VersionStore {
  /// A version as it lies in the store.
  public struct Version: Sendable {
    /// Its number, from 1.
    public let number: Int
    /// Its folder.
    public let path: String
    /// Who, when and why.
    public let record: VersionRecord
  }

  /// The store cannot do what was asked.
  public enum Failure: Error, CustomStringConvertible {
    /// The folder holds other things.
    case notAStore(path: String)
    /// There is no such version.
    case missing(number: Int, path: String, known: ClosedRange<Int>?)
    /// A version's record cannot be read.
    case unreadable(path: String)
    /// The disk refuses.
    case folder(WholeFolder.Failure)

    /// What happened and what to do, in a sentence.
    public var description: String {
      switch self {
      case .notAStore(let path):
        return "\(path) holds other things than versions; name a new or an empty folder."
      case .missing(let number, let path, let known):
        let range = known.map { "it holds \($0.lowerBound) to \($0.upperBound)" } ?? "it holds none"
        return "\(path) has no version \(number); \(range)."
      case .unreadable(let path):
        return "\(path) cannot be read; restore it from a backup, later versions are not harmed."
      case .folder(let failure): return "\(failure)."
      }
    }
  }

  /// Where the versions lie.
  public let path: String
  private let now: () -> Date
  private let beforeStep: () -> Void

  /// Opens a store, which need not exist yet.
  public init(
    path: String, now: @escaping () -> Date = { Date() }, beforeStep: @escaping () -> Void = {}
  ) {
    self.path = path
    self.now = now
    self.beforeStep = beforeStep
  }

  // MARK: Reading

  /// Numbers of all versions in order.
  ///
  /// - Throws: when the folder holds other things.
  public func numbers() throws(Failure) -> [Int] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let visible = names.filter { !$0.hasPrefix(".") }
    let numbers = visible.compactMap(Self.number)
    guard numbers.count == visible.count, FileManager.default.isFolderOrAbsent(path) else {
      throw .notAStore(path: path)
    }
    return numbers.sorted()
  }

  /// One version; the newest unless numbered.
  ///
  /// - Throws: when there is none, or its record cannot be read.
  public func version(_ number: Int? = nil) throws(Failure) -> Version {
    let known = try numbers()
    guard let found = number ?? known.last, known.contains(found) else {
      let range = known.first.flatMap { first in known.last.map { first...$0 } }
      throw .missing(number: number ?? 1, path: path, known: range)
    }
    let folder = path + "/" + Self.name(found)
    guard let content = FileManager.default.contents(atPath: folder + "/" + Self.recordName),
      let record = try? JSONDecoder().decode(VersionRecord.self, from: content)
    else { throw .unreadable(path: folder + "/" + Self.recordName) }
    return Version(number: found, path: folder, record: record)
  }

  /// The content of a version, without its record and checksums.
  ///
  /// - Throws: when there is none, or a file cannot be read.
  public func files(of number: Int) throws(Failure) -> [WholeFolder.File] {
    let version = try version(number)
    var result: [WholeFolder.File] = []
    for name in try names(in: version.path)
    where name != Self.recordName && name != Checksums.fileName {
      guard let content = FileManager.default.contents(atPath: version.path + "/" + name) else {
        throw .unreadable(path: version.path + "/" + name)
      }
      result.append(WholeFolder.File(name: name, content: content))
    }
    return result
  }

  /// What is wrong with the bytes of any version, in sentences; empty when everything is as it was published.
  ///
  /// - Throws: when the folder is no store.
  public func faults() throws(Failure) -> [String] {
    var faults: [String] = []
    var previous: String?
    var expected = 1
    for number in try numbers() {
      let folder = path + "/" + Self.name(number)
      while expected < number {
        faults.append("version \(expected) is gone")
        previous = nil
        expected += 1
      }
      expected = number + 1
      let list = FileManager.default.contents(atPath: folder + "/" + Checksums.fileName)
      guard let list else {
        faults.append("version \(number) has no \(Checksums.fileName)")
        previous = nil
        continue
      }
      let sums = Checksums(text: String(decoding: list, as: UTF8.self))
      faults += try contentFaults(of: number, in: folder, sums)
      let named = try? version(number).record.previous
      if let previous, named != previous {
        faults.append("version \(number) names another predecessor than version \(number - 1)")
      }
      previous = SHA256.digest(of: list)
    }
    return faults
  }

  /// What is wrong with the bytes of one version, in sentences.
  ///
  /// - Throws: when there is none.
  public func faults(ofVersion number: Int) throws(Failure) -> [String] {
    let folder = try version(number).path
    guard let list = FileManager.default.contents(atPath: folder + "/" + Checksums.fileName) else {
      return ["version \(number) has no \(Checksums.fileName)"]
    }
    return try contentFaults(
      of: number, in: folder, Checksums(text: String(decoding: list, as: UTF8.self)))
  }

  private func contentFaults(
    of number: Int, in folder: String, _ sums: Checksums
  ) throws(Failure) -> [String] {
    var faults: [String] = []
    for (digest, name) in sums.entries {
      guard let content = FileManager.default.contents(atPath: folder + "/" + name) else {
        faults.append("version \(number) lacks \(name)")
        continue
      }
      if SHA256.digest(of: content) != digest {
        faults.append("\(name) of version \(number) was changed")
      }
    }
    let listed = sums.entries.map(\.name)
    for name in try names(in: folder) where name != Checksums.fileName && !listed.contains(name) {
      faults.append("\(name) was added to version \(number)")
    }
    return faults
  }

  private func names(in folder: String) throws(Failure) -> [String] {
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: folder) else {
      throw .unreadable(path: folder)
    }
    return names.filter { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  // MARK: Writing

  /// Stores files as the next version.
  ///
  /// - Throws: when the folder is no store, or the disk refuses; the store is then as it was.
  @discardableResult
  public func publish(
    _ files: [WholeFolder.File], record: VersionRecord
  ) throws(Failure) -> Version {
    // Somebody else may publish at the same time and take the number.
    for _ in 0..<100 {
      let number = (try numbers().last ?? 0) + 1
      do {
        return try publish(files, record: record, number: number)
      } catch .folder(.occupied) {
        continue
      }
    }
    throw .folder(.occupied(path: path))
  }

  private func publish(
    _ files: [WholeFolder.File], record: VersionRecord, number: Int
  ) throws(Failure) -> Version {
    var record = record
    record.version = number
    record.publishedAt = now().ISO8601Format()
    record.previous = FileManager.default
      .contents(atPath: "\(path)/\(Self.name(number - 1))/\(Checksums.fileName)")
      .map { SHA256.digest(of: $0) }
    let content = files + [WholeFolder.File(name: Self.recordName, content: record.text())]
    let sums = Data(Checksums(of: content).text.utf8)
    let folder = path + "/" + Self.name(number)
    do {
      try WholeFolder(path: folder, isReadOnly: true, beforeStep: beforeStep)
        .write(content + [WholeFolder.File(name: Checksums.fileName, content: sums)])
    } catch {
      throw .folder(error)
    }
    return Version(number: number, path: folder, record: record)
  }

  private static let recordName = "version.json"

  private static func name(_ number: Int) -> String {
    let digits = "\(number)"
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }

  private static func number(_ name: String) -> Int? {
    guard name.count >= 6, let number = Int(name), number > 0, Self.name(number) == name else {
      return nil
    }
    return number
  }
}

extension FileManager {
  fileprivate func isFolderOrAbsent(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return !fileExists(atPath: path, isDirectory: &isFolder) || isFolder.boolValue
  }
}
