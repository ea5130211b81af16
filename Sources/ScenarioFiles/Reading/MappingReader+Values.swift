import TreatmentDomain
import Yams

extension MappingReader {
  /// A whole number; quoted numbers are text.
  func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    plain(key, "a whole number")?.integer(in: range)
  }

  func integer(_ key: String, in range: ClosedRange<Int>, default fallback: Int) -> Int {
    integer(key, in: range) ?? fallback
  }

  /// A whole number that must be there.
  func requiredInteger(_ key: String, in range: ClosedRange<Int>) -> Int? {
    if has(key) { return integer(key, in: range) }
    reportMissing(
      key, remedy: "write \(key): with a number from \(range.lowerBound) to \(range.upperBound)")
    return nil
  }

  func boolean(_ key: String, default fallback: Bool) -> Bool {
    plain(key, "true or false")?.boolean(loosely: false) ?? fallback
  }

  /// The id of the mapping itself.
  func identifier(_ key: String = "id") -> String? {
    if has(key) { return value(key)?.identifier() }
    reportMissing(key, remedy: "give it a short \(key) of its own")
    return nil
  }

  /// An id of something else.
  func reference(_ key: String) -> String? { value(key)?.identifier() }

  /// A name as one text or in two languages.
  func localizedName(default fallback: String) -> LocalizedName {
    guard let node = node("name") else { return LocalizedName(english: fallback) }
    if case .scalar(let scalar) = node { return LocalizedName(english: scalar.string) }
    guard
      let names = MappingReader(
        node, keys: KnownKeys.name, subject: "name of \(subject)", file: place.file, log: log)
    else { return LocalizedName(english: fallback) }
    let english = names.value("en")?.text
    let chinese = names.value("zh")?.text
    return LocalizedName(english: english ?? chinese ?? fallback, chinese: chinese)
  }

  /// The nodes of a list; a missing key is an empty list.
  func list(_ key: String) -> [Node] {
    guard let node = node(key) else { return [] }
    if case .sequence(let sequence) = node { return Array(sequence) }
    log.report(
      .wrongType, place(of: key), "\(key) is not a list in \(subject)",
      remedy: "write \(key): [...] or lines that begin with \"- \"")
    return []
  }

  /// Scalars of a list; a single scalar is a list of one.
  func values(_ key: String) -> [TextValue] {
    guard let node = node(key) else { return [] }
    if case .scalar = node { return [value(of: node, key: key)].compactMap(\.self) }
    return list(key).compactMap { value(of: $0, key: key) }
  }

  /// Ids of a list.
  func identifiers(_ key: String) -> [String] { values(key).compactMap { $0.identifier() } }

  /// A mapping under a key.
  func mapping(_ key: String, keys: [String], subject: String? = nil) -> MappingReader? {
    node(key).flatMap { child($0, keys: keys, subject: subject ?? "\(key) of \(self.subject)") }
  }

  /// The mappings of a list.
  func mappings(_ key: String, keys: [String], kind: String) -> [MappingReader] {
    list(key).enumerated().compactMap { index, node in
      let id = node.mapping?.first { $0.key.scalar?.string == "id" }?.value.scalar?.string
      let subject = id.map { "\(kind) \($0)" } ?? "\(kind) \(index + 1) of \(self.subject)"
      return child(node, keys: keys, subject: subject)
    }
  }

  /// Opens a node inside this mapping.
  func child(_ node: Node, keys: [String], subject: String) -> MappingReader? {
    MappingReader(node, keys: keys, subject: subject, file: place.file, log: log)
  }

  /// `3-4`, `5` or `{min: 3, max: 4}`.
  func range(_ key: String, in limits: ClosedRange<Int>) -> ClosedRange<Int>? {
    guard let node = node(key) else { return nil }
    if case .mapping = node {
      guard let ends = mapping(key, keys: KnownKeys.range),
        let low = ends.requiredInteger("min", in: limits),
        let high = ends.requiredInteger("max", in: limits)
      else { return nil }
      return ordered(low, high, key: key)
    }
    return value(key)?.range(in: limits)
  }

  private func ordered(_ low: Int, _ high: Int, key: String) -> ClosedRange<Int>? {
    if low <= high { return low...high }
    log.report(
      .reversedRange, place(of: key), "\(key) is \(low)-\(high) in \(subject)",
      remedy: "write the smaller number first")
    return nil
  }

  private func plain(_ key: String, _ kind: String) -> TextValue? {
    guard let value = value(key) else { return nil }
    let style = node(key)?.scalar?.style
    guard style == .singleQuoted || style == .doubleQuoted else { return value }
    value.report(.wrongType, remedy: "it must be \(kind) without quotes")
    return nil
  }
}

extension TextValue {
  /// `5` or `3-4`.
  func range(in limits: ClosedRange<Int>) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(\.trimmed)
    guard ends.count <= 2, ends.allSatisfy({ !$0.isEmpty }), let low = ends.first,
      let high = ends.last
    else {
      report(
        text.hasPrefix("-") ? .outOfRange : .wrongType,
        remedy: "it must be a number or two such as \"\(limits.lowerBound)-\(limits.upperBound)\"")
      return nil
    }
    guard let first = part(low).integer(in: limits), let last = part(high).integer(in: limits)
    else { return nil }
    if first <= last { return first...last }
    report(.reversedRange, remedy: "write the smaller number first")
    return nil
  }
}
