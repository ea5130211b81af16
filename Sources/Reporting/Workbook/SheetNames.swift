/// Names of sheets as spreadsheets allow them: at most 31 characters, none of `[]:*?/\`, all different.
struct SheetNames {
  private var taken: Set<String> = ["history"]

  /// A name made of a text and an ending that stays whole.
  mutating func name(_ text: String, ending: String = "") -> String {
    var number = 1
    while true {
      let tail = (number == 1 ? "" : "~\(number)") + ending
      let name = PlainText.beginning(of: Self.cleaned(text), units: 31 - tail.utf16.count) + tail
      // Spreadsheets take small and capital letters for the same.
      if taken.insert(name.lowercased()).inserted { return name }
      number += 1
    }
  }

  private static func cleaned(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where PlainText.isHarmless(scalar) {
      let isForbidden = "[]:*?/\\'\t\r\n".unicodeScalars.contains(scalar)
      result.append(isForbidden ? "_" : scalar)
    }
    return result.isEmpty ? "_" : String(result)
  }
}
