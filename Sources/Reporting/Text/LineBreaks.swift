extension Readable {
  /// Lines of at most `width` cells, also of Chinese text, which breaks after its punctuation.
  public static func lines(_ text: String, width: Int = 96, indent: String = "    ") -> [String] {
    let lead = String(text.prefix { $0 == " " })
    var result: [String] = []
    var line = lead
    var cells = 0
    for piece in pieces(text.dropFirst(lead.count)) {
      let own = TextTable.width(of: piece.trimmed)
      let known = TextTable.width(of: line)
      if cells > 0 && known + own > width {
        result.append(trimmed(line))
        line = indent
        cells = 0
      }
      line += piece.whole
      cells += own
    }
    return cells > 0 ? result + [trimmed(line)] : result
  }

  private struct Piece {
    let whole: String
    var trimmed: String { Readable.trimmed(whole) }
  }

  /// Parts between which a line may break: after blanks and Chinese punctuation.
  private static func pieces(_ text: Substring) -> [Piece] {
    var result: [Piece] = []
    var current = ""
    for character in text {
      current.append(character)
      if character == " " || "，。；：、".contains(character) {
        result.append(Piece(whole: current))
        current = ""
      }
    }
    return current.isEmpty ? result : result + [Piece(whole: current)]
  }

  private static func trimmed(_ text: String) -> String {
    String(text.reversed().drop { $0 == " " }.reversed())
  }
}
