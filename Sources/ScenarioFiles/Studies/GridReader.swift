import TreatmentDomain
import Yams

/// Reads the grid of a study: changes with a list of values each, combined in every way.
struct GridReader {
  /// One changed number and its values.
  private struct Axis {
    let kind: String
    /// The key whose value varies.
    let key: String
    /// What is said beside it, so that two axes over the same number are found.
    let subject: [String: String]
    let name: LocalizedName
    let values: [(text: String, entry: ChangeEntry)]
    let place: Place
  }

  /// More variants than this are not made.
  let most: Int

  func variants(_ top: MappingReader) -> [VariantDocument] {
    let axes = top.list("grid").compactMap { axis($0, in: top) }
    guard !axes.isEmpty else { return [] }
    reportOverlap(axes, top)
    let count = axes.reduce(1) {
      $0 * min($1.values.count, most + 1) > most ? most + 1 : $0 * $1.values.count
    }
    guard count <= most else {
      top.log.report(
        .outOfRange, top.place(of: "grid"), "the grid has more than \(most) combinations",
        remedy: "give fewer values")
      return []
    }
    var variants = [VariantDocument(id: "", name: LocalizedName(english: "", chinese: ""))]
    for axis in axes {
      variants = variants.flatMap { variant in
        axis.values.map { extended(variant, by: axis, $0.text, $0.entry) }
      }
    }
    return variants
  }

  private func extended(
    _ variant: VariantDocument, by axis: Axis, _ text: String, _ entry: ChangeEntry
  ) -> VariantDocument {
    func joined(_ left: String, _ mark: String, _ right: String) -> String {
      left.isEmpty ? right : left + mark + right
    }
    var result = VariantDocument(
      id: joined(variant.id, "-", "\(axis.kind)-\(text)"),
      name: LocalizedName(
        english: joined(variant.name.english, ", ", "\(axis.name.english) \(text)"),
        chinese: joined(variant.name.chinese, "，", "\(axis.name.chinese) \(text)")))
    result.changes = variant.changes + [entry]
    result.place = variant.changes.isEmpty ? axis.place : variant.place
    return result
  }

  private func axis(_ node: Node, in top: MappingReader) -> Axis? {
    let kinds = KnownKeys.changes.map(\.kind)
    guard
      let reader = top.child(node, keys: kinds + ["name"], subject: "an axis of the grid")
    else { return nil }
    let present = reader.presentKeys.filter { $0 != "name" }
    guard present.count == 1, let kind = present.first, let content = reader.node(kind) else {
      top.log.report(
        .missingKey, reader.place, "\(reader.subject) names \(present.count) changes",
        remedy: "name exactly one, such as hours: {source: ID, open: [10, 11, 12]}")
      return nil
    }
    let pairs = pairs(of: content, kind: kind)
    let lists = pairs.filter {
      $0.value.sequence != nil && KnownKeys.gridKeys.contains($0.key.scalar?.string ?? "")
    }
    guard lists.count == 1, let varied = lists.first, let key = varied.key.scalar?.string,
      let values = varied.value.sequence, !values.isEmpty
    else {
      top.log.report(
        .missingKey, reader.place(of: kind),
        "\(kind) of the grid has \(lists.count) lists of values",
        remedy: "give exactly one, of \(KnownKeys.gridKeys.joined(separator: ", "))")
      return nil
    }
    let changes = ChangeReader(log: top.log)
    let entries = values.compactMap { value -> (text: String, entry: ChangeEntry)? in
      let single = Node.mapping(
        Node.Mapping(
          pairs.map { pair in (pair.key, pair.key.scalar?.string == key ? value : pair.value) },
          .implicit, .any, content.mark))
      guard
        let entry = changes.entry(kind: kind, single, place: reader.place(of: kind), in: reader)
      else { return nil }
      return (value.scalar?.string ?? "", entry)
    }
    for (index, value) in entries.enumerated()
    where entries[..<index].contains(where: { $0.entry.change == value.entry.change }) {
      top.log.report(
        .duplicateKey, reader.place(of: kind), "\(key) is \(value.text) twice in \(reader.subject)",
        remedy: "give each value once")
    }
    return Axis(
      kind: kind, key: key,
      subject: Dictionary(
        pairs.compactMap { pair in
          pair.key.scalar.map { ($0.string, pair.value.scalar?.string ?? "") }
        }, uniquingKeysWith: { first, _ in first }),
      name: reader.localizedName(default: kind), values: entries, place: reader.place)
  }

  /// The keys and values of a change, also of one written as a value alone.
  private func pairs(of node: Node, kind: String) -> [(key: Node, value: Node)] {
    if case .mapping(let mapping) = node { return mapping.map { ($0.key, $0.value) } }
    guard let key = KnownKeys.shortForms[kind] else { return [] }
    return [(Node.scalar(Node.Scalar(key, .implicit, .any, node.mark)), node)]
  }

  /// Two axes that set one number of one thing would overwrite each other.
  private func reportOverlap(_ axes: [Axis], _ top: MappingReader) {
    for (index, axis) in axes.enumerated() {
      let earlier = axes[..<index].first { other in
        other.kind == axis.kind
          && ["source", "team", "room", "protocol", "phase", "centre", "trial"].allSatisfy { name in
            guard let left = other.subject[name], let right = axis.subject[name] else {
              return true
            }
            return left == right || name == axis.key
          }
      }
      guard earlier != nil else { continue }
      top.log.report(
        .duplicateKey, axis.place, "two axes of the grid vary \(axis.kind) of the same thing",
        remedy: "join their values into one list, or name different things")
    }
  }
}
