/// Finds what somebody probably meant to write.
package enum Spelling {
  /// The known word nearest to `word`, if it is near enough to be a slip.
  package static func nearest(to word: String, among known: [String]) -> String? {
    // Comparing with thousands of course ids would take longer than reading the files.
    guard word.unicodeScalars.count <= 64, known.count <= 500 else { return nil }
    let lowered = word.lowercased()
    var best: (distance: Int, word: String)?
    for candidate in known {
      let distance = distance(lowered, candidate.lowercased())
      if distance < (best?.distance ?? .max) { best = (distance, candidate) }
    }
    guard let best, best.distance <= max(1, (word.count + 1) / 3) else { return nil }
    return best.word
  }

  /// A remedy that names the nearest word, or all words when there are few.
  package static func remedy(for word: String, among known: [String], kind: String) -> String {
    if let nearest = nearest(to: word, among: known) { return "did you mean \(nearest)?" }
    guard !known.isEmpty else { return "there is no \(kind) to choose from" }
    let shown = known.prefix(12).joined(separator: ", ")
    return "known: \(shown)\(known.count > 12 ? ", ..." : "")"
  }

  /// Edits (insert, delete, replace) between two words, after Wagner and Fischer.
  private static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right.unicodeScalars)
    var row = Array(0...right.count)
    for (index, scalar) in left.unicodeScalars.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let replaced = diagonal + (scalar == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
      }
    }
    return row[right.count]
  }
}
