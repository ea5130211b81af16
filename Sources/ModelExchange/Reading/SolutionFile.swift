import Foundation

/// Values of columns as a solver wrote them.
///
/// Understood are glpsol's raw (`--write`) and printed (`--output`) forms, those of CBC, HiGHS, SCIP
/// and Gurobi, and plain lines of a name and a value. Lines that name no column are passed over.
struct SolutionFile {
  /// Value of each column by its place in `ModelNames.columns`; 0 where none was given.
  let values: [Double]

  init(_ text: String, names: ModelNames) throws(ModelExchangeFailure) {
    var reader = SolutionReader(names)
    if text.split(whereSeparator: \.isNewline).contains(where: { $0.hasPrefix("s ") }) {
      try reader.readRawForm(text)
    } else {
      try reader.readNamedForm(text)
    }
    guard reader.count > 0 else {
      throw ModelExchangeFailure(
        "the solution names no column of the model; it may be empty, or belong to another model")
    }
    values = reader.values
  }
}

private struct SolutionReader {
  let names: ModelNames
  private let index: [Substring: Int]
  private(set) var values: [Double]
  private(set) var count = 0

  init(_ names: ModelNames) {
    self.names = names
    index = Dictionary(
      names.columns.enumerated().map { (Substring($1), $0) },
      uniquingKeysWith: { first, _ in first })
    values = Array(repeating: 0, count: names.columns.count)
  }

  /// glpsol's raw form: `j <number of the column> <value>`.
  mutating func readRawForm(_ text: String) throws(ModelExchangeFailure) {
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated() where line.hasPrefix("j ")
    {
      let words = line.split(separator: " ")
      guard words.count == 3, let column = Int(words[1]),
        column > 0, values.indices.contains(column - 1)
      else {
        throw ModelExchangeFailure(
          "line \(number + 1) of the solution is \"\(line.prefix(60))\", but the model has "
            + "\(values.count) columns and an integer solution gives each a value; was it made from "
            + "another model, or from the relaxation?")
      }
      try take(words[2], for: column - 1, line: number + 1)
    }
  }

  /// A name with a value after it; glpsol breaks the line after a long name.
  mutating func readNamedForm(_ text: String) throws(ModelExchangeFailure) {
    var pending: Int?
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      if line.hasPrefix("# Dual") { return }
      var words = line.split(whereSeparator: { $0 == " " || $0 == "\t" })[...]
      if pending == nil {
        guard let place = words.prefix(2).firstIndex(where: { index[$0] != nil }) else { continue }
        pending = index[words[place]]
        words = words[(place + 1)...]
      }
      if words.first == "*" { words = words.dropFirst() }
      guard let word = words.first, let column = pending else { continue }
      try take(word, for: column, line: number + 1)
      pending = nil
    }
  }

  private mutating func take(
    _ word: Substring, for column: Int, line: Int
  ) throws(ModelExchangeFailure) {
    guard let value = Double(word), value.isFinite else {
      throw ModelExchangeFailure(
        "line \(line) of the solution gives \(names.columns[column]) the value \"\(word.prefix(40))\"; "
          + "it must be a number")
    }
    values[column] = value
    count += 1
  }
}
