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

  /// Parts between which a line may break: after Chinese punctuation, and after blanks that do not stand beside Chinese
  /// words, as in `15 个疗程`.
  private static func pieces(_ text: Substring) -> [Piece] {
    var result: [Piece] = []
    var current = ""
    for index in text.indices {
      let character = text[index]
      let isPause = "，。；：、".contains(character)
      let next = text[text.index(after: index)...].first
      let isInside = current.last.map(isWide) ?? false || next.map(isWide) ?? false
      current.append(character)
      if isPause || character == " " && !isInside {
        result.append(Piece(whole: current))
        current = ""
      }
    }
    return current.isEmpty ? result : result + [Piece(whole: current)]
  }

  private static func isWide(_ character: Character) -> Bool {
    TextTable.width(of: String(character)) > 1
  }

  private static func trimmed(_ text: String) -> String {
    String(text.reversed().drop { $0 == " " }.reversed())
  }
}
