/// A ZIP file whose entries are stored as they are (APPNOTE 6.3, section 4.3).
///
/// No compression and one fixed date, so that equal parts give equal bytes.
struct ZipArchive {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds a file; names are ASCII.
  mutating func add(_ name: String, _ bytes: [UInt8]) {
    let entry = Self.entry(name, bytes)
    let offset = body.count
    append(0x0403_4B50, to: &body)
    body += entry
    body += Array(name.utf8) + bytes

    append(0x0201_4B50, to: &directory)
    directory += Self.short(20)
    directory += entry
    // No comment, first disk, attributes unknown.
    directory += [UInt8](repeating: 0, count: 10)
    append(offset, to: &directory)
    directory += Array(name.utf8)
    count += 1
  }

  /// The whole archive.
  var bytes: [UInt8] {
    var result = body + directory
    append(0x0605_4B50, to: &result)
    result += Self.short(0) + Self.short(0) + Self.short(count) + Self.short(count)
    append(directory.count, to: &result)
    append(body.count, to: &result)
    return result + Self.short(0)
  }

  /// The fields that an entry has before its bytes and in the directory: version, flags, method, date,
  /// checksum, sizes, lengths.
  private static func entry(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    // Time 00:00 and date 1980-01-01, the first that the format knows.
    let lead = short(20) + short(0) + short(0) + short(0) + short(0x21)
    return lead + long(Int(Checksum32.of(bytes))) + long(bytes.count) + long(bytes.count)
      + short(name.utf8.count) + short(0)
  }

  private func append(_ value: Int, to bytes: inout [UInt8]) {
    bytes += Self.long(value)
  }

  private static func short(_ value: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }

  private static func long(_ value: Int) -> [UInt8] {
    short(value) + short(value >> 16)
  }
}

/// The cyclic redundancy check of 32 bits that ZIP uses (ISO 3309, reflected).
enum Checksum32 {
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1
    }
  }

  /// The checksum of some bytes.
  static func of(_ bytes: [UInt8]) -> UInt32 {
    let table = table
    return ~bytes.reduce(0xFFFF_FFFF as UInt32) { value, byte in
      table[Int((value ^ UInt32(byte)) & 0xFF)] ^ value >> 8
    }
  }
}
