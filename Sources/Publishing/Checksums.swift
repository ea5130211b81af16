import Foundation

/// The list of checksums of a folder, in the form that `sha256sum -c` reads.
struct Checksums {
  static let fileName = "SHA256SUMS"

  /// Digest and name of each file, in the order of the list.
  private(set) var entries: [(digest: String, name: String)]

  init(of files: [WholeFolder.File]) {
    entries = files.sorted { $0.name < $1.name }
      .map { (SHA256.digest(of: $0.content), $0.name) }
  }

  /// Reads a list; lines that are none are left out.
  init(text: String) {
    entries = text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      return (String(parts[0]), String(parts[1].drop { $0 == " " || $0 == "*" }))
    }
  }

  var text: String { entries.map { "\($0.digest)  \($0.name)\n" }.joined() }
}
