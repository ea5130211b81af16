import Foundation

/// A fingerprint of the files a run was made from.
public enum ContentHash {
  /// FNV-1a (64 bits) over names and bytes of the folder's files in order of their names, or of a
  /// single file.
  public static func ofFiles(in folder: String, and others: [String] = []) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    let paths = names.map { $0.sorted().map { "\(folder)/\($0)" } } ?? [folder]
    for path in paths + others {
      guard let content = FileManager.default.contents(atPath: path) else { continue }
      add(URL(fileURLWithPath: path).lastPathComponent.utf8)
      add(content)
    }
    return "fnv1a64:" + String(hash, radix: 16)
  }
}
